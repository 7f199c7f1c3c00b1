import { chmod, lstat, mkdir } from 'node:fs/promises'
import { basename, dirname, join, relative, sep } from 'node:path'
import { AppFailure, type ErrorCode } from '#shared/api/errors.ts'
import { documentKinds } from '#shared/domain/document.ts'
import type { Finding, RepairStep } from '#shared/domain/doctor.ts'
import { codecOfKind } from '../storage/codec-of-kind.ts'
import { folderOfKind } from '../storage/document-codec.ts'
import {
  keepAside,
  namesIn,
  readBytes,
  renamePatiently,
  syncFolder,
  writeDurably,
} from '../storage/durable-file.ts'
import { toStorageFailure } from '../storage/failures.ts'
import { privateFolder } from '../storage/workspace-lock.ts'
import { healManifest, readManifest } from '../storage/workspace-manifest.ts'
import { goodCopyOf } from './doctor-copies.ts'

export interface RepairPlaces {
  folder: string
  historyDir: string
  now: string
}

/** What the repair of one finding comes to before it is done. */
export function planOf(findings: readonly Finding[]): RepairStep[] {
  return findings.flatMap(({ repair, place }) =>
    repair === null ? [] : [{ code: repair, place, outcome: 'planned', keptAs: null, error: null }],
  )
}

/**
 * Does what files alone need; the caller holds the lock. A step that fails is told and leaves the others to be done.
 * Nothing is deleted: what is moved lies in the trash folder, what is replaced lies beside.
 */
export async function repairFiles(
  planned: readonly RepairStep[],
  places: RepairPlaces,
): Promise<RepairStep[]> {
  const done: RepairStep[] = []
  for (const step of planned) {
    try {
      const keptAs = await repairOne(step, places)
      done.push({ ...step, outcome: 'done', keptAs: keptAs === null ? null : placeOf(places.folder, keptAs) })
    } catch (error) {
      done.push({ ...step, outcome: 'failed', error: codeOf(error) })
    }
  }
  return done
}

export function codeOf(error: unknown): ErrorCode {
  return error instanceof AppFailure ? error.code : toStorageFailure(error, 'repair').code
}

/** Answers with where the former bytes lie, if any were moved or replaced. */
async function repairOne({ code, place }: RepairStep, places: RepairPlaces): Promise<string | null> {
  switch (code) {
    case 'drop-lock':
    case 'finish-change':
      // Taking the lock has dropped a stale one; opening the workspace finishes what was begun.
      return null
    case 'tighten':
      return tighten(join(places.folder, place))
    case 'move-aside':
      return moveAside(place, places)
    case 'restore-manifest':
      return restoreManifest(places)
    case 'restore-copy':
      return restoreCopy(place, places)
  }
}

async function tighten(path: string): Promise<null> {
  const stats = await lstat(path)
  // Never through a link: it may lead to a file that is nobody's business here.
  if (stats.isDirectory()) await chmod(path, 0o700)
  else if (stats.isFile()) await chmod(path, 0o600)
  return null
}

async function moveAside(place: string, { folder, now }: RepairPlaces): Promise<string> {
  const aside = join(folder, privateFolder, 'trash', 'set-aside', now.replace(/[-:.]/g, ''))
  await mkdir(aside, { recursive: true, mode: 0o700 })
  const taken = new Set(await namesIn(aside))
  const flat = place.replaceAll('/', '~')
  let name = flat
  for (let count = 2; taken.has(name); count += 1) name = `${flat}-${count}`
  const from = join(folder, place)
  await renamePatiently(from, join(aside, name))
  await tighten(join(aside, name))
  await syncFolder(aside)
  await syncFolder(dirname(from))
  return join(aside, name)
}

async function restoreManifest({ folder, historyDir, now }: RepairPlaces): Promise<string | null> {
  const found = await readManifest(folder, historyDir, now)
  if (found.state !== 'damaged' || !found.report.recovered) {
    throw new AppFailure('conflict', 'The manifest is another by now.')
  }
  await healManifest(folder, found, now)
  return found.report.keptAs
}

/** Puts the last good copy in the place of a damaged document, byte for byte, once the damaged bytes are kept. */
async function restoreCopy(place: string, { folder, historyDir, now }: RepairPlaces): Promise<string> {
  const kind = documentKinds.find((one) => folderOfKind[one] === dirname(place))
  const manifest = await readManifest(folder, historyDir, now)
  const path = join(folder, place)
  const bytes = await readBytes(path)
  if (kind === undefined || manifest.state === 'none' || bytes === null) {
    throw new AppFailure('not-found', 'The document is not there any more.')
  }
  const id = basename(place, '.json')
  const copies = join(historyDir, manifest.manifest.id, folderOfKind[kind])
  const copy = await goodCopyOf(codecOfKind[kind], copies, id)
  if (copy === null) throw new AppFailure('not-found', 'There is no good copy.')
  const keptAs = await keepAside(path, bytes, now)
  await writeDurably(path, copy)
  return keptAs
}

function placeOf(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/')
}
