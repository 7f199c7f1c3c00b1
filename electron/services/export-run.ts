import type { ExportConflict, ExportStep, VaultOptions } from '#shared/domain/export.ts'
import { nameKey } from '#shared/markdown/file-name.ts'
import type { PlannedFile } from '#shared/markdown/plan-export.ts'
import {
  formatVaultManifest,
  vaultManifestName,
  type VaultEntry,
  type VaultExport,
} from '#shared/markdown/vault-manifest.ts'
import type { ExportDisk, FileStamp } from './export-disk.ts'
import { exportJournalName, formatJournal, type Intention } from './export-journal.ts'
import { tellStep } from './export-report.ts'
import type { Work } from './export-steps.ts'
import { strayId, strayOf, type Survey } from './export-survey.ts'

/** Reads an attachment of the workspace; null where it can't be had. */
export type ReadAttachment = (file: string) => Promise<Uint8Array | null>

export interface RunInput {
  disk: ExportDisk
  survey: Survey
  works: readonly Work[]
  /** Files of ours that have no part in this export. */
  kept: readonly VaultEntry[]
  /** What is no longer there. */
  gone: readonly string[]
  options: VaultOptions
  readAttachment: ReadAttachment
  /** Says how many files are done, and fails when the user has ended the work. */
  step: (done: number, total: number) => void
}

/** What was done, and what could not be. */
export interface RunOutcome {
  steps: ExportStep[]
  /** Pictures that went missing while the export ran. */
  missing: PlannedFile[]
  /** The files of ours that are there now, each with the stamp that it had when its content was last known. */
  files: KnownFile[]
  /** What the manifest says now. */
  manifestText: string
}

/**
 * Carries out what was decided. The journal is on the disk before the first file changes and goes when the manifest
 * tells it all, so that an end at any point leaves files that the next export knows as its own. A file that has
 * changed since it was looked at is left alone.
 */
export async function runExport(input: RunInput): Promise<RunOutcome> {
  const { disk, survey, works, kept, gone, options } = input
  const ledger = new Map(survey.own)
  for (const id of gone) ledger.delete(id)
  const planned = new Set(works.flatMap(({ file }) => (file ? nameKey(file.path) : [])))
  const emptied = new Set<string>()
  const steps: ExportStep[] = []
  const missing: PlannedFile[] = []
  const written = new Map<string, FileStamp>()
  let manifestText = survey.manifestText
  let done = 0

  async function writeManifest(): Promise<void> {
    const text = manifestOf(survey.exports, options, ledger.values())
    if (text !== manifestText) await disk.keep(vaultManifestName, text)
    manifestText = text
  }

  function tell(work: Work, change: Partial<ExportStep> = {}): void {
    steps.push(tellStep({ ...work, ...change }))
  }

  function leave(work: Work, conflict: ExportConflict): void {
    tell(work, { action: 'conflict', conflict })
  }

  async function isAsSeen(path: string, stamp: FileStamp): Promise<boolean> {
    const found = await disk.find(path)
    return found.kind === 'file' && isSameStamp(found.stamp, stamp)
  }

  async function discard(work: Work): Promise<void> {
    if (work.stamp === null || !(await isAsSeen(work.path, work.stamp))) return leave(work, 'edited-and-gone')
    await disk.discard(work.path)
    emptied.add(nameKey(work.path))
    if (work.drops !== null) ledger.delete(work.drops)
    tell(work)
  }

  async function put(work: Work): Promise<void> {
    const { file, entry, path, from, moved } = work
    if (!file || !entry || (!work.writes && from === undefined)) {
      if (entry) ledger.set(entry.id, entry)
      return tell(work)
    }
    const content = file.attachment === undefined ? file.content : await input.readAttachment(file.attachment)
    if (content === null) {
      missing.push(file)
      return
    }
    const hasOneName = from !== undefined && nameKey(from) === nameKey(path)
    const stamp = emptied.has(nameKey(path)) ? null : work.stamp
    const canMove = from !== undefined && moved !== null && (await isAsSeen(from, moved.stamp))
    const isFreed = from !== undefined && (hasOneName || !planned.has(nameKey(from)))
    if (canMove && isFreed && (stamp === null || hasOneName)) {
      if (!(await disk.move(from, path, hasOneName))) return leave(work, 'foreign')
      ledger.set(entry.id, { ...entry, sha256: moved.sha256 })
      if (work.writes) await disk.replace(path, content)
    } else {
      if (stamp === null) {
        if (!(await disk.create(path, content))) return leave(work, 'foreign')
      } else if (work.writes) {
        if (!(await isAsSeen(path, stamp))) return leave(work, 'edited')
        await disk.replace(path, content)
      }
      if (canMove && isFreed) await disk.remove(from)
      // What stays behind till another file takes its place is still ours.
      if (canMove && !isFreed && ledger.get(entry.id)?.path === from) {
        ledger.set(strayId(from), strayOf({ ...entry, path: from, sha256: moved.sha256 }))
      }
    }
    ledger.set(entry.id, entry)
    ledger.delete(strayId(path))
    const now = await disk.find(path)
    if (now.kind === 'file') written.set(path, now.stamp)
    tell(work)
  }

  const deletions = works.filter(({ action }) => action === 'delete')
  const others = works.filter(({ action }) => action !== 'delete')
  const intentions = intentionsOf(others)
  const changes = deletions.length + intentions.length
  if (changes > 0) {
    // What an interrupted export left is named before the journal that tells of it gives way to the next.
    if (survey.wasInterrupted) await writeManifest()
    await disk.keep(exportJournalName, formatJournal({ exports: survey.exports, files: intentions }))
  }
  const each = (items: readonly Work[], act: (work: Work) => Promise<void>) =>
    disk.each(items, async (work) => {
      input.step(done, works.length)
      await act(work)
      done += 1
    })
  try {
    await each(deletions, discard)
    await each(others, put)
    for (const entry of kept) ledger.set(entry.id, entry)
  } catch (error) {
    // What is done is told, and the journal stays for what was under way; a second failure would hide the first.
    await writeManifest().catch(() => undefined)
    throw error
  }
  await writeManifest()
  if (changes > 0 || survey.wasInterrupted) await disk.forget(exportJournalName)
  input.step(works.length, works.length)
  const files: KnownFile[] = []
  for (const { path, sha256 } of ledger.values()) {
    const stamp = written.get(path) ?? (await stampOf(survey, path, sha256))
    if (stamp) files.push({ path, stamp, sha256 })
  }
  return { steps, missing, files, manifestText: manifestText ?? '' }
}

/** The stamp of a file that was looked at and holds what it should. */
async function stampOf(survey: Survey, path: string, sha256: string): Promise<FileStamp | null> {
  const seen = await survey.look(path)
  return seen.kind === 'file' && seen.sha256 === sha256 ? seen.stamp : null
}

/** A file whose content is known. */
export interface KnownFile {
  path: string
  stamp: FileStamp
  sha256: string
}

export function isSameStamp(a: FileStamp, b: FileStamp): boolean {
  return a.size === b.size && a.mtimeMs === b.mtimeMs && a.ctimeMs === b.ctimeMs && a.ino === b.ino
}

/** What the journal says of each file that will change: what will be in it, and what is moved there before that. */
function intentionsOf(works: readonly Work[]): Intention[] {
  return works.flatMap(({ file, entry, writes, moved, from }): Intention[] => {
    if (!file || !entry || (!writes && from === undefined)) return []
    const { id, path, sha256, of } = entry
    const hashes = [sha256, moved?.sha256].filter((hash) => hash !== undefined)
    const size = file.attachment === undefined ? Buffer.byteLength(file.content) : null
    return [{ id, path, sha256: [...new Set(hashes)], size, of }]
  })
}

/** The manifest's text; exports of which no file is left are named no longer. */
function manifestOf(
  exports: readonly VaultExport[],
  options: VaultOptions,
  entries: Iterable<VaultEntry>,
): string {
  const list = [...entries]
  const used = [...new Set(list.flatMap(({ of }) => of))]
    .filter((index) => index < exports.length)
    .sort((a, b) => compareExports(exports[a], exports[b]))
  const place = new Map(used.map((index, position) => [index, position]))
  return formatVaultManifest({
    options,
    exports: used.flatMap((index) => exports[index] ?? []),
    entries: list.map((entry) => ({
      ...entry,
      of: entry.of.flatMap((index) => place.get(index) ?? []).sort((a, b) => a - b),
    })),
  })
}

function compareExports(a: VaultExport | undefined, b: VaultExport | undefined): number {
  const key = (one: VaultExport | undefined) => `${one?.workspace} ${one?.scope}`
  return key(a) < key(b) ? -1 : 1
}
