import type { z } from 'zod'
import { AppFailure } from '#shared/api/errors.ts'
import { accountSchema, accountSchemaVersion, type Account } from '#shared/domain/account.ts'
import { assessmentSchema, assessmentSchemaVersion, type Assessment } from '#shared/domain/assessment.ts'
import { caseSchema, caseSchemaVersion, type Case } from '#shared/domain/case.ts'
import type { DocumentHeader, DocumentKind } from '#shared/domain/document.ts'
import { mapSchema, mapSchemaVersion, type MapDocument } from '#shared/domain/map-document.ts'
import { methodSchemaVersion, methodSettingsSchema, type MethodSettings } from '#shared/domain/method.ts'
import { noteSchema, noteSchemaVersion, type Note } from '#shared/domain/note.ts'
import { playbookSchema, playbookSchemaVersion, type Playbook } from '#shared/domain/playbook.ts'
import { reviewSchema, reviewSchemaVersion, type Review } from '#shared/domain/review.ts'
import { worksheetSchema, worksheetSchemaVersion, type Worksheet } from '#shared/domain/worksheet.ts'
import {
  workspaceManifestSchema,
  workspaceSchemaVersion,
  type WorkspaceManifest,
} from '#shared/domain/workspace.ts'
import { decodeJson, isJsonObject } from './json-text.ts'
import { createMigrationSequence, type Migration, type MigrationSequence } from './migrations.ts'
import { accountMigrations } from './migrations/account.ts'
import { assessmentMigrations } from './migrations/assessment.ts'
import { caseMigrations } from './migrations/case.ts'
import { mapMigrations } from './migrations/map.ts'
import { methodMigrations } from './migrations/method.ts'
import { noteMigrations } from './migrations/note.ts'
import { playbookMigrations } from './migrations/playbook.ts'
import { reviewMigrations } from './migrations/review.ts'
import { worksheetMigrations } from './migrations/worksheet.ts'
import { workspaceMigrations } from './migrations/workspace.ts'

/** Everything the store needs to know of one kind of document. */
export interface DocumentCodec<T extends DocumentHeader, K extends string = DocumentKind> {
  readonly kind: K
  readonly schema: z.ZodType<T>
  readonly version: number
  readonly migrations: MigrationSequence
}

/** Describes a kind; fails at start when its migrations don't lead to its schema version. */
export function createCodec<T extends DocumentHeader, K extends string>(
  kind: K,
  schema: z.ZodType<T>,
  version: number,
  migrations: readonly Migration[],
): DocumentCodec<T, K> {
  return { kind, schema, version, migrations: createMigrationSequence(kind, version, migrations) }
}

export const accountCodec: DocumentCodec<Account> = createCodec(
  'account',
  accountSchema,
  accountSchemaVersion,
  accountMigrations,
)
export const noteCodec: DocumentCodec<Note> = createCodec(
  'note',
  noteSchema,
  noteSchemaVersion,
  noteMigrations,
)
export const methodCodec: DocumentCodec<MethodSettings> = createCodec(
  'method',
  methodSettingsSchema,
  methodSchemaVersion,
  methodMigrations,
)
export const worksheetCodec: DocumentCodec<Worksheet> = createCodec(
  'worksheet',
  worksheetSchema,
  worksheetSchemaVersion,
  worksheetMigrations,
)
export const caseCodec: DocumentCodec<Case> = createCodec(
  'case',
  caseSchema,
  caseSchemaVersion,
  caseMigrations,
)
export const assessmentCodec: DocumentCodec<Assessment> = createCodec(
  'assessment',
  assessmentSchema,
  assessmentSchemaVersion,
  assessmentMigrations,
)
export const reviewCodec: DocumentCodec<Review> = createCodec(
  'review',
  reviewSchema,
  reviewSchemaVersion,
  reviewMigrations,
)
export const playbookCodec: DocumentCodec<Playbook> = createCodec(
  'playbook',
  playbookSchema,
  playbookSchemaVersion,
  playbookMigrations,
)
export const mapCodec: DocumentCodec<MapDocument> = createCodec(
  'map',
  mapSchema,
  mapSchemaVersion,
  mapMigrations,
)
export const workspaceCodec: DocumentCodec<WorkspaceManifest, 'workspace'> = createCodec(
  'workspace',
  workspaceManifestSchema,
  workspaceSchemaVersion,
  workspaceMigrations,
)

/** The folder that a kind has in a workspace. */
export const folderOfKind: Readonly<Record<DocumentKind, string>> = {
  account: 'accounts',
  note: 'notes',
  method: 'methods',
  worksheet: 'worksheets',
  case: 'cases',
  assessment: 'assessments',
  review: 'reviews',
  playbook: 'playbook',
  map: 'maps',
}

export type Decoded<T> =
  | { state: 'good'; document: T; migrated: boolean }
  /** Written by a newer Trivet; null when even its present fields can't be read. */
  | { state: 'newer'; document: T | null }
  | { state: 'damaged'; reason: string }

/** Reads the bytes of a document. `id` is what the file name says; null where the name says nothing. */
export function decodeDocument<T extends DocumentHeader>(
  codec: DocumentCodec<T, string>,
  bytes: Uint8Array,
  id: string | null,
): Decoded<T> {
  const json = decodeJson(bytes)
  if (!json.ok) return { state: 'damaged', reason: json.reason }
  const raw = json.value
  if (!isJsonObject(raw)) return { state: 'damaged', reason: 'not an object' }
  const { schema } = raw
  if (typeof schema !== 'number' || !Number.isInteger(schema) || schema < 1) {
    return { state: 'damaged', reason: 'no schema number' }
  }
  if (id !== null && raw['id'] !== id) return { state: 'damaged', reason: 'another document’s id' }
  if (schema > codec.version) {
    const parsed = codec.schema.safeParse(raw)
    return { state: 'newer', document: parsed.success ? parsed.data : null }
  }
  try {
    const parsed = codec.schema.safeParse(codec.migrations.migrate(raw, schema))
    if (parsed.success) return { state: 'good', document: parsed.data, migrated: schema < codec.version }
    return { state: 'damaged', reason: 'unexpected content' }
  } catch {
    return { state: 'damaged', reason: 'could not be migrated' }
  }
}

/** A document as it is about to be written; fails with `invalid-input` where it does not fit its schema. */
export function withPresentSchema<T extends DocumentHeader>(codec: DocumentCodec<T>, document: object): T {
  const parsed = codec.schema.safeParse({ ...document, schema: codec.version })
  if (parsed.success) return parsed.data
  const fields = parsed.error.issues.map((issue) => issue.path.join('.'))
  throw new AppFailure('invalid-input', 'the document does not fit its schema', { fields })
}
