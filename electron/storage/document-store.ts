import { isDeepStrictEqual } from 'node:util'
import { AppFailure } from '#shared/api/errors.ts'
import type { DocumentHeader } from '#shared/domain/document.ts'
import type { Version, VersionCause } from '#shared/domain/version.ts'
import type { DamagedFile } from '#shared/domain/workspace.ts'
import { newerFailure, nextRevision, readableOf, requireWritable, type Entry } from './document-cache.ts'
import { withPresentSchema } from './document-codec.ts'
import { idOfName, type OnDisk } from './document-files.ts'
import { DocumentMemory, readersAtOnce, requireId } from './document-memory.ts'
import { createDocumentShelf, readable, type DocumentShelf } from './document-shelf.ts'
import type { DocumentStoreOptions } from './document-store-options.ts'
import { formatJson } from './json-text.ts'
import type { ChangedNames } from './folder-watch.ts'
import { createKeyedQueue, forEachAtOnce } from './keyed-queue.ts'
import type { DocumentStore, Fields, RestoredVersion, SaveOptions, StoreChange, Trashed } from './ports.ts'

const secondLookDelay = 400

/** The documents of one kind: all of them in memory, each in a file of its own. */
export class JsonDocumentStore<T extends DocumentHeader> implements DocumentStore<T> {
  private readonly options: DocumentStoreOptions<T>
  private readonly memory: DocumentMemory<T>
  private readonly shelf: DocumentShelf<T>
  private readonly queue = createKeyedQueue()
  private readonly secondLooks = new Map<string, NodeJS.Timeout>()
  private closed = false

  constructor(options: DocumentStoreOptions<T>) {
    this.options = options
    this.memory = new DocumentMemory(options)
    this.shelf = createDocumentShelf(options.codec, options.history, options.trash)
  }

  /** Reads every document, once. */
  load(): Promise<void> {
    return this.memory.load()
  }

  /** The documents themselves, not copies: a list of ten thousand is read, never changed. */
  async list(): Promise<T[]> {
    await this.load()
    return this.memory.documents()
  }

  async get(id: string): Promise<T> {
    await this.load()
    return structuredClone(readableOf(this.memory.known(id)))
  }

  async create(fields: Fields<T>, fixedId?: string): Promise<T> {
    const id = fixedId ?? this.options.newId()
    return this.change(id, async () => {
      this.memory.refuseTakenId(id)
      if ((await this.options.files.inspect(id)).state !== 'missing') {
        throw new AppFailure('conflict', 'a document with this id is there already')
      }
      await this.options.files.createFolder()
      const now = this.options.now()
      return this.write({ ...fields, id, revision: 1, createdAt: now, updatedAt: now }, null)
    })
  }

  async save(document: T, { keepsVersion = false }: SaveOptions = {}): Promise<T> {
    const saved = await this.replace(document.id, keepsVersion ? 'before-batch' : 'edit', (present) => {
      if (document.revision === present.revision || this.memory.isRetry(document)) return document
      throw new AppFailure('conflict', `revision ${document.revision} is not ${present.revision}`)
    })
    return saved.document
  }

  async place(document: T, { over }: { over: T | null }): Promise<T> {
    const { id } = document
    return this.change(id, async () => {
      const { files, beforeSave } = this.options
      const disk = await files.inspect(id)
      await this.memory.takeUp(id, disk)
      const entry = this.memory.find(id)
      const present = entry?.document ?? null
      if (entry) requireWritable(entry)
      if (!isDeepStrictEqual(present, over)) {
        throw new AppFailure('conflict', 'something else stands in the place of the document')
      }
      const next = withPresentSchema(this.options.codec, document)
      if (present) await beforeSave(present, next)
      if (entry) await this.keepReplaced(id, disk, entry, 'before-import')
      else {
        this.memory.refuseTakenId(id)
        await files.createFolder()
      }
      return this.write(next, bytesOf(disk))
    })
  }

  async withdraw(document: T): Promise<void> {
    const { id } = document
    await this.change(id, async () => {
      const { files, history, trash } = this.options
      await this.memory.takeUp(id, await files.inspect(id))
      if (!isDeepStrictEqual(this.memory.known(id).document, document)) {
        throw new AppFailure('conflict', 'something else stands in the place of the document')
      }
      await files.remove(id)
      this.memory.forget(id)
      if ((await trash.find(id)) === null) await history.erase(id)
      this.tell([id], 'app')
    })
  }

  async remove(id: string): Promise<void> {
    await this.change(id, async () => {
      await this.memory.takeUp(id, await this.options.files.inspect(id))
      if (this.memory.known(id).trouble === 'newer') throw newerFailure()
      await this.moving(id, () => this.options.trash.put(id, this.options.files.pathOf(id)))
      this.memory.forget(id)
      this.tell([id], 'app')
    })
  }

  async restore(id: string, place?: number): Promise<T> {
    return this.change(id, async () => {
      const { files, trash } = this.options
      const trashed = await this.shelf.readTrashed(id, place)
      this.memory.refuseTakenId(id)
      if ((await files.inspect(id)).state !== 'missing') {
        throw new AppFailure('conflict', 'another document has taken the place')
      }
      if (trashed.state === 'damaged') throw new AppFailure('document-damaged', trashed.reason)
      await files.createFolder()
      await this.moving(id, () => trash.takeBack(trashed.file, files.pathOf(id)))
      await this.memory.takeUp(id, trashed)
      this.tell([id], 'app')
      return structuredClone(readableOf(this.memory.known(id)))
    })
  }

  async restoreCopy(id: string, place: number): Promise<T> {
    const trashed = await this.shelf.readTrashed(id, place)
    const copy = await this.create(readable(trashed))
    await this.change(id, () => this.options.trash.erase(trashed.file))
    this.tell([id], 'app')
    return copy
  }

  trashed(): Promise<Trashed<T>[]> {
    return this.shelf.trashed()
  }

  async readTrashed(id: string, place: number): Promise<T> {
    return readable(await this.shelf.readTrashed(id, place))
  }

  async erase(id: string, place: number): Promise<void> {
    await this.change(id, async () => {
      const { files, history, trash } = this.options
      const trashed = await trash.find(id, place)
      if (trashed === null) throw new AppFailure('not-found', 'not in the trash')
      await trash.erase(trashed)
      const isElsewhere = (await trash.find(id)) !== null || (await files.inspect(id)).state !== 'missing'
      if (!isElsewhere) await history.erase(id)
      this.tell([id], 'app')
    })
  }

  versions(id: string): Promise<Version[]> {
    return this.shelf.versions(id)
  }

  version(id: string, sequence: number): Promise<T> {
    return this.shelf.version(id, sequence)
  }

  restoreVersion(id: string, sequence: number): Promise<RestoredVersion<T>> {
    return this.replace(id, 'before-restore', () => this.shelf.version(id, sequence))
  }

  async setVersionKept(id: string, sequence: number, kept: boolean): Promise<void> {
    await this.change(id, async () => {
      const isThere = await this.options.history.setKept(id, sequence, kept)
      if (!isThere) throw new AppFailure('not-found', `no version ${sequence}`)
      this.tell([id], 'app')
    })
  }

  damaged(): DamagedFile[] {
    return this.memory.damaged()
  }

  newer(): string[] {
    return this.memory.newer()
  }

  /** Takes up what another program did to the named files. Our own writes hold nothing new and fall through. */
  async refresh(names: ChangedNames): Promise<void> {
    await this.load()
    const ids =
      names === 'all'
        ? [...new Set([...this.memory.ids(), ...(await this.options.files.ids())])]
        : [...names].flatMap((name) => idOfName(name) ?? [])
    const changed: string[] = []
    await forEachAtOnce(ids, readersAtOnce, (id) =>
      this.queue.run(id, async () => {
        // A file that can't be looked at now is looked at again before it is saved.
        if (!this.closed && (await this.look(id).catch(() => false))) changed.push(id)
      }),
    )
    if (changed.length > 0) this.tell(changed, 'outside')
  }

  /** Waits for what is running; nothing is started afterwards. */
  async close(): Promise<void> {
    this.closed = true
    for (const timer of this.secondLooks.values()) clearTimeout(timer)
    await this.queue.idle()
    await this.options.history.flush()
  }

  private change<R>(id: string, task: () => Promise<R>): Promise<R> {
    const key = requireId(id)
    return this.queue.run(key, async () => {
      if (this.closed) throw new AppFailure('no-workspace', 'the workspace is closed')
      const { readOnly } = this.options
      if (readOnly !== null) throw new AppFailure('read-only', readOnly)
      await this.load()
      await this.options.beforeChange()
      return task()
    })
  }

  private async write(document: object, seen: Uint8Array | null): Promise<T> {
    const next = withPresentSchema(this.options.codec, document)
    const { id } = next
    try {
      await this.options.files.write(next, seen)
    } catch (error) {
      await this.memory.notSaved(next)
      throw error
    }
    this.memory.saved(next)
    this.options.history.afterSave(id, () => formatJson(next))
    this.tell([id], 'app')
    return structuredClone(next)
  }

  /** Moves a file to or from its place; a failed move may have come through, so the disk has the last word. */
  private async moving(id: string, move: () => Promise<void>): Promise<void> {
    try {
      await move()
    } catch (error) {
      await this.options.files
        .inspect(id)
        .then((disk) => this.memory.takeUp(id, disk))
        .catch(() => undefined)
      throw error
    }
  }

  /** Puts a text in the place of the present one, which is looked at on the disk first. */
  private replace(
    id: string,
    cause: VersionCause,
    textFrom: (present: T) => T | Promise<T>,
  ): Promise<RestoredVersion<T>> {
    return this.change(id, async () => {
      const disk = await this.options.files.inspect(id)
      await this.memory.takeUp(id, disk)
      const entry = this.memory.known(id)
      const present = readableOf(entry)
      requireWritable(entry)
      const next = withPresentSchema(this.options.codec, {
        ...(await textFrom(present)),
        id,
        revision: nextRevision(entry, disk),
        createdAt: present.createdAt,
        updatedAt: this.options.now(),
      })
      await this.options.beforeSave(present, next)
      const replaced = await this.keepReplaced(id, disk, entry, cause)
      return { document: await this.write(next, bytesOf(disk)), replaced }
    })
  }

  /** Keeps the bytes that a save replaces: damaged ones beside the file, good ones as a version. */
  private async keepReplaced(
    id: string,
    disk: OnDisk<T>,
    entry: Entry<T>,
    cause: VersionCause,
  ): Promise<number | null> {
    const { files, history, now } = this.options
    if (disk.state === 'damaged') {
      const keptAs = await files.keepAside(id, disk.bytes, now())
      if (entry.report) entry.report.keptAs = keptAs
    }
    if (disk.state !== 'good') return null
    const ofForm = disk.migrated ? 'before-migration' : cause
    const actual = ofForm === 'edit' && entry.fromOutside ? 'from-outside' : ofForm
    return history.beforeReplace(id, disk.bytes, disk.document.revision, actual)
  }

  /** One look at a file that may have changed; true when there is something to tell. */
  private async look(id: string): Promise<boolean> {
    const disk = await this.options.files.inspect(id)
    const isUnfinished = disk.state === 'damaged' && this.memory.find(id)?.trouble !== 'damaged'
    if (isUnfinished && !this.secondLooks.has(id)) {
      // Another program may be in the middle of writing; damage is believed at the second look.
      const timer = setTimeout(() => void this.refresh(new Set([`${id}.json`])), secondLookDelay)
      this.secondLooks.set(id, timer)
      return false
    }
    this.secondLooks.delete(id)
    return this.memory.takeUp(id, disk)
  }

  private tell(ids: string[], origin: StoreChange['origin']): void {
    this.options.emit({ kind: this.options.codec.kind, ids, origin })
  }
}

function bytesOf(disk: OnDisk<unknown>): Uint8Array | null {
  return 'bytes' in disk ? disk.bytes : null
}
