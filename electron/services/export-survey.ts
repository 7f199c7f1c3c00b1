import { createHash } from 'node:crypto'
import { nameKey } from '#shared/markdown/file-name.ts'
import {
  parseVaultManifest,
  vaultManifestName,
  type VaultEntry,
  type VaultExport,
  type VaultManifest,
} from '#shared/markdown/vault-manifest.ts'
import type { ExportDisk, FileStamp } from './export-disk.ts'
import { exportJournalName, isTorn, parseJournal, type ExportJournal } from './export-journal.ts'
import { readRootFile, vaultFolders } from './export-root.ts'

/** A file as it lies on the disk. */
export interface FileOnDisk {
  stamp: FileStamp
  sha256: string
  /** Reads it again where only its hash is known from before. */
  bytes: () => Promise<Uint8Array>
}

/** What lies at a path: nothing, a file, or what is no ordinary file. */
export type Look = { kind: 'nothing' } | { kind: 'other' } | ({ kind: 'file' } & FileOnDisk)

/** What an export finds in its folder before it begins. */
export interface Survey {
  manifest: VaultManifest
  manifestText: string | null
  /** What was exported here; the `of` of entries are places in it. */
  exports: VaultExport[]
  /** What is ours, by what it shows. */
  own: ReadonlyMap<string, VaultEntry>
  /** True where an interrupted export left files that the manifest doesn't name. */
  wasInterrupted: boolean
  /** The file of ours at a path, on systems that do and that don't tell case apart. */
  ownAt(path: string): VaultEntry | undefined
  look(path: string): Promise<Look>
}

export interface SurveyDependencies {
  disk: ExportDisk
  /** The hash that a file with this stamp is known to have. */
  knownHash: (path: string, stamp: FileStamp) => string | null
}

/** Takes stock of the folder of an export, and of what an interrupted one left there. */
export async function surveyExport({ disk, knownHash }: SurveyDependencies): Promise<Survey> {
  const manifestText = await readRootFile(disk.root, vaultManifestName)
  const manifest = parseVaultManifest(manifestText)
  const looks = new Map<string, Look>()

  async function look(path: string): Promise<Look> {
    const known = looks.get(path)
    if (known) return known
    const seen = await lookNow(path)
    looks.set(path, seen)
    return seen
  }

  async function lookNow(path: string): Promise<Look> {
    const found = await disk.find(path)
    if (found.kind !== 'file') return { kind: found.kind }
    const { stamp } = found
    const hash = knownHash(path, stamp)
    if (hash !== null) return { kind: 'file', stamp, sha256: hash, bytes: () => disk.read(path) }
    const bytes = await disk.read(path)
    const sha256 = sha256Of(bytes)
    // Ten thousand files at once would fill the memory; the few that are asked for are read again.
    return { kind: 'file', stamp, sha256, bytes: () => disk.read(path) }
  }

  const exports = [...manifest.exports]
  const own = new Map(manifest.byId)
  const journalText = await readRootFile(disk.root, exportJournalName)
  const journal = journalText === null ? null : parseJournal(journalText)
  if (journalText !== null) await disk.sweep(vaultFolders)
  if (journal) await takeUp(journal)
  const byPath = new Map([...own.values()].map((entry) => [nameKey(entry.path), entry]))

  /** Files that an interrupted export wrote, and that nobody changed since, are ours as well. */
  async function takeUp({ exports: earlier, files }: ExportJournal): Promise<void> {
    const places = earlier.map((one) => placeOf(exports, one))
    const found: VaultEntry[] = []
    await disk.each(files, async ({ id, path, sha256, size, of }) => {
      const seen = await look(path)
      if (seen.kind !== 'file') return
      const isOurs =
        sha256.includes(seen.sha256) ||
        isTorn(await seen.bytes(), size ?? Number.POSITIVE_INFINITY, size !== null)
      if (isOurs) found.push({ id, path, sha256: seen.sha256, of: of.map((index) => places[index] ?? 0) })
    })
    for (const entry of found) {
      const earlier = own.get(entry.id)
      own.set(entry.id, entry)
      // A renaming that came half-way left two files of one document.
      if (earlier && nameKey(earlier.path) !== nameKey(entry.path)) {
        own.set(strayId(earlier.path), strayOf(earlier))
      }
    }
    const owners = new Map(found.map(({ id, path }) => [path, id]))
    for (const { id, path } of [...own.values()]) {
      const owner = owners.get(path)
      if (owner !== undefined && owner !== id) own.delete(id)
    }
  }

  return {
    manifest,
    manifestText,
    exports,
    own,
    wasInterrupted: journalText !== null,
    ownAt: (path) => byPath.get(nameKey(path)),
    look,
  }
}

/** Names a file of ours that shows nothing any more: what it showed lies elsewhere. */
export function strayId(path: string): string {
  return `stray/${path}`
}

export function strayOf(entry: VaultEntry): VaultEntry {
  return { ...entry, id: strayId(entry.path) }
}

/** The place of an export in the list, which grows by it where it is new. */
export function placeOf(exports: VaultExport[], { workspace, scope }: VaultExport): number {
  const index = exports.findIndex((one) => one.workspace === workspace && one.scope === scope)
  return index >= 0 ? index : exports.push({ workspace, scope }) - 1
}

export function sha256Of(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
