import { inPressureOrder, type PressureId } from '#shared/domain/pressure.ts'

/** What the user decided against what was recognised. A decision outlives further words. */
export interface PressureChoice {
  added: readonly PressureId[]
  removed: readonly PressureId[]
}

export const noChoice: PressureChoice = { added: [], removed: [] }

/** The pressures that hold: recognised and not taken away, or added by hand; in their fixed order. */
export function chosenPressures(
  recognised: readonly PressureId[],
  { added, removed }: PressureChoice,
): PressureId[] {
  return inPressureOrder([...recognised.filter((id) => !removed.includes(id)), ...added])
}

/** Reads the decision out of what is chosen now. */
export function choiceFrom(
  recognised: readonly PressureId[],
  chosen: readonly PressureId[],
  before: PressureChoice,
): PressureChoice {
  return {
    added: chosen.filter((id) => !recognised.includes(id) || before.added.includes(id)),
    removed: inPressureOrder([...recognised, ...before.removed]).filter((id) => !chosen.includes(id)),
  }
}
