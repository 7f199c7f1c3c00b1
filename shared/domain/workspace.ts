import { z } from 'zod'
import { documentIdSchema, documentKinds, instantSchema } from './document.ts'

/** Version of a workspace folder as a whole; a higher one on disk was written by a newer Trivet. */
export const workspaceSchemaVersion = 1

/** `workspace.json` at the root of a workspace folder. */
export const workspaceManifestSchema = z.looseObject({
  schema: z.number().int().positive(),
  revision: z.number().int().nonnegative(),
  id: documentIdSchema,
  name: z.string(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
})
export type WorkspaceManifest = z.infer<typeof workspaceManifestSchema>

/** Why a workspace can be read but not written. */
export const readOnlyReasons = ['chosen', 'folder-read-only', 'newer', 'locked', 'disk-full'] as const
export const readOnlyReasonSchema = z.enum(readOnlyReasons)
export type ReadOnlyReason = z.infer<typeof readOnlyReasonSchema>

/** Why a folder could not be opened at all. Each has a screen of its own with a way out. */
export const workspaceProblems = [
  'missing',
  'unreadable',
  'read-only',
  'disk-full',
  'locked',
  'damaged',
  'newer',
  'not-a-workspace',
] as const
export const workspaceProblemSchema = z.enum(workspaceProblems)
export type WorkspaceProblem = z.infer<typeof workspaceProblemSchema>

/** A file that could not be understood. Its bytes are kept as `keptAs`; `recovered` says whether an older version opened. */
export const damagedFileSchema = z.object({
  kind: z.enum(['workspace', ...documentKinds]),
  id: z.string(),
  path: z.string(),
  keptAs: z.string().nullable(),
  recovered: z.boolean(),
  /** When the version that opened instead was saved; null when none was found. */
  recoveredFrom: instantSchema.nullable(),
})
export type DamagedFile = z.infer<typeof damagedFileSchema>

export const lockHolderSchema = z.object({
  hostname: z.string(),
  pid: z.number().int(),
  carrier: z.enum(['electron', 'browser', 'cli']),
  since: instantSchema,
})
export type LockHolder = z.infer<typeof lockHolderSchema>

export const workspaceStatusSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('none') }),
  z.object({
    state: z.literal('open'),
    path: z.string(),
    name: z.string(),
    readOnly: readOnlyReasonSchema.nullable(),
    damaged: z.array(damagedFileSchema),
    /** Ids of documents written by a newer Trivet; they are shown but not changed. */
    newer: z.array(z.string()),
  }),
  z.object({
    state: z.literal('problem'),
    path: z.string(),
    problem: workspaceProblemSchema,
    holder: lockHolderSchema.nullable(),
    /** True where opening read-only is a way out. */
    canOpenReadOnly: z.boolean(),
  }),
])
export type WorkspaceStatus = z.infer<typeof workspaceStatusSchema>
