import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react'
import type { GroupNode } from '#shared/domain/people.ts'
import { indented, outdented, shifted } from '#shared/plan/group-tree.ts'
import { isComposing } from '../../../ui/composition.ts'

type Nodes = readonly GroupNode[]

interface OutlineKeyOptions {
  /** The units to be seen, from the top down. */
  rows: readonly string[]
  /** Adds a unit after another and tells its id. */
  addAfter: (id: string) => string
  move: (id: string, change: (nodes: Nodes) => Nodes) => void
  remove: (id: string) => void
  isEmpty: (id: string) => boolean
}

interface OutlineKeys {
  body: RefObject<HTMLDivElement | null>
  /** Puts the cursor into a unit once it is drawn. */
  want: (id: string) => void
  onKeyDown: (event: KeyboardEvent<HTMLElement>, id: string) => void
}

/**
 * The keys of an outline, in the name of a unit: Enter adds one, Tab sets it in and out, Alt with an arrow moves
 * it, arrows walk, Delete or Backspace takes an empty one away. After Escape one Tab leaves the outline, so that
 * nobody is caught in it.
 */
export function useOutlineKeys({ rows, addAfter, move, remove, isEmpty }: OutlineKeyOptions): OutlineKeys {
  const body = useRef<HTMLDivElement>(null)
  const wanted = useRef<string | null>(null)
  const lets = useRef(false)

  useEffect(() => {
    if (wanted.current === null) return
    const field = fieldOf(wanted.current)
    if (!field) return
    wanted.current = null
    field.focus()
  })

  function fieldOf(id: string | undefined): HTMLElement | null {
    if (id === undefined) return null
    return body.current?.querySelector<HTMLElement>(`[data-item="${id}"] [data-name] input`) ?? null
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>, id: string) {
    if (isComposing(event) || event.ctrlKey || event.metaKey) return
    const leaving = lets.current
    lets.current = event.key === 'Escape' || (leaving && event.key === 'Shift')
    const index = rows.indexOf(id)
    switch (event.key) {
      case 'Enter':
        event.preventDefault()
        wanted.current = addAfter(id)
        return
      case 'Tab':
        if (leaving || event.altKey) return
        event.preventDefault()
        wanted.current = id
        move(id, (nodes) => (event.shiftKey ? outdented(nodes, id) : indented(nodes, id)))
        return
      case 'ArrowUp':
      case 'ArrowDown': {
        const by = event.key === 'ArrowUp' ? -1 : 1
        event.preventDefault()
        if (!event.altKey) {
          fieldOf(rows[index + by])?.focus()
          return
        }
        wanted.current = id
        move(id, (nodes) => shifted(nodes, id, by))
        return
      }
      case 'Delete':
      case 'Backspace':
        if (!isEmpty(id)) return
        event.preventDefault()
        wanted.current = rows[index - 1] ?? rows[index + 1] ?? null
        remove(id)
    }
  }

  return {
    body,
    want(id) {
      wanted.current = id
    },
    onKeyDown,
  }
}
