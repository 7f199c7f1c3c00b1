import type { Account } from '../domain/account.ts'
import type { Assessment } from '../domain/assessment.ts'
import type { Case } from '../domain/case.ts'
import type { MapDocument } from '../domain/map-document.ts'
import type { Method } from '../domain/method.ts'
import type { Note } from '../domain/note.ts'
import type { Playbook } from '../domain/playbook.ts'
import type { Review } from '../domain/review.ts'
import type { Worksheet } from '../domain/worksheet.ts'
import type { SourceTree } from './source-tree.ts'

/** A document that a source holds, whole and of today's schema. `from` is the file that it was read from. */
export type ImportedDocument = { from: string } & (
  | { kind: 'account'; document: Account }
  | { kind: 'note'; document: Note }
  | { kind: 'method'; document: Method }
  | { kind: 'worksheet'; document: Worksheet }
  | { kind: 'case'; document: Case }
  | { kind: 'assessment'; document: Assessment }
  | { kind: 'review'; document: Review }
  | { kind: 'playbook'; document: Playbook }
  | { kind: 'map'; document: MapDocument }
)

/** Something of a source that is not taken, or taken otherwise than it stood there. */
export interface ImportIssue {
  code:
    | 'not-readable'
    | 'not-supported'
    | 'too-large'
    | 'value-not-taken'
    | 'link-not-found'
    | 'attachment-missing'
    | 'changed-outside'
  /** The file of the source. */
  from: string
  /** The line in it, counted from 1; null where the whole file is meant. */
  line: number | null
  /** The very words that were not taken, or what is missing; shown as they are. */
  detail: string
}

/** A picture of the source; `file` is its name among the attachments of a workspace, made of its hash. */
export interface ImportedAttachment {
  from: string
  file: string
  bytes: Uint8Array
}

/** All that a reader understood of a source, before anything is written. */
export interface ImportBundle {
  documents: ImportedDocument[]
  attachments: ImportedAttachment[]
  issues: ImportIssue[]
}

export const importFormats = [
  'trivet',
  'obsidian',
  'joplin',
  'joplin-archive',
  'logseq',
  'notion',
  'markdown',
] as const
export type ImportFormat = (typeof importFormats)[number]

/** What a reader may not make up by itself. */
export interface ReadContext {
  /** The present moment as an instant. */
  now: string
  newId: () => string
  /** Hex SHA-256 of bytes. */
  sha256: (bytes: Uint8Array) => string
  /** Says how many files are read, and fails with `cancelled` when the user has ended the import. */
  step: (done: number, total: number) => void
}

/** Understands one kind of source. */
export interface ImportReader {
  format: ImportFormat
  /** How surely the source is of this kind, from its names and a few openings: 0 not at all, 1 without doubt. */
  recognise(tree: SourceTree): Promise<number>
  read(tree: SourceTree, context: ReadContext): Promise<ImportBundle>
}
