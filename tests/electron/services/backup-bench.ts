import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { examineBackup } from '#electron/services/backup-check.ts'
import { restoreBackup, type RestoreRequest } from '#electron/services/backup-restore.ts'
import { writeBackup, type BackupTarget } from '#electron/services/backup-writer.ts'
import type { Job } from '#electron/services/jobs.ts'
import type { WorkspaceStore } from '#electron/storage/ports.ts'
import { setUpBench, type Bench } from '../storage/workspace-fixture.ts'

export const unwatched: Job = { report: () => undefined, checkpoint: () => undefined }

export interface BackupBench extends Bench {
  store: WorkspaceStore
  /** Where the backups go. */
  place: string
  /** Makes a backup and returns where it lies. */
  back(change?: Partial<BackupTarget>, job?: Job): Promise<string>
  check(path: string): ReturnType<typeof examineBackup>
  restore(archive: string, change?: Partial<RestoreRequest>): ReturnType<typeof restoreBackup>
}

/** A fresh workspace in real folders, and the means to save it and bring it back. */
export async function setUpBackups(): Promise<BackupBench> {
  const bench = await setUpBench()
  const store = await bench.create()
  const place = join(bench.root, 'backups')
  return {
    ...bench,
    store,
    place,
    async back(change = {}, job = unwatched) {
      const { id, name } = store.manifest
      const source = {
        ...{ path: bench.folder, id, name },
        historyDir: join(bench.historyDir, id),
        quietly: <T>(task: () => Promise<T>) => task(),
      }
      const target = { folder: place, stem: 'backup', withVersions: true, ...change }
      const written = await writeBackup(source, target, '1.0.0', job)
      if (written === null) throw new Error('The backup was known already.')
      return written.path
    },
    check: (path) => examineBackup(path, unwatched),
    restore: (archive, change = {}) =>
      restoreBackup(
        {
          archive,
          folder: join(bench.root, 'restored'),
          historyDir: join(bench.root, 'other-computer'),
          goodOnly: false,
          newId: () => 'given-anew',
          now: () => bench.clock.now,
          ...change,
        },
        unwatched,
      ),
  }
}

/** Every file below a folder with its text, by its path; none where there is no such folder. */
export async function everythingIn(root: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  const names = await readdir(root, { recursive: true }).catch(() => [])
  for (const name of names.sort()) {
    const path = join(root, name)
    if ((await stat(path)).isFile()) found[relative(root, path)] = await readFile(path, 'latin1')
  }
  return found
}
