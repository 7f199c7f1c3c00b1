import { z } from 'zod'
import type { DocumentKind } from '../domain/document.ts'
import type { DocumentOfKind } from '../domain/document-of-kind.ts'
import type { LinkName } from '../link/link-name.ts'
import type { SourceTree } from './source-tree.ts'

/**
 * A document that a source holds, whole and of today's schema. `from` is the file that it was read from. `isExact`
 * says that it is one of ours to the last letter, so that nothing of it needs to be brought within limits.
 */
export type ImportedDocument<K extends DocumentKind = DocumentKind> = {
  [P in K]: { from: string; kind: P; document: DocumentOfKind[P]; isExact?: boolean }
}[K]

export const importIssueCodes = [
  'not-readable',
  'not-supported',
  'too-large',
  'value-not-taken',
  'link-not-found',
  'attachment-missing',
  'changed-outside',
  'deleted-outside',
  'newer',
] as const

/** Something of a source that is not taken, or taken otherwise than it stood there. */
export const importIssueSchema = z.object({
  code: z.enum(importIssueCodes),
  /** The file of the source. */
  from: z.string(),
  /** The line in it, counted from 1; null where the whole file is meant. */
  line: z.number().int().nullable(),
  /** The very words that were not taken, or what is missing; shown as they are. */
  detail: z.string(),
})
export type ImportIssue = z.infer<typeof importIssueSchema>

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
export const importFormatSchema = z.enum(importFormats)
export type ImportFormat = z.infer<typeof importFormatSchema>

/** A document of ours as its bytes say it, brought up to the schema of today. */
export type DecodedDocument =
  | { state: 'good'; document: ImportedDocument }
  /** Written by a newer Trivet. */
  | { state: 'newer' }
  | { state: 'damaged'; reason: string }

/** What a reader may not make up by itself. */
export interface ReadContext {
  /** The present moment as an instant. */
  now: string
  newId: () => string
  /** Hex SHA-256 of bytes. */
  sha256: (bytes: Uint8Array) => string
  /** Says how many files are read, and fails with `cancelled` when the user has ended the import. */
  step: (done: number, total: number) => void
  /** What things in the workspace are called, so that a link to something imported never finds one of them. */
  names?: readonly LinkName[]
  /** Reads a stored document of ours through its migrations and its schema. `from` is the file that it lies in. */
  decode: (kind: DocumentKind, bytes: Uint8Array, from: string) => DecodedDocument
}

/** Understands one kind of source. */
export interface ImportReader {
  format: ImportFormat
  /** How surely the source is of this kind, from its names and a few openings: 0 not at all, 1 without doubt. */
  recognise(tree: SourceTree): Promise<number>
  read(tree: SourceTree, context: ReadContext): Promise<ImportBundle>
}
