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
  'weekly-reflection',
  'competency-evidence',
  'lesson-learned',
] as const
export const noteTemplateIdSchema = z.enum(noteTemplateIds)

/** What a template may leave to be filled in when a note is made from it, written `{{date}}`. */
export const templatePlaceholders = ['date', 'account'] as const
export type TemplatePlaceholder = (typeof templatePlaceholders)[number]

/** The language-free half: `resources/content/structure/templates/<id>.json`. */
export const noteTemplateStructureSchema = z.strictObject({
  id: noteTemplateIdSchema,
  /** Links that a note made from the template starts with. */
  competencies: z.array(builtInCompetencyIdSchema),
  methods: z.array(methodIdSchema),
})

/** The text in one language: `name` for the list of templates, `title` and `body` (Markdown) for the note. */
export const noteTemplateTextSchema = z.strictObject({
  id: noteTemplateIdSchema,
  name: z.string().min(1),
  title: z.string().min(1),
  body: z.string().min(1),
})

/** Puts values in the place of the placeholders; a placeholder without a value becomes empty. */
export function fillTemplate(
  text: string,
  values: Readonly<Partial<Record<TemplatePlaceholder, string>>>,
): string {
  return text.replace(/\{\{(date|account)\}\}/g, (_, name: TemplatePlaceholder) => values[name] ?? '')
}
