/** A change that was made, with the way back and the way forth again. */
export interface UndoEntry {
  /** What the change was, in the user's language, e.g. “Link O2O to JBP”. */
  label: string
  undo: () => Promise<unknown>
  redo: () => Promise<unknown>
}

export interface UndoState {
  readonly past: readonly UndoEntry[]
  readonly future: readonly UndoEntry[]
}

const longestPast = 200

export const emptyUndoState: UndoState = { past: [], future: [] }

/** A new change: what was undone before it can't be redone any more. */
export function pushed(state: UndoState, entry: UndoEntry): UndoState {
  return { past: [...state.past, entry].slice(-longestPast), future: [] }
}

/** A change that was taken back moves to what can be redone; changes made meanwhile stay where they are. */
export function steppedBack({ past, future }: UndoState, entry: UndoEntry): UndoState {
  return { past: past.filter((other) => other !== entry), future: [entry, ...future] }
}

/** A change that was made again moves back to what can be undone. */
export function steppedForth({ past, future }: UndoState, entry: UndoEntry): UndoState {
  return { past: [...past, entry], future: future.filter((other) => other !== entry) }
}
