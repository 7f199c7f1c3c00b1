import { lstat, mkdir, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { AppFailure } from '#shared/api/errors.ts'
import type { ExportedFile, ExportWarning } from '#shared/domain/export.ts'
import { exportFolders } from '#shared/markdown/name-documents.ts'
import type { ExportPlan, ExportSurroundings, PlannedFile } from '#shared/markdown/plan-export.ts'
import { readBytes, renamePatiently, writeDurably } from '../storage/durable-file.ts'
import { errnoOf, toStorageFailure } from '../storage/failures.ts'
import {
  entryAt,
  entryOf,
  exportManifestName,
  formatManifest,
  hashOf,
  parseManifest,
  sha256,
  type ExportManifest,
  type ManifestEntry,
} from './export-manifest.ts'
import { assertAllowedFolder, type ReservedFolders } from './folder-policy.ts'

/** Files written at the same time: enough to keep a disk busy, few enough to keep the app awake. */
const writers = 8

/** Reads an attachment of the workspace; null where it can't be had. */
export type ReadAttachment = (file: string) => Promise<Uint8Array | null>

/** What the disk holds where a planned file wants to be. */
type Place =
  | { state: 'free' | 'same' | 'ours' }
  /** Ours, but changed since: the user's words now. */
  | { state: 'edited' }
  /** `ours` when it is a file that an earlier export wrote for something else. */
  | { state: 'taken'; foreign: boolean }

interface Step {
  file: PlannedFile
  entry: ManifestEntry
  state: 'free' | 'same' | 'ours' | 'edited'
  /** Where the file lay under its old title, when it can be moved from there. */
  movedFrom: string | null
  /** Where the file lay under its old title and has to stay because the user changed it. */
  leftBehind: string | null
}

/**
 * Writes an export into a folder that may hold an earlier one and the user's own files. Whatever Trivet did
 * not write, or what was changed since, is left alone. `plan` is asked again when a name turns out taken.
 */
export async function writeExport(
  folder: string,
  reserved: ReservedFolders,
  plan: (surroundings: ExportSurroundings) => ExportPlan,
  bytesOf: ReadAttachment,
): Promise<{ files: ExportedFile[]; warnings: ExportWarning[] }> {
  const root = await openRoot(folder, reserved)
  const manifestText = await readText(root, exportManifestName)
  const manifest = parseManifest(manifestText)
  const present = await presentPaths(root, manifest)

  const taken = new Set<string>()
  const foreign = new Map<string, string>()
  for (;;) {
    const { files, warnings } = plan({ taken, present })
    const places = await inParallel(files, (file) => look(root, file, manifest))
    let retry = false
    for (const [index, place] of places.entries()) {
      const file = files[index]
      if (place.state !== 'taken' || !file) continue
      taken.add(file.path)
      if (place.foreign) foreign.set(file.path, file.key)
      retry = true
    }
    if (retry) continue
    const steps = await inParallel(files, (file, index) => prepare(root, file, places[index], manifest))
    const { written, missing } = await carryOut(root, steps, manifest, manifestText, bytesOf)
    return { files: written, warnings: [...warnings, ...keptFiles(steps, foreign), ...missing] }
  }
}

async function openRoot(folder: string, reserved: ReservedFolders): Promise<string> {
  await assertAllowedFolder(folder, reserved)
  const root = await realpath(folder).catch((error: unknown) => {
    throw new AppFailure('folder-unreadable', 'The folder to export into is not there.', { cause: error })
  })
  if ((await kindOf(root)) !== 'folder') {
    throw new AppFailure('folder-unreadable', 'The place to export into is not a folder.')
  }
  if ((await kindOf(join(root, 'workspace.json'))) !== 'nothing') {
    throw new AppFailure('folder-not-allowed', 'The folder is a workspace.')
  }
  // A link in place of one of our folders would lead the export out of the root.
  for (const name of exportFolders) {
    const kind = await kindOf(join(root, name))
    if (kind !== 'folder' && kind !== 'nothing') {
      throw new AppFailure('folder-not-allowed', `${name} in the export is not an ordinary folder.`)
    }
  }
  const manifestKind = await kindOf(join(root, exportManifestName))
  if (manifestKind !== 'file' && manifestKind !== 'nothing') {
    throw new AppFailure('folder-not-allowed', `${exportManifestName} is not an ordinary file.`)
  }
  return root
}

async function presentPaths(root: string, manifest: ExportManifest): Promise<Set<string>> {
  const paths = [...manifest.byId.values()].map(({ path }) => path)
  const kinds = await inParallel(paths, (path) => kindOf(placeOf(root, path)))
  return new Set(paths.filter((_, index) => kinds[index] === 'file'))
}

async function look(root: string, file: PlannedFile, manifest: ExportManifest): Promise<Place> {
  const path = placeOf(root, file.path)
  const kind = await kindOf(path)
  if (kind === 'nothing') return { state: 'free' }
  const entry = entryAt(manifest, file.path)
  const bytes = kind === 'file' ? await readBytes(path) : null
  if (bytes === null) return { state: 'taken', foreign: true }
  const hash = sha256(bytes)
  if (entry?.id !== file.key) {
    // Our very bytes under our very name are ours even if the manifest was lost.
    if (!entry && hash === hashOf(file)) return { state: 'same' }
    return { state: 'taken', foreign: entry === undefined }
  }
  if (hash === hashOf(file)) return { state: 'same' }
  return { state: hash === entry.sha256 ? 'ours' : 'edited' }
}

async function prepare(
  root: string,
  file: PlannedFile,
  place: Place | undefined,
  manifest: ExportManifest,
): Promise<Step> {
  const state = place && place.state !== 'taken' ? place.state : 'free'
  const step = { file, entry: entryOf(file), state, movedFrom: null, leftBehind: null }
  const earlier = manifest.byId.get(file.key)
  if (!earlier || earlier.path === file.path || state === 'edited') return step
  const old = placeOf(root, earlier.path)
  const bytes = (await kindOf(old)) === 'file' ? await readBytes(old) : null
  if (bytes === null) return step
  const untouched = sha256(bytes) === earlier.sha256
  return untouched ? { ...step, movedFrom: old } : { ...step, leftBehind: earlier.path }
}

async function carryOut(
  root: string,
  steps: readonly Step[],
  manifest: ExportManifest,
  manifestText: string | null,
  bytesOf: ReadAttachment,
): Promise<{ written: ExportedFile[]; missing: ExportWarning[] }> {
  const missing: ExportWarning[] = []
  const folders = new Set(steps.map(({ file }) => folderOf(file.path)))
  for (const name of folders) await makeFolder(join(root, name))
  const done: ManifestEntry[] = []
  try {
    const reports = await inParallel(steps, async (step) => {
      const { file, entry, state, movedFrom } = step
      if (state === 'edited') return []
      const path = placeOf(root, file.path)
      if (movedFrom !== null && state !== 'same') await move(movedFrom, path)
      if (state !== 'same') {
        const { content, attachment } = file
        const bytes = attachment === undefined ? content : await bytesOf(attachment)
        if (bytes === null) {
          missing.push({ code: 'attachment-missing', subject: file.path, detail: file.title })
          return []
        }
        await writeDurably(path, bytes)
      }
      done.push(entry)
      return [{ path: file.path, title: file.title, outcome: outcomeOf(step) }]
    })
    return { written: reports.flat(), missing }
  } finally {
    // Also after a failure, so that the next export knows its own files.
    const text = formatManifest(manifest.byId.values(), done)
    if (text !== manifestText) await writeDurably(join(root, exportManifestName), text)
  }
}

function outcomeOf({ state, movedFrom }: Step): ExportedFile['outcome'] {
  if (state === 'same') return 'unchanged'
  return state === 'ours' || movedFrom !== null ? 'updated' : 'created'
}

function keptFiles(steps: readonly Step[], foreign: ReadonlyMap<string, string>): ExportWarning[] {
  const pathByKey = new Map(steps.map(({ file }) => [file.key, file.path]))
  const kept = (subject: string, detail: string): ExportWarning => ({
    code: 'kept-foreign-file',
    subject,
    detail,
  })
  return [
    ...[...foreign].map(([path, key]) => kept(path, pathByKey.get(key) ?? '')),
    ...steps.filter(({ state }) => state === 'edited').map(({ file }) => kept(file.path, '')),
    ...steps.flatMap(({ leftBehind }) => (leftBehind === null ? [] : [kept(leftBehind, '')])),
  ]
}

/** The place of a planned path, which is always one folder of ours and a name in it. */
function placeOf(root: string, path: string): string {
  const [folder = '', name = '', ...rest] = path.split('/')
  const isPlain = rest.length === 0 && name !== '' && name !== '.' && name !== '..' && !/[\\\0]/.test(name)
  if (!isPlain || !exportFolders.some((known) => known === folder)) {
    throw new AppFailure('internal', 'A planned file lies outside the export.')
  }
  return join(root, folder, name)
}

function folderOf(path: string): string {
  return path.slice(0, path.indexOf('/'))
}

async function kindOf(path: string): Promise<'nothing' | 'file' | 'folder' | 'other'> {
  try {
    const stats = await lstat(path)
    return stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other'
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return 'nothing'
    throw toStorageFailure(error, 'look at the folder to export into')
  }
}

async function readText(root: string, name: string): Promise<string | null> {
  const bytes = await readBytes(join(root, name))
  return bytes === null ? null : new TextDecoder().decode(bytes)
}

async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true })
  } catch (error) {
    throw toStorageFailure(error, 'make a folder in the export')
  }
}

async function move(from: string, to: string): Promise<void> {
  try {
    await renamePatiently(from, to)
  } catch (error) {
    throw toStorageFailure(error, 'move a file of the export')
  }
}

/** Works through a list with a few at a time. Answers come in the order of the list. */
async function inParallel<T, R>(
  items: readonly T[],
  work: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = []
  const queue = items.entries()
  let failure: { error: unknown } | null = null
  const workers = Array.from({ length: Math.min(writers, items.length) }, async () => {
    for (const [index, item] of queue) {
      if (failure) return
      try {
        results[index] = await work(item, index)
      } catch (error) {
        failure ??= { error }
      }
    }
  })
  await Promise.all(workers)
  if (failure) throw (failure as { error: unknown }).error
  return results
}
