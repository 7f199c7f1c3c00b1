import type { NoteUndo } from '#shared/domain/note-undo.ts'
import type { NoteSaver } from './note-saver.ts'

const pauseAfterSave = 1_500

export interface UndoKeeper {
  /** Keeps what is not kept yet, at once. */
  flush(): Promise<void>
  stop(): void
}

/**
 * Hands a note's undo history over to be kept, a moment after each save: a history belongs to one text, so before
 * the text is on disk there is nothing to keep. What cannot be kept is let go; no words are lost by it.
 */
export function createUndoKeeper(
  saver: NoteSaver,
  read: () => NoteUndo | null,
  keep: (undo: NoteUndo) => Promise<unknown>,
): UndoKeeper {
  let timer: ReturnType<typeof setTimeout> | null = null
  let savedAt = saver.getState().savedAt
  let isDue = false

  async function write(): Promise<void> {
    if (timer !== null) clearTimeout(timer)
    timer = null
    if (!isDue) return
    isDue = false
    const undo = read()
    if (undo) await keep(undo).catch(() => undefined)
  }

  const stopListening = saver.subscribe(() => {
    const state = saver.getState()
    if (state.status !== 'saved' || state.savedAt === savedAt) return
    savedAt = state.savedAt
    isDue = true
    if (timer !== null) clearTimeout(timer)
    timer = setTimeout(() => void write(), pauseAfterSave)
  })

  return {
    flush: write,
    stop() {
      stopListening()
      if (timer !== null) clearTimeout(timer)
    },
  }
}
