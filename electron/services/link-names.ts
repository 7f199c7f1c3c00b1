import type { Account } from '#shared/domain/account.ts'
import type { Case } from '#shared/domain/case.ts'
import type { MethodSettings } from '#shared/domain/method.ts'
import type { Note } from '#shared/domain/note.ts'
import { builtInModel } from '#shared/domain/own-model.ts'
import { playbookId, type Playbook } from '#shared/domain/playbook.ts'
import { findLinks, type FoundLink } from '#shared/link/find-links.ts'
import {
  namesOfAccount,
  namesOfCase,
  namesOfMethod,
  namesOfNote,
  type LinkName,
} from '#shared/link/link-name.ts'
import { namesInWorkspace, namesOfPressures } from '#shared/link/workspace-names.ts'
import type { ComingSave, WorkspaceStore } from '../storage/ports.ts'
import type { MethodLibrary } from './method-library.ts'

/** Every name that a link can find, as the documents are now. */
export async function namesInStore(store: WorkspaceStore, library: MethodLibrary): Promise<LinkName[]> {
  const [notes, accounts, cases, settings, playbooks, builtIns] = await Promise.all([
    store.notes.list(),
    store.accounts.list(),
    store.cases.list(),
    store.methods.list(),
    store.playbook.list(),
    library(),
  ])
  const methods = [
    ...[...builtIns.values()].map(({ structure, text }) => ({
      id: structure.id,
      name: { 'zh-CN': text['zh-CN'].name, en: text.en.name },
    })),
    ...settings.flatMap(({ id, own }) => (own && !builtIns.has(id) ? [ownMethod(id, own.name)] : [])),
  ]
  const model = playbooks.find(({ id }) => id === playbookId) ?? builtInModel
  return namesInWorkspace({ notes, accounts, cases, methods, model })
}

/** The names that a save takes away or gives, where it is about a document that links can name. */
export function namesOfSave({ kind, before, after }: ComingSave): { before: LinkName[]; after: LinkName[] } {
  // The kind of a save says what its documents are; the store has parsed them.
  switch (kind) {
    case 'note':
      return both(before as Note, after as Note, namesOfNote)
    case 'account':
      return both(before as Account, after as Account, namesOfAccount)
    case 'case':
      return both(before as Case, after as Case, namesOfCase)
    case 'method':
      return both(before as MethodSettings, after as MethodSettings, ({ id, own }) =>
        own ? namesOfMethod(ownMethod(id, own.name)) : [],
      )
    case 'playbook':
      return both(before as Playbook, after as Playbook, namesOfPressures)
    default:
      return { before: [], after: [] }
  }
}

function both<T>(before: T, after: T, namesOf: (document: T) => LinkName[]) {
  return { before: namesOf(before), after: namesOf(after) }
}

function ownMethod(id: string, name: string) {
  return { id, name: { 'zh-CN': name, en: name } }
}

const known = new WeakMap<Note, FoundLink[]>()

/** The links of a note. The store gives an unchanged note as the same object, so each is read once. */
export function linksOfNote(note: Note): FoundLink[] {
  const links = known.get(note) ?? findLinks(note.body)
  known.set(note, links)
  return links
}

const restBefore = 3_000
const notesAtOnce = 100
const restBetween = 15

/**
 * Reads the links of all notes in small steps, some time after the start: the first rename in a large library is then
 * not the one that waits for it. Returns what ends it.
 */
export function readLinksAhead(store: WorkspaceStore): () => void {
  let timer = later(begin, restBefore)

  function begin(): void {
    void store.notes.list().then((notes) => step(notes, 0))
  }

  function step(notes: readonly Note[], at: number): void {
    for (const note of notes.slice(at, at + notesAtOnce)) linksOfNote(note)
    if (at + notesAtOnce < notes.length) timer = later(() => step(notes, at + notesAtOnce), restBetween)
  }

  return () => clearTimeout(timer)
}

function later(task: () => void, delay: number): NodeJS.Timeout {
  return setTimeout(task, delay).unref()
}
