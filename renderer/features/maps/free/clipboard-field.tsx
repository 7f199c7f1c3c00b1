import { useRef, type KeyboardEvent, type RefObject } from 'react'
import { isComposing } from '../../../ui/composition.ts'
import { useMessages } from '../../../ui/language.tsx'
import classes from './free-map.module.css'

/** How long a desktop may take to bring what its clipboard holds. */
const patience = 400

/**
 * The desktop window sends cut, copy and paste to fields alone. So for the moment of these keys the focus goes to a
 * field that nobody sees; what arrives there goes up to the map. Returns the field and the keys that lead to it.
 */
export function useClipboardField() {
  const field = useRef<HTMLTextAreaElement>(null)
  const back = useRef<HTMLElement | SVGElement | null>(null)

  function onKeyDown(event: KeyboardEvent) {
    if (isComposing(event) || event.altKey || event.shiftKey || !(event.ctrlKey || event.metaKey)) return
    if (!['x', 'c', 'v'].includes(event.key.toLowerCase())) return
    const before = document.activeElement
    const taker = field.current
    if (!taker || !isNode(before)) return
    // Nothing is copied from a field in which nothing is selected.
    taker.value = ' '
    taker.focus({ preventScroll: true })
    taker.select()
    back.current = before
    setTimeout(restore, patience)
  }

  /** Gives the keys back to the node, unless a change has led them elsewhere. */
  function restore() {
    if (document.activeElement === field.current) back.current?.focus({ preventScroll: true })
  }

  // The map answers first: the event goes up to it before this is over.
  const restoreSoon = () => setTimeout(restore)
  return { onKeyDown, field: <ClipboardField field={field} onDone={restoreSoon} /> }
}

function ClipboardField({
  field,
  onDone,
}: {
  field: RefObject<HTMLTextAreaElement | null>
  onDone: () => void
}) {
  const { maps } = useMessages()
  return (
    <textarea
      ref={field}
      className={classes.unseen}
      aria-label={maps.clipboard}
      tabIndex={-1}
      data-map-clipboard
      onCopy={onDone}
      onCut={onDone}
      onPaste={onDone}
    />
  )
}

export function isClipboardField(target: EventTarget | null): boolean {
  return target instanceof Element && target.hasAttribute('data-map-clipboard')
}

function isNode(element: Element | null): element is HTMLElement | SVGElement {
  const isFocusable = element instanceof HTMLElement || element instanceof SVGElement
  return isFocusable && (element.hasAttribute('data-node') || element.hasAttribute('data-row'))
}
