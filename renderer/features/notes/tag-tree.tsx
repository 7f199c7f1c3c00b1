import { IconChevronRight } from '@tabler/icons-react'
import { useState, type KeyboardEvent } from 'react'
import { isComposing } from '#renderer/ui/composition.ts'
import { useMessages } from '#renderer/ui/language.tsx'
import { isWithinTag, tagKey } from '#shared/note-order/tag-path.ts'
import type { TagNode } from '#shared/note-order/tag-tree.ts'
import classes from './tag-tree.module.css'

interface TagTreeProps {
  label: string
  nodes: readonly TagNode[]
  chosen: string | null
  onChoose: (tag: string | null) => void
}

/** Tags as they lie below each other, each with how many notes it stands for. Arrows walk it, open it and shut it. */
export function TagTree({ label, nodes, chosen, onChoose }: TagTreeProps) {
  const chosenKey = chosen === null ? null : tagKey(chosen)
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set())

  function setIsOpen(key: string, isOpen: boolean) {
    setOpen((present) => {
      const next = new Set(present)
      if (isOpen) next.add(key)
      else next.delete(key)
      return next
    })
  }

  function onKeyDown(event: KeyboardEvent<HTMLUListElement>) {
    if (isComposing(event)) return
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-tag]') : null
    const key = row?.dataset['tag']
    if (key === undefined) return
    if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      event.preventDefault()
      return setIsOpen(key, event.key === 'ArrowRight')
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-tag] > [aria-pressed]')]
    rows[rows.findIndex((other) => other.parentElement === row) + step]?.focus()
  }

  return (
    <ul className={classes.tree} aria-label={label} onKeyDown={onKeyDown}>
      <Branch {...{ nodes, open, chosenKey, onChoose, setIsOpen }} />
    </ul>
  )
}

interface BranchProps {
  nodes: readonly TagNode[]
  open: ReadonlySet<string>
  chosenKey: string | null
  onChoose: (tag: string | null) => void
  setIsOpen: (key: string, isOpen: boolean) => void
}

function Branch(props: BranchProps) {
  const { nodes, open, chosenKey, onChoose, setIsOpen } = props
  const texts = useMessages().noteOrder.list
  return nodes.map(({ key, path, name, count, children }) => {
    const isChosen = key === chosenKey
    // The way to what is chosen is always open.
    const isOpen = open.has(key) || (chosenKey !== null && !isChosen && isWithinTag(chosenKey, key))
    return (
      <li key={key}>
        <div className={classes.row} data-tag={key}>
          {children.length > 0 ? (
            <button
              type="button"
              tabIndex={-1}
              className={classes.toggle}
              aria-expanded={isOpen}
              aria-label={isOpen ? texts.shut(name) : texts.open(name)}
              onClick={() => setIsOpen(key, !isOpen)}
            >
              <IconChevronRight size={14} aria-hidden />
            </button>
          ) : (
            <span className={classes.toggle} />
          )}
          <button
            type="button"
            className={classes.tag}
            aria-pressed={isChosen}
            aria-label={texts.tag(path, count)}
            onClick={() => onChoose(isChosen ? null : path)}
          >
            <span className={classes.name}>{name}</span>
            <span className={classes.count}>{count}</span>
          </button>
        </div>
        {isOpen && children.length > 0 && (
          <ul className={classes.branch}>
            <Branch {...props} nodes={children} />
          </ul>
        )}
      </li>
    )
  })
}
