import { isDeepStrictEqual } from 'node:util'
import { AppFailure } from '#shared/api/errors.ts'
import type { Note } from '#shared/domain/note.ts'
import { createBatchJournal, type BatchDirection, type NotePatch } from '../storage/batch-journal.ts'
import { forEachAtOnce } from '../storage/keyed-queue.ts'
import type { WorkspaceStore } from '../storage/ports.ts'
import { describeFailure, type Log } from './log.ts'
import type { WorkspaceService } from './workspace.ts'

/** What becomes of a note; null leaves it alone. A pure function: it may be asked more than once. */
export type NoteEdit = (note: Note) => Note | null

export interface BatchInput {
  /** Ids of the notes that may change; those that are gone, or that a newer Trivet wrote, are passed over. */
  notes: readonly string[]
  edit: NoteEdit
  /** Takes the change out of a note that was changed again since; without it such a note stays as it is. */
  reverse?: NoteEdit
}

export interface BatchResult {
  /** How many notes were changed. */
  changed: number
  /** Takes the whole change back, for as long as the app runs; null when nothing was changed. */
  token: string | null
}

export interface BatchUndo extends BatchResult {
  /** Notes that were left alone because they say something else by now. */
  left: number
}

/**
 * Changes many notes as one. Either all are changed or, where one can't be written, none is; a crash in the middle
 * is rolled forward at the next opening. Every note keeps a version of what it was.
 */
export interface BatchChanges {
  /** Fails with `read-only`, or with what kept a note from being written, after all are what they were again. */
  change(input: BatchInput): Promise<BatchResult>
  /** The same in a workspace that is being opened or closed. */
  changeIn(store: WorkspaceStore, input: BatchInput): Promise<BatchResult>
  /** Takes a change back as one; its own token does it again. Fails with `not-found` for a token of another day. */
  undo(token: string): Promise<BatchUndo>
  /** The same in a workspace that may be about to close. */
  undoIn(store: WorkspaceStore, token: string): Promise<BatchUndo>
  /** Does something while no change of many notes is half made; changes wait until it is done. */
  between<T>(task: () => Promise<T>): Promise<T>
}

type NoteStore = WorkspaceStore['notes']

interface Done {
  patches: NotePatch[]
  edit: NoteEdit
  reverse: NoteEdit
}

const notesAtOnce = 8
const keptUndos = 50
const patience = 5

export function createBatchChanges({
  workspace,
  newId,
  log,
}: {
  workspace: Pick<WorkspaceService, 'store'>
  newId: () => string
  log: Log
}): BatchChanges {
  const undos = new Map<string, Done>()
  let last: Promise<unknown> = Promise.resolve()

  /** Two at once would each take the other's half for the user's. */
  function inTurn<T>(step: () => Promise<T>): Promise<T> {
    const next = last.then(step)
    last = next.catch(() => undefined)
    return next
  }

  function remember(done: Done): string {
    const token = newId()
    undos.set(token, done)
    const [oldest] = undos.keys()
    if (undos.size > keptUndos && oldest !== undefined) undos.delete(oldest)
    return token
  }

  async function run(
    store: WorkspaceStore,
    { notes, edit, reverse = leaveAlone }: BatchInput,
  ): Promise<BatchResult> {
    if (store.readOnly !== null) throw new AppFailure('read-only', store.readOnly)
    await recoverBatches(store, log)
    const patches = await patchesFor(store, notes, edit)
    if (patches.length === 0) return { changed: 0, token: null }
    const done = await store.together(() => apply(store, newId(), patches, edit, log))
    return { changed: done.length, token: remember({ patches: done, edit, reverse }) }
  }

  async function undo(store: WorkspaceStore, token: string): Promise<BatchUndo> {
    const done = undos.get(token)
    if (!done) throw new AppFailure('not-found', 'This change can no longer be taken back.')
    const patches = new Map(done.patches.map((patch) => [patch.id, patch]))
    const result = await run(store, {
      notes: [...patches.keys()],
      edit: (note) => {
        const patch = patches.get(note.id)
        return patch && holds(note, patch.after) ? { ...note, ...patch.before } : done.reverse(note)
      },
      reverse: done.edit,
    })
    undos.delete(token)
    return { ...result, left: patches.size - result.changed }
  }

  return {
    change: (input) => inTurn(async () => run(await workspace.store(), input)),
    changeIn: (store, input) => inTurn(() => run(store, input)),
    undo: (token) => inTurn(async () => undo(await workspace.store(), token)),
    undoIn: (store, token) => inTurn(() => undo(store, token)),
    between: (task) => inTurn(task),
  }
}

function leaveAlone(): null {
  return null
}

async function patchesFor(
  store: WorkspaceStore,
  ids: readonly string[],
  edit: NoteEdit,
): Promise<NotePatch[]> {
  const wanted = new Set(ids)
  const newer = new Set(store.newer())
  return (await store.notes.list()).flatMap((note) =>
    wanted.has(note.id) && !newer.has(note.id) ? (patchOf(note, edit) ?? []) : [],
  )
}

/** The fields that an edit replaces; null when it replaces none. */
function patchOf(note: Note, edit: NoteEdit): NotePatch | null {
  const edited = edit(note)
  if (!edited) return null
  const names = Object.keys(edited).filter((name) => !isDeepStrictEqual(edited[name], note[name]))
  if (names.length === 0) return null
  const fieldsOf = (source: Note) => Object.fromEntries(names.map((name) => [name, source[name]]))
  return { id: note.id, before: fieldsOf(note), after: fieldsOf(edited) }
}

function holds(note: Note, fields: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(fields).every(([name, value]) => isDeepStrictEqual(note[name], value))
}

/** Writes every note, or none. Returns what was replaced in the end, where somebody else wrote in between too. */
async function apply(
  store: WorkspaceStore,
  batch: string,
  planned: readonly NotePatch[],
  edit: NoteEdit,
  log: Log,
): Promise<NotePatch[]> {
  const journal = createBatchJournal(store.path)
  const patches = new Map(planned.map((patch) => [patch.id, patch]))
  const written = new Set<string>()
  let failure: unknown = null
  await journal.write(batch, planned)

  /** A user who writes in the same note meanwhile was faster; the edit is made in the text as it is then. */
  async function writeNote(id: string): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      const note = await find(store.notes, id)
      const patch = note && patchOf(note, edit)
      if (!note || !patch) return void patches.delete(id)
      if (!isDeepStrictEqual(patch, patches.get(id))) {
        patches.set(id, patch)
        await journal.write(batch, [...patches.values()])
      }
      try {
        await store.notes.save({ ...note, ...patch.after }, { keepsVersion: true })
        return void written.add(id)
      } catch (error) {
        const isOvertaken = error instanceof AppFailure && error.code === 'conflict'
        if (!isOvertaken || attempt === patience) throw error
      }
    }
  }

  await forEachAtOnce([...patches.keys()], notesAtOnce, async (id) => {
    if (failure !== null) return
    await writeNote(id).catch((error: unknown) => {
      failure ??= error
    })
  })
  if (failure !== null) {
    await journal.turnBack(batch).catch((error: unknown) => {
      log(`A change of many notes was not marked as given up: ${describeFailure(error)}`)
    })
    await settle(store, batch, 'back', [...patches.values()], log)
    throw failure instanceof Error ? failure : new AppFailure('storage-failed', 'change many notes')
  }
  await journal.remove(batch)
  return [...patches.values()].filter(({ id }) => written.has(id))
}

/** Brings every note to one side of a change, and forgets the change when all are there. */
async function settle(
  store: WorkspaceStore,
  batch: string,
  direction: BatchDirection,
  patches: readonly NotePatch[],
  log: Log,
): Promise<void> {
  let isThrough = true
  await forEachAtOnce(patches, notesAtOnce, async ({ id, before, after }) => {
    const [from, to] = direction === 'forward' ? [before, after] : [after, before]
    try {
      const note = await find(store.notes, id)
      // Who says something else by now was changed by somebody since, and what they wrote stays.
      if (note && holds(note, from)) await store.notes.save({ ...note, ...to }, { keepsVersion: true })
    } catch (error) {
      // The journal stays, and the next change or the next opening tries again.
      isThrough = false
      log(`A note was not brought to one side of a change of many: ${describeFailure(error)}`)
    }
  })
  if (isThrough) await createBatchJournal(store.path).remove(batch)
}

/** Brings to its end what a crash left in a workspace that is being opened. */
export async function recoverBatches(store: WorkspaceStore, log: Log): Promise<void> {
  if (store.readOnly !== null) return
  for (const { id, direction, patches } of await createBatchJournal(store.path).pending()) {
    await settle(store, id, direction, patches, log)
  }
}

async function find(notes: NoteStore, id: string): Promise<Note | null> {
  try {
    return await notes.get(id)
  } catch (error) {
    if (error instanceof AppFailure && error.code === 'not-found') return null
    throw error
  }
}
