import { useCallback, useEffect, useRef, useState } from 'react'
import { useFindTargets, type FindTarget } from '#renderer/ui/find-targets.tsx'
import { createPageFinder } from './page-finder.ts'

export interface Find {
  /** How many places there are; null while nothing is looked for. */
  count: number | null
  /** Which of them is shown, from zero. */
  current: number
  search: (text: string) => void
  step: (by: 1 | -1) => void
}

/** The document beside a list, or the whole page where there is none. */
function documentOnScreen(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-document]') ?? document.getElementById('content')
}

/** Looks for a text in everything that the page shows: its own texts and fields first, then its frames. */
export function useFind(isOpen: boolean): Find {
  const targets = useFindTargets()
  const [counts, setCounts] = useState<readonly number[] | null>(null)
  const [current, setCurrent] = useState(0)
  const searched = useRef<FindTarget[]>([])
  const round = useRef(0)
  const stop = useRef<(() => void) | null>(null)

  const count = counts?.reduce((sum, found) => sum + found, 0) ?? null

  const show = useCallback((index: number, found: readonly number[]) => {
    let before = 0
    for (const [at, target] of searched.current.entries()) {
      const here = found[at] ?? 0
      const isHere = index >= before && index < before + here
      target.show(isHere ? index - before : null)
      before += here
    }
  }, [])

  const end = useCallback(() => {
    stop.current?.()
    stop.current = null
    for (const target of searched.current) {
      target.show(null)
      void target.find('')
    }
    searched.current = []
  }, [])

  useEffect(() => {
    if (!isOpen) return
    return () => {
      round.current += 1
      end()
      setCounts(null)
      setCurrent(0)
    }
  }, [isOpen, end])

  const search = useCallback(
    (text: string) => {
      end()
      const own = (round.current += 1)
      if (text.trim() === '') {
        setCounts(null)
        return
      }
      const page = createPageFinder(documentOnScreen)
      searched.current = [page, ...(targets?.all() ?? [])].filter((target) =>
        target.element()?.checkVisibility(),
      )
      const found = searched.current.map(() => 0)
      const stops = searched.current.map((target, at) =>
        target.onChange((changed) => {
          found[at] = changed
          setCounts([...found])
        }),
      )
      stop.current = () => {
        for (const stopListening of stops) stopListening()
        page.stop()
      }
      void Promise.all(searched.current.map((target) => target.find(text))).then((answers) => {
        if (own !== round.current) return
        for (const [at, answer] of answers.entries()) found[at] = answer
        setCounts([...found])
        setCurrent(0)
        show(0, found)
      })
    },
    [targets, end, show],
  )

  const step = useCallback(
    (by: 1 | -1) => {
      if (!counts || !count) return
      const next = (Math.min(current, count - 1) + by + count) % count
      setCurrent(next)
      show(next, counts)
    },
    [counts, count, current, show],
  )

  return { count, current, search, step }
}
