import { createHash, randomBytes } from 'node:crypto'
import { open, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { AppFailure } from '#shared/api/errors.ts'
import { backupSchemaVersion, type BackupManifest } from '#shared/domain/backup.ts'
import {
  attachmentsAndTrashOf,
  backupManifestName,
  countsOf,
  documentsOf,
  versionsOf,
  type BackupFile,
} from '../storage/backup-layout.ts'
import { makeFolder, namesIn, readBytes, renamePatiently, syncFolder } from '../storage/durable-file.ts'
import { toStorageFailure } from '../storage/failures.ts'
import { formatJson } from '../storage/json-text.ts'
import { isProcessAlive } from '../storage/process-identity.ts'
import { createZipWriter, type ZipWriter } from '../storage/zip-writer.ts'
import { examineBackup } from './backup-check.ts'
import type { Job } from './jobs.ts'

export interface BackupSource {
  /** The folder of the workspace. */
  path: string
  id: string
  name: string
  /** Where its versions are kept. */
  historyDir: string
  /** Does something while no change of many documents is half made. */
  quietly: <T>(task: () => Promise<T>) => Promise<T>
}

export interface WrittenBackup {
  path: string
  bytes: number
  seal: string
  manifest: BackupManifest
  leftOut: string[]
}

export interface BackupTarget {
  folder: string
  /** Without its ending; a number is put behind it where the name is taken. */
  stem: string
  withVersions: boolean
  /** Gives up the finished archive where it says what another one says already. */
  isKnown?: (seal: string) => boolean
}

const temporaryName = /^\.trivet-backup-(\d+)-[0-9a-f]{16}\.tmp$/

/**
 * Packs a workspace into one archive while its user goes on writing. The archive is read back, and gets its name only
 * when every byte of it is what was written; whatever goes wrong leaves nothing behind. Answers null where it says
 * what `isKnown` knows.
 */
export async function writeBackup(
  source: BackupSource,
  target: BackupTarget,
  app: string,
  job: Job,
): Promise<WrittenBackup | null> {
  await createFolder(target.folder)
  await removeStrays(target.folder)
  const temporary = join(target.folder, `.trivet-backup-${process.pid}-${randomBytes(8).toString('hex')}.tmp`)
  try {
    const packed = await pack(temporary, source, target.withVersions, app, job)
    const result = target.isKnown?.(packed.seal) ? null : await confirm(temporary, packed, target, job)
    if (result === null) await rm(temporary, { force: true })
    return result
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw toStorageFailure(error, 'write a backup')
  }
}

type Packed = Omit<WrittenBackup, 'path'>

async function pack(
  path: string,
  source: BackupSource,
  withVersions: boolean,
  app: string,
  job: Job,
): Promise<Packed> {
  const handle = await open(path, 'wx', 0o600)
  try {
    const writer = createZipWriter(handle)
    const files: BackupManifest['files'] = []
    const progress = { done: 0, total: 0 }
    const addAll = (list: readonly BackupFile[]) => addFiles(writer, list, files, progress, job)
    const documents = await source.quietly(async () => {
      const found = await documentsOf(source.path)
      await addAll(found.files)
      return found
    })
    const rest = await attachmentsAndTrashOf(source.path)
    await addAll(rest.files)
    if (withVersions) await addAll(await versionsOf(source.historyDir))
    const manifest: BackupManifest = {
      schema: backupSchemaVersion,
      app,
      workspace: { id: source.id, name: source.name },
      withVersions,
      counts: countsOf(files.map((file) => file.path)),
      files,
    }
    await writer.add(backupManifestName, new TextEncoder().encode(formatJson(manifest)))
    const { seal, bytes } = await writer.finish()
    await handle.sync()
    return { seal, bytes, manifest, leftOut: [...documents.leftOut, ...rest.leftOut] }
  } finally {
    await handle.close()
  }
}

async function addFiles(
  writer: ZipWriter,
  list: readonly BackupFile[],
  files: BackupManifest['files'],
  progress: { done: number; total: number },
  job: Job,
): Promise<void> {
  progress.total += list.length
  for (const { path, from } of list) {
    job.checkpoint()
    const content = await readBytes(from)
    // Removed since the folder was listed: it lies in the trash, which is read after the documents.
    if (content !== null) {
      await writer.add(path, content)
      files.push({ path, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') })
    }
    progress.done += 1
    job.report('writing', progress.done, progress.total)
  }
}

/** Reads the archive back, holds it against what was written, and gives it its name. */
async function confirm(
  temporary: string,
  packed: Packed,
  { folder, stem }: BackupTarget,
  job: Job,
): Promise<WrittenBackup> {
  const { check, manifest } = await examineBackup(temporary, job)
  if (check.state !== 'whole' || !isDeepStrictEqual(manifest, packed.manifest)) {
    throw new AppFailure('document-damaged', 'The disk did not give back what was written.')
  }
  job.checkpoint()
  const taken = new Set((await namesIn(folder)).map((name) => name.normalize('NFC').toLowerCase()))
  let name = `${stem}.zip`
  for (let count = 2; taken.has(name.normalize('NFC').toLowerCase()); count += 1)
    name = `${stem}-${count}.zip`
  const path = join(folder, name)
  await renamePatiently(temporary, path)
  await syncFolder(folder)
  return { ...packed, path }
}

async function createFolder(path: string): Promise<void> {
  try {
    await makeFolder(path)
  } catch (error) {
    throw toStorageFailure(error, 'create the folder of the backups')
  }
}

/** Clears away what a backup left whose program died; one that another program is writing stays. */
async function removeStrays(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = temporaryName.exec(name)?.[1]
    if (pid === undefined || (Number(pid) !== process.pid && isProcessAlive(Number(pid)))) continue
    await rm(join(folder, name), { force: true }).catch(() => undefined)
  }
}
