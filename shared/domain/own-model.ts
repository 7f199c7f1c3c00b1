import { z } from 'zod'
import {
  builtInCompetencyIdSchema,
  competencyIds,
  competencyIdSchema,
  ownCompetencyIdSchema,
  type CompetencyId,
} from './competency.ts'
import { methodIdSchema } from './method.ts'
import {
  builtInPressureIdSchema,
  ownPressureIdSchema,
  pressureIdSchema,
  pressureSourceOf,
  pressureSources,
  pressuresOf,
  type PressureId,
  type PressureSource,
} from './pressure.ts'

/** What the user calls a built-in pressure or part of the model; an empty name means the built-in one. */
export const ownNameSchema = z.looseObject({
  id: z.union([builtInPressureIdSchema, builtInCompetencyIdSchema]),
  zh: z.string(),
  en: z.string(),
})
export type OwnName = z.infer<typeof ownNameSchema>

/** A pressure that the user added. Where one language has no name, the other's stands. */
export const ownPressureSchema = z.looseObject({
  id: ownPressureIdSchema,
  zh: z.string(),
  en: z.string(),
  note: z.string(),
})
export type OwnPressure = z.infer<typeof ownPressureSchema>

/** A part that the user added to the model. Short names stand where there is little room; empty, the name does. */
export const ownCompetencySchema = z.looseObject({
  id: ownCompetencyIdSchema,
  zh: z.string(),
  en: z.string(),
  shortZh: z.string(),
  shortEn: z.string(),
  description: z.string(),
  /** The methods that exercise it, besides those of the user's own that name it themselves. */
  methods: z.array(methodIdSchema).default([]),
})
export type OwnCompetency = z.infer<typeof ownCompetencySchema>

/** The fields of the playbook by which the user changes the model. */
export const ownModelShape = {
  names: z.array(ownNameSchema),
  /** Also those that were taken away: they are among the hidden, so that what refers to them keeps its name. */
  ownPressures: z.array(ownPressureSchema).default([]),
  ownCompetencies: z.array(ownCompetencySchema).default([]),
  hiddenPressures: z.array(pressureIdSchema).default([]),
  hiddenCompetencies: z.array(competencyIdSchema).default([]),
}
const ownModelSchema = z.object(ownModelShape)

/** What the user made of the pressures and of the parts of the model: names, additions, what is hidden. */
export type OwnModel = z.infer<typeof ownModelSchema>

/** The model as it comes: nothing added, renamed or hidden. */
export const builtInModel: OwnModel = {
  names: [],
  ownPressures: [],
  ownCompetencies: [],
  hiddenPressures: [],
  hiddenCompetencies: [],
}

/** All pressures of one side, hidden ones too: the built-in ones, then the user's own. */
export function allPressures({ ownPressures }: OwnModel, source: PressureSource): PressureId[] {
  const own = ownPressures.map(({ id }) => id).filter((id) => pressureSourceOf(id) === source)
  return [...pressuresOf(source), ...own]
}

/**
 * The pressures of one side to choose from: without the hidden ones, but with those that are in `used`
 * already, even where the model knows nothing of them.
 */
export function shownPressures(
  model: OwnModel,
  source: PressureSource,
  used: readonly PressureId[] = [],
): PressureId[] {
  const known = allPressures(model, source)
  const shown = known.filter((id) => !model.hiddenPressures.includes(id) || used.includes(id))
  const strangers = used.filter((id) => pressureSourceOf(id) === source && !known.includes(id))
  return [...new Set([...shown, ...strangers])]
}

/** The pressures of all three sides to choose from. */
export function allShownPressures(model: OwnModel, used: readonly PressureId[] = []): PressureId[] {
  return pressureSources.flatMap((source) => shownPressures(model, source, used))
}

/** All parts of the model, hidden ones too: the six, then the user's own. */
export function allCompetencies({ ownCompetencies }: OwnModel): CompetencyId[] {
  return [...competencyIds, ...ownCompetencies.map(({ id }) => id)]
}

/** The parts to choose from: without the hidden ones, but with those that are in `used` already. */
export function shownCompetencies(model: OwnModel, used: readonly CompetencyId[] = []): CompetencyId[] {
  const known = allCompetencies(model)
  const shown = known.filter((id) => !model.hiddenCompetencies.includes(id) || used.includes(id))
  return [...new Set([...shown, ...used.filter((id) => !known.includes(id))])]
}
