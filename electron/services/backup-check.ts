import { createHash } from 'node:crypto'
import { AppFailure } from '#shared/api/errors.ts'
import {
  backupManifestSchema,
  backupSchemaVersion,
  type BackupCheck,
  type BackupManifest,
  type BadFile,
} from '#shared/domain/backup.ts'
import { crc32 } from '#shared/import/crc32.ts'
import { backupManifestName, countsOf, partOfBackup } from '../storage/backup-layout.ts'
import { decodeJson } from '../storage/json-text.ts'
import type { ZipEntry } from '../storage/zip-directory.ts'
import { openZip, type ZipFile } from '../storage/zip-reader.ts'
import type { Job } from './jobs.ts'

/** A file of a backup that is what it should be. */
export interface GoodFile {
  entry: ZipEntry
  /** Null where the backup no longer says it; then its CRC has to do. */
  sha256: string | null
}

export interface Examined {
  check: BackupCheck
  manifest: BackupManifest | null
  good: GoodFile[]
}

/**
 * Reads a whole backup and holds every file against its hash. Fails with `file-not-supported` for what is no backup of
 * ours, `document-newer` for one of a later Trivet, `not-found`, `too-large`.
 */
export async function examineBackup(path: string, job: Job): Promise<Examined> {
  const zip = await openZip(path)
  try {
    return await examine(zip, job)
  } finally {
    await zip.close()
  }
}

/** The same for an archive that is open and stays so. */
export async function examine(zip: ZipFile, job: Job): Promise<Examined> {
  const byName = new Map<string, ZipEntry>()
  const bad: BadFile[] = []
  for (const entry of zip.entries) {
    const key = entry.name.normalize('NFC').toLowerCase()
    if (byName.has(key)) bad.push({ path: entry.name, problem: 'unexpected' })
    else byName.set(key, entry)
  }
  const self = byName.get(backupManifestName)
  const manifest = self ? await readBackupManifest(zip, self) : null
  if (manifest === null) {
    if (!zip.entries.some(({ name }) => partOfBackup(name) !== null)) {
      throw new AppFailure('file-not-supported', 'This is no backup.')
    }
    bad.push({ path: backupManifestName, problem: self ? 'damaged' : 'missing' })
  }
  byName.delete(backupManifestName)
  const expected = new Map(manifest?.files.map(({ path, sha256 }) => [path, sha256]))
  for (const path of expected.keys()) {
    const key = path.normalize('NFC').toLowerCase()
    if (byName.get(key)?.name !== path) bad.push({ path, problem: 'missing' })
  }
  const good: GoodFile[] = []
  let done = 0
  for (const entry of byName.values()) {
    job.checkpoint()
    const sha256 = expected.get(entry.name) ?? null
    if (partOfBackup(entry.name) === null || (manifest !== null && sha256 === null)) {
      bad.push({ path: entry.name, problem: 'unexpected' })
    } else if ((await readGood(zip, { entry, sha256 })) === null) {
      bad.push({ path: entry.name, problem: 'damaged' })
    } else good.push({ entry, sha256 })
    done += 1
    job.report('verifying', done, byName.size)
  }
  const isSealed = zip.hasDirectory && (await zip.isSealed(() => job.checkpoint()))
  const check: BackupCheck = {
    state: bad.length > 0 ? 'damaged' : isSealed ? 'whole' : 'altered',
    workspace: manifest?.workspace.name ?? null,
    withVersions: manifest?.withVersions ?? good.some(({ entry }) => partOfBackup(entry.name) === 'versions'),
    counts: countsOf(good.map(({ entry }) => entry.name)),
    good: good.length,
    bad: bad.sort((one, other) => (one.path < other.path ? -1 : 1)),
  }
  return { check, manifest, good }
}

/** The bytes of a file that has its hash; null where it has another by now. */
export async function readGood(zip: ZipFile, { entry, sha256 }: GoodFile): Promise<Uint8Array | null> {
  const bytes = await zip.read(entry)
  if (bytes === null) return null
  const isGood =
    sha256 === null ? crc32(bytes) === entry.crc : createHash('sha256').update(bytes).digest('hex') === sha256
  return isGood ? bytes : null
}

async function readBackupManifest(zip: ZipFile, entry: ZipEntry): Promise<BackupManifest | null> {
  const bytes = await zip.read(entry)
  const json = bytes === null || crc32(bytes) !== entry.crc ? null : decodeJson(bytes)
  const parsed = json?.ok === true ? backupManifestSchema.safeParse(json.value) : null
  if (parsed?.success !== true) return null
  if (parsed.data.schema > backupSchemaVersion) {
    throw new AppFailure('document-newer', 'A newer Trivet has made this backup.')
  }
  return parsed.data
}
