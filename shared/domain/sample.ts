import { z } from 'zod'
import { accountSchema } from './account.ts'
import { caseSchema } from './case.ts'
import { noteSchema } from './note.ts'

const header = { schema: true, revision: true, id: true, createdAt: true, updatedAt: true } as const

/** Names an account inside the sample content, so that a note can point at it before it has an id. */
const keySchema = z.string().regex(/^[a-z][a-z0-9-]*$/)

/** A sample account: the fields of an account without its header, always labelled as sample. */
const sampleAccountSchema = z.strictObject({
  ...accountSchema.omit(header).shape,
  key: keySchema,
  sample: z.literal(true),
})

/** A sample note: the fields of a note without its header; `accountKeys` stands in for `accounts`. */
const sampleNoteSchema = z.strictObject({
  ...noteSchema.omit({
    ...header,
    ...{ accounts: true, inbox: true, template: true, reflection: true, aliases: true },
  }).shape,
  accountKeys: z.array(keySchema),
  sample: z.literal(true),
})

/** A sample case: the fields of a case without its header; `accountKey` stands in for `account`. */
const sampleCaseSchema = z.strictObject({
  ...caseSchema.omit({ ...header, ...{ account: true, lessonNote: true, starter: true } }).shape,
  accountKey: keySchema,
  sample: z.literal(true),
})

/** `resources/content/<locale>/sample/account.json`. */
export const sampleAccountFileSchema = z.strictObject({ accounts: z.array(sampleAccountSchema).min(1) })

/** `resources/content/<locale>/sample/notes.json`. */
export const sampleNoteFileSchema = z.strictObject({ notes: z.array(sampleNoteSchema) })

/** `resources/content/<locale>/sample/cases.json`. */
export const sampleCaseFileSchema = z.strictObject({ cases: z.array(sampleCaseSchema) })

/** All files together. A note or a case may only point at accounts that are there. */
export const sampleContentSchema = z
  .strictObject({
    ...sampleAccountFileSchema.shape,
    ...sampleNoteFileSchema.shape,
    ...sampleCaseFileSchema.shape,
  })
  .refine(
    ({ accounts, notes, cases }) => {
      const known = new Set(accounts.map((account) => account.key))
      const named = [
        ...notes.flatMap(({ accountKeys }) => accountKeys),
        ...cases.map(({ accountKey }) => accountKey),
      ]
      return named.every((key) => known.has(key))
    },
    { error: 'A sample note or case points at an account that is not in the sample.', path: ['notes'] },
  )
export type SampleContent = z.infer<typeof sampleContentSchema>
