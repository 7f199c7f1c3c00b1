import { mkdir, mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Output, ParsedInput } from '#shared/api/contract.ts'
import { AppFailure } from '#shared/api/errors.ts'
import type { BackupReport, BackupStatus } from '#shared/domain/backup.ts'
import type { Locale } from '#shared/domain/locale.ts'
import { messagesFor } from '#shared/i18n/messages.ts'
import { fileStem } from '#shared/markdown/file-name.ts'
import type { BackupRecord, BackupRecordStore } from '../storage/backup-record-store.ts'
import { toStorageFailure } from '../storage/failures.ts'
import type { WorkspaceStore } from '../storage/ports.ts'
import { examineBackup } from './backup-check.ts'
import { describeBackup, listBackups } from './backup-list.ts'
import { restoreBackup } from './backup-restore.ts'
import {
  assertRoom,
  deleteOldest,
  failedAt,
  isDue,
  isStillThere,
  lastOf,
  localDay,
  localStamp,
} from './backup-runs.ts'
import { writeBackup, type WrittenBackup } from './backup-writer.ts'
import type { EventBus } from './event-bus.ts'
import type { FolderHandles } from './folder-handles.ts'
import { liesIn } from './folder-policy.ts'
import type { Job, JobService } from './jobs.ts'
import { describeFailure, type Log } from './log.ts'
import type { Platform } from './platform.ts'
import type { FolderChoice, WorkspaceFolders, WorkspaceService } from './workspace.ts'

export interface BackupDependencies {
  workspace: Pick<WorkspaceService, 'store' | 'status'>
  folders: Pick<WorkspaceFolders, 'inspect' | 'assertAllowed'>
  handles: FolderHandles
  platform: Platform
  jobs: JobService
  events: EventBus
  records: BackupRecordStore
  settingsDir: string
  /** Does something while no change of many documents is half made. */
  quietly: <T>(task: () => Promise<T>) => Promise<T>
  version: string
  now: () => string
  newId: () => string
  log: Log
}

/** Whole workspaces as one file each: made, read back, kept in a rhythm, and brought back into a new folder. */
export interface BackupService {
  chooseFolder(): Promise<FolderChoice | null>
  chooseFile(): Promise<Output<'backup.chooseFile'>>
  create(input: ParsedInput<'backup.create'>): Promise<BackupReport>
  download(input: ParsedInput<'backup.download'>): Promise<Output<'backup.download'>>
  list(input: ParsedInput<'backup.list'>): Promise<Output<'backup.list'>>
  verify(input: ParsedInput<'backup.verify'>): Promise<Output<'backup.verify'>>
  restore(input: ParsedInput<'backup.restore'>): Promise<Output<'backup.restore'>>
  status(): Promise<BackupStatus>
  saveSettings(input: ParsedInput<'backup.saveSettings'>): Promise<BackupStatus>
  runNow(input: ParsedInput<'backup.runNow'>): Promise<BackupStatus>
  /** Makes the automatic backup of the open workspace where it is due. Never fails: the status says how it went. */
  runDue(): Promise<void>
  /** Ends what is running, leaving nothing half, and starts nothing more. */
  close(): Promise<void>
}

const downloadLimit = 32 * 1024 * 1024
const freshFolderLimit = 100

export function createBackupService(dependencies: BackupDependencies): BackupService {
  const { workspace, folders, handles, platform, jobs, events, records, settingsDir, version, now, log } =
    dependencies
  const historyDir = join(settingsDir, 'history')
  const ownFolder = join(settingsDir, 'backups')
  const manualFolder = join(platform.documentsDir, 'Trivet backups')
  let last: Promise<unknown> = Promise.resolve()
  let isClosing = false

  /** Backups take turns: two at once would only slow each other down. */
  function inTurn<T>(step: () => Promise<T>): Promise<T> {
    const next = last.then(step)
    last = next.catch(() => undefined)
    return next
  }

  function work<T>(id: string | undefined, task: (job: Job) => Promise<T>): Promise<T> {
    return inTurn(() =>
      jobs.run(id, ({ report, checkpoint }) =>
        task({
          report,
          checkpoint() {
            if (isClosing) throw new AppFailure('cancelled', 'The app is closing.')
            checkpoint()
          },
        }),
      ),
    )
  }

  async function write(
    store: WorkspaceStore,
    folder: string,
    withVersions: boolean,
    job: Job,
    isKnown?: (seal: string) => boolean,
  ): Promise<WrittenBackup | null> {
    // A backup inside of what it saves would be lost with it, and be in the next one.
    if (await liesIn(folder, store.path)) {
      throw new AppFailure('folder-not-allowed', 'The folder lies in the workspace.')
    }
    const { id, name } = store.manifest
    return writeBackup(
      { path: store.path, id, name, historyDir: join(historyDir, id), quietly: dependencies.quietly },
      { folder, withVersions, stem: `${nameOf(name)}-${localStamp(now())}`, ...(isKnown && { isKnown }) },
      version,
      job,
    )
  }

  async function runAutomatic(store: WorkspaceStore, id: string | undefined): Promise<void> {
    const workspaceId = store.manifest.id
    const at = now()
    await work(id, async (job) => {
      const record = await records.read()
      const folder = record.folder ?? ownFolder
      try {
        await assertThere(folder, record.folder === null)
        const latest = record.made.filter((one) => one.workspace === workspaceId).at(-1)
        const known = latest && (await isStillThere(latest)) ? latest : null
        await assertRoom(folder, known?.bytes ?? 0)
        const written = await write(store, folder, record.withVersions, job, (seal) => seal === known?.seal)
        await keep(workspaceId, at, written)
      } catch (error) {
        const failure = toStorageFailure(error, 'make the automatic backup')
        if (failure.code !== 'cancelled') {
          log(`The automatic backup failed: ${describeFailure(error)}`)
          await records
            .change((present) => ({
              ...present,
              last: { ...present.last, [workspaceId]: failedAt(at, failure.code) },
            }))
            .catch(() => undefined)
        }
        throw failure
      } finally {
        events.emit({ type: 'backups-changed' })
      }
    })
  }

  async function keep(id: string, at: string, written: WrittenBackup | null): Promise<void> {
    const record = await records.change((present) => ({
      ...present,
      made: written
        ? [...present.made, { workspace: id, path: written.path, bytes: written.bytes, seal: written.seal }]
        : present.made,
      last: { ...present.last, [id]: lastOf(at, written) },
    }))
    if (written === null) return
    const made = await deleteOldest(record.made, id, record.keep)
    await records.change((present) => ({ ...present, made }))
  }

  async function status(record?: BackupRecord): Promise<BackupStatus> {
    const { rhythm, keep: kept, withVersions, folder, last: all } = record ?? (await records.read())
    const open = (await workspace.status()).state === 'open' ? await workspace.store() : null
    return {
      ...{ rhythm, withVersions },
      keep: kept,
      folder: folder ?? ownFolder,
      isOwnFolder: folder === null,
      last: (open && all[open.manifest.id]) ?? null,
    }
  }

  async function choiceOf(path: string): Promise<FolderChoice> {
    return { handle: handles.remember(path), path, contents: await folders.inspect(path) }
  }

  /** Where a restored workspace goes: the folder that was asked for, or a new one in it where it holds other files. */
  async function placeFor(name: string, locale: Locale, handle: string | undefined): Promise<string> {
    const asked = handle === undefined ? null : handles.resolve(handle)
    const contents = asked === null ? null : await folders.inspect(asked)
    if (contents === 'workspace') {
      throw new AppFailure('folder-not-allowed', 'The folder holds a workspace already.')
    }
    if (asked !== null && contents !== 'other-files') return asked
    const parent = asked ?? platform.documentsDir
    const stem = nameOf(messagesFor(locale).backups.restoredName(name, localDay(now())))
    for (let number = 1; number <= freshFolderLimit; number += 1) {
      const path = join(parent, number === 1 ? stem : `${stem} ${number}`)
      if ((await folders.inspect(path)) === 'missing') return path
    }
    throw new AppFailure('folder-not-allowed', 'There is no free name for the folder.')
  }

  return {
    async chooseFolder() {
      if (!platform.canChooseFolder) throw new AppFailure('not-supported', 'There is no folder dialog here.')
      const path = await platform.chooseFolder('backup')
      return path === null ? null : choiceOf(path)
    },
    async chooseFile() {
      if (!platform.chooseBackupFile) throw new AppFailure('not-supported', 'There is no file dialog here.')
      const path = await platform.chooseBackupFile()
      return path === null ? null : describeBackup(path, handles)
    },
    async create({ folder, withVersions, job: id }) {
      const store = await workspace.store()
      const target = folder === undefined ? manualFolder : handles.resolve(folder)
      return work(id, async (job) => {
        const written = await write(store, target, withVersions, job)
        if (written === null) throw new AppFailure('internal', 'A backup was not kept.')
        const { path, manifest, leftOut } = written
        events.emit({ type: 'backups-changed' })
        return {
          backup: await describeBackup(path, handles),
          files: manifest.files.length,
          counts: manifest.counts,
          leftOut,
        }
      })
    },
    async download({ withVersions, job: id }) {
      const store = await workspace.store()
      return work(id, async (job) => {
        await mkdir(ownFolder, { recursive: true, mode: 0o700 })
        const folder = await mkdtemp(join(ownFolder, 'download-'))
        try {
          const written = await write(store, folder, withVersions, job)
          if (written === null) throw new AppFailure('internal', 'A backup was not kept.')
          if (written.bytes > downloadLimit) {
            throw new AppFailure('too-large', 'The backup is too large for a download.')
          }
          const content = await readFile(written.path)
          return {
            fileName: basename(written.path),
            base64: content.toString('base64'),
            files: written.manifest.files.length,
          }
        } finally {
          await rm(folder, { recursive: true, force: true })
        }
      })
    },
    async list({ folder }) {
      if (folder !== undefined) return listBackups([handles.resolve(folder)], handles)
      const { folder: chosen } = await records.read()
      return listBackups([manualFolder, ownFolder, ...(chosen === null ? [] : [chosen])], handles)
    },
    verify: ({ backup, job: id }) =>
      work(id, async (job) => (await examineBackup(handles.resolve(backup), job)).check),
    restore: ({ backup, folder, goodOnly, locale, job: id }) =>
      work(id, async (job) => {
        const archive = handles.resolve(backup)
        const place = await placeFor(nameInFile(archive), locale, folder)
        await folders.assertAllowed(place)
        const open = await workspace.status()
        if (open.state === 'open' && (await liesIn(place, open.path))) {
          throw new AppFailure('folder-not-allowed', 'The folder lies in the open workspace.')
        }
        const { newId } = dependencies
        const restored = await restoreBackup(
          { archive, folder: place, historyDir, goodOnly, newId, now },
          job,
        )
        return { ...restored, folder: await choiceOf(place) }
      }),
    status: () => status(),
    async saveSettings({ folder: handle, ...change }) {
      const folder = handle === undefined || handle === null ? handle : handles.resolve(handle)
      const open = await workspace.status()
      if (folder && open.state === 'open' && (await liesIn(folder, open.path))) {
        throw new AppFailure('folder-not-allowed', 'The folder lies in the workspace.')
      }
      const record = await records.change((present) => ({
        ...present,
        ...(change.rhythm !== undefined && { rhythm: change.rhythm }),
        ...(change.keep !== undefined && { keep: change.keep }),
        ...(change.withVersions !== undefined && { withVersions: change.withVersions }),
        ...(folder !== undefined && { folder }),
      }))
      events.emit({ type: 'backups-changed' })
      return status(record)
    },
    async runNow({ job: id }) {
      await runAutomatic(await workspace.store(), id)
      return status()
    },
    async runDue() {
      try {
        if (isClosing || (await workspace.status()).state !== 'open') return
        const store = await workspace.store()
        const { rhythm, last: all } = await records.read()
        if (isDue(rhythm, all[store.manifest.id] ?? null, now())) await runAutomatic(store, undefined)
      } catch {
        // The record says it, and every window with it.
      }
    },
    async close() {
      isClosing = true
      await last
    },
  }
}

function nameOf(name: string): string {
  return fileStem(name, 150) || 'Trivet'
}

/** What a workspace was called when its backup got its name. */
function nameInFile(path: string): string {
  return basename(path)
    .replace(/\.zip$/i, '')
    .replace(/-\d{4}-\d{2}-\d{2}-\d{6}(?:-\d+)?$/, '')
}

/** A folder that the user chose is never made anew: it may be on a drive that is not plugged in. */
async function assertThere(folder: string, isOwn: boolean): Promise<void> {
  if (isOwn) await mkdir(folder, { recursive: true, mode: 0o700 })
  const isFolder = await stat(folder).then(
    (stats) => stats.isDirectory(),
    () => false,
  )
  if (!isFolder) throw new AppFailure('folder-unreadable', 'The folder of the backups is not there.')
}
