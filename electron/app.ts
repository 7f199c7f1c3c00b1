import { randomUUID } from 'node:crypto'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { Result } from '#shared/api/errors.ts'
import type { AppEvent } from '#shared/api/events.ts'
import { createHandlers } from './api/handlers.ts'
import { createRouter } from './api/router.ts'
import type { Services } from './api/services.ts'
import { createAccountService } from './services/accounts.ts'
import { createAssessmentService } from './services/assessments.ts'
import { createAttachmentService } from './services/attachments.ts'
import { keepRhythm } from './services/backup-schedule.ts'
import { createBackupService } from './services/backups.ts'
import { createBatchChanges } from './services/batch-changes.ts'
import { createCaptureService } from './services/capture.ts'
import { createCaseService } from './services/cases.ts'
import { createContentLibrary } from './services/content-library.ts'
import { createContentUpdateService } from './services/content-updates.ts'
import { createDoctorService } from './services/doctor.ts'
import { createEventBus } from './services/event-bus.ts'
import { createExportService } from './services/export-service.ts'
import { recoverImports } from './services/import-changes.ts'
import { createImportService } from './services/import-service.ts'
import { createFolderHandles } from './services/folder-handles.ts'
import { assertAllowedFolder, type ReservedFolders } from './services/folder-policy.ts'
import { describeFailure, type Log } from './services/log.ts'
import { createJobService } from './services/jobs.ts'
import { createLinkService } from './services/links.ts'
import { createMapService } from './services/maps.ts'
import { createMethodLibrary } from './services/method-library.ts'
import { createMethodService } from './services/methods.ts'
import { createNoteUndoService } from './services/note-undo.ts'
import { createNoteService } from './services/notes.ts'
import { createPackTemplateService } from './services/pack-templates.ts'
import type { CaptureShortcut, Platform } from './services/platform.ts'
import { createPlaybookService } from './services/playbook.ts'
import { createSampleService } from './services/sample.ts'
import { createSearchService } from './services/search.ts'
import { createSettingsService } from './services/settings.ts'
import { createSystemService } from './services/system.ts'
import { createReflectionService } from './services/reflections.ts'
import { createReviewService } from './services/reviews.ts'
import { createTableImportService } from './services/table-import.ts'
import { createTagService } from './services/tags.ts'
import { createTodayService } from './services/today.ts'
import { createTrashService } from './services/trash.ts'
import { createVersionService } from './services/versions.ts'
import { createWorksheetService } from './services/worksheets.ts'
import { createWorkspaceService, type WorkspaceFolders } from './services/workspace.ts'
import { createBackupRecordStore } from './storage/backup-record-store.ts'
import { createContentRecordStore } from './storage/content-record-store.ts'
import { createExportStateStore } from './storage/export-state-store.ts'
import type { WorkspaceStore } from './storage/ports.ts'
import { createNoteUndoStore } from './storage/note-undo-store.ts'
import { createPackTemplateStore } from './storage/pack-template-store.ts'
import { clearSettingsFolder } from './storage/settings-folder.ts'
import { createSettingsStore } from './storage/settings-store.ts'
import { createWorkspaceStore, inspectFolder, openWorkspaceStore } from './storage/workspace-store.ts'

export type { CaptureShortcut, Platform }
export { readContentInventory } from './services/content-inventory.ts'

export interface AppOptions {
  /** The app's own settings folder; the only place besides the workspace that is ever written. */
  settingsDir: string
  /** Where built-in content lies. */
  resourcesDir: string
  /** Workspace to open at once; null opens the last one used, or none. */
  workspaceDir: string | null
  version: string
  platform: Platform
  /**
   * True where nobody sees a window: no workspace opens by itself, none becomes the one that was used last, and no
   * built-in content counts as seen.
   */
  isUnattended?: boolean
  now?: () => string
  newId?: () => string
  /** Takes one line at a time, without anything a user wrote; by default it goes to standard error. */
  log?: Log
}

/** The running app behind every carrier. */
export interface App {
  /** Answers a call of the contract. Never rejects. */
  dispatch(method: string, input: unknown): Promise<Result<unknown>>
  subscribe(listener: (event: AppEvent) => void): () => void
  /** Waits for running saves and gives up the workspace. */
  close(): Promise<void>
}

/**
 * Puts the app together. It returns before the workspace is open, so that a window can be drawn meanwhile; calls
 * that need the workspace wait for it. A workspace that does not open is a status, never a crash.
 */
export async function createApp(options: AppOptions): Promise<App> {
  const { settingsDir, resourcesDir, platform, version, isUnattended = false } = options
  const now = options.now ?? (() => new Date().toISOString())
  const newId = options.newId ?? randomUUID
  const log = options.log ?? ((line) => process.stderr.write(`${line}\n`))

  const events = createEventBus(log)
  const handles = createFolderHandles()
  const settings = createSettingsService({ store: createSettingsStore(settingsDir), events })
  const reserved: ReservedFolders = { home: homedir(), closed: [settingsDir, resourcesDir] }
  const folders = createFolders({
    ...{ settingsDir, reserved, now, newId },
    carrier: platform.carrier,
    // Nobody sees a workspace before its links are whole, and what a crash left of an import.
    async onOpen(store) {
      const attached = await links.attach(store)
      await recoverImports(attached, log)
      return attached
    },
  })
  const workspace = createWorkspaceService({
    ...{ folders, handles, settings, platform, events, log },
    remembers: !isUnattended,
  })
  const library = createMethodLibrary({ resourcesDir, log })
  const methods = createMethodService({ library, workspace, events, newId })
  const content = createContentLibrary({ resourcesDir, log })
  const playbook = createPlaybookService({ workspace, events })
  const contentUpdates = createContentUpdateService({
    ...{ library, content, playbook, workspace, events, version, log },
    store: createContentRecordStore(settingsDir, now),
  })
  const batches = createBatchChanges({ workspace, newId, log })
  const links = createLinkService({ workspace, library, batches, events, log })
  const noteUndo = createNoteUndoService({
    ...{ workspace, events, log },
    store: createNoteUndoStore(settingsDir),
  })
  const jobs = createJobService({ events })
  const imports = createImportService({ workspace, library, platform, jobs, now, newId, log })
  const backups = createBackupService({
    ...{ workspace, folders, handles, platform, jobs, events, settingsDir, version, now, newId, log },
    records: createBackupRecordStore(settingsDir),
    // In this order: an import may change links, a change of links never imports.
    quietly: (task) => imports.between(() => batches.between(task)),
  })
  const services: Services = {
    system: createSystemService({ platform, handles, version }),
    settings,
    capture: createCaptureService({ platform, settings }),
    workspace,
    sample: createSampleService({ resourcesDir, workspace }),
    today: createTodayService({ workspace, now }),
    accounts: createAccountService({ workspace, events, now }),
    notes: createNoteService({ workspace, events }),
    links,
    tags: createTagService({ workspace, batches }),
    reflections: createReflectionService({ workspace, content, now }),
    noteUndo,
    trash: createTrashService({ workspace, methods, content }),
    versions: createVersionService({ workspace, methods, content }),
    attachments: createAttachmentService({ workspace }),
    methods,
    worksheets: createWorksheetService({ workspace, events, method: (id) => methods.get(id) }),
    cases: createCaseService({ workspace, events, content, methods, newId }),
    assessments: createAssessmentService({ workspace, events }),
    reviews: createReviewService({ workspace, events }),
    maps: createMapService({ workspace, events, newId }),
    playbook,
    content,
    contentUpdates,
    jobs,
    packTemplates: createPackTemplateService({ store: createPackTemplateStore(settingsDir) }),
    doctor: createDoctorService({
      ...{ workspace, folders, handles, library, jobs, now },
      historyDir: join(settingsDir, 'history'),
      carrier: platform.carrier,
    }),
    backups,
    tableImport: createTableImportService({ workspace, imports, jobs, now, newId, log }),
    imports,
    search: createSearchService({ workspace, events, methods, content }),
    exports: createExportService({
      workspace: () => workspace.current(),
      methods: () => methods.list(),
      method: (id) => methods.get(id),
      content,
      folders: handles,
      ...{ reserved, jobs, version, now, log },
      states: createExportStateStore(settingsDir),
      lastFolder: {
        get: async () => (await settings.get()).exportFolder ?? null,
        set: (path) => (isUnattended ? Promise.resolve() : settings.rememberExportFolder(path)),
      },
      moveToTrash: platform.moveToTrash?.bind(platform),
      zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    }),
  }
  const dispatch = createRouter({ handlers: createHandlers(services), log })
  let closing: Promise<void> | null = null
  // Whoever opens a workspace sees the built-in content of that day; a later version is compared with it.
  const stopRemembering = events.subscribe(({ type }) => {
    if (type === 'workspace-changed' && !isUnattended) void contentUpdates.remember()
  })

  const rhythm = isUnattended ? null : keepRhythm(backups, events)

  const clearing = isUnattended ? null : clearSettingsFolder(settingsDir).catch(() => undefined)

  const first = options.workspaceDir ?? (isUnattended ? null : await lastWorkspace(settings, log))
  if (first !== null) void workspace.openPath(first)

  return {
    dispatch: (method, input) =>
      closing
        ? Promise.resolve({ ok: false, error: { code: 'disconnected', detail: 'The app is closing.' } })
        : dispatch(method, input),
    subscribe: (listener) => events.subscribe(listener),
    close() {
      stopRemembering()
      rhythm?.stop()
      closing ??= Promise.all([
        isUnattended ? undefined : contentUpdates.remember(),
        workspace.close(),
        noteUndo.idle(),
        backups.close(),
        clearing,
        services.exports.idle(),
      ]).then(() => undefined)
      return closing
    },
  }
}

async function lastWorkspace(settings: Services['settings'], log: Log): Promise<string | null> {
  try {
    return (await settings.get()).recentWorkspaces[0] ?? null
  } catch (error) {
    // Without settings the app still starts; the user chooses the folder again.
    log(`The settings were not read: ${describeFailure(error)}`)
    return null
  }
}

/** Binds the storage to this app: its clock, its ids, its history folder and what it keeps away from. */
function createFolders({
  settingsDir,
  reserved,
  carrier,
  now,
  newId,
  onOpen,
}: {
  settingsDir: string
  reserved: ReservedFolders
  carrier: Platform['carrier']
  now: () => string
  newId: () => string
  onOpen: (store: WorkspaceStore) => Promise<WorkspaceStore>
}): WorkspaceFolders {
  const historyDir = join(settingsDir, 'history')
  return {
    open: async (folder, { readOnly }) =>
      onOpen(await openWorkspaceStore({ folder, historyDir, carrier, now, newId, readOnly })),
    create: async (folder, name) =>
      onOpen(await createWorkspaceStore({ folder, historyDir, carrier, now, newId, name })),
    inspect: inspectFolder,
    assertAllowed: (folder) => assertAllowedFolder(folder, reserved),
  }
}
