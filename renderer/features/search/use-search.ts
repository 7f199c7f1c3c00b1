import { useEffect, useRef, useState } from 'react'
import type { Input } from '#shared/api/contract.ts'
import { AppFailure } from '#shared/api/errors.ts'
import type { SearchAnswer } from '#shared/domain/search.ts'
import { useClient } from '../../api/hooks.ts'
import { useLocale } from '../../ui/language.tsx'

export type SearchQuestion = Pick<Input<'search.query'>, 'text' | 'scope' | 'kind' | 'limit' | 'recent'>

export interface SearchState {
  /** The newest answer, and the text that it answers; the last one stays until the next is there. */
  answer: SearchAnswer | null
  answered: string
  error: AppFailure | null
  isRunning: boolean
}

type Settled = Pick<SearchState, 'answer' | 'answered' | 'error'> & { question: string | null }

const atFirst: Settled = { question: null, answer: null, answered: '', error: null }

/** How long (ms) changes of documents are gathered before the same is asked again. */
const settleMs = 400

let askers = 0

/**
 * Asks while one types. One question is under way at a time: the next one ends it in the host, and what comes back
 * late is dropped. When documents change, the same question is asked again. `null` asks nothing.
 */
export function useSearch(question: SearchQuestion | null): SearchState {
  const client = useClient()
  const locale = useLocale()
  const [settled, setSettled] = useState(atFirst)
  const [changes, setChanges] = useState(0)
  const asker = useRef('')
  const number = useRef(0)
  const asked = question === null ? null : JSON.stringify({ ...question, locale })

  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined
    const stop = client.subscribe(({ type }) => {
      if (type !== 'documents-changed' && type !== 'workspace-changed') return
      clearTimeout(waiting)
      waiting = setTimeout(() => setChanges((count) => count + 1), settleMs)
    })
    return () => {
      clearTimeout(waiting)
      stop()
    }
  }, [client])

  useEffect(() => {
    number.current += 1
    const mine = number.current
    if (asked === null) return
    if (asker.current === '') {
      askers += 1
      // No two windows, and no window before and after it is loaded anew, are the same asker.
      asker.current = `${Date.now()}-${askers}`
    }
    const { locale: spoken, ...rest } = JSON.parse(asked) as SearchQuestion & { locale: typeof locale }
    client
      .call('search.query', { ...rest, locale: spoken, asker: asker.current, turn: mine })
      .then((answer) => {
        if (mine !== number.current || answer.superseded) return
        setSettled({ question: asked, answer, answered: rest.text, error: null })
      })
      .catch((error: unknown) => {
        if (mine !== number.current) return
        const failure = error instanceof AppFailure ? error : new AppFailure('internal', String(error))
        setSettled((before) => ({ ...before, question: asked, error: failure }))
      })
  }, [asked, changes, client])

  // What was found for another text says nothing once nothing is asked.
  const { answer, answered, error, question: done } = asked === null ? atFirst : settled
  return { answer, answered, error, isRunning: asked !== done }
}
