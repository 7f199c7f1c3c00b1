import { useMemo, useRef, useState, useSyncExternalStore, type KeyboardEvent } from 'react'
import { isComposing } from '#renderer/ui/composition.ts'
import { useMessages } from '#renderer/ui/language.tsx'
import type { NotePlaceStore } from '../note-place.ts'
import { createHeadingReader, currentHeading, type Heading } from './headings.ts'
import classes from './outline-panel.module.css'

interface OutlinePanelProps {
  text: string
  place: NotePlaceStore
  /** Goes to a heading; `index` counts all headings of the text. */
  onGoTo: (heading: Heading, index: number) => void
}

/** The headings of a note, the one that is being written under marked; arrows walk them and Enter goes there. */
export function OutlinePanel({ text, place, onGoTo }: OutlinePanelProps) {
  const texts = useMessages().notes.outline
  const [read] = useState(createHeadingReader)
  const headings = useMemo(() => read(text), [read, text])
  const { caret } = useSyncExternalStore(place.subscribe, place.get)
  const list = useRef<HTMLOListElement>(null)
  const current = currentHeading(headings, caret)
  const top = Math.min(...headings.map(({ level }) => level))

  function walk(event: KeyboardEvent) {
    if (isComposing(event)) return
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const at = buttons.findIndex((button) => button === document.activeElement)
    const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key]
    if (target === undefined) return
    event.preventDefault()
    buttons[Math.max(0, Math.min(buttons.length - 1, target))]?.focus()
  }

  if (headings.length === 0) return <p className={classes.empty}>{texts.empty}</p>
  return (
    <ol ref={list} className={classes.list} onKeyDown={walk}>
      {headings.map((heading, index) => (
        <li key={index}>
          <button
            type="button"
            className={classes.heading}
            style={{ paddingInlineStart: `calc(var(--tv-space-2) + ${heading.level - top} * 14px)` }}
            data-level={heading.level - top}
            aria-current={index === current ? 'location' : undefined}
            tabIndex={index === Math.max(0, current) ? 0 : -1}
            onClick={() => onGoTo(heading, index)}
          >
            {heading.text || texts.untitled}
          </button>
        </li>
      ))}
    </ol>
  )
}
