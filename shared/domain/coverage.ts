import { z } from 'zod'

const numbered = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`)

/**
 * The 63 items of the source that the product must show: 7 of the frame (F), 6 roles (R), 7 channels (CH),
 * 7 traits (T), 5 portraits (AR), 17 sub-pressures (M, C, K), 6 competencies (D), 5 understandings (U), the
 * core flow and the two unpublished parts (P3, P4).
 */
export const sourceItemIds: readonly string[] = [
  ...numbered('F', 7),
  ...numbered('R', 6),
  ...numbered('CH', 7),
  ...numbered('T', 7),
  ...numbered('AR', 5),
  ...numbered('M', 6),
  ...numbered('C', 5),
  ...numbered('K', 6),
  ...numbered('D', 6),
  ...numbered('U', 5),
  'FLOW',
  'P3',
  'P4',
]

/** The kinds of content that can show an item. */
export const contentKinds = [
  'chapter',
  'trait',
  'role',
  'channel',
  'archetype',
  'pressure',
  'competency',
  'understanding',
  'method',
  'case',
  'template',
  'term',
  'reminder',
] as const
export type ContentKind = (typeof contentKinds)[number]

/** One piece of content, e.g. `method:A05`, `chapter:chapter-1` or `case:case-m1`. */
export const contentTargetSchema = z.templateLiteral([z.enum(contentKinds), ':', z.string().min(1)])
export type ContentTarget = z.infer<typeof contentTargetSchema>

/** Which content shows which item: `resources/content/structure/coverage.json`. */
export const coverageSchema = z.strictObject({
  items: z.array(z.strictObject({ id: z.string().min(1), shownBy: z.array(contentTargetSchema).min(1) })),
})
export type Coverage = z.infer<typeof coverageSchema>
