import { z } from 'zod'
import { methodIdSchema } from './method.ts'
import { promptIdSchema, promptTextsSchema } from './prompt.ts'

/** The four chapters of the playbook. */
export const chapterIds = ['chapter-1', 'chapter-2', 'chapter-3', 'chapter-4'] as const
export const chapterIdSchema = z.enum(chapterIds)
export type ChapterId = z.infer<typeof chapterIdSchema>

/**
 * The language-free half of a chapter: `resources/content/structure/chapters/<number>.json`. An `open` chapter
 * has no text of ours, because the source has not published that part: it is the user's to write.
 */
export const chapterStructureSchema = z.strictObject({
  id: chapterIdSchema,
  number: z.number().int().min(1).max(4),
  state: z.enum(['written', 'open']),
  prompts: z.array(promptIdSchema).min(3).max(7),
  /** Methods that the text links to, in the order of their first mention. */
  methods: z.array(methodIdSchema),
})

const chapterTextShape = {
  id: chapterIdSchema,
  title: z.string().min(1),
  summary: z.string().min(1),
  prompts: promptTextsSchema,
  /** Whose ideas the chapter rests on. */
  credit: z.string().min(1),
}

/** The text of a chapter in one language: `body` is Markdown, `notice` says that the part is unpublished. */
export const chapterTextSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('written'), ...chapterTextShape, body: z.string().min(1) }),
  z.strictObject({ state: z.literal('open'), ...chapterTextShape, notice: z.string().min(1) }),
])
export type ChapterText = z.infer<typeof chapterTextSchema>
