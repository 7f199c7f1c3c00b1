import type { ParsedInput } from '#shared/api/contract.ts'
import { AppFailure } from '#shared/api/errors.ts'
import type { Note } from '#shared/domain/note.ts'
import { createMentionFinder } from '#shared/link/find-mentions.ts'
import type { FoundLink, NameLink } from '#shared/link/find-links.ts'
import { contextOf } from '#shared/link/link-context.ts'
import { createLinkIndex, type LinkIndex } from '#shared/link/link-index.ts'
import { foldName, linkableKinds, type FormerName, type Linkable } from '#shared/link/link-name.ts'
import type { Backlink, BrokenLink, LinksOf, Mention, NamedLinkable } from '#shared/link/link-views.ts'
import { retargetLinks, writeNameLink, wordsOfLink } from '#shared/link/write-link.ts'
import { recoverBatches, type BatchChanges, type BatchResult, type BatchUndo } from './batch-changes.ts'
import type { EventBus } from './event-bus.ts'
import { linksOfNote, namesInStore, readLinksAhead } from './link-names.ts'
import { createLinkRenames, type LinkRenames } from './link-renames.ts'
import type { Log } from './log.ts'
import type { MethodLibrary } from './method-library.ts'
import type { WorkspaceStore } from '../storage/ports.ts'
import type { WorkspaceService } from './workspace.ts'

export interface LinkService {
  /** What a thing links to, and what links to it. */
  of(target: Linkable): Promise<LinksOf>
  /** Where notes name a thing without linking to it. */
  mentions(target: Linkable): Promise<Mention[]>
  /** Every link that leads nowhere, by the name that it carries. */
  broken(): Promise<BrokenLink[]>
  /** Names that lead to where they led, though nothing is called so any more. */
  formerNames(): Promise<FormerName[]>
  /** Makes a link of a mention. Fails with `conflict` where the note says something else there by now. */
  linkMention(input: ParsedInput<'links.linkMention'>): Promise<BatchResult>
  /** Lets all links of a name lead to something else. */
  retarget(input: ParsedInput<'links.retarget'>): Promise<BatchResult>
  undo(token: string): Promise<BatchUndo>
  /** Lets links follow names that were given up a moment ago without waiting any longer. */
  settle(): Promise<void>
  /** Takes care of the links of a workspace that is being opened, until it is closed. */
  attach(store: WorkspaceStore): Promise<WorkspaceStore>
}

const mostMentions = 200

export function createLinkService({
  workspace,
  library,
  batches,
  events,
  log,
}: {
  workspace: Pick<WorkspaceService, 'store'>
  library: MethodLibrary
  batches: BatchChanges
  events: EventBus
  log: Log
}): LinkService {
  const renamesOf = new Map<string, LinkRenames>()

  async function gather(): Promise<{ notes: Note[]; index: LinkIndex; store: WorkspaceStore }> {
    const store = await workspace.store()
    const [notes, names] = await Promise.all([store.notes.list(), namesInStore(store, library)])
    const former = renamesOf.get(store.path)?.formerNames() ?? []
    return { store, index: createLinkIndex(names, former), notes: notes.filter(({ template }) => !template) }
  }

  return {
    async of(target) {
      const { store, notes, index } = await gather()
      const own = target.kind === 'note' ? notes.find(({ id }) => id === target.id) : undefined
      const cases = await store.cases.list()
      const tied: Linkable[] = [
        ...notes.filter((note) => isTied(note, target)).map(({ id }): Linkable => ({ kind: 'note', id })),
        ...cases
          .filter(
            (document) =>
              (target.kind === 'account' && document.account === target.id) ||
              (target.kind === 'note' && document.lessonNote === target.id) ||
              (target.kind === 'method' && document.methods.some(({ method }) => method === target.id)) ||
              (target.kind === 'pressure' && document.pressures.some((id) => id === target.id)),
          )
          .map(({ id }): Linkable => ({ kind: 'case', id })),
      ]
      return {
        outgoing: own ? outgoing(own, index) : [],
        backlinks: usesIn(
          notes.filter(({ id }) => target.kind !== 'note' || id !== target.id),
          index,
          (link) => isSame(targetOf(link, index), target),
        ),
        references: tied.flatMap((item) => named(item, index) ?? []),
      }
    },
    async mentions(target) {
      const { notes, index } = await gather()
      const isOwn = (name: Linkable) => isSame(name, target)
      const names = index.names().filter((name) => isOwn(name) && name.slot !== 'id')
      const others = index.names().filter((name) => !isOwn(name))
      const finder = createMentionFinder(
        names.map(({ name }) => name),
        others.map(({ name }) => name),
      )
      const found: Mention[] = []
      for (const note of [...notes].sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))) {
        if (target.kind === 'note' && note.id === target.id) continue
        for (const { from, to } of finder.find(note.body)) {
          const context = contextOf(note.body, from, to, note.body.slice(from, to))
          found.push({ note: { id: note.id, title: note.title }, at: from, context })
        }
        if (found.length >= mostMentions) break
      }
      return found.slice(0, mostMentions)
    },
    async broken() {
      const { notes, index } = await gather()
      const byName = new Map<string, { name: string; isUse: (link: FoundLink) => boolean }>()
      for (const note of notes) {
        for (const link of linksOfNote(note)) {
          if (targetOf(link, index)) continue
          const name = nameOf(link)
          if (name === null) continue
          const key = foldName(name)
          const isUse = (other: FoundLink) => foldName(nameOf(other) ?? '') === key && !targetOf(other, index)
          if (!byName.has(key)) byName.set(key, { name, isUse })
        }
      }
      return [...byName.values()]
        .map(({ name, isUse }) => ({ name, uses: usesIn(notes, index, isUse) }))
        .sort((a, b) => b.uses.length - a.uses.length || (a.name < b.name ? -1 : 1))
    },
    async formerNames() {
      const store = await workspace.store()
      return [...(renamesOf.get(store.path)?.formerNames() ?? [])]
    },
    async linkMention({ note: id, at, words, target }) {
      const { index } = await gather()
      const called = index.nameOf(target)
      if (called === null) throw new AppFailure('not-found', 'There is nothing to link to.')
      let isThere = false
      const result = await batches.change({
        notes: [id],
        edit(note) {
          isThere = note.body.startsWith(words, at)
          if (!isThere) return null
          const link = linkFor(target, words, called, index)
          return { ...note, body: note.body.slice(0, at) + link + note.body.slice(at + words.length) }
        },
      })
      if (!isThere) throw new AppFailure('conflict', 'The note says something else there by now.')
      return result
    },
    async retarget({ name, target }) {
      const { notes, index } = await gather()
      const folded = foldName(name)
      const isMeant = (link: NameLink) => foldName(nameOf(link) ?? '') === folded && !index.resolve(link)
      return batches.change({
        notes: notes.map(({ id }) => id),
        edit(note) {
          const body = retargetLinks(note.body, isMeant, target, index)
          return body === note.body ? null : { ...note, body }
        },
      })
    },
    async undo(token) {
      const store = await workspace.store()
      const renames = renamesOf.get(store.path)
      return renames?.knows(token) === true ? renames.undo(token) : batches.undo(token)
    },
    async settle() {
      await renamesOf.get((await workspace.store()).path)?.settle()
    },
    async attach(store) {
      if (store.readOnly !== null) return store
      await recoverBatches(store, log)
      const renames = await createLinkRenames({
        ...{ store, library, batches, log },
        onRenamed({ rename, result }) {
          if (result.token === null) return
          const { from, to } = rename
          events.emit({ type: 'links-renamed', from, to, notes: result.changed, token: result.token })
        },
      })
      renamesOf.set(store.path, renames)
      const stopReading = readLinksAhead(store)
      return {
        ...store,
        async close() {
          stopReading()
          await renames.close()
          renamesOf.delete(store.path)
          await store.close()
        },
      }
    },
  }
}

function isSame(a: Linkable | null, b: Linkable): boolean {
  return a !== null && a.kind === b.kind && a.id === b.id
}

/** Where a link leads, when to something that has a name; null when it is broken. */
export function targetOf(link: FoundLink, index: LinkIndex): Linkable | null {
  if (link.form === 'name') return index.resolve(link)
  const { target } = link
  const kind = linkableKinds.find((linkable) => linkable === target.kind)
  if (!kind) return null
  return index.nameOf({ kind, id: target.id }) === null ? null : { kind, id: target.id }
}

/** The name that a link carries; null for an address that leads to something without a name. */
export function nameOf(link: FoundLink): string | null {
  if (link.form === 'address') {
    return linkableKinds.some((kind) => kind === link.target.kind) ? link.words || link.target.id : null
  }
  return link.explicit ? (link.words ?? link.explicit.id) : link.name
}

function named(target: Linkable, index: LinkIndex): NamedLinkable | null {
  return { ...target, name: index.nameOf(target) ?? '' }
}

function outgoing(note: Note, index: LinkIndex): LinksOf['outgoing'] {
  const seen = new Set<string>()
  return linksOfNote(note).flatMap((link) => {
    const target = targetOf(link, index)
    const name = nameOf(link)
    if (name === null) return []
    const key = target ? `${target.kind}/${target.id}` : foldName(name)
    if (seen.has(key)) return []
    seen.add(key)
    return [{ name, target: target && named(target, index) }]
  })
}

function usesIn(notes: readonly Note[], index: LinkIndex, isUse: (link: FoundLink) => boolean): Backlink[] {
  return notes
    .flatMap((note) => {
      const contexts = linksOfNote(note)
        .filter(isUse)
        .map((link) => {
          const words = link.form === 'name' ? wordsOfLink(link, index) : link.words
          return contextOf(note.body, link.from, link.to, words)
        })
      return contexts.length === 0 ? [] : [{ note, contexts }]
    })
    .sort((a, b) => (a.note.updatedAt < b.note.updatedAt ? 1 : -1))
    .map(({ note: { id, title }, contexts }) => ({ note: { id, title }, contexts }))
}

function isTied(note: Note, { kind, id }: Linkable): boolean {
  switch (kind) {
    case 'account':
      return note.accounts.includes(id)
    case 'method':
      return note.methods.includes(id)
    case 'pressure':
      return note.pressures.some((pressure) => pressure === id)
    case 'note':
    case 'case':
      return false
  }
}

/** The words stay as they are written: a link by a name in other letters shows them beside it. */
function linkFor(target: Linkable, words: string, called: string, index: LinkIndex): string {
  const found = index.resolveName(words)
  if (isSame(found, target)) return writeNameLink({ target, name: words }, index)
  return writeNameLink({ target, name: called, words }, index)
}
