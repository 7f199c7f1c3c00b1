import { randomBytes } from 'node:crypto'
import { mkdir, open, readdir, rm, rmdir, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { AppFailure } from '#shared/api/errors.ts'
import type { BackupCheck } from '#shared/domain/backup.ts'
import { workspaceSchemaVersion, type WorkspaceManifest } from '#shared/domain/workspace.ts'
import { partOfBackup, versionsFolder } from '../storage/backup-layout.ts'
import { decodeDocument, workspaceCodec } from '../storage/document-codec.ts'
import { renamePatiently, syncFolder } from '../storage/durable-file.ts'
import { errnoOf, toStorageFailure } from '../storage/failures.ts'
import { formatJson } from '../storage/json-text.ts'
import { forEachAtOnce } from '../storage/keyed-queue.ts'
import { isProcessAlive } from '../storage/process-identity.ts'
import { createKindFolders } from '../storage/workspace-folder.ts'
import { manifestName } from '../storage/workspace-manifest.ts'
import { openZip, type ZipFile } from '../storage/zip-reader.ts'
import { examine, readGood, type Examined, type GoodFile } from './backup-check.ts'
import type { Job } from './jobs.ts'

export interface RestoreRequest {
  archive: string
  /** The folder that the workspace becomes: missing or empty. */
  folder: string
  /** Where the app keeps the versions of all workspaces. */
  historyDir: string
  /** Takes what is whole where something is not. */
  goodOnly: boolean
  newId: () => string
  now: () => string
}

export interface Restored {
  files: number
  versions: number
  check: BackupCheck
}

const writersAtOnce = 8
const temporaryName = /^\.trivet-restoring-(\d+)-[0-9a-f]{16}$/

/**
 * Unpacks a backup into a folder of its own. Every file is held against its hash before anything is written and again
 * when it is; the folder gets its name only when all of it is on the disk. A crash leaves a hidden folder at the most,
 * which the next restoration clears away.
 */
export async function restoreBackup(request: RestoreRequest, job: Job): Promise<Restored> {
  const zip = await openZip(request.archive)
  try {
    const examined = await examine(zip, job)
    if (examined.check.state === 'damaged' && !request.goodOnly) {
      throw new AppFailure('document-damaged', 'Files of the backup are damaged.')
    }
    await assertFree(request.folder)
    return await unpack(zip, examined, request, job)
  } finally {
    await zip.close()
  }
}

async function unpack(
  zip: ZipFile,
  examined: Examined,
  request: RestoreRequest,
  job: Job,
): Promise<Restored> {
  const parent = dirname(request.folder)
  const mark = `.trivet-restoring-${process.pid}-${randomBytes(8).toString('hex')}`
  const temporary = join(parent, mark)
  const temporaryHistory = join(request.historyDir, mark)
  try {
    await mkdir(parent, { recursive: true, mode: 0o700 })
    await removeStrays(parent)
    await removeStrays(request.historyDir)
    await mkdir(temporary, { mode: 0o700 })
    await createKindFolders(temporary)
    const isVersion = ({ entry }: GoodFile) => partOfBackup(entry.name) === versionsFolder
    const documents = examined.good.filter((file) => !isVersion(file) && file.entry.name !== manifestName)
    const versions = examined.good.filter(isVersion)
    const progress = { done: 0, total: documents.length + versions.length }
    const put = (files: readonly GoodFile[], pathOf: (name: string) => string) =>
      writeAll(zip, files, pathOf, progress, job)
    await put(documents, (name) => join(temporary, name))
    await put(versions, (name) => join(temporaryHistory, name.slice(versionsFolder.length + 1)))
    const manifest = await manifestFor(zip, examined, request)
    await writeFile(join(temporary, manifestName), new TextEncoder().encode(formatJson(manifest)))
    await syncFolders(temporary)
    job.checkpoint()
    if (versions.length > 0) {
      await syncFolders(temporaryHistory)
      await renamePatiently(temporaryHistory, join(request.historyDir, manifest.id))
      await syncFolder(request.historyDir)
    }
    await putInPlace(temporary, request.folder)
    return { files: documents.length + 1, versions: versions.length, check: examined.check }
  } catch (error) {
    await rm(temporary, { recursive: true, force: true }).catch(() => undefined)
    await rm(temporaryHistory, { recursive: true, force: true }).catch(() => undefined)
    throw toStorageFailure(error, 'restore a backup')
  }
}

/**
 * The manifest of the restored workspace. It keeps its id unless versions of that id lie on this computer already: two
 * workspaces must not share them, or each would count its versions on from the other's.
 */
async function manifestFor(
  zip: ZipFile,
  { good, manifest }: Examined,
  { archive, historyDir, newId, now }: RestoreRequest,
): Promise<WorkspaceManifest> {
  const file = good.find(({ entry }) => entry.name === manifestName)
  const bytes = file ? await readGood(zip, file) : null
  const decoded = bytes === null ? null : decodeDocument(workspaceCodec, bytes, null)
  if (decoded?.state === 'newer')
    throw new AppFailure('document-newer', 'A newer Trivet has made this backup.')
  const time = now()
  const present: WorkspaceManifest =
    decoded?.state === 'good'
      ? decoded.document
      : {
          schema: workspaceSchemaVersion,
          revision: 1,
          id: newId(),
          name: manifest?.workspace.name ?? basename(archive, '.zip'),
          createdAt: time,
          updatedAt: time,
        }
  const isTaken = await stat(join(historyDir, present.id)).then(
    () => true,
    () => false,
  )
  return isTaken ? { ...present, id: newId() } : present
}

async function writeAll(
  zip: ZipFile,
  files: readonly GoodFile[],
  pathOf: (name: string) => string,
  progress: { done: number; total: number },
  job: Job,
): Promise<void> {
  const made = new Set<string>()
  for (const { entry } of files) made.add(dirname(pathOf(entry.name)))
  for (const folder of made) await mkdir(folder, { recursive: true, mode: 0o700 })
  await forEachAtOnce(files, writersAtOnce, async (file) => {
    job.checkpoint()
    const bytes = await readGood(zip, file)
    if (bytes === null) throw new AppFailure('document-damaged', 'The backup changed while it was read.')
    await writeFile(pathOf(file.entry.name), bytes)
    progress.done += 1
    job.report('writing', progress.done, progress.total)
  })
}

/** The folder is new and nobody knows it, so a file needs no name of its own while it is written. */
async function writeFile(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'wx', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function syncFolders(root: string): Promise<void> {
  for (const entry of await readdir(root, { withFileTypes: true })) {
    if (entry.isDirectory()) await syncFolders(join(root, entry.name))
  }
  await syncFolder(root)
}

async function assertFree(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return []
    throw new AppFailure('folder-not-allowed', 'The place is taken.', { cause: error })
  })
  if (names.length > 0) throw new AppFailure('folder-not-allowed', 'The folder is not empty.')
}

async function putInPlace(temporary: string, folder: string): Promise<void> {
  // Not every system renames onto an empty folder. One that got a file meanwhile stays, and the rename fails.
  await rmdir(folder).catch((error: unknown) => {
    if (errnoOf(error) !== 'ENOENT') throw new AppFailure('folder-not-allowed', 'The folder is not empty.')
  })
  await renamePatiently(temporary, folder)
  await syncFolder(dirname(folder))
}

/** Clears away what a restoration left whose program died; one that another program is making stays. */
async function removeStrays(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names) {
    const pid = temporaryName.exec(name)?.[1]
    if (pid === undefined || Number(pid) === process.pid || isProcessAlive(Number(pid))) continue
    await rm(join(folder, name), { recursive: true, force: true }).catch(() => undefined)
  }
}
