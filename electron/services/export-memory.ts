import { uptime } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ExportWarning } from '#shared/domain/export.ts'
import { vaultManifestName } from '#shared/markdown/vault-manifest.ts'
import type { ExportState, ExportStateStore } from '../storage/export-state-store.ts'
import { kindOf, stampAtRoot, type ExportDisk, type FileStamp } from './export-disk.ts'
import { exportJournalName } from './export-journal.ts'
import { isSameStamp, type KnownFile } from './export-run.ts'

/** Clocks of file systems that know parts of a second tick at least so often (ms); others every two seconds. */
const fineTick = 50
const coarseTick = 2_000

/** What is remembered of a folder since the last export into it. */
export interface ExportMemory {
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
    knownHash,
    async unchanged(made) {
      if (!isTrusted || state.made !== made || known.size !== state.files.length) return null
      if ((await kindOf(join(disk.root, exportJournalName))) !== 'nothing') return null
      let isSame = true
      await disk.each(state.files, async ([path]) => {
        if (!isSame) return
        const stamp = path === vaultManifestName ? stampAtRoot(disk, path) : await stampIn(disk, path)
        isSame = stamp !== null && knownHash(path, stamp) !== null
      })
      return isSame ? state : null
    },
    async keep({ made, count, warnings, moreWarnings, known: outcome }) {
      // Till then a change could leave no trace in the times of a file.
      await sleep(fineTick + 10)
      const files: ExportState['files'] = []
      await disk.each(outcome, async ({ path, stamp, sha256 }) => {
        const now = await stampIn(disk, path)
        // What has changed since is unknown again.
        if (now && isSameStamp(now, stamp)) files.push(rowOf(path, stamp, sha256))
      })
      const manifest = stampAtRoot(disk, vaultManifestName)
      if (manifest) files.push(rowOf(vaultManifestName, manifest, ''))
      const seenAt = clock()
      const isWhole = files.length === outcome.length + (manifest ? 1 : 0)
      await store.write({
        ...{ root: disk.root, seenAt, made: isWhole ? made : null, count, moreWarnings, files },
        warnings: [...warnings],
      })
    },
  }
}

async function stampIn(disk: ExportDisk, path: string): Promise<FileStamp | null> {
  const found = await disk.find(path)
  return found.kind === 'file' ? found.stamp : null
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
