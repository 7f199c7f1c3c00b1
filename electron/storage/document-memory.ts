import { isDeepStrictEqual } from 'node:util'
import { AppFailure } from '#shared/api/errors.ts'
import { documentIdSchema, type DocumentHeader } from '#shared/domain/document.ts'
import type { DamagedFile, ReadOnlyReason } from '#shared/domain/workspace.ts'
import { createAdmission, type Admission, type Entry } from './document-cache.ts'
import type { DocumentCodec } from './document-codec.ts'
import type { DocumentFiles, OnDisk } from './document-files.ts'
import type { DocumentHistory } from './history.ts'
import { formatJson } from './json-text.ts'
import { forEachAtOnce } from './keyed-queue.ts'

export const readersAtOnce = 32

export interface DocumentMemoryOptions<T extends DocumentHeader> {
  codec: DocumentCodec<T>
  files: DocumentFiles<T>
  history: DocumentHistory
  readOnly: ReadOnlyReason | null
}

/** What is known of every document of one kind, and how that changes when a file changes. */
export class DocumentMemory<T extends DocumentHeader> {
  private readonly options: DocumentMemoryOptions<T>
  private readonly admission: Admission<T>
  private readonly entries = new Map<string, Entry<T>>()
  /** Those that there is something to say about: asked for after every save, so that all are not looked through. */
  private readonly noticed = new Set<string>()
  /** Documents that another program removed, in case it puts them back. */
  private readonly gone = new Map<string, Entry<T>>()
  /** What a failed save may have left on disk: our own text, and the revision that it was to replace. */
  private readonly attempted = new Map<string, { document: T; over: number }>()
  private loading: Promise<void> | null = null

  constructor(options: DocumentMemoryOptions<T>) {
    this.options = options
    this.admission = createAdmission(options.codec, options.files, options.history)
  }

  /** Reads every document, once. */
  load(): Promise<void> {
    this.loading ??= this.readAll().catch((error: unknown) => {
      this.loading = null
      throw error
    })
    return this.loading
  }

  ids(): string[] {
    return [...this.entries.keys()]
  }

  documents(): T[] {
    return [...this.entries.values()].flatMap((entry) => entry.document ?? [])
  }

  find(id: string): Entry<T> | undefined {
    return this.entries.get(id)
  }

  /** The entry of a document, or `not-found`. */
  known(id: string): Entry<T> {
    const entry = this.entries.get(requireId(id))
    if (!entry) throw new AppFailure('not-found', `no ${this.options.codec.kind} has this id`)
    return entry
  }

  /** Two ids that differ only in case would be one file in many folders. */
  refuseTakenId(id: string): void {
    const folded = id.toLowerCase()
    for (const taken of this.entries.keys()) {
      if (taken.toLowerCase() === folded) throw new AppFailure('conflict', 'the id is taken')
    }
  }

  saved(document: T): void {
    this.attempted.delete(document.id)
    this.gone.delete(document.id)
    this.put(document.id, entryOf(document, this.entries.get(document.id)?.report ?? null))
  }

  /** Remembers a save that failed, and takes up what it has left on the disk all the same. */
  async notSaved(document: T): Promise<void> {
    const { id } = document
    this.attempted.set(id, { document, over: this.entries.get(id)?.document?.revision ?? 0 })
    // Where the disk can't be read either, the next look takes it up.
    await this.lookAfterFailure(document).then(
      (disk) => this.takeUp(id, disk),
      () => undefined,
    )
  }

  /** Tells whether a save is the second try of one that failed, though the first had reached the disk. */
  isRetry(document: T): boolean {
    const attempted = this.attempted.get(document.id)
    if (attempted?.over !== document.revision) return false
    return this.entries.get(document.id)?.document === attempted.document
  }

  forget(id: string): void {
    this.drop(id)
  }

  damaged(): DamagedFile[] {
    return [...this.noticed].flatMap((id) => this.entries.get(id)?.report ?? [])
  }

  newer(): string[] {
    return [...this.noticed].filter((id) => this.entries.get(id)?.trouble === 'newer')
  }

  private put(id: string, entry: Entry<T>): void {
    this.entries.set(id, entry)
    if (entry.report !== null || entry.trouble === 'newer') this.noticed.add(id)
    else this.noticed.delete(id)
  }

  private drop(id: string): void {
    this.entries.delete(id)
    this.noticed.delete(id)
  }

  /** Takes up what lies on disk now; true when that is news. */
  async takeUp(id: string, disk: OnDisk<T>): Promise<boolean> {
    if (disk.state === 'missing') return this.takeUpRemoval(id)
    const attempted = this.attempted.get(id)?.document
    if (attempted && disk.state === 'good' && isDeepStrictEqual(disk.document, attempted)) {
      this.put(id, entryOf(attempted, this.entries.get(id)?.report ?? null))
      return false
    }
    const known = this.entries.get(id) ?? this.gone.get(id)
    const entry = known ? await this.admission.again(id, known, disk) : await this.admission.first(id, disk)
    if (entry === null && this.entries.has(id)) return false
    if (known && entry?.fromOutside === true) await this.keepLost(id, known)
    const next = entry ?? known
    if (next) this.put(id, next)
    this.gone.delete(id)
    return true
  }

  /** A new document that came through though its writing failed goes again: nobody was told of it. */
  private async lookAfterFailure(document: T): Promise<OnDisk<T>> {
    const { files } = this.options
    const disk = await files.inspect(document.id)
    const isOurs = disk.state === 'good' && isDeepStrictEqual(disk.document, document)
    if (!isOurs || this.entries.has(document.id)) return disk
    await files.remove(document.id)
    return { state: 'missing' }
  }

  private async readAll(): Promise<void> {
    const ids = await this.options.files.ids()
    await forEachAtOnce(ids, readersAtOnce, async (id) => {
      const disk = await this.options.files.inspect(id)
      if (disk.state !== 'missing') this.put(id, await this.admission.first(id, disk))
    })
  }

  private async takeUpRemoval(id: string): Promise<boolean> {
    const known = this.entries.get(id)
    if (!known) return false
    if (!(await this.options.files.isPresent())) {
      // The drive went away with everything on it: no document was removed, and none is forgotten.
      throw new AppFailure('storage-failed', 'the workspace folder is not there')
    }
    await this.keepLost(id, known)
    this.drop(id)
    this.gone.set(id, known)
    return true
  }

  /** Keeps as a version what another program has replaced or removed. */
  private async keepLost(id: string, known: Entry<T>): Promise<void> {
    const { history, readOnly } = this.options
    if (readOnly !== null || known.document === null) return
    // Our own text is always kept; a program that writes every second is kept only now and then.
    const cause = known.fromOutside ? 'edit' : 'before-outside'
    await history.beforeReplace(id, formatJson(known.document), known.document.revision, cause)
  }
}

/** A document that the app itself has written. */
function entryOf<T extends DocumentHeader>(document: T, report: DamagedFile | null): Entry<T> {
  return { document, diskRevision: document.revision, trouble: null, report, fromOutside: false }
}

/** Lets only ids pass that are safe as a file name. */
export function requireId(id: string): string {
  if (documentIdSchema.safeParse(id).success) return id
  throw new AppFailure('not-found', 'not a document id')
}
