import { z } from 'zod'
import { errorCodeSchema } from '../api/errors.ts'
import { documentIdSchema, instantSchema } from './document.ts'

/** Form of `backup.json`; an archive of a higher one is refused. */
export const backupSchemaVersion = 1

/** How many of each kind of thing an archive holds, under the name of its folder: `notes`, `attachments`, `trash` … */
const countsSchema = z.record(z.string(), z.number().int().nonnegative())

/** What `backup.json` in an archive says. It holds no time, so that the same workspace gives the same bytes. */
export const backupManifestSchema = z.looseObject({
  schema: z.number().int().positive(),
  app: z.string(),
  workspace: z.looseObject({ id: documentIdSchema, name: z.string() }),
  withVersions: z.boolean(),
  counts: countsSchema,
  files: z.array(
    z.looseObject({
      path: z.string(),
      bytes: z.number().int().nonnegative(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
})
export type BackupManifest = z.infer<typeof backupManifestSchema>

/** A backup on this computer, found by its name; only its verification says whether it is whole. */
export const backupChoiceSchema = z.object({
  handle: z.string(),
  fileName: z.string(),
  /** The folder it lies in, for showing. */
  folder: z.string(),
  bytes: z.number().int().nonnegative(),
  /** From its name, else when the file was changed last. */
  madeAt: instantSchema,
})
export type BackupChoice = z.infer<typeof backupChoiceSchema>

/** One file of an archive that is not what it was: changed, gone, or none that a backup has. */
const badFileSchema = z.object({ path: z.string(), problem: z.enum(['damaged', 'missing', 'unexpected']) })
export type BadFile = z.infer<typeof badFileSchema>

/** What came out of reading a whole backup and holding every file against its hash. */
export const backupCheckSchema = z.object({
  /** `whole`: byte for byte as it was made. `altered`: every file is whole, the archive around them is not. */
  state: z.enum(['whole', 'altered', 'damaged']),
  workspace: z.string().nullable(),
  withVersions: z.boolean(),
  counts: countsSchema,
  good: z.number().int().nonnegative(),
  bad: z.array(badFileSchema),
})
export type BackupCheck = z.infer<typeof backupCheckSchema>

/** A backup that was made and read back. */
export const backupReportSchema = z.object({
  backup: backupChoiceSchema,
  files: z.number().int().nonnegative(),
  counts: countsSchema,
  /** Files in the folders of the workspace that are none of Trivet's; they are not in the backup. */
  leftOut: z.array(z.string()),
})
export type BackupReport = z.infer<typeof backupReportSchema>

export const backupRhythms = ['off', 'daily', 'weekly'] as const
export const backupRhythmSchema = z.enum(backupRhythms)
export type BackupRhythm = z.infer<typeof backupRhythmSchema>

export const fewestKeptBackups = 7

/** How the last automatic backup of the open workspace went. */
export const lastBackupSchema = z.object({
  at: instantSchema,
  /** `unchanged`: nothing has changed since the last one, which is still there. */
  outcome: z.enum(['made', 'unchanged', 'failed']),
  code: errorCodeSchema.nullable(),
  fileName: z.string().nullable(),
  bytes: z.number().int().nonnegative().nullable(),
})
export type LastBackup = z.infer<typeof lastBackupSchema>

/** Automatic backups: what the user chose, and how the last one went. */
export const backupStatusSchema = z.object({
  rhythm: backupRhythmSchema,
  keep: z.number().int(),
  withVersions: z.boolean(),
  /** Where they go, for showing. */
  folder: z.string(),
  isOwnFolder: z.boolean(),
  /** Null where this workspace has had none yet. */
  last: lastBackupSchema.nullable(),
})
export type BackupStatus = z.infer<typeof backupStatusSchema>
