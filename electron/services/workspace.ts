import { basename, join } from 'node:path'
import { AppFailure, type ErrorCode } from '#shared/api/errors.ts'
import type { WorkspaceProblem, WorkspaceStatus } from '#shared/domain/workspace.ts'
import { WorkspaceFailure, type WorkspaceStore } from '../storage/ports.ts'
import type { EventBus } from './event-bus.ts'
import type { FolderHandles } from './folder-handles.ts'
import { describeFailure, type Log } from './log.ts'
import type { Platform } from './platform.ts'
import type { SettingsService } from './settings.ts'

export type FolderContents = 'empty' | 'workspace' | 'other-files' | 'missing'

/** What the service needs of the storage: folders become stores here. */
export interface WorkspaceFolders {
  open(folder: string, options: { readOnly: boolean }): Promise<WorkspaceStore>
  create(folder: string, name: string): Promise<WorkspaceStore>
  inspect(folder: string): Promise<FolderContents>
  /** Fails with `folder-not-allowed` where a workspace would do harm. */
  assertAllowed(folder: string): Promise<void>
}

export interface FolderChoice {
  handle: string
  path: string
  contents: FolderContents
}

/** The one workspace that is open, or the reason why none is. */
export interface WorkspaceService {
  /** The open workspace, once a running open or close has come to its end; fails with `no-workspace`. */
  store(): Promise<WorkspaceStore>
  /** The same without waiting. */
  current(): WorkspaceStore
  status(): Promise<WorkspaceStatus>
  /** Opens a folder by its path, for the start of the app; problems become the status. */
  openPath(path: string): Promise<WorkspaceStatus>
  open(input: { folder: string; readOnly: boolean }): Promise<WorkspaceStatus>
  create(input: { folder: string }): Promise<WorkspaceStatus>
  retry(input: { readOnly: boolean }): Promise<WorkspaceStatus>
  close(): Promise<WorkspaceStatus>
  /**
   * Runs a task while the open workspace is closed, and opens it again. Whoever asks for it meanwhile waits, so no
   * window sees it closed; the task itself must not ask.
   */
  whileClosed<T>(task: () => Promise<T>): Promise<T>
  choose(purpose: 'workspace' | 'export'): Promise<FolderChoice | null>
  suggestions(): Promise<{ fresh: FolderChoice; recent: FolderChoice[]; problem: FolderChoice | null }>
  reveal(): Promise<void>
}

export interface WorkspaceDependencies {
  folders: WorkspaceFolders
  handles: FolderHandles
  settings: SettingsService
  platform: Platform
  events: EventBus
  log: Log
  /** Whether a workspace that is opened becomes the one that was used last. */
  remembers: boolean
}

/** Nobody keeps that many; past it, the last name is offered and the user chooses another folder. */
const freshNameLimit = 50

type State =
  | { state: 'none' }
  | { state: 'open'; store: WorkspaceStore; stopListening: () => void }
  | Extract<WorkspaceStatus, { state: 'problem' }>

export function createWorkspaceService(dependencies: WorkspaceDependencies): WorkspaceService {
  const { folders, handles, settings, platform, events, log, remembers } = dependencies
  let state: State = { state: 'none' }
  let last: Promise<unknown> = Promise.resolve()

  /** Opening and closing take turns, so that there is never more than one store. */
  function inTurn<T>(step: () => Promise<T>): Promise<T> {
    const next = last.then(step)
    last = next.catch(() => undefined)
    return next
  }

  function current(): WorkspaceStore {
    if (state.state !== 'open') throw new AppFailure('no-workspace', 'No workspace is open.')
    return state.store
  }

  function status(): WorkspaceStatus {
    return state.state === 'open' ? statusOf(state.store) : state
  }

  function become(next: State): WorkspaceStatus {
    state = next
    events.emit({ type: 'workspace-changed' })
    return status()
  }

  function listenTo(store: WorkspaceStore): () => void {
    let known = notices(store)
    return store.onChange(({ kind, ids, origin }) => {
      events.emit({ type: 'documents-changed', kind, ids, origin })
      const present = notices(store)
      if (present === known) return
      known = present
      events.emit({ type: 'workspace-changed' })
    })
  }

  async function letGo(): Promise<void> {
    if (state.state !== 'open') return
    const { store, stopListening } = state
    state = { state: 'none' }
    // The last saves still tell the windows that they arrived.
    await store.close().finally(stopListening)
  }

  async function take(store: WorkspaceStore): Promise<WorkspaceStatus> {
    const result = become({ state: 'open', store, stopListening: listenTo(store) })
    if (!remembers) return result
    try {
      await settings.rememberWorkspace(store.path)
    } catch (error) {
      // The list of recent folders is a convenience; the workspace itself is open and well.
      log(`The list of recent workspaces was not saved: ${describeFailure(error)}`)
    }
    return result
  }

  function openFolder(path: string, readOnly: boolean): Promise<WorkspaceStatus> {
    return inTurn(async () => {
      await folders.assertAllowed(path)
      await letGo()
      try {
        return await take(await folders.open(path, { readOnly }))
      } catch (error) {
        return become(problemOf(path, error, log))
      }
    })
  }

  async function describe(path: string): Promise<FolderChoice> {
    return { handle: handles.remember(path), path, contents: await folders.inspect(path) }
  }

  /** A folder used before that can't be looked into is still offered: opening it tells what is wrong. */
  async function describeKnown(path: string): Promise<FolderChoice> {
    return describe(path).catch(() => ({ handle: handles.remember(path), path, contents: 'workspace' }))
  }

  /** The first of `Trivet`, `Trivet 2`, … in the user's documents that nothing lies in yet. */
  async function freshFolder(): Promise<FolderChoice> {
    for (let number = 1; ; number += 1) {
      const path = join(platform.documentsDir, number === 1 ? 'Trivet' : `Trivet ${number}`)
      const contents = await folders.inspect(path).catch(() => 'other-files' as const)
      if (contents === 'missing' || contents === 'empty' || number === freshNameLimit) {
        return { handle: handles.remember(path), path, contents }
      }
    }
  }

  return {
    async store() {
      await last
      return current()
    },
    current,
    async status() {
      await last
      return status()
    },
    async openPath(path) {
      try {
        return await openFolder(path, false)
      } catch (error) {
        return become(problemOf(path, error, log))
      }
    },
    open: ({ folder, readOnly }) => openFolder(handles.resolve(folder), readOnly),
    create: ({ folder }) =>
      inTurn(async () => {
        const path = handles.resolve(folder)
        await folders.assertAllowed(path)
        if ((await folders.inspect(path)) === 'workspace') {
          throw new AppFailure('folder-not-allowed', 'The folder is a workspace already.')
        }
        // Made before the present one is given up: if it fails, the user still has what was open.
        const store = await folders.create(path, basename(path)).catch((error: unknown) => {
          throw creationFailure(error)
        })
        await letGo()
        return take(store)
      }),
    async retry({ readOnly }) {
      await last
      if (state.state === 'none') throw new AppFailure('no-workspace', 'There is no folder to try again.')
      return openFolder(state.state === 'open' ? state.store.path : state.path, readOnly)
    },
    close: () =>
      inTurn(async () => {
        await letGo()
        return become({ state: 'none' })
      }),
    whileClosed: (task) =>
      inTurn(async () => {
        const { path, readOnly } = current()
        await letGo()
        try {
          return await task()
        } finally {
          await folders.open(path, { readOnly: readOnly !== null }).then(take, (error: unknown) => {
            become(problemOf(path, error, log))
          })
        }
      }),
    async choose(purpose) {
      if (!platform.canChooseFolder) throw new AppFailure('not-supported', 'There is no folder dialog here.')
      const path = await platform.chooseFolder(purpose)
      return path === null ? null : describe(path)
    },
    async suggestions() {
      await last
      const { recentWorkspaces } = await settings.get()
      const [fresh, recent, problem] = await Promise.all([
        freshFolder(),
        Promise.all(recentWorkspaces.map(describeKnown)),
        state.state === 'problem' ? describeKnown(state.path) : null,
      ])
      return { fresh, recent, problem }
    },
    async reveal() {
      await last
      if (!platform.canReveal)
        throw new AppFailure('not-supported', 'There is no file manager to show it in.')
      await platform.reveal(current().path)
    },
  }
}

function statusOf(store: WorkspaceStore): WorkspaceStatus {
  return {
    state: 'open',
    path: store.path,
    name: store.manifest.name,
    readOnly: store.readOnly,
    damaged: store.damaged(),
    newer: store.newer(),
  }
}

/** Changes exactly when the status of an open workspace has something new to say. */
function notices(store: WorkspaceStore): string {
  return [store.readOnly, store.damaged().length, store.newer().length].join(' ')
}

function problemOf(path: string, error: unknown, log: Log): Extract<WorkspaceStatus, { state: 'problem' }> {
  if (error instanceof WorkspaceFailure) {
    const { problem, holder, canOpenReadOnly } = error
    return { state: 'problem', path, problem, holder, canOpenReadOnly }
  }
  log(`The workspace did not open: ${describeFailure(error)}`)
  const problem = error instanceof AppFailure ? problemByCode[error.code] : undefined
  return { state: 'problem', path, problem: problem ?? 'unreadable', holder: null, canOpenReadOnly: false }
}

const problemByCode: Partial<Record<ErrorCode, WorkspaceProblem>> = {
  'folder-not-allowed': 'not-a-workspace',
  'disk-full': 'disk-full',
  'permission-denied': 'read-only',
  'read-only': 'read-only',
  'document-damaged': 'damaged',
  'document-newer': 'newer',
}

const codeByProblem: Record<WorkspaceProblem, ErrorCode> = {
  missing: 'folder-unreadable',
  unreadable: 'folder-unreadable',
  'read-only': 'permission-denied',
  'disk-full': 'disk-full',
  locked: 'file-busy',
  damaged: 'document-damaged',
  newer: 'document-newer',
  'not-a-workspace': 'folder-not-allowed',
}

/** A workspace that could not be made is an answer to the one who asked, not a state of the app. */
function creationFailure(error: unknown): unknown {
  return error instanceof WorkspaceFailure
    ? new AppFailure(codeByProblem[error.problem], error.message, { cause: error })
    : error
}
