import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react'
import { isComposing } from './composition.ts'

interface RowKeys {
  ids: readonly string[]
  isEmpty?: (id: string) => boolean
  /** Adds an item at the end and tells its id; without it the rows are fixed. */
  add?: () => string
  remove?: (id: string) => void
  /** What Ctrl+Enter does to a row. */
  toggle?: (id: string) => void
}

interface RowHandles<Body extends HTMLElement> {
  body: RefObject<Body | null>
  /** Adds an item and puts the cursor into it. */
  addRow: () => void
  onRowKeyDown: (event: KeyboardEvent<HTMLElement>, id: string) => void
}

const fields = 'textarea, input:not([type="checkbox"])'

/**
 * Lets a table of a plan be written without the mouse: Enter goes down a row and adds one after the last, Delete
 * takes away a row with nothing in it, Ctrl+Enter ticks one off. Keys of an input method are left alone.
 */
export function useRowKeys<Body extends HTMLElement = HTMLTableSectionElement>({
  ids,
  isEmpty,
  add,
  remove,
  toggle,
}: RowKeys): RowHandles<Body> {
  const body = useRef<Body>(null)
  const wanted = useRef<string | null>(null)

  useEffect(() => {
    if (wanted.current === null) return
    const field = rowOf(wanted.current)?.querySelector<HTMLElement>(fields)
    if (!field) return
    wanted.current = null
    field.focus()
  })

  function rowOf(id: string): HTMLElement | null {
    return body.current?.querySelector<HTMLElement>(`[data-item="${id}"]`) ?? null
  }

  function addRow() {
    if (add) wanted.current = add()
  }

  function onRowKeyDown(event: KeyboardEvent<HTMLElement>, id: string) {
    const field = event.target
    // Lists that open from a row live elsewhere in the page; their keys are theirs.
    if (!(field instanceof HTMLElement) || !event.currentTarget.contains(field)) return
    if (isComposing(event)) return
    const index = ids.indexOf(id)
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      if (!toggle) return
      event.preventDefault()
      toggle(id)
    } else if (event.key === 'Enter' && !event.shiftKey && field.matches(fields)) {
      event.preventDefault()
      const next = ids[index + 1]
      if (next === undefined) addRow()
      else sameFieldBelow(event.currentTarget, field, rowOf(next))?.focus()
    } else if (event.key === 'Delete' && remove && isEmpty?.(id)) {
      event.preventDefault()
      wanted.current = ids[index - 1] ?? ids[index + 1] ?? null
      remove(id)
    }
  }

  return { body, addRow, onRowKeyDown }
}

function sameFieldBelow(row: HTMLElement, field: HTMLElement, below: HTMLElement | null): HTMLElement | null {
  const place = [...row.querySelectorAll(fields)].indexOf(field)
  return [...(below?.querySelectorAll<HTMLElement>(fields) ?? [])][place] ?? null
}
