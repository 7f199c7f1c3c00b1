import { AppFailure } from '#shared/api/errors.ts'
import type { DocumentHeader } from '#shared/domain/document.ts'
import { isLasting, retryDelay } from './save-retries.ts'

/** Where a draft stands between the screen and the disk. */
export type DraftPhase<Document = unknown> =
  | { name: 'saved' }
  | { name: 'waiting' }
  | { name: 'saving' }
  | { name: 'failed'; failure: AppFailure; isRetrying: boolean }
  | { name: 'conflict'; theirs: Document }
  | { name: 'gone' }

export interface DraftSnapshot<Document> {
  /** The working copy: what the screen shows. */
  draft: Document
  phase: DraftPhase<Document>
  /** When the host last acknowledged a save of this session (ISO 8601); null before the first one. */
  savedAt: string | null
}

export interface DraftPorts<Document> {
  load(id: string): Promise<Document>
  save(draft: Document): Promise<Document>
  now(): string
  /** Runs a function later; the returned function calls it off. */
  later(run: () => void, milliseconds: number): () => void
}

/** The working copy of one document and its way to the disk: one save at a time, each on the last revision. */
export interface DraftSession<Document> {
  snapshot: () => DraftSnapshot<Document>
  /** True while something on the screen is not on the disk. */
  isUnsaved: () => boolean
  subscribe: (listener: () => void) => () => void
  /** Changes the working copy; it is saved after a pause. */
  edit: (change: (document: Document) => Document) => void
  /** Saves now what is not saved yet. Never rejects: the outcome is in the snapshot. */
  flush: () => Promise<void>
  /** Takes up what the host has, unless something here is not saved yet. */
  refresh: () => Promise<void>
  /** Ends a conflict. The caller first puts the version that loses somewhere safe. */
  resolve: (choice: 'mine' | 'theirs') => Promise<void>
}

const pauseBeforeSaving = 400
/** Typing without a pause is saved as well, so that a crash takes a second of it at most. */
const longestPause = 600

/** Opens a working copy of a document as the host knows it. */
export function createDraftSession<Document extends DocumentHeader>(
  initial: Document,
  ports: DraftPorts<Document>,
): DraftSession<Document> {
  let saved = initial
  let current: DraftSnapshot<Document> = { draft: initial, phase: { name: 'saved' }, savedAt: null }
  let running: Promise<void> | null = null
  let callOff: (() => void) | null = null
  let retries = 0
  /** When the oldest change was made that is not saved; null when there is none. */
  let firstChange: number | null = null
  const listeners = new Set<() => void>()

  function publish(change: Partial<DraftSnapshot<Document>>): void {
    current = { ...current, ...change }
    for (const listener of [...listeners]) listener()
  }

  function cancelTimer(): void {
    callOff?.()
    callOff = null
  }

  function schedule(): void {
    cancelTimer()
    const now = Date.parse(ports.now())
    firstChange ??= now
    const left = Math.max(0, firstChange + longestPause - now)
    callOff = ports.later(() => void flush(), Math.min(pauseBeforeSaving, left))
  }

  function edit(change: (document: Document) => Document): void {
    const draft = change(current.draft)
    if (draft === current.draft) return
    // A conflict or a lost file stays on the screen until the user decides; typing goes on meanwhile.
    if (current.phase.name === 'conflict' || current.phase.name === 'gone') {
      publish({ draft })
      return
    }
    // A failed save that is being retried keeps its rhythm, however fast the user types on.
    if (current.phase.name === 'failed' && current.phase.isRetrying) {
      publish({ draft })
      return
    }
    publish({ draft, phase: running ? { name: 'saving' } : { name: 'waiting' } })
    schedule()
  }

  async function flush(): Promise<void> {
    cancelTimer()
    if (running) await running
    if (running) return flush()
    if (!isUnsaved() || current.phase.name === 'conflict' || current.phase.name === 'gone') return
    running = saveOnce().finally(() => {
      running = null
    })
    await running
    // What was typed during the save goes out at once: whoever flushes is about to leave.
    if (isUnsaved() && current.phase.name === 'waiting') await flush()
  }

  function isUnsaved(): boolean {
    return current.draft !== saved
  }

  async function saveOnce(): Promise<void> {
    const sent = current.draft
    firstChange = null
    publish({ phase: { name: 'saving' } })
    try {
      const stored = await ports.save(sent)
      accept(sent, stored)
    } catch (error) {
      await explain(error)
    }
  }

  function accept(sent: Document, stored: Document): void {
    saved = stored
    retries = 0
    const untouched = current.draft === sent
    publish({
      draft: untouched ? stored : withHeaderOf(current.draft, stored),
      phase: untouched ? { name: 'saved' } : { name: 'waiting' },
      savedAt: ports.now(),
    })
  }

  async function explain(error: unknown): Promise<void> {
    const failure =
      error instanceof AppFailure ? error : new AppFailure('internal', String(error), { cause: error })
    if (failure.code === 'not-found') {
      publish({ phase: { name: 'gone' } })
      return
    }
    if (failure.code !== 'conflict') {
      failed(failure)
      return
    }
    try {
      publish({ phase: { name: 'conflict', theirs: await ports.load(current.draft.id) } })
    } catch {
      failed(failure)
    }
  }

  function failed(failure: AppFailure): void {
    const isRetrying = !isLasting(failure.code)
    publish({ phase: { name: 'failed', failure, isRetrying } })
    if (!isRetrying) return
    cancelTimer()
    callOff = ports.later(() => void flush(), retryDelay(retries))
    retries += 1
  }

  async function refresh(): Promise<void> {
    if (running) await running
    const before = current
    try {
      const stored = await ports.load(current.draft.id)
      if (current.phase.name === 'conflict') {
        publish({ phase: { name: 'conflict', theirs: stored } })
        return
      }
      if (current.phase.name === 'gone' && isUnsaved()) {
        publish({ phase: { name: 'waiting' } })
        await flush()
        return
      }
      // Saved or typed meanwhile: the save that follows finds out whether the two collide.
      if (current !== before || isUnsaved()) return
      if (stored.revision === saved.revision && current.phase.name === 'saved') return
      saved = stored
      publish({ draft: stored, phase: { name: 'saved' } })
    } catch (error) {
      if (error instanceof AppFailure && error.code === 'not-found') publish({ phase: { name: 'gone' } })
    }
  }

  async function resolve(choice: 'mine' | 'theirs'): Promise<void> {
    if (current.phase.name !== 'conflict') return
    const { theirs } = current.phase
    saved = theirs
    if (choice === 'theirs') {
      publish({ draft: theirs, phase: { name: 'saved' } })
      return
    }
    publish({ draft: withHeaderOf(current.draft, theirs), phase: { name: 'waiting' } })
    await flush()
  }

  return {
    snapshot: () => current,
    isUnsaved,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    edit,
    flush,
    refresh,
    resolve,
  }
}

function withHeaderOf<Document extends DocumentHeader>(draft: Document, stored: Document): Document {
  const { schema, revision, createdAt, updatedAt } = stored
  return { ...draft, schema, revision, createdAt, updatedAt }
}
