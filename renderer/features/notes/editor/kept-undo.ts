import { history, historyField, redo, undo } from '@codemirror/commands'
import { EditorState, type Extension, type StateCommand } from '@codemirror/state'
import { capUndoHistory, undoHistorySchema, undoStepLimit, type NoteUndo } from '#shared/domain/note-undo.ts'
import { fingerprintOf } from '#shared/domain/text-fingerprint.ts'

const fields = { history: historyField }

/** The undo history of a note's text. */
export const noteHistory = history({ minDepth: undoStepLimit })

/** What is to be kept of a state's history; null where it says nothing. */
export function readUndo(state: EditorState): NoteUndo | null {
  const { history: steps } = state.toJSON(fields) as { history: unknown }
  const parsed = undoHistorySchema.safeParse(steps)
  if (!parsed.success) return null
  return { fingerprint: fingerprintOf(state.doc.toString()), history: capUndoHistory(parsed.data) }
}

/** A state with the history that was kept for this very text; null where it does not fit or does not work. */
export function stateWithUndo(body: string, kept: NoteUndo, extensions: Extension): EditorState | null {
  const doc = body.replace(/\r\n?/g, '\n')
  if (kept.fingerprint !== fingerprintOf(doc)) return null
  const json = { doc, selection: { ranges: [{ anchor: 0, head: 0 }], main: 0 }, history: kept.history }
  try {
    const bare = EditorState.fromJSON(json, { extensions: noteHistory }, fields)
    runToEnd(bare, undo)
    runToEnd(bare, redo)
    return EditorState.fromJSON(json, { extensions }, fields)
  } catch {
    // A file that was damaged in between; the note opens without a history.
    return null
  }
}

/** Takes every step once. A step that does not fit the text throws. */
function runToEnd(start: EditorState, command: StateCommand): void {
  let state = start
  const dispatch: Parameters<StateCommand>[0]['dispatch'] = (transaction) => {
    state = transaction.state
  }
  for (let step = 0; step <= 2 * undoStepLimit && command({ state, dispatch }); step += 1);
}
