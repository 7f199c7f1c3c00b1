import { stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { BackupChoice } from '#shared/domain/backup.ts'
import { namesIn } from '../storage/durable-file.ts'
import { toStorageFailure } from '../storage/failures.ts'
import type { FolderHandles } from './folder-handles.ts'

const stampedName = /-(\d{4})-(\d{2})-(\d{2})-(\d{2})(\d{2})(\d{2})(?:-\d{1,4})?\.zip$/

/** Describes a backup to the views, which only ever hold its handle. */
export async function describeBackup(path: string, handles: FolderHandles): Promise<BackupChoice> {
  const stats = await stat(path).catch((error: unknown) => {
    throw toStorageFailure(error, 'look at a backup')
  })
  return {
    handle: handles.remember(path),
    fileName: basename(path),
    folder: dirname(path),
    bytes: stats.size,
    madeAt: momentOf(basename(path)) ?? stats.mtime.toISOString(),
  }
}

/** The backups in some folders, the latest first; a folder that can't be looked into has none. */
export async function listBackups(
  folders: readonly string[],
  handles: FolderHandles,
): Promise<BackupChoice[]> {
  const found: BackupChoice[] = []
  for (const folder of new Set(folders)) {
    for (const name of await namesIn(folder).catch(() => [])) {
      if (momentOf(name) === null) continue
      const choice = await describeBackup(join(folder, name), handles).catch(() => null)
      if (choice) found.push(choice)
    }
  }
  return found.sort((one, other) => (one.madeAt < other.madeAt ? 1 : -1))
}

/** The moment that a name says, in local time; null for a name that no backup has. */
function momentOf(name: string): string | null {
  const parts = stampedName.exec(name)?.slice(1).map(Number)
  if (!parts) return null
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
  return new Date(year, month - 1, day, hour, minute, second).toISOString()
}
