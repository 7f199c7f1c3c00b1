import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { openImportSource } from '#electron/services/import-source.ts'
import type { MapDocument } from '#shared/domain/map-document.ts'
import type { Note } from '#shared/domain/note.ts'
import type { ImportBundle, ImportReader, ReadContext } from '#shared/import/import-bundle.ts'
import type { SourceTree } from '#shared/import/source-tree.ts'

/** A source of another program, kept among the fixtures. */
export function fixtureTree(name: string): Promise<SourceTree> {
  return openImportSource({ path: fileURLToPath(new URL(`../fixtures/import/${name}`, import.meta.url)) })
}

/** A source made of texts and bytes, by their paths. */
export function treeOf(files: Readonly<Record<string, string | Uint8Array>>): SourceTree {
  return {
    name: 'source',
    files: Object.entries(files).map(([path, content]) => {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
      return {
        path,
        size: bytes.length,
        changedAt: '2026-03-04T05:06:07.000Z',
        read: () => Promise.resolve(bytes),
      }
    }),
  }
}

export const importMoment = '2026-11-24T00:00:00.000Z'

/** Ids are counted, so that every reading of a source gives the same. */
export function readContext(change: Partial<ReadContext> = {}): ReadContext {
  let count = 0
  return {
    now: importMoment,
    newId: () => `n${String((count += 1)).padStart(4, '0')}`,
    sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    step: () => undefined,
    decode: () => ({ state: 'damaged', reason: 'No foreign source holds documents of ours.' }),
    ...change,
  }
}

/** A bundle as tests look at it. */
export interface ReadSource extends ImportBundle {
  notes: Note[]
  maps: MapDocument[]
  /** The note of a title. */
  note: (title: string) => Note
}

export async function readSource(
  reader: ImportReader,
  tree: SourceTree,
  change: Partial<ReadContext> = {},
): Promise<ReadSource> {
  const bundle = await reader.read(tree, readContext(change))
  const notes = bundle.documents.flatMap((one) => (one.kind === 'note' ? [one.document] : []))
  return {
    ...bundle,
    notes,
    maps: bundle.documents.flatMap((one) => (one.kind === 'map' ? [one.document] : [])),
    note(title) {
      const found = notes.find((note) => note.title === title)
      if (!found)
        throw new Error(`There is no note ${title}, only ${notes.map((note) => note.title).join(', ')}.`)
      return found
    },
  }
}
