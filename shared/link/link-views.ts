import { z } from 'zod'
import { documentIdSchema } from '../domain/document.ts'
import { linkableSchema } from './link-name.ts'

/** A note as it is named beside a link. */
export const linkingNoteSchema = z.object({ id: documentIdSchema, title: z.string() })

/** The sentence around a link or a mention, as plain text; `words` are those of the link. */
export const linkContextSchema = z.object({ before: z.string(), words: z.string(), after: z.string() })
export type LinkContext = z.infer<typeof linkContextSchema>

export const namedLinkableSchema = linkableSchema.extend({ name: z.string() })
export type NamedLinkable = z.infer<typeof namedLinkableSchema>

/** A link of a note and where it leads; `target` is null where it is broken. */
export const outgoingLinkSchema = z.object({ name: z.string(), target: namedLinkableSchema.nullable() })
export type OutgoingLink = z.infer<typeof outgoingLinkSchema>

/** A note that links to something, with every place where it does. */
export const backlinkSchema = z.object({ note: linkingNoteSchema, contexts: z.array(linkContextSchema) })
export type Backlink = z.infer<typeof backlinkSchema>

/** What is linked with a note, an account, a case, a method or a pressure. */
export const linksOfSchema = z.object({
  outgoing: z.array(outgoingLinkSchema),
  backlinks: z.array(backlinkSchema),
  /** What names it in a field of its own, such as the notes that are tied to an account. */
  references: z.array(namedLinkableSchema),
})
export type LinksOf = z.infer<typeof linksOfSchema>

/** A place where a note says a name without linking it. `at` is an offset in the body. */
export const mentionSchema = z.object({
  note: linkingNoteSchema,
  at: z.number().int().nonnegative(),
  context: linkContextSchema,
})
export type Mention = z.infer<typeof mentionSchema>

/** A name that links carry and nothing is called by. */
export const brokenLinkSchema = z.object({ name: z.string(), uses: z.array(backlinkSchema) })
export type BrokenLink = z.infer<typeof brokenLinkSchema>
