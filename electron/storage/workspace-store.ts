import { join } from 'node:path'
import { AppFailure } from '#shared/api/errors.ts'
import type { DocumentHeader } from '#shared/domain/document.ts'
import {
  workspaceSchemaVersion,
  type DamagedFile,
  type ReadOnlyReason,
  type WorkspaceManifest,
} from '#shared/domain/workspace.ts'
import { createAttachmentFiles, readTrashedTexts } from './attachment-files.ts'
import {
  accountCodec,
  assessmentCodec,
  caseCodec,
  folderOfKind,
  mapCodec,
  methodCodec,
  noteCodec,
  playbookCodec,
  reviewCodec,
  worksheetCodec,
  type DocumentCodec,
} from './document-codec.ts'
import { createChangeTeller } from './change-teller.ts'
import { createDocumentFiles } from './document-files.ts'
import { JsonDocumentStore } from './document-store.ts'
import { writeDurably, type WriteOptions } from './durable-file.ts'
import { watchFolder, type FolderWatch } from './folder-watch.ts'
import { createHistory } from './history.ts'
import { formatJson } from './json-text.ts'
import {
  WorkspaceFailure,
  type ComingSave,
  type StoreChange,
  type WorkspaceStore,
  type WorkspaceStoreOptions,
} from './ports.ts'
import { createTrash } from './trash.ts'
import { createUseDays } from './use-days.ts'
import {
  createFolder,
  createKindFolders,
  inspectFolder,
  isDiskFull,
  isWritable,
  attachmentFolder,
  removeStrays,
  resolveFolder,
  toWorkspaceFailure,
} from './workspace-folder.ts'
import { lockHolderOf, privateFolder, takeLock } from './workspace-lock.ts'
import {
  healManifest,
  manifestName,
  readManifest,
  rememberManifest,
  type ManifestFound,
} from './workspace-manifest.ts'

export { inspectFolder }

/** How a test makes time pass and files be busy. */
export interface StorageTiming {
  elapsed?: () => number
  writeOptions?: WriteOptions
}

type Options = WorkspaceStoreOptions & StorageTiming
type ManifestPresent = Exclude<ManifestFound, { state: 'none' }>

/**
 * Opens a workspace folder with every document read. Fails with a `WorkspaceFailure` that names the problem
 * and says whether opening for reading only is a way out.
 */
export async function openWorkspaceStore(options: Options & { readOnly: boolean }): Promise<WorkspaceStore> {
  const folder = await resolveFolder(options.folder)
  const found = await readManifest(folder, options.historyDir, options.now()).catch((error: unknown) => {
    throw new WorkspaceFailure('unreadable', manifestName, { cause: error })
  })
  if (found.state === 'none') throw new WorkspaceFailure('not-a-workspace', `no ${manifestName}`)
  if (options.readOnly) return assemble(options, folder, found, await reasonToOnlyRead(folder, found), null)
  if (found.state === 'newer') {
    throw new WorkspaceFailure('newer', `schema ${found.manifest.schema}`, { canOpenReadOnly: true })
  }
  if (found.state === 'damaged' && !found.report.recovered) {
    throw new WorkspaceFailure('damaged', manifestName, { canOpenReadOnly: true })
  }
  const release = await lockForWriting(folder, options)
  try {
    await prepareFolder(folder, join(options.historyDir, found.manifest.id))
    if (found.state === 'good') await rememberManifest(folder, options.historyDir, found.manifest)
    return await assemble(options, folder, found, null, release)
  } catch (error) {
    await release()
    throw error
  }
}

/** Makes a folder a workspace and opens it. Whatever else the folder holds stays as it is. */
export async function createWorkspaceStore(options: Options & { name: string }): Promise<WorkspaceStore> {
  if ((await inspectFolder(options.folder)) === 'workspace') {
    throw new AppFailure('folder-not-allowed', 'the folder holds a workspace already')
  }
  const folder = await createFolder(options.folder)
  const release = await lockForWriting(folder, options)
  try {
    const now = options.now()
    const manifest: WorkspaceManifest = {
      schema: workspaceSchemaVersion,
      revision: 1,
      id: options.newId(),
      name: options.name,
      createdAt: now,
      updatedAt: now,
    }
    await prepareFolder(folder, join(options.historyDir, manifest.id))
    // The manifest comes last: a folder without one is not a workspace, so a crash before this can be repeated.
    await writeDurably(join(folder, manifestName), formatJson(manifest)).catch((error: unknown) => {
      throw toWorkspaceFailure(error, false)
    })
    await rememberManifest(folder, options.historyDir, manifest)
    return await assemble(options, folder, { state: 'good', manifest }, null, release)
  } catch (error) {
    await release()
    throw error
  }
}

async function lockForWriting(folder: string, options: Options): Promise<() => Promise<void>> {
  const outcome = await takeLock(folder, options.carrier, options.now()).catch((error: unknown) => {
    throw toWorkspaceFailure(error, true)
  })
  if (outcome.state === 'held') return outcome.release
  throw new WorkspaceFailure('locked', 'another Trivet has it open', {
    holder: outcome.holder,
    canOpenReadOnly: true,
  })
}

async function prepareFolder(folder: string, historyDir: string): Promise<void> {
  try {
    await createKindFolders(folder)
  } catch (error) {
    throw toWorkspaceFailure(error, true)
  }
  // What can't be cleared away now is in nobody's way.
  await removeStrays(folder, historyDir).catch(() => undefined)
}

/** Looks without touching: nothing is written to a workspace that is opened for reading. */
async function reasonToOnlyRead(folder: string, found: ManifestPresent): Promise<ReadOnlyReason> {
  if (found.state === 'newer') return 'newer'
  if ((await lockHolderOf(folder)) !== null) return 'locked'
  if (!(await isWritable(folder))) return 'folder-read-only'
  return (await isDiskFull(folder)) ? 'disk-full' : 'chosen'
}

async function assemble(
  options: Options,
  folder: string,
  found: ManifestPresent,
  readOnly: ReadOnlyReason | null,
  release: (() => Promise<void>) | null,
): Promise<WorkspaceStore> {
  const { manifest } = found
  const historyDir = join(options.historyDir, manifest.id)
  const days = createUseDays(join(historyDir, 'days-of-use.json'), options.now)
  const listeners = new Set<(change: StoreChange) => void>()
  const changes = createChangeTeller((change) => {
    for (const listener of listeners) listener(change)
  })
  const saveListeners = new Set<(save: ComingSave) => Promise<void>>()
  const stores: Pick<JsonDocumentStore<DocumentHeader>, 'load' | 'damaged' | 'newer' | 'close'>[] = []
  const watches: FolderWatch[] = []
  let healing: Promise<void> | null = null

  function healFirst(): Promise<void> {
    if (found.state !== 'damaged') return Promise.resolve()
    healing ??= healManifest(folder, found, options.now()).catch((error: unknown) => {
      healing = null
      throw error
    })
    return healing
  }

  function storeOf<T extends DocumentHeader>(codec: DocumentCodec<T>): JsonDocumentStore<T> {
    const kindFolder = folderOfKind[codec.kind]
    const store = new JsonDocumentStore({
      codec,
      files: createDocumentFiles(join(folder, kindFolder), codec, options.writeOptions ?? {}),
      history: createHistory({
        folder: join(historyDir, kindFolder),
        schemaVersion: codec.version,
        days,
        elapsed: options.elapsed ?? (() => performance.now()),
      }),
      trash: createTrash(join(folder, privateFolder, 'trash', kindFolder), options.now),
      readOnly,
      now: options.now,
      newId: options.newId,
      beforeChange: healFirst,
      beforeSave: async (before, after) => {
        for (const hear of saveListeners) await hear({ kind: codec.kind, before, after })
      },
      emit: (change) => changes.tell(change),
    })
    stores.push(store)
    watches.push(watchFolder(join(folder, kindFolder), (names) => void store.refresh(names)))
    return store
  }

  const documents = {
    accounts: storeOf(accountCodec),
    notes: storeOf(noteCodec),
    methods: storeOf(methodCodec),
    worksheets: storeOf(worksheetCodec),
    cases: storeOf(caseCodec),
    assessments: storeOf(assessmentCodec),
    reviews: storeOf(reviewCodec),
    playbook: storeOf(playbookCodec),
    maps: storeOf(mapCodec),
  }
  try {
    await Promise.all(stores.map((store) => store.load()))
  } catch (error) {
    for (const watch of watches) watch.close()
    throw new WorkspaceFailure('unreadable', 'a folder of the workspace', { cause: error })
  }

  const trashFolder = join(folder, privateFolder, 'trash')
  const attachments = createAttachmentFiles({
    folder: join(folder, attachmentFolder),
    trash: join(trashFolder, attachmentFolder),
    isReadOnly: readOnly !== null,
    writeOptions: options.writeOptions ?? {},
  })

  return {
    path: folder,
    manifest,
    readOnly,
    ...documents,
    attachments,
    trashedTexts: () => readTrashedTexts(trashFolder, Object.values(folderOfKind)),
    damaged(): DamagedFile[] {
      const manifestReport = found.state === 'damaged' ? [found.report] : []
      return [...manifestReport, ...stores.flatMap((store) => store.damaged())]
    },
    newer: () => stores.flatMap((store) => store.newer()),
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    together: (task) => changes.together(task),
    beforeSave(listener) {
      saveListeners.add(listener)
      return () => saveListeners.delete(listener)
    },
    async close() {
      for (const watch of watches) watch.close()
      await Promise.all([...stores.map((store) => store.close()), attachments.idle()])
      await release?.()
    },
  }
}
