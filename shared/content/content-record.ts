import { z } from 'zod'
import { contentKinds } from '../domain/coverage.ts'
import { localeSchema } from '../domain/locale.ts'

/** The kinds of built-in content that are read as texts. Pressures are named by the messages of the app. */
export const builtInKindSchema = z.enum(contentKinds).exclude(['pressure'])
export type BuiltInKind = z.infer<typeof builtInKindSchema>

/** What an item says, by the path of the field. */
const itemFieldsSchema = z.record(z.string(), z.string())
export type ItemFields = z.infer<typeof itemFieldsSchema>

const builtInItemSchema = z.object({
  kind: builtInKindSchema,
  id: z.string(),
  fingerprint: z.string(),
  /** What holds in every language. */
  facts: itemFieldsSchema,
  text: z.record(localeSchema, itemFieldsSchema),
})
/** One piece of the built-in content, taken apart for comparing. */
export type BuiltInItem = z.infer<typeof builtInItemSchema>

/**
 * The built-in content that the user last saw, texts included: only with them can a later version of the app
 * say what it changed.
 */
export const contentRecordSchema = z.object({
  schema: z.literal(1),
  /** The version of the app that brought it. */
  version: z.string(),
  items: z.array(builtInItemSchema),
})
export type ContentRecord = z.infer<typeof contentRecordSchema>
