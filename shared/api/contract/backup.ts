import { z } from 'zod'
import {
  backupCheckSchema,
  backupChoiceSchema,
  backupReportSchema,
  backupRhythmSchema,
  backupStatusSchema,
  fewestKeptBackups,
} from '../../domain/backup.ts'
import { jobIdSchema } from '../../domain/job.ts'
import { localeSchema } from '../../domain/locale.ts'
import { folderChoiceSchema, folderHandleSchema, nothing } from './inputs.ts'

const job = jobIdSchema.optional()
/** A backup that was listed, chosen or made in this run. */
const backup = folderHandleSchema

export const backupContract = {
  /** Opens the native dialog for a folder that backups go to; `null` when the user cancels. */
  'backup.chooseFolder': { input: nothing, output: folderChoiceSchema.nullable() },
  /** Opens the native dialog for a backup; `null` when the user cancels. */
  'backup.chooseFile': { input: nothing, output: backupChoiceSchema.nullable() },
  /**
   * Packs the open workspace into one zip, reads it back and gives it its name only when every hash is right. Without
   * a folder it goes to `Trivet backups` in the user's documents. Fails with `document-damaged` where the disk gave
   * back something else than was written.
   */
  'backup.create': {
    input: z.strictObject({ folder: folderHandleSchema.optional(), withVersions: z.boolean(), job }),
    output: backupReportSchema,
  },
  /** The same for a browser to keep as a download; `too-large` above 32 MB. */
  'backup.download': {
    input: z.strictObject({ withVersions: z.boolean(), job }),
    output: z.object({ fileName: z.string(), base64: z.string(), files: z.number().int() }),
  },
  /** Backups in a folder, or in all places that Trivet puts them; the latest first. */
  'backup.list': {
    input: z.strictObject({ folder: folderHandleSchema.optional() }),
    output: z.array(backupChoiceSchema),
  },
  /** Reads a whole backup and holds every file against its hash. Needs no open workspace. */
  'backup.verify': { input: z.strictObject({ backup, job }), output: backupCheckSchema },
  /**
   * Unpacks a backup into a new folder, all of it or nothing; needs no open workspace. Without a folder it goes to
   * `<name> (restored <day>)` in the user's documents. Fails with `document-damaged` where a file of it is bad, unless
   * `goodOnly` asks for the others, and with `folder-not-allowed` where the folder is not empty.
   */
  'backup.restore': {
    input: z.strictObject({
      backup,
      folder: folderHandleSchema.optional(),
      goodOnly: z.boolean().default(false),
      locale: localeSchema,
      job,
    }),
    output: z.object({
      folder: folderChoiceSchema,
      files: z.number().int(),
      versions: z.number().int(),
      check: backupCheckSchema,
    }),
  },
  'backup.status': { input: nothing, output: backupStatusSchema },
  /** Changes when and where automatic backups are made; `folder: null` means Trivet's own. */
  'backup.saveSettings': {
    input: z.strictObject({
      rhythm: backupRhythmSchema.optional(),
      keep: z.number().int().min(fewestKeptBackups).max(365).optional(),
      withVersions: z.boolean().optional(),
      folder: folderHandleSchema.nullable().optional(),
    }),
    output: backupStatusSchema,
  },
  /** Makes the automatic backup now, whether it is due or not. */
  'backup.runNow': { input: z.strictObject({ job }), output: backupStatusSchema },
} as const
