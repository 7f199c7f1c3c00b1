import { readdirSync, readFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { DocumentHeader } from '#shared/domain/document.ts'
import { noteSchema, noteSchemaVersion } from '#shared/domain/note.ts'
import {
  accountCodec,
  assessmentCodec,
  caseCodec,
  createCodec,
  decodeDocument,
  mapCodec,
  methodCodec,
  noteCodec,
  playbookCodec,
  reviewCodec,
  workspaceCodec,
  worksheetCodec,
  type DocumentCodec,
} from '#electron/storage/document-codec.ts'
import { createDocumentFiles } from '#electron/storage/document-files.ts'
import { JsonDocumentStore } from '#electron/storage/document-store.ts'
import { createHistory } from '#electron/storage/history.ts'
import { createMigrationSequence, type Migration } from '#electron/storage/migrations.ts'
import { noteMigrations } from '#electron/storage/migrations/note.ts'
import { createTrash } from '#electron/storage/trash.ts'
import { pathsBelow, temporaryFolder } from './workspace-fixture.ts'

const fixtures = new URL('../../fixtures/documents/', import.meta.url).pathname

function step(id: number): Migration {
  return { id, name: `step-${id}`, up: (document) => ({ ...document, [`step${id}`]: document['schema'] }) }
}

describe('a sequence of migrations', () => {
  test('is refused when its numbers don’t start at one or leave a gap', () => {
    expect(() => createMigrationSequence('note', 2, [step(2)])).toThrow('number 2, not 1')
    expect(() => createMigrationSequence('note', 3, [step(1), step(3)])).toThrow('number 3, not 2')
  })

  test('is refused when it does not end at the present schema', () => {
    expect(() => createMigrationSequence('note', 3, [step(1)])).toThrow('schema 2, the domain says 3')
  })

  test('runs only the steps that a document still needs, in order', () => {
    const sequence = createMigrationSequence('note', 4, [step(1), step(2), step(3)])
    expect(sequence.migrate({ schema: 1 }, 1)).toEqual({ schema: 4, step1: 1, step2: 2, step3: 3 })
    expect(sequence.migrate({ schema: 3 }, 3)).toEqual({ schema: 4, step3: 3 })
  })
})

/** One file for each version that was ever released; they are never changed or removed. */
describe('documents of every released version open in the present one', () => {
  function opener<T extends DocumentHeader>(codec: DocumentCodec<T, string>) {
    const { version } = codec
    return { version, open: (bytes: Uint8Array, id: string) => decodeDocument(codec, bytes, id) }
  }
  const kinds = {
    account: opener(accountCodec),
    note: opener(noteCodec),
    method: opener(methodCodec),
    worksheet: opener(worksheetCodec),
    case: opener(caseCodec),
    assessment: opener(assessmentCodec),
    review: opener(reviewCodec),
    playbook: opener(playbookCodec),
    map: opener(mapCodec),
    workspace: opener(workspaceCodec),
  }

  test.each(Object.entries(kinds))('there is a fixture for each version of %s', (kind, { version }) => {
    const wanted = Array.from({ length: version }, (_, index) => `${kind}-${index + 1}.json`)
    expect(readdirSync(fixtures)).toEqual(expect.arrayContaining(wanted))
  })

  test.each(readdirSync(fixtures))('%s', (name) => {
    const bytes = readFileSync(join(fixtures, name))
    const { version, open } = kinds[name.split('-')[0] as keyof typeof kinds]
    const raw = JSON.parse(bytes.toString()) as { schema: number; id: string }
    const decoded = open(bytes, raw.id)
    expect(decoded).toMatchObject({ state: 'good', migrated: raw.schema < version })
    // The present version must come through unchanged, field for field.
    if (raw.schema === version) expect(decoded).toMatchObject({ document: raw })
  })
})

describe('a document of an older schema', () => {
  const renameMood: Migration = {
    id: noteSchemaVersion,
    name: 'mood-becomes-a-tag',
    up: ({ mood, ...rest }) => ({ ...rest, tags: [...(rest['tags'] as string[]), mood] }),
  }
  const nextVersion = noteSchemaVersion + 1
  const nextCodec = createCodec('note', noteSchema, nextVersion, [...noteMigrations, renameMood])

  async function withOldNote() {
    const root = await temporaryFolder()
    const old = JSON.parse(readFileSync(join(fixtures, 'note-1.json'), 'utf8')) as { id: string }
    const bytes = JSON.stringify({ ...old, mood: '平静' })
    const files = createDocumentFiles(join(root, 'notes'), nextCodec, {})
    await files.createFolder()
    await writeFile(files.pathOf(old.id), bytes)
    const history = createHistory({
      folder: join(root, 'history'),
      schemaVersion: nextCodec.version,
      days: { today: () => Promise.resolve(1) },
      elapsed: () => 0,
    })
    const store = new JsonDocumentStore({
      codec: nextCodec,
      files,
      history,
      trash: createTrash(join(root, 'trash'), () => '2026-03-01T08:00:00.000Z'),
      readOnly: null,
      now: () => '2026-03-01T08:00:00.000Z',
      newId: () => 'unused',
      beforeChange: () => Promise.resolve(),
      beforeSave: () => Promise.resolve(),
      emit: () => undefined,
    })
    return { root, id: old.id, bytes, path: files.pathOf(old.id), store }
  }

  test('is migrated in memory and stays as it is on disk until it is saved', async () => {
    const { id, bytes, path, store } = await withOldNote()
    expect(await store.get(id)).toMatchObject({ schema: nextVersion, tags: ['谈判', '复盘', '平静'] })
    expect(await readFile(path, 'utf8')).toBe(bytes)
  })

  test('has its old bytes kept in the history before the first save', async () => {
    const { root, id, bytes, path, store } = await withOldNote()
    const note = await store.get(id)
    await store.save({ ...note, title: 'b' })
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({
      schema: nextVersion,
      title: 'b',
      revision: 4,
    })
    const kept = (await pathsBelow(join(root, 'history', id))).filter((name) => name.includes('migration'))
    expect(kept).toEqual(['00000001-day1-revision3-before-migration.json'])
    expect(await readFile(join(root, 'history', id, kept[0]!), 'utf8')).toBe(bytes)
    await store.close()
  })

  test('is not saved when its old bytes can’t be kept', async () => {
    const { root, id, bytes, path, store } = await withOldNote()
    await writeFile(join(root, 'history'), 'a file in the way')
    const note = await store.get(id)
    await expect(store.save({ ...note, title: 'b' })).rejects.toThrow()
    expect(await readFile(path, 'utf8')).toBe(bytes)
  })

  test('counts as damaged, not as empty, when a step throws', () => {
    const throwing = createCodec('note', noteSchema, 2, [
      {
        id: 1,
        name: 'throws',
        up: () => {
          throw new Error('unforeseen')
        },
      },
    ])
    const bytes = readFileSync(join(fixtures, 'note-1.json'))
    expect(decodeDocument(throwing, bytes, 'note-listening')).toMatchObject({ state: 'damaged' })
  })
})
