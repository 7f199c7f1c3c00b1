import { z } from 'zod'
import { builtInCompetencyIdSchema } from './competency.ts'
import { methodIdSchema } from './method.ts'
import { promptIdSchema, promptTextsSchema } from './prompt.ts'

/** How firmly a behaviour shows, from first attempts to being what others learn from. */
export const behaviourLevels = ['beginning', 'solid', 'exemplary'] as const

const behaviourIdSchema = z.string().regex(/^[a-z][a-z0-9-]*$/)

/** The language-free half of one of the six parts: `resources/content/structure/competencies/<id>.json`. */
export const competencyStructureSchema = z.strictObject({
  id: builtInCompetencyIdSchema,
  behaviours: z.array(behaviourIdSchema).min(4).max(6),
  prompts: z.array(promptIdSchema).min(3).max(4),
  /** The methods that exercise the part best. */
  methods: z.array(methodIdSchema).min(5).max(8),
})

/** A behaviour that another person could see, described at each level. */
const behaviourTextSchema = z.strictObject({
  name: z.string().min(1),
  beginning: z.string().min(1),
  solid: z.string().min(1),
  exemplary: z.string().min(1),
})

/** The text of one of the six parts in one language. */
export const competencyTextSchema = z.strictObject({
  id: builtInCompetencyIdSchema,
  name: z.string().min(1),
  meaning: z.string().min(1),
  behaviours: z.record(behaviourIdSchema, behaviourTextSchema),
  prompts: promptTextsSchema,
  /** What shows the part, by the kind of document that shows it. */
  evidence: z.strictObject({
    notes: z.string().min(1),
    cases: z.string().min(1),
    worksheets: z.string().min(1),
  }),
})
export type CompetencyText = z.infer<typeof competencyTextSchema>
