import { z } from 'zod'
import { builtInCompetencyIdSchema, competencyIdSchema } from './competency.ts'
import { daySchema, documentHeaderShape, documentIdSchema } from './document.ts'
import { localeSchema } from './locale.ts'
import { outcomeSchema } from './outcome.ts'
import { builtInPressureIdSchema, pressureIdSchema, type PressureId } from './pressure.ts'

/** Built-in methods are named by group letter and number (`A01`); a user's own get a generated id. */
export const methodIdSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{1,63}$/)

/** The seven groups of the method library, in the order of the work. */
export const methodGroups = ['know', 'plan', 'money', 'negotiate', 'execute', 'align', 'self'] as const
export const methodGroupSchema = z.enum(methodGroups)
export type MethodGroup = z.infer<typeof methodGroupSchema>

/** What one blank of a method's tool holds. `points` are percentage points, `score` is 1 to 5. */
export const fieldKinds = [
  'text',
  'long-text',
  'number',
  'money',
  'percent',
  'points',
  'date',
  'person',
  'score',
  'choice',
  'list',
  'table',
  'matrix',
] as const
export const fieldKindSchema = z.enum(fieldKinds)

const fieldIdSchema = z.string().regex(/^[a-z][a-z0-9-]*$/)

/** Columns of a table or of a matrix; a matrix also names its fixed rows. */
const columnSchema = z.strictObject({
  id: fieldIdSchema,
  kind: fieldKindSchema.exclude(['table', 'matrix']),
  options: z.array(fieldIdSchema).min(2).optional(),
})

const fieldSchema = z.strictObject({
  id: fieldIdSchema,
  kind: fieldKindSchema,
  /** For `choice`. */
  options: z.array(fieldIdSchema).min(2).optional(),
  /** For `table` and `matrix`. */
  columns: z.array(columnSchema).min(1).optional(),
  /** For `matrix`. */
  rows: z.array(fieldIdSchema).min(2).optional(),
})

/** The language-free half of a built-in method: `resources/content/structure/methods/<id>.json`. */
export const methodStructureSchema = z.strictObject({
  id: methodIdSchema,
  group: methodGroupSchema,
  pressures: z.array(builtInPressureIdSchema).min(1),
  competencies: z.array(builtInCompetencyIdSchema).min(1),
  related: z.array(methodIdSchema),
  /** Where the method comes from: standard author or practice. Proper names, so the same in both languages. */
  basis: z.string(),
  /** Numbers of the formulae (1 to 43) that the tool computes with. */
  formulas: z.array(z.number().int().min(1).max(43)),
  fields: z.array(fieldSchema).min(1),
})
export type MethodStructure = z.infer<typeof methodStructureSchema>

const fieldTextSchema = z.strictObject({
  label: z.string().min(1),
  hint: z.string().optional(),
  options: z.record(z.string(), z.string().min(1)).optional(),
  columns: z
    .record(
      z.string(),
      z.strictObject({
        label: z.string().min(1),
        options: z.record(z.string(), z.string().min(1)).optional(),
      }),
    )
    .optional(),
  rows: z.record(z.string(), z.string().min(1)).optional(),
})

/** The text of a built-in method in one language: `resources/content/<locale>/methods/<id>.json`. */
export const methodTextSchema = z.strictObject({
  id: methodIdSchema,
  name: z.string().min(1),
  purpose: z.string().min(1),
  whenToUse: z.array(z.string().min(1)).min(1),
  whenNot: z.array(z.string().min(1)).min(1),
  steps: z.array(z.string().min(1)).min(3).max(8),
  inputs: z.array(z.string().min(1)).min(1),
  pitfalls: z.array(z.string().min(1)).min(1),
  example: z.string().min(1),
  fields: z.record(z.string(), fieldTextSchema),
})
export type MethodText = z.infer<typeof methodTextSchema>

/** One time that the user used a method, and how it went. */
export const methodUseSchema = z.looseObject({
  id: documentIdSchema,
  on: daySchema,
  account: documentIdSchema.nullable(),
  case: documentIdSchema.nullable(),
  outcome: outcomeSchema,
  note: z.string(),
})
export type MethodUse = z.infer<typeof methodUseSchema>

/** The kinds that a blank of a user's own method can have; the others need columns or options. */
export const ownFieldKindSchema = fieldKindSchema.exclude(['choice', 'table', 'matrix'])

/** A method that the user wrote. It says the same in both languages: the user's words are not translated. */
export const ownMethodSchema = z.looseObject({
  name: z.string(),
  purpose: z.string(),
  steps: z.array(z.string()),
  group: methodGroupSchema,
  pressures: z.array(pressureIdSchema),
  competencies: z.array(competencyIdSchema),
  fields: z.array(z.looseObject({ id: fieldIdSchema, label: z.string(), kind: ownFieldKindSchema })),
})
export type OwnMethod = z.infer<typeof ownMethodSchema>

/** Schema version of method documents in a workspace; see electron/storage/migrations. */
export const methodSchemaVersion = 1

/**
 * What the user changed about a method. Only the difference to the built-in is kept, so that a better
 * built-in never overwrites the user's links and the user's links never hide a better built-in.
 */
export const methodSettingsSchema = z.looseObject({
  ...documentHeaderShape,
  pressuresAdded: z.array(pressureIdSchema),
  pressuresRemoved: z.array(pressureIdSchema),
  /** Left out of lists and proposals; it still opens by a link. */
  hidden: z.boolean().default(false),
  /** The user knows the method, whether or not a use is logged. */
  known: z.boolean().default(false),
  usage: z.array(methodUseSchema).default([]),
  /** The whole of a user's own method; null for the settings of a built-in one. */
  own: ownMethodSchema.nullable().default(null),
})
export type MethodSettings = z.infer<typeof methodSettingsSchema>

/** The halves of any method. What the content must have, a user's own method may still be without. */
const anyMethodStructureSchema = methodStructureSchema.extend({
  pressures: z.array(pressureIdSchema),
  competencies: z.array(competencyIdSchema),
  fields: z.array(fieldSchema),
})
const anyMethodTextSchema = methodTextSchema.extend({
  name: z.string(),
  purpose: z.string(),
  whenToUse: z.array(z.string()),
  whenNot: z.array(z.string()),
  steps: z.array(z.string()),
  inputs: z.array(z.string()),
  pitfalls: z.array(z.string()),
  example: z.string(),
  fields: z.record(z.string(), fieldTextSchema.extend({ label: z.string() })),
})

/** A method as lists and maps need it; `pressures` are the effective ones. */
export const methodSummarySchema = z.object({
  id: methodIdSchema,
  group: methodGroupSchema,
  pressures: z.array(pressureIdSchema),
  competencies: z.array(competencyIdSchema),
  related: z.array(methodIdSchema),
  name: z.record(localeSchema, z.string()),
  purpose: z.record(localeSchema, z.string()),
  hidden: z.boolean(),
  known: z.boolean(),
  /** How often a use is logged, and how often it worked and failed; what is left worked in part. */
  used: z.number().int(),
  worked: z.number().int(),
  failed: z.number().int(),
  /** Written by the user, not built in. */
  own: z.boolean(),
})
export type MethodSummary = z.infer<typeof methodSummarySchema>

/** A method in full: the built-in with the user's links applied, and its text in both languages. */
export const methodSchema = methodSummarySchema.extend({
  structure: anyMethodStructureSchema,
  text: z.record(localeSchema, anyMethodTextSchema),
  usage: z.array(methodUseSchema),
  /** What a user's own method is made from, to be edited; null for a built-in one. */
  definition: ownMethodSchema.nullable(),
  /** Of the document that holds what is the user's about the method; 0 while there is none. */
  revision: z.number().int().nonnegative(),
})
export type Method = z.infer<typeof methodSchema>

/** Applies the user's links to the built-in pressures, in the fixed order of the built-in and then of adding. */
export function effectivePressures(
  builtIn: readonly PressureId[],
  settings: Pick<MethodSettings, 'pressuresAdded' | 'pressuresRemoved'> | null,
): PressureId[] {
  if (!settings) return [...builtIn]
  const kept = builtIn.filter((id) => !settings.pressuresRemoved.includes(id))
  return [...kept, ...settings.pressuresAdded.filter((id) => !kept.includes(id))]
}

/** Links or unlinks one pressure and returns the new difference to the built-in. */
export function withPressureLink(
  builtIn: readonly PressureId[],
  settings: Pick<MethodSettings, 'pressuresAdded' | 'pressuresRemoved'>,
  pressure: PressureId,
  linked: boolean,
): Pick<MethodSettings, 'pressuresAdded' | 'pressuresRemoved'> {
  const added = settings.pressuresAdded.filter((id) => id !== pressure)
  const removed = settings.pressuresRemoved.filter((id) => id !== pressure)
  if (linked && !builtIn.includes(pressure)) added.push(pressure)
  if (!linked && builtIn.includes(pressure)) removed.push(pressure)
  return { pressuresAdded: added, pressuresRemoved: removed }
}
