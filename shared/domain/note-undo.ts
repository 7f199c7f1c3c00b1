import { z } from 'zod'

/** Older steps are forgotten. */
export const undoStepLimit = 200

/** What is kept of one note, as JSON. Characters are counted, which is what a text of steps mostly consists of. */
export const undoLengthLimit = 256 * 1024

const offset = z.number().int().nonnegative()
const selectionSchema = z.object({
  ranges: z.array(z.object({ anchor: offset, head: offset })).min(1),
  main: offset,
})

/** One step as the editor writes it: what takes it back, and the selections before and after. */
const undoStepSchema = z.object({
  /** Stretches of the text: a length that stays, or a length that goes and the lines that take its place. */
  changes: z.array(z.union([offset, z.tuple([offset]).rest(z.string())])).optional(),
  /** How what came from elsewhere moved the step: pairs of an old and a new length, −1 for the same. */
  mapped: z.array(z.number().int().min(-1)).optional(),
  startSelection: selectionSchema.optional(),
  selectionsAfter: z.array(selectionSchema),
})

/** Everything that undo and redo could do to a text when it was left, the oldest step first. */
export const undoHistorySchema = z.object({
  done: z.array(undoStepSchema),
  undone: z.array(undoStepSchema),
})
export type UndoHistory = z.infer<typeof undoHistorySchema>

/** The history of a note, and which text it belongs to: for any other text it is worthless. */
export const noteUndoSchema = z.object({
  fingerprint: z.string().max(100),
  history: undoHistorySchema,
})
export type NoteUndo = z.infer<typeof noteUndoSchema>

/** Takes the oldest steps away until the rest is worth keeping and not too long. */
export function capUndoHistory({ done, undone }: UndoHistory): UndoHistory {
  const kept = { done: lastFitting(done, undoLengthLimit), undone: [] as UndoHistory['undone'] }
  kept.undone = lastFitting(undone, undoLengthLimit - lengthOf(kept.done))
  return kept
}

type Step = UndoHistory['done'][number]

function lastFitting(steps: readonly Step[], limit: number): Step[] {
  const kept: Step[] = []
  let length = 0
  for (const step of steps.slice(-undoStepLimit).reverse()) {
    // Where the caret has been between two steps is more than anyone wants back.
    const short = { ...step, selectionsAfter: step.selectionsAfter.slice(-1) }
    length += JSON.stringify(short).length
    if (length > limit) break
    kept.unshift(short)
  }
  return kept
}

function lengthOf(steps: readonly Step[]): number {
  return steps.reduce((sum, step) => sum + JSON.stringify(step).length, 0)
}
