import { useEffect, useLayoutEffect, useRef, type KeyboardEvent } from 'react'
import type { PlacedNode } from '#shared/map/layout.ts'
import { nodeShapes } from '#shared/map/shape.ts'
import { isComposing } from '../../ui/composition.ts'
import { useMessages } from '../../ui/language.tsx'
import classes from './map-canvas.module.css'
import type { NodeWriting } from './map-editing.ts'

/** Room for a few words before a line breaks. */
const leastWidth = 180

/** Writes the text of a node where it stands. Enter takes it, Shift+Enter breaks the line, Escape gives up. */
export function NodeField({ placed, writing }: { placed: PlacedNode; writing: NodeWriting }) {
  const { maps } = useMessages()
  const field = useRef<HTMLTextAreaElement>(null)
  const isOver = useRef(false)
  const { font, lineHeight, paddingX, paddingY } = nodeShapes[placed.node.kind]
  const width = Math.max(placed.width, leastWidth)

  useEffect(() => {
    field.current?.focus({ preventScroll: true })
    field.current?.select()
  }, [])

  useLayoutEffect(() => grow(field.current))

  function end(how: () => void) {
    if (isOver.current) return
    isOver.current = true
    how()
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    // Keys of the field are not keys of the map beneath it.
    event.stopPropagation()
    if (isComposing(event)) return
    const text = event.currentTarget.value
    if ((event.key === 'Enter' && !event.shiftKey) || event.key === 'Tab') end(() => writing.done(text))
    else if (event.key === 'Escape') end(writing.cancel)
    else return
    event.preventDefault()
  }

  return (
    <textarea
      ref={field}
      className={classes.field}
      data-map-overlay
      aria-label={maps.nodeText}
      rows={1}
      defaultValue={writing.text}
      style={{
        left: placed.side === 'right' ? placed.x : placed.x + placed.width - width,
        top: placed.y,
        width,
        minHeight: placed.height,
        padding: `${paddingY}px ${paddingX}px`,
        fontSize: font.size,
        fontWeight: font.weight,
        lineHeight: `${lineHeight}px`,
      }}
      onInput={(event) => grow(event.currentTarget)}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        const text = event.currentTarget.value
        end(() => writing.done(text))
      }}
    />
  )
}

function grow(field: HTMLTextAreaElement | null): void {
  if (!field) return
  field.style.height = 'auto'
  field.style.height = `${field.scrollHeight}px`
}
