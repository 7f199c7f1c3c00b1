import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { AppFailure } from '#shared/api/errors.ts'
import { backupRhythmSchema, fewestKeptBackups, lastBackupSchema } from '#shared/domain/backup.ts'
import { documentIdSchema } from '#shared/domain/document.ts'
import { createDurableFile } from './durable-file.ts'
import { toStorageFailure } from './failures.ts'
import { createKeyedQueue } from './keyed-queue.ts'

const backupRecordSchema = z.looseObject({
  schema: z.literal(1),
  rhythm: backupRhythmSchema,
  keep: z.number().int().min(fewestKeptBackups),
  withVersions: z.boolean(),
  /** Null for the app's own folder. */
  folder: z.string().nullable(),
  /** Automatic backups that were made and read back, in the order of their making. Only these are ever deleted. */
  made: z.array(
    z.object({
      workspace: documentIdSchema,
      path: z.string(),
      bytes: z.number().int().nonnegative(),
      seal: z.string(),
    }),
  ),
  /** How the last one of each workspace went. */
  last: z.record(z.string(), lastBackupSchema),
})
export type BackupRecord = z.infer<typeof backupRecordSchema>

const emptyRecord: BackupRecord = {
  schema: 1,
  rhythm: 'daily',
  keep: 14,
  withVersions: false,
  folder: null,
  made: [],
  last: {},
}

/** What this computer knows of its automatic backups. */
export interface BackupRecordStore {
  read(): Promise<BackupRecord>
  /** Changes the record; changes take turns, each from what the one before left. */
  change(edit: (record: BackupRecord) => BackupRecord): Promise<BackupRecord>
}

/** An unreadable record is begun anew: then no backup counts as ours to delete, which is the safe side. */
export function createBackupRecordStore(settingsDir: string): BackupRecordStore {
  const path = join(settingsDir, 'backups.json')
  const file = createDurableFile(path, (value) => backupRecordSchema.parse(value))
  const queue = createKeyedQueue()

  async function read(): Promise<BackupRecord> {
    try {
      return (await file.read()) ?? emptyRecord
    } catch (error) {
      if (error instanceof AppFailure && error.code === 'document-damaged') return emptyRecord
      throw error
    }
  }

  return {
    read,
    change: (edit) =>
      queue.run(path, async () => {
        const next = edit(await read())
        await mkdir(settingsDir, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
          throw toStorageFailure(error, 'create the settings folder')
        })
        await file.write(next)
        return next
      }),
  }
}
