import { useMemo, useState } from 'react'
import { walk, type MapModel } from '#shared/map/model.ts'
import { foldText } from '#shared/search/fold-text.ts'

export interface MapSearchState {
  isOpen: boolean
  query: string
  /** The ids of what is found, in reading order. */
  found: readonly string[]
  /** Which of them is shown, from 0. */
  at: number
  open: () => void
  close: () => void
  setQuery: (query: string) => void
  step: (direction: 1 | -1) => void
}

/** Finds nodes of a map by their text; `onShow` is told which one to bring into view. */
export function useMapSearch(map: MapModel, onShow: (id: string) => void): MapSearchState {
  const [isOpen, setOpen] = useState(false)
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const found = useMemo(() => (isOpen ? matching(map, query) : []), [map, isOpen, query])

  return {
    isOpen,
    query,
    found,
    at: Math.min(at, Math.max(0, found.length - 1)),
    open: () => setOpen(true),
    close: () => setOpen(false),
    setQuery(next) {
      setQuery(next)
      setAt(0)
      const [first] = matching(map, next)
      if (first !== undefined) onShow(first)
    },
    step(direction) {
      if (found.length === 0) return
      const next = (at + direction + found.length) % found.length
      setAt(next)
      const id = found[next]
      if (id !== undefined) onShow(id)
    },
  }
}

function matching(map: MapModel, query: string): string[] {
  const wanted = foldText(query.trim())
  if (wanted === '') return []
  return [...walk(map.root)]
    .filter(({ node }) => foldText(node.text).includes(wanted))
    .map(({ node }) => node.id)
}
