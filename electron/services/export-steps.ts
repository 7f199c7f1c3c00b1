import type { ExportConflict, ExportScope, ExportStep } from '#shared/domain/export.ts'
import { nameKey } from '#shared/markdown/file-name.ts'
import type { PlannedFile } from '#shared/markdown/plan-export.ts'
import type { VaultEntry } from '#shared/markdown/vault-manifest.ts'
import { tagKey } from '#shared/note-order/tag-path.ts'
import type { ExportDisk, FileStamp } from './export-disk.ts'
import { isTorn } from './export-journal.ts'
import { placeOf, sha256Of, type Look, type Survey } from './export-survey.ts'

/** What is done to one file, with all that doing it needs. */
export interface Work extends ExportStep {
  /** What is written; null where the file goes, or stays as it is. */
  file: PlannedFile | null
  /** What the manifest says of the file from then on; null where it names it no longer. */
  entry: VaultEntry | null
  /** How the file at `path` was when it was looked at; null when there was none. */
  stamp: FileStamp | null
  /** True where the content must be written, besides what is moved. */
  writes: boolean
  /** The file at `from` as it was when it was looked at. */
  moved: { stamp: FileStamp; sha256: string } | null
  /** What the manifest names no longer once this is done. */
  drops: string | null
}

interface ClaimsInput {
  scope: ExportScope
  workspace: string
  /** True where something that can't be read may be what a file shows: then nothing is deleted. */
  keepsAll: boolean
}

/** What a scope is called in the manifest. A single document or a choice of some adds to a folder and never takes away. */
export function scopeKey(scope: ExportScope): string {
  switch (scope.kind) {
    case 'everything':
      return 'everything'
    case 'tag':
      return `tag:${tagKey(scope.tag)}`
    case 'account-work':
    case 'case':
      return `${scope.kind}:${scope.id}`
    default:
      return 'chosen'
  }
}

/** Who wants the files of a folder: this export, and others that were made into it. */
export interface Claims {
  /** Who wants a file that this export writes. */
  with(entry: VaultEntry | undefined): number[]
  /** Who still wants a file that this export does not write; null where nobody does any more. */
  without(entry: VaultEntry): number[] | null
}

export function claimsOf(survey: Survey, { scope, workspace, keepsAll }: ClaimsInput): Claims {
  const key = scopeKey(scope)
  const mine = placeOf(survey.exports, { workspace, scope: key })
  const isAll = key === 'everything'
  // All of a workspace is the last word on every part of it.
  const isMine = (index: number) =>
    index === mine || (isAll && survey.exports[index]?.workspace === workspace)
  return {
    with: (entry) =>
      [...new Set([...(entry?.of ?? []).filter((index) => !isAll || !isMine(index)), mine])].sort(
        (a, b) => a - b,
      ),
    without(entry) {
      if (keepsAll || key === 'chosen') return entry.of
      const others = entry.of.filter((index) => !isMine(index))
      return others.length === 0 && entry.of.length > 0 ? null : others
    },
  }
}

/** The paths of files that stay, whatever this export consists of, so that links to them lead somewhere. */
export async function stayingPaths(survey: Survey, claims: Claims): Promise<Set<string>> {
  const staying = new Set<string>()
  for (const entry of survey.own.values()) {
    if (claims.without(entry) === null) continue
    if ((await survey.look(entry.path)).kind === 'file') staying.add(entry.path)
  }
  return staying
}

/** Paths that turned out to be somebody else's; ours must go elsewhere. */
export interface Taken {
  path: string
  key: string
  isForeign: boolean
}

export type StepsOutcome =
  | { taken: Taken[] }
  /** `kept` are the files of ours that have no part in this export and stay, `gone` those that are no longer there. */
  | { taken: null; works: Work[]; kept: VaultEntry[]; gone: string[] }

/** Decides what happens to each file, or names the paths that are not free for what was planned there. */
export async function decideSteps(
  survey: Survey,
  files: readonly PlannedFile[],
  claims: Claims,
  { disk, yieldsTo }: { disk: Pick<ExportDisk, 'each'>; yieldsTo: ReadonlyMap<string, Taken> },
): Promise<StepsOutcome> {
  const planned = new Map(files.map((file) => [file.key, file]))
  const hashes = new Map(files.map((file) => [file.key, hashOf(file)]))
  const keyAt = new Map(files.map(({ key, path }) => [nameKey(path), key]))
  const taken: Taken[] = []
  const works: Work[] = []
  const kept: VaultEntry[] = []
  const gone: string[] = []

  await disk.each(files, async (file) => {
    const hash = hashes.get(file.key) ?? ''
    const place = await judge(file, hash)
    if (place.state === 'taken') {
      if (isMovable(file)) taken.push({ path: file.path, key: file.key, isForeign: place.isForeign })
      else works.push({ ...conflict(file.path, file.title, 'foreign'), stamp: place.stamp })
      return
    }
    works.push(...(await worksFor(file, hash, place)))
  })
  if (taken.length > 0) return { taken }
  for (const entry of survey.own.values()) if (!planned.has(entry.id)) works.push(...(await leftOver(entry)))
  for (const { path, key, isForeign } of yieldsTo.values()) {
    const file = planned.get(key)
    if (isForeign && file) works.push({ ...conflict(path, file.title, 'foreign'), beside: file.path })
  }
  return { taken: null, works, kept, gone }

  type Place = { stamp: FileStamp | null } & (
    { state: 'free' | 'same' | 'ours' | 'edited' } | { state: 'taken'; isForeign: boolean }
  )

  /** What the disk holds where a planned file wants to be. */
  async function judge(file: PlannedFile, hash: string): Promise<Place> {
    const seen = await survey.look(file.path)
    if (seen.kind === 'nothing') return { state: 'free', stamp: null }
    if (seen.kind === 'other') return { state: 'taken', isForeign: true, stamp: null }
    const { stamp } = seen
    // Our very bytes under our very name are ours even if the manifest was lost.
    if (seen.sha256 === hash) return { state: 'same', stamp }
    const entry = survey.ownAt(file.path)
    if (!entry) return { state: 'taken', isForeign: true, stamp }
    const isUntouched = seen.sha256 === entry.sha256 || (await isTornFile(seen, file))
    if (entry.id === file.key) return { state: isUntouched ? 'ours' : 'edited', stamp }
    return isUntouched && vacates(entry, file.path)
      ? { state: 'ours', stamp }
      : { state: 'taken', isForeign: !isUntouched, stamp }
  }

  /** Whether a path holds already what another file of this very export is to have there. */
  function isTakenOver(path: string, sha256: string): boolean {
    return hashes.get(keyAt.get(nameKey(path)) ?? '') === sha256
  }

  /** Whether a file of ours leaves its path in this very export. */
  function vacates(entry: VaultEntry, path: string): boolean {
    const next = planned.get(entry.id)
    return next ? next.path !== path : claims.without(entry) === null
  }

  async function worksFor(file: PlannedFile, hash: string, place: Place): Promise<Work[]> {
    const earlier = survey.own.get(file.key)
    const of = claims.with(earlier)
    const { path, title } = file
    if (place.state === 'edited') {
      const entry = earlier ? { ...earlier, of } : null
      return [{ ...conflict(path, title, 'edited'), entry, stamp: place.stamp }]
    }
    const entry: VaultEntry = { id: file.key, path, sha256: hash, of }
    const writes = place.state !== 'same'
    const base = { path, title, file, entry, stamp: place.stamp, writes, moved: null, drops: null }
    const old = earlier && earlier.path !== path ? await survey.look(earlier.path) : null
    if (earlier && old?.kind === 'file' && !isTakenOver(earlier.path, old.sha256)) {
      if (old.sha256 === earlier.sha256) {
        return [{ ...base, action: 'rename', from: earlier.path, moved: old }]
      }
      const kept = conflict(earlier.path, title, 'edited-and-renamed')
      return [
        { ...base, action: writes ? 'create' : 'unchanged' },
        { ...kept, beside: path },
      ]
    }
    const changed = earlier && place.state === 'ours' ? 'update' : 'create'
    const action = place.state === 'same' ? 'unchanged' : changed
    return [{ ...base, action }]
  }

  /** A file of ours that shows nothing of this export. */
  async function leftOver(entry: VaultEntry): Promise<Work[]> {
    const of = claims.without(entry)
    if (of !== null) {
      kept.push({ ...entry, of })
      return []
    }
    const seen = await survey.look(entry.path)
    if (seen.kind !== 'file' || isTakenOver(entry.path, seen.sha256)) {
      gone.push(entry.id)
      return []
    }
    const { path } = entry
    const isUntouched = seen.sha256 === entry.sha256
    return [
      isUntouched
        ? removal(entry, seen.stamp)
        : { ...conflict(path, nameOf(path), 'edited-and-gone'), entry },
    ]
  }
}

function conflict(path: string, title: string, why: ExportConflict): Work {
  return {
    action: 'conflict',
    path,
    title,
    conflict: why,
    file: null,
    entry: null,
    stamp: null,
    writes: false,
    moved: null,
    drops: null,
  }
}

function removal({ id, path }: VaultEntry, stamp: FileStamp): Work {
  const rest = { file: null, entry: null, writes: false, moved: null, drops: id }
  return { action: 'delete', path, title: nameOf(path), stamp, ...rest }
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '')
}

async function isTornFile(seen: Extract<Look, { kind: 'file' }>, file: PlannedFile): Promise<boolean> {
  const isText = file.attachment === undefined
  return isTorn(await seen.bytes(), isText ? new TextEncoder().encode(file.content) : 0, isText)
}

/** What the bytes of a planned file hash to; an attachment carries it in its name. */
function hashOf({ content, attachment }: PlannedFile): string {
  return attachment === undefined ? sha256Of(content) : attachment.slice(0, 64)
}

/** Documents under their ids can't lie under another name. */
function isMovable({ key }: PlannedFile): boolean {
  return !key.startsWith('data/')
}
