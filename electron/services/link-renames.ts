import { AppFailure } from '#shared/api/errors.ts'
import type { Note } from '#shared/domain/note.ts'
import { createLinkIndex, type LinkIndex } from '#shared/link/link-index.ts'
import { foldName, type FormerName, type LinkName } from '#shared/link/link-name.ts'
import { carriesName, renameLinks, type LinkRename } from '#shared/link/rename-links.ts'
import { createFormerNames } from '../storage/former-names.ts'
import type { ComingSave, WorkspaceStore } from '../storage/ports.ts'
import type { BatchChanges, BatchResult, BatchUndo } from './batch-changes.ts'
import { giveNameBack } from './give-name-back.ts'
import { linksOfNote, namesInStore, namesOfSave } from './link-names.ts'
import { describeFailure, type Log } from './log.ts'
import type { MethodLibrary } from './method-library.ts'

/** A name that was given up, with all links that carried it. */
export interface Renamed {
  rename: LinkRename
  result: BatchResult
}

/**
 * Lets links follow when something gets another name. The name that is given up is written down before the save that
 * takes it away, and leads on to where it led; when nobody has changed the name for a moment, every link is written
 * anew. A crash at any point leaves links that lead somewhere, and the next opening goes on.
 */
export interface LinkRenames {
  /** Names that links still carry though nothing is called so any more. */
  formerNames(): readonly FormerName[]
  /** Writes every waiting link anew, now. */
  settle(): Promise<void>
  /** Tells whether a token stands for a rename. */
  knows(token: string): boolean
  /** Gives a thing its former name back, and its links what they said. */
  undo(token: string): Promise<BatchUndo>
  /** Settles what waits, and stops listening. */
  close(): Promise<void>
}

/** How long a name stays as it is before its links follow: typing a title is one rename, not twenty. */
const quietTime = 1_500
/** After a failure, such as a full disk, it is tried again. */
const retryTime = 30_000

export async function createLinkRenames({
  store,
  library,
  batches,
  onRenamed,
  log,
}: {
  store: WorkspaceStore
  library: MethodLibrary
  batches: BatchChanges
  onRenamed: (renamed: Renamed) => void
  log: Log
}): Promise<LinkRenames> {
  const file = createFormerNames(store.path)
  const undos = new Map<string, LinkRename>()
  let former = await file.read()
  let timer: NodeJS.Timeout | null = null
  let last: Promise<unknown> = Promise.resolve()
  let writing: Promise<void> = Promise.resolve()

  function inTurn<T>(step: () => Promise<T>): Promise<T> {
    const next = last.then(step)
    last = next.catch(() => undefined)
    return next
  }

  /** One change after the other, each from what the one before has left. */
  function remember(change: (present: readonly FormerName[]) => FormerName[]): Promise<void> {
    const next = writing.then(async () => {
      const names = change(former)
      if (names.length === former.length && names.every((entry, at) => entry === former[at])) return
      await file.write(names)
      former = names
    })
    writing = next.catch(() => undefined)
    return next
  }

  function settleLater(delay: number): void {
    if (timer) clearTimeout(timer)
    timer = setTimeout(() => void settle(), delay)
    timer.unref()
  }

  async function settle(): Promise<void> {
    if (timer) clearTimeout(timer)
    timer = null
    await inTurn(settleAll).catch((error: unknown) => {
      log(`Links did not follow a new name yet: ${describeFailure(error)}`)
      settleLater(retryTime)
    })
  }

  async function settleAll(): Promise<void> {
    for (const entry of former) {
      const index = createLinkIndex(await namesInStore(store, library))
      const to = newNameOf(entry, index)
      if (to === null && (await isThere(store, entry))) continue
      if (typeof to === 'string') {
        const rename = { ...entry, to }
        const result = await follow(rename, index)
        if (result.token !== null) {
          undos.set(result.token, rename)
          onRenamed({ rename, result })
        }
      }
      await remember((present) => present.filter((other) => other !== entry))
    }
  }

  async function follow(rename: LinkRename, index: LinkIndex): Promise<BatchResult> {
    const back = { ...rename, from: rename.to, to: rename.from }
    const indexBack = createLinkIndex(index.names(), [rename])
    return batches.changeIn(store, {
      notes: (await notesThatCarry(rename.from)).map(({ id }) => id),
      edit: (note) => withBody(note, renameLinks(note.body, rename, index)),
      reverse: (note) => withBody(note, renameLinks(note.body, back, indexBack)),
    })
  }

  async function notesThatCarry(name: string): Promise<Note[]> {
    const folded = foldName(name)
    return (await store.notes.list()).filter((note) =>
      linksOfNote(note).some((link) => link.form === 'name' && carriesName(link, folded)),
    )
  }

  /** Called before every save; what is given up is on disk before the save is. */
  async function notice(save: ComingSave): Promise<void> {
    const names = namesOfSave(save)
    const key = ({ kind, id, name }: LinkName) => `${kind}/${id}/${foldName(name)}`
    const given = new Set(names.after.map(key))
    const removed = names.before.filter((name) => !given.has(key(name)))
    const isGiven = ({ kind, id, from }: FormerName) => given.has(`${kind}/${id}/${foldName(from)}`)
    if (removed.length > 0 || former.some(isGiven)) {
      const added = removed.length === 0 ? [] : await linkedNames(removed)
      await remember((present) => [...present.filter((entry) => !isGiven(entry)), ...added])
    }
    if (former.length > 0) settleLater(quietTime)
  }

  async function linkedNames(removed: readonly LinkName[]): Promise<FormerName[]> {
    const index = createLinkIndex(await namesInStore(store, library), former)
    const linked: FormerName[] = []
    for (const { kind, id, name, slot } of removed) {
      const leadsTo = index.resolveName(name)
      const isMeant = leadsTo?.kind === kind && leadsTo.id === id
      if (isMeant && (await notesThatCarry(name)).length > 0) linked.push({ kind, id, from: name, slot })
    }
    return linked
  }

  const stopNoticing = store.beforeSave(notice)
  await settle()

  return {
    formerNames: () => former,
    settle,
    knows: (token) => undos.has(token),
    async undo(token) {
      const rename = undos.get(token)
      if (!rename) throw new AppFailure('not-found', 'This change can no longer be taken back.')
      await settle()
      // From here on links with either name lead to the same thing, whatever happens in between.
      await giveNameBack(store, rename)
      const result = await inTurn(() => batches.undoIn(store, token))
      undos.delete(token)
      if (result.token !== null) {
        undos.set(result.token, { ...rename, from: rename.to, to: rename.from })
      }
      await settle()
      return result
    },
    async close() {
      await settle()
      if (timer) clearTimeout(timer)
      stopNoticing()
    },
  }
}

/**
 * What links that carry a former name are to say: undefined where they have nothing to follow to or need not, null
 * while the thing has no name, because somebody is just typing it.
 */
function newNameOf({ kind, id, from, slot }: FormerName, index: LinkIndex): string | null | undefined {
  const own = index.names().filter((name) => name.kind === kind && name.id === id)
  if (own.some(({ name }) => foldName(name) === foldName(from))) return undefined
  const called = own.filter((name) => name.slot !== 'alias' && name.slot !== 'id')
  const name = called.find((candidate) => candidate.slot === slot) ?? called[0]
  return name?.name ?? null
}

/** Something without a name is still there while its title is being typed. */
async function isThere(store: WorkspaceStore, { kind, id }: FormerName): Promise<boolean> {
  const documents = {
    note: () => store.notes.list(),
    account: () => store.accounts.list(),
    case: () => store.cases.list(),
    method: () => store.methods.list(),
    pressure: () => Promise.resolve([]),
  }
  return (await documents[kind]()).some((document) => document.id === id)
}

function withBody(note: Note, body: string): Note | null {
  return body === note.body ? null : { ...note, body }
}
