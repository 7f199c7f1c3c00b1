import { AppFailure } from '#shared/api/errors.ts'
import type { Note } from '#shared/domain/note.ts'
import { isLasting, retryDelay } from '#renderer/ui/save-retries.ts'
import { contentOf, mergeNotes, sameContent, type NoteContent, type NoteField } from './note-merge.ts'

/** A save starts this long after the last change … */
export const quietPeriod = 300
/** … and at the latest this long after the first one that is not saved. */
export const longestWait = 500

const conflictRounds = 3

/** What a saver needs of the host. */
export interface SaverHost {
  /** Resolves when the note is on disk. */
  save(note: Note): Promise<Note>
  load(id: string): Promise<Note>
  /** Keeps another version of a note as a note of its own. */
  keepCopy(other: Note): Promise<Note>
  /** The present moment, ISO 8601. */
  now(): string
}

export interface SaverState {
  status: 'saved' | 'unsaved' | 'saving' | 'failed'
  /** When the host last acknowledged what is on screen or a version before it. */
  savedAt: string
  error: AppFailure | null
  isRetrying: boolean
  /** The note as edited here. Its body is the one last read from the editor. */
  note: Note
  /** The version from elsewhere that was kept as a note of its own. */
  conflictCopy: { id: string; title: string } | null
  /** What was changed elsewhere while something here was unsaved, and is now joined with it. */
  merged: readonly NoteField[]
  /** True while the note is no longer in its place. */
  isGone: boolean
}

export interface NoteSaver {
  getState: () => SaverState
  subscribe: (listener: () => void) => () => void
  /** Tells when the text on screen has to follow a version from elsewhere. */
  onAdopt: (listener: (note: Note) => void) => () => void
  edit: (fields: Partial<NoteContent>) => void
  /** Notes that the body changed; it is read only when it is needed, not at every keystroke. */
  editBody: (read: () => string) => void
  /** The note with its newest body. */
  current: () => Note
  /** Takes up what the host says is on disk now. */
  receive: (remote: Note) => void
  /** Notes that somebody else removed the note; what is here stays. */
  receiveRemoval: () => void
  /** Saves what is unsaved at once; resolves when it is on disk or has failed. */
  flush: () => Promise<void>
  retry: () => Promise<void>
  dismissConflict: () => void
  dismissMerge: () => void
  /** Ends all saving, e.g. because the note was deleted. */
  stop: () => void
}

/** Saves one note while it is being written: soon, in sequence, and never calling saved what is not on disk. */
export function createNoteSaver(opened: Note, host: SaverHost): NoteSaver {
  const listeners = new Set<() => void>()
  const adopters = new Set<(note: Note) => void>()
  /** The version on disk that `draft` goes on from. */
  let base = opened
  let draft = opened
  let readBody: (() => string) | null = null
  let isDirty = false
  let firstChange: number | null = null
  let running: Promise<void> | null = null
  let waiting: ReturnType<typeof setTimeout> | null = null
  let retries = 0
  let received: Note | null = null
  let isStopped = false
  let state: SaverState = {
    status: 'saved',
    savedAt: opened.updatedAt,
    error: null,
    isRetrying: false,
    note: opened,
    conflictCopy: null,
    merged: [],
    isGone: false,
  }

  function publish(change: Partial<SaverState>): void {
    state = { ...state, ...change, note: draft }
    for (const listener of listeners) listener()
  }

  function current(): Note {
    if (readBody) {
      draft = { ...draft, body: readBody() }
      readBody = null
    }
    return draft
  }

  function wait(delay: number): void {
    if (waiting !== null) clearTimeout(waiting)
    waiting = setTimeout(() => void run(), delay)
  }

  function stopWaiting(): void {
    if (waiting !== null) clearTimeout(waiting)
    waiting = null
  }

  function changed(): void {
    isDirty = true
    firstChange ??= Date.now()
    // A failed save that is being retried keeps its rhythm, however fast the user types on.
    if (!state.isRetrying && !running) schedule()
  }

  function statusAfterChange(): SaverState['status'] {
    if (running) return 'saving'
    return state.isRetrying ? 'failed' : 'unsaved'
  }

  function schedule(): void {
    const deadline = (firstChange ?? Date.now()) + longestWait
    wait(Math.max(0, Math.min(quietPeriod, deadline - Date.now())))
  }

  /** Does one piece of work at a time; whoever comes meanwhile waits for it. */
  function run(work: () => Promise<void> = saveOnce): Promise<void> {
    if (isStopped) return Promise.resolve()
    if (running) return running
    stopWaiting()
    running = work()
      .catch(failed)
      .finally(() => {
        running = null
        settle()
      })
    return running
  }

  function settle(): void {
    if (isStopped) return
    if (received) {
      const remote = received
      received = null
      take(remote)
    }
    if (running || state.error) return
    if (isDirty) schedule()
    publish({ status: isDirty ? 'unsaved' : 'saved' })
  }

  async function saveOnce(): Promise<void> {
    for (let round = 0; isDirty; round += 1) {
      const sent = current()
      isDirty = false
      firstChange = null
      publish({ status: 'saving' })
      try {
        const stored = await host.save(sent)
        base = stored
        draft = withHeaderOf(stored, draft)
        return saved()
      } catch (cause) {
        isDirty = true
        if (!isConflict(cause) || round >= conflictRounds) throw cause
        await reconcile(await host.load(base.id))
      }
    }
    saved()
  }

  function saved(): void {
    retries = 0
    publish({ savedAt: host.now(), error: null, isRetrying: false, isGone: false })
  }

  function failed(cause: unknown): void {
    const error = cause instanceof AppFailure ? cause : new AppFailure('internal', String(cause), { cause })
    const isRetrying = !isLasting(error.code)
    if (isRetrying) {
      wait(retryDelay(retries))
      retries += 1
    }
    publish({ status: 'failed', error, isRetrying, ...(error.code === 'not-found' && { isGone: true }) })
  }

  /** Goes on from a version from elsewhere. What would be lost of it becomes a note of its own first. */
  async function reconcile(theirs: Note): Promise<void> {
    let merge = mergeNotes(base, current(), theirs)
    if (merge.isConflict) {
      const copy = await host.keepCopy(theirs)
      publish({ conflictCopy: { id: copy.id, title: copy.title } })
      // Something may have been typed while the copy was being made.
      merge = mergeNotes(base, current(), theirs)
    }
    const mine = draft
    const taken = merge.taken.filter((field) => !state.merged.includes(field))
    if (taken.length > 0) publish({ merged: [...state.merged, ...taken] })
    base = theirs
    draft = merge.merged
    isDirty = !sameContent(draft, theirs)
    if (!sameContent(mine, draft)) adopt()
  }

  function adopt(): void {
    for (const adopter of adopters) adopter(draft)
    publish({})
  }

  function take(remote: Note): void {
    // An answer from before our last save is old news.
    if (remote.revision < base.revision) return
    if (state.isGone) backInPlace()
    if (sameContent(remote, base)) {
      base = remote
      draft = withHeaderOf(remote, draft)
      return
    }
    if (isDirty) {
      void run(async () => {
        await reconcile(remote)
        await saveOnce()
      })
      return
    }
    base = remote
    draft = remote
    publish({ savedAt: remote.updatedAt })
    adopt()
  }

  /** The note is there again: what could not be saved meanwhile is saved now. */
  function backInPlace(): void {
    publish({ isGone: false, error: null, status: isDirty ? 'unsaved' : 'saved' })
    if (isDirty) schedule()
  }

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    onAdopt(listener) {
      adopters.add(listener)
      return () => adopters.delete(listener)
    },
    edit(fields) {
      if (isStopped) return
      draft = { ...draft, ...fields }
      changed()
      publish({ status: statusAfterChange() })
    },
    editBody(read) {
      if (isStopped) return
      readBody = read
      changed()
      // Typing costs a repaint of the state only when the state changes.
      const status = statusAfterChange()
      if (status !== state.status) publish({ status })
    },
    current,
    receive(remote) {
      if (isStopped) return
      if (running) received = remote
      else take(remote)
    },
    receiveRemoval() {
      if (!isStopped && !state.isGone) publish({ isGone: true })
    },
    async flush() {
      if (running) await running
      if (isDirty) await run()
    },
    retry() {
      retries = 0
      return run()
    },
    dismissConflict: () => publish({ conflictCopy: null }),
    dismissMerge: () => publish({ merged: [] }),
    stop() {
      isStopped = true
      stopWaiting()
    },
  }
}

/** The header and unknown fields of one version with the content of another. */
function withHeaderOf(header: Note, content: Note): Note {
  return { ...header, ...contentOf(content) }
}

function isConflict(cause: unknown): boolean {
  return cause instanceof AppFailure && cause.code === 'conflict'
}
