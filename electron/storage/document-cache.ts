import { isDeepStrictEqual } from 'node:util'
import { AppFailure } from '#shared/api/errors.ts'
import type { DocumentHeader } from '#shared/domain/document.ts'
import type { DamagedFile } from '#shared/domain/workspace.ts'
import { decodeDocument, type DocumentCodec } from './document-codec.ts'
import type { DocumentFiles, OnDisk } from './document-files.ts'
import type { DocumentHistory } from './history.ts'

/** Why a document is not simply what its file says. */
export type Trouble = 'damaged' | 'newer' | AppFailure

/** One document as it is known in memory. */
export interface Entry<T> {
  /** Null when nothing readable is left. */
  document: T | null
  /** The revision in the file; `document.revision` is higher where another program changed the file. */
  diskRevision: number
  trouble: Trouble | null
  report: DamagedFile | null
  /** True when another program wrote what the file holds. */
  fromOutside: boolean
}

type Present<T> = Exclude<OnDisk<T>, { state: 'missing' }>
type Readable<T> = Extract<OnDisk<T>, { state: 'good' | 'newer' }>

/** Decides what is known of a document from what lies on disk. */
export interface Admission<T> {
  /** Takes in a document that is met for the first time. */
  first(id: string, disk: Present<T>): Promise<Entry<T>>
  /** Takes in what another program may have done to a known document; null when nothing is new. */
  again(id: string, known: Entry<T>, disk: Present<T>): Promise<Entry<T> | null>
}

export function createAdmission<T extends DocumentHeader>(
  codec: DocumentCodec<T>,
  files: DocumentFiles<T>,
  history: DocumentHistory,
): Admission<T> {
  /** The version with the highest revision: revisions count, clocks don't. */
  async function lastGood(id: string): Promise<T | null> {
    let best: T | null = null
    for await (const bytes of history.candidates(id)) {
      const decoded = decodeDocument(codec, bytes, id)
      if (decoded.state !== 'good') continue
      if (best === null || decoded.document.revision > best.revision) best = decoded.document
    }
    return best
  }

  function damagedEntry(id: string, document: T | null, trouble: Trouble): Entry<T> {
    const report: DamagedFile = {
      kind: codec.kind,
      id,
      path: files.pathOf(id),
      keptAs: null,
      recovered: document !== null,
      recoveredFrom: document?.updatedAt ?? null,
    }
    return { document, diskRevision: document?.revision ?? 0, trouble, report, fromOutside: false }
  }

  return {
    async first(id, disk) {
      if (disk.state === 'damaged') return damagedEntry(id, await lastGood(id), 'damaged')
      if (disk.state === 'unreadable') return damagedEntry(id, await lastGood(id), disk.failure)
      return readableEntry(disk, false)
    },
    async again(id, known, disk) {
      if (disk.state === 'damaged' || disk.state === 'unreadable') {
        const trouble = disk.state === 'damaged' ? 'damaged' : disk.failure
        if (isSameTrouble(known.trouble, trouble)) return null
        const document = known.document ?? (await lastGood(id))
        return { ...damagedEntry(id, document, trouble), diskRevision: known.diskRevision }
      }
      return againReadable(known, disk)
    },
  }
}

function isSameTrouble(known: Trouble | null, now: Trouble): boolean {
  if (known === null || typeof known === 'string' || typeof now === 'string') return known === now
  return known.code === now.code
}

function readableEntry<T extends DocumentHeader>(disk: Readable<T>, fromOutside: boolean): Entry<T> {
  return {
    document: disk.document,
    diskRevision: disk.document?.revision ?? 0,
    trouble: disk.state === 'newer' ? 'newer' : null,
    report: null,
    fromOutside,
  }
}

function againReadable<T extends DocumentHeader>(known: Entry<T>, disk: Readable<T>): Entry<T> | null {
  const entry = readableEntry(disk, true)
  if (known.document === null || entry.document === null) {
    return known.document === entry.document && known.trouble === entry.trouble ? null : entry
  }
  const { revision } = known.document
  if (
    entry.diskRevision === known.diskRevision &&
    isDeepStrictEqual({ ...entry.document, revision }, { ...known.document })
  ) {
    return known.trouble === entry.trouble ? null : { ...entry, document: known.document, fromOutside: false }
  }
  // A higher revision in memory makes a save that is based on the old text meet a conflict, even when the
  // other program left the number as it was.
  return { ...entry, document: { ...entry.document, revision: Math.max(entry.diskRevision, revision + 1) } }
}

/** What is known of a document; fails where nothing of it can be read. */
export function readableOf<T>(entry: Entry<T>): T {
  if (entry.document !== null) return entry.document
  if (entry.trouble instanceof AppFailure) throw entry.trouble
  if (entry.trouble === 'newer') throw newerFailure()
  throw new AppFailure('document-damaged', 'no readable version is left')
}

/** What a newer Trivet wrote is shown and never written. */
export function newerFailure(): AppFailure {
  return new AppFailure('document-newer', 'written by a newer Trivet')
}

/** Fails where what is on the disk must not be written over. */
export function requireWritable(entry: Entry<unknown>): void {
  if (entry.trouble instanceof AppFailure) throw entry.trouble
  if (entry.trouble === 'newer') throw newerFailure()
}

/** One more than the highest that memory and disk know of. */
export function nextRevision<T extends DocumentHeader>(entry: Entry<T>, disk: OnDisk<T>): number {
  const onDisk = 'document' in disk ? (disk.document?.revision ?? 0) : 0
  return Math.max(entry.document?.revision ?? 0, onDisk) + 1
}
