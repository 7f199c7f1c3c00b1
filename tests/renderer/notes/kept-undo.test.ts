import { redo, undo } from '@codemirror/commands'
import { EditorState, type StateCommand } from '@codemirror/state'
import { expect, test } from 'vitest'
import { noteHistory, readUndo, stateWithUndo } from '#renderer/features/notes/editor/kept-undo.ts'
import { noteUndoSchema, undoLengthLimit, undoStepLimit, type NoteUndo } from '#shared/domain/note-undo.ts'

function run(state: EditorState, command: StateCommand): EditorState {
  let after = state
  command({ state, dispatch: (transaction) => (after = transaction.state) })
  return after
}

function typed(texts: readonly string[], start = ''): EditorState {
  let state = EditorState.create({ doc: start, extensions: noteHistory })
  for (const text of texts) {
    // No step joins the one before: each is an edit of its own kind.
    state = state.update({
      changes: { from: state.doc.length, insert: text },
      userEvent: 'input.paste',
    }).state
  }
  return state
}

function kept(state: EditorState): NoteUndo {
  const undoOfState = readUndo(state)
  if (!undoOfState) throw new Error('There is nothing to keep.')
  // As it comes back from the disk.
  return noteUndoSchema.parse(JSON.parse(JSON.stringify(undoOfState)))
}

function reopened(state: EditorState): EditorState {
  const again = stateWithUndo(state.doc.toString(), kept(state), noteHistory)
  if (!again) throw new Error('The history did not come back.')
  return again
}

test('undo and redo go on where they were, line ends of Windows or not', () => {
  const state = run(typed(['一', '二\n', '三']), undo)
  const again = stateWithUndo('一二\r\n', kept(state), noteHistory)
  expect(again?.doc.toString()).toBe('一二\n')
  const back = again && run(again, undo)
  expect(back?.doc.toString()).toBe('一')
  const forth = back && run(run(back, redo), redo)
  expect(forth?.doc.toString()).toBe('一二\n三')
})

test('a history of another text is none', () => {
  expect(stateWithUndo('other', kept(typed(['a', 'b'])), noteHistory)).toBeNull()
})

test('steps that do not fit their text are none', () => {
  const undoOfState = kept(typed(['a', 'b'], 'start'))
  const [first, ...rest] = undoOfState.history.done
  const broken = {
    ...undoOfState,
    history: {
      ...undoOfState.history,
      done: [{ ...first, changes: [99, [1]], selectionsAfter: [] }, ...rest],
    },
  }
  expect(stateWithUndo('startab', noteUndoSchema.parse(broken), noteHistory)).toBeNull()
})

test('the oldest steps are forgotten beyond two hundred, and beyond the length', () => {
  const many = typed(Array.from({ length: undoStepLimit + 15 }, (_, index) => `${index} `))
  let state = reopened(many)
  for (let step = 0; step < 2 * undoStepLimit; step += 1) state = run(state, undo)
  expect(state.doc.toString()).toBe(Array.from({ length: 15 }, (_, index) => `${index} `).join(''))

  const large = typed(['x'.repeat(undoLengthLimit), 'small'])
  const removed = large.update({ changes: { from: 0, to: undoLengthLimit }, userEvent: 'delete' }).state
  expect(kept(removed).history.done).toEqual([])
})
