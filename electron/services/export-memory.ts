import { uptime } from 'node:os'
import { join } from 'node:path'
import type { ExportWarning } from '#shared/domain/export.ts'
import { vaultManifestName } from '#shared/markdown/vault-manifest.ts'
import type { ExportState, ExportStateStore } from '../storage/export-state-store.ts'
import { kindOf, type ExportDisk, type FileStamp } from './export-disk.ts'
import { exportJournalName } from './export-journal.ts'
import { readRootFile } from './export-root.ts'
import { isSameStamp, type KnownFile } from './export-run.ts'
import { sha256Of } from './export-survey.ts'

/** Clocks of file systems that know parts of a second tick at least so often (ms); others every two seconds. */
const fineTick = 50
const coarseTick = 2_000

/** What is remembered of a folder since the last export into it. */
export interface ExportMemory {
  /** True where nothing is remembered, so that there is nothing to compare with. */
  readonly isEmpty: boolean
  /** The hash of a file that has not changed since; null where that is not beyond doubt. */
  knownHash: (path: string, stamp: FileStamp) => string | null
  /** What the last export came to, where the same one would find everything as it left it; null otherwise. */
  unchanged(made: string): Promise<Pick<ExportState, 'count' | 'warnings' | 'moreWarnings'> | null>
  keep(outcome: {
    /** Null where the export met a conflict or left something out. */
    made: string | null
    count: number
    warnings: readonly ExportWarning[]
    moreWarnings: number
    /** The hash of the manifest. */
    manifest: string
    known: readonly KnownFile[]
  }): Promise<void>
}

interface MemoryDependencies {
  disk: ExportDisk
  store: ExportStateStore
  /** The present moment in milliseconds. */
  clock: () => number
}

export async function recallExport({ disk, store, clock }: MemoryDependencies): Promise<ExportMemory> {
  const state = await store.read(disk.root)
  // A power cut may have torn files that looked whole; after a start of the computer all are read once.
  const isTrusted = state !== null && bootedAt(clock) < state.seenAt
  const known = new Map<string, { stamp: FileStamp; sha256: string }>()
  if (isTrusted) {
    for (const [path, size, mtimeMs, ctimeMs, ino, sha256] of state.files) {
      const stamp = { size, mtimeMs, ctimeMs, ino }
      // What changed within one tick of the clock before it was looked at may have changed again after it.
      if (isSettled(stamp, state.seenAt)) known.set(path, { stamp, sha256 })
    }
  }

  function knownHash(path: string, stamp: FileStamp): string | null {
    const one = known.get(path)
    return one && isSameStamp(one.stamp, stamp) ? one.sha256 : null
  }

  return {
    isEmpty: known.size === 0,
    knownHash,
    async unchanged(made) {
      if (!isTrusted || state.made !== made) return null
      const manifest = await readRootFile(disk.root, vaultManifestName)
      if (manifest === null || sha256Of(manifest) !== state.manifest) return null
      if ((await kindOf(join(disk.root, exportJournalName))) !== 'nothing') return null
      const seenAt = clock()
      let isSame = true
      const files: ExportState['files'] = []
      await disk.each(state.files, async ([path, , , , , sha256]) => {
        if (!isSame) return
        const found = await disk.find(path)
        if (found.kind !== 'file') return void (isSame = false)
        const hash = knownHash(path, found.stamp) ?? sha256Of(await disk.read(path))
        isSame = hash === sha256
        files.push(rowOf(path, found.stamp, sha256))
      })
      if (!isSame) return null
      // What was too fresh to be believed the last time is settled now.
      if (known.size !== files.length) await store.write({ ...state, seenAt, files })
      return state
    },
    keep: ({ known: files, ...outcome }) =>
      store.write({
        ...{ root: disk.root, seenAt: clock(), ...outcome, warnings: [...outcome.warnings] },
        files: files.map(({ path, stamp, sha256 }) => rowOf(path, stamp, sha256)),
      }),
  }
}

function rowOf(path: string, stamp: FileStamp, sha256: string): ExportState['files'][number] {
  return [path, stamp.size, stamp.mtimeMs, stamp.ctimeMs, stamp.ino, sha256]
}

function bootedAt(clock: () => number): number {
  return clock() - uptime() * 1000
}

function isSettled({ mtimeMs, ctimeMs }: FileStamp, seenAt: number): boolean {
  const tick = mtimeMs % 1000 === 0 ? coarseTick : fineTick
  return Math.max(mtimeMs, ctimeMs) + tick < seenAt
}
