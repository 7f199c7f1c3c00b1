import type { Account } from '#shared/domain/account.ts'
import type { Assessment } from '#shared/domain/assessment.ts'
import type { Case } from '#shared/domain/case.ts'
import type { DocumentHeader, DocumentKind } from '#shared/domain/document.ts'
import type { MapDocument } from '#shared/domain/map-document.ts'
import type { MethodSettings } from '#shared/domain/method.ts'
import type { Note } from '#shared/domain/note.ts'
import type { Playbook } from '#shared/domain/playbook.ts'
import type { Review } from '#shared/domain/review.ts'
import type { Version } from '#shared/domain/version.ts'
import type { Worksheet } from '#shared/domain/worksheet.ts'
import type {
  DamagedFile,
  LockHolder,
  ReadOnlyReason,
  WorkspaceManifest,
  WorkspaceProblem,
} from '#shared/domain/workspace.ts'
import type { AttachmentFiles } from './attachment-files.ts'

/** What a new document is made from: everything but the header, which the store writes. */
export type Fields<T extends DocumentHeader> = Omit<
  T,
  'schema' | 'revision' | 'id' | 'createdAt' | 'updatedAt'
>

/** A removed document; `document` is null where nothing of it can be read. */
export interface Trashed<T> {
  id: string
  place: number
  removedAt: string | null
  state: Version['state']
  document: T | null
}

/** What restoring a version came to. */
export interface RestoredVersion<T> {
  document: T
  /** The version that holds what stood there before; null where that could not be read. */
  replaced: number | null
}

/** How a save differs from one of somebody who is writing. */
export interface SaveOptions {
  /** True keeps what is replaced as a version, however recently another was kept. */
  keepsVersion?: boolean
}

/**
 * Documents of one kind. Every promise of a change resolves only when the change is on disk; failures are
 * `AppFailure`s: not-found, conflict, read-only, document-damaged, document-newer, disk-full,
 * permission-denied, file-busy, storage-failed.
 */
export interface DocumentStore<T extends DocumentHeader> {
  /** Every readable document. Damaged ones are left out here and named in `WorkspaceStore.damaged`. */
  list(): Promise<T[]>
  get(id: string): Promise<T>
  /** Creates a document; `id` is given only where it is fixed by the domain (a method's, the playbook's). */
  create(fields: Fields<T>, id?: string): Promise<T>
  /** Saves a whole document whose `revision` must be the one on disk, and returns it with the next. */
  save(document: T, options?: SaveOptions): Promise<T>
  /**
   * Puts a whole document in its place as it is, its header included: where there is none, or over the present one,
   * which must be exactly what `over` says and is kept as a version. Fails with `conflict` where it is not.
   */
  place(document: T, options: { over: T | null }): Promise<T>
  /**
   * Takes a document out of its place that is exactly what was placed there, as if it had never been. Fails with
   * `conflict` where it is not.
   */
  withdraw(document: T): Promise<void>
  /** Moves a document to the trash. */
  remove(id: string): Promise<void>
  /** Takes a removed document back to its place, the one removed last where none is named. */
  restore(id: string, place?: number): Promise<T>
  /** Takes a removed document back as a new one, where its place is taken. */
  restoreCopy(id: string, place: number): Promise<T>
  trashed(): Promise<Trashed<T>[]>
  readTrashed(id: string, place: number): Promise<T>
  /** Deletes a removed document for good, and its versions where nothing else has its id. */
  erase(id: string, place: number): Promise<void>
  /** The versions of a document, in its place or not, the latest first. */
  versions(id: string): Promise<Version[]>
  version(id: string, sequence: number): Promise<T>
  /** Saves what a version says as the present text; the present one becomes a version first. */
  restoreVersion(id: string, sequence: number): Promise<RestoredVersion<T>>
  /** Keeps a version for good, or lets it grow old again. */
  setVersionKept(id: string, sequence: number, kept: boolean): Promise<void>
}

/** What changed on disk, and by whom. */
export interface StoreChange {
  kind: DocumentKind
  ids: string[]
  origin: 'app' | 'outside'
}

/** One save that is about to be made: what is on disk and what takes its place. */
export interface ComingSave {
  kind: DocumentKind
  before: DocumentHeader
  after: DocumentHeader
}

/** An open workspace folder. */
export interface WorkspaceStore {
  readonly path: string
  readonly manifest: WorkspaceManifest
  readonly readOnly: ReadOnlyReason | null
  readonly accounts: DocumentStore<Account>
  readonly notes: DocumentStore<Note>
  readonly methods: DocumentStore<MethodSettings>
  readonly worksheets: DocumentStore<Worksheet>
  readonly cases: DocumentStore<Case>
  readonly assessments: DocumentStore<Assessment>
  readonly reviews: DocumentStore<Review>
  /** Holds one document at most, `playbookId`. */
  readonly playbook: DocumentStore<Playbook>
  /** Free maps only; every other map is built from the other documents. */
  readonly maps: DocumentStore<MapDocument>
  /** The pictures that documents show. */
  readonly attachments: AttachmentFiles
  /** The documents in the trash as they lie on the disk. */
  trashedTexts(): Promise<string[]>
  /** Files that could not be understood, since the workspace was opened. */
  damaged(): DamagedFile[]
  /** Ids of documents that a newer Trivet wrote. */
  newer(): string[]
  onChange(listener: (change: StoreChange) => void): () => void
  /** Tells of everything that changes while a task runs at once, when it is through. */
  together<T>(task: () => Promise<T>): Promise<T>
  /** Hears of every save before anything is written; the save waits, and isn't made where a listener fails. */
  beforeSave(listener: (save: ComingSave) => Promise<void>): () => void
  /** Waits for running saves, stops watching and gives up the lock. */
  close(): Promise<void>
}

export interface WorkspaceStoreOptions {
  /** The workspace folder, as the user chose it. */
  folder: string
  /** Where versions and last good copies are kept: outside the workspace, so that losing one is not losing both. */
  historyDir: string
  carrier: LockHolder['carrier']
  now: () => string
  newId: () => string
}

/** Why a folder did not open; carries what the problem screen shows. */
export class WorkspaceFailure extends Error {
  readonly problem: WorkspaceProblem
  readonly holder: LockHolder | null
  readonly canOpenReadOnly: boolean

  constructor(
    problem: WorkspaceProblem,
    detail: string,
    options: { holder?: LockHolder; canOpenReadOnly?: boolean; cause?: unknown } = {},
  ) {
    super(detail, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'WorkspaceFailure'
    this.problem = problem
    this.holder = options.holder ?? null
    this.canOpenReadOnly = options.canOpenReadOnly ?? false
  }
}
