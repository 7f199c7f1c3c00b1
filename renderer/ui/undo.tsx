import { createContext, useCallback, useContext, useMemo, useRef, useState, type ReactNode } from 'react'
import { emptyUndoState, pushed, steppedBack, steppedForth, type UndoEntry } from './undo-stack.ts'

export interface Undo {
  /** Remembers a change that has just been made. */
  push: (entry: UndoEntry) => void
  /** Takes the last change back. Rejects when that fails; the change can then be tried again. */
  undo: () => Promise<UndoEntry | null>
  redo: () => Promise<UndoEntry | null>
  /** Forgets everything, e.g. when another workspace opens. */
  clear: () => void
  canUndo: boolean
  canRedo: boolean
  /** What would be undone or redone next, for tooltips. */
  undoLabel: string | null
  redoLabel: string | null
}

const UndoContext = createContext<Undo | null>(null)

/** One history of changes for the whole window. */
export function UndoProvider({ children }: { children: ReactNode }) {
  const [state, setState] = useState(emptyUndoState)
  const current = useRef(state)
  const running = useRef<Promise<unknown>>(Promise.resolve())

  const change = useCallback((next: typeof state) => {
    current.current = next
    setState(next)
  }, [])

  // One step at a time: a second Ctrl+Z while the first is being saved waits for its turn.
  const inTurn = useCallback((step: () => Promise<UndoEntry | null>) => {
    const result = running.current.then(step)
    running.current = result.catch(() => null)
    return result
  }, [])

  // What one can do stays the same while what there is to undo changes: effects may depend on it.
  const steps = useMemo(
    () => ({
      push: (entry: UndoEntry) => change(pushed(current.current, entry)),
      undo: () =>
        inTurn(async () => {
          const entry = current.current.past.at(-1) ?? null
          if (!entry) return null
          await entry.undo()
          change(steppedBack(current.current, entry))
          return entry
        }),
      redo: () =>
        inTurn(async () => {
          const entry = current.current.future[0] ?? null
          if (!entry) return null
          await entry.redo()
          change(steppedForth(current.current, entry))
          return entry
        }),
      clear: () => change(emptyUndoState),
    }),
    [change, inTurn],
  )
  const undo = useMemo<Undo>(
    () => ({
      ...steps,
      canUndo: state.past.length > 0,
      canRedo: state.future.length > 0,
      undoLabel: state.past.at(-1)?.label ?? null,
      redoLabel: state.future[0]?.label ?? null,
    }),
    [steps, state],
  )
  return <UndoContext value={undo}>{children}</UndoContext>
}

export function useUndo(): Undo {
  const undo = useContext(UndoContext)
  if (!undo) throw new Error('useUndo needs an UndoProvider above it.')
  return undo
}
