import { z } from 'zod'
import { builtInCompetencyIdSchema } from './competency.ts'
import { methodIdSchema } from './method.ts'

/** The note templates, in the order in which they are offered. */
export const noteTemplateIds = [
  'store-visit',
  'buyer-meeting',
  'negotiation-debrief',
  'promotion-review',
  'inside-alignment',
  'daily-reflection',
  'weekly-reflection',
  'competency-evidence',
  'lesson-learned',
] as const
export const noteTemplateIdSchema = z.enum(noteTemplateIds)

/** The language-free half: `resources/content/structure/templates/<id>.json`. */
export const noteTemplateStructureSchema = z.strictObject({
  id: noteTemplateIdSchema,
  /** Links that a note made from the template starts with. */
  competencies: z.array(builtInCompetencyIdSchema),
  methods: z.array(methodIdSchema),
})

/**
 * The text in one language: `name` for the list of templates, `title` and `body` (Markdown) for the note. Both may
 * hold the placeholders of `shared/note-order/placeholders.ts`.
 */
export const noteTemplateTextSchema = z.strictObject({
  id: noteTemplateIdSchema,
  name: z.string().min(1),
  title: z.string().min(1),
  body: z.string().min(1),
})
