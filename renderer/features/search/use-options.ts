import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { isComposing } from '../../ui/composition.ts'

export interface Options {
  /** The option that Enter takes; -1 where there is none. */
  active: number
  point: (index: number) => void
  idOf: (index: number) => string
  onKeyDown: (event: KeyboardEvent) => void
  /** What a field needs to be the combobox of the list. */
  field: {
    role: 'combobox'
    'aria-expanded': boolean
    'aria-controls': string
    'aria-autocomplete': 'list'
    'aria-activedescendant': string | undefined
  }
  listId: string
}

const pageSize = 8

/**
 * Walks along a list while the focus stays in the field above it. `onChoose` hears whether Ctrl was held. The first
 * option is the active one again whenever `reset` changes.
 */
export function useOptions(
  listId: string,
  count: number,
  reset: string,
  onChoose: (index: number, stay: boolean) => void,
): Options {
  const [pointed, setPointed] = useState({ reset, index: 0 })
  const moved = useRef(false)
  const active = Math.min(pointed.reset === reset ? pointed.index : 0, count - 1)
  const idOf = (index: number) => `${listId}-${index}`
  const point = (index: number) => setPointed({ reset, index })

  useEffect(() => {
    if (!moved.current) return
    moved.current = false
    document.getElementById(`${listId}-${active}`)?.scrollIntoView({ block: 'nearest' })
  }, [listId, active])

  function onKeyDown(event: KeyboardEvent) {
    if (isComposing(event) || event.altKey) return
    if (event.key === 'Enter') {
      if (active < 0) return
      event.preventDefault()
      return onChoose(active, event.ctrlKey || event.metaKey)
    }
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: pageSize, PageUp: -pageSize }[event.key]
    if (step === undefined || count === 0 || event.shiftKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    moved.current = true
    const isPage = Math.abs(step) > 1
    // One step past an end goes round; a page stops there.
    point(isPage ? Math.min(Math.max(active + step, 0), count - 1) : (active + step + count) % count)
  }

  return {
    active,
    point,
    idOf,
    onKeyDown,
    listId,
    field: {
      role: 'combobox',
      'aria-expanded': count > 0,
      'aria-controls': listId,
      'aria-autocomplete': 'list',
      'aria-activedescendant': active >= 0 ? idOf(active) : undefined,
    },
  }
}
