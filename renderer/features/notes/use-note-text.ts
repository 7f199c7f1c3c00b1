import { useCallback, useEffect, useRef, useState } from 'react'
import type { NoteSession } from './note-sessions.ts'

const pause = 200
const longestPause = 600

/** The text of a note for what follows the typing at a distance: preview and word count. */
export function useNoteText(session: NoteSession): { text: string; onText: () => void } {
  const [shown, setShown] = useState({ session, text: session.saver.current().body })
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const firstChange = useRef<number | null>(null)

  const read = useCallback(() => {
    if (timer.current !== null) clearTimeout(timer.current)
    timer.current = null
    firstChange.current = null
    setShown({ session, text: session.saver.current().body })
  }, [session])

  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current)
    },
    [read],
  )

  const onText = useCallback(() => {
    firstChange.current ??= Date.now()
    const left = firstChange.current + longestPause - Date.now()
    if (timer.current !== null) clearTimeout(timer.current)
    timer.current = setTimeout(read, Math.max(0, Math.min(pause, left)))
  }, [read])

  return { text: shown.session === session ? shown.text : session.saver.current().body, onText }
}
