import { AppFailure } from '#shared/api/errors.ts'
import type { CheckReport, RepairReport } from '#shared/domain/doctor.ts'
import type { LockHolder } from '#shared/domain/workspace.ts'
import { createLinkIndex } from '#shared/link/link-index.ts'
import { createFormerNames } from '../storage/former-names.ts'
import { openWorkspaceStore } from '../storage/workspace-store.ts'
import { resolveFolder } from '../storage/workspace-folder.ts'
import { takeLock } from '../storage/workspace-lock.ts'
import { judge } from './doctor-checks.ts'
import type { Evidence } from './doctor-evidence.ts'
import { gatherEvidence } from './doctor-gather.ts'
import { codeOf, planOf, repairFiles } from './doctor-repair.ts'
import type { FolderHandles } from './folder-handles.ts'
import type { Job, JobService } from './jobs.ts'
import { linksOfNote, namesInStore } from './link-names.ts'
import { nameOf, targetOf } from './links.ts'
import type { MethodLibrary } from './method-library.ts'
import type { WorkspaceFolders, WorkspaceService } from './workspace.ts'

/** Checks a workspace file by file, and mends what loses nothing. */
export interface DoctorService {
  /** `folder` is a handle; null means the open workspace. */
  check(input: { folder: string | null; job?: string | undefined }): Promise<CheckReport>
  /** Fails with `file-busy` where another program holds the lock. */
  repair(input: { folder: string | null; dryRun: boolean; job?: string | undefined }): Promise<RepairReport>
}

export interface DoctorDependencies {
  workspace: WorkspaceService
  folders: WorkspaceFolders
  handles: FolderHandles
  library: MethodLibrary
  jobs: JobService
  historyDir: string
  carrier: LockHolder['carrier']
  now: () => string
}

export function createDoctorService(dependencies: DoctorDependencies): DoctorService {
  const { workspace, folders, handles, library, jobs, historyDir, carrier, now } = dependencies

  async function folderOf(handle: string | null): Promise<string> {
    if (handle === null) return (await workspace.store()).path
    const folder = handles.resolve(handle)
    await folders.assertAllowed(folder)
    return resolveFolder(folder).catch(() => {
      throw new AppFailure('folder-unreadable', 'The folder can’t be listed.')
    })
  }

  async function isOpenHere(folder: string): Promise<boolean> {
    const status = await workspace.status()
    return status.state === 'open' && status.path === folder
  }

  async function check(folder: string, job: Job, isOpen: boolean): Promise<CheckReport> {
    if ((await folders.inspect(folder)) !== 'workspace') {
      throw new AppFailure('not-found', 'The folder is no workspace.')
    }
    const evidence = await gatherEvidence({
      ...{ folder, historyDir, job, now: now() },
      isOpenHere: isOpen,
    })
    return judge({ ...evidence, brokenLinks: await seeBrokenLinks(folder) })
  }

  /** Links that find nothing among the names of the documents that can be read. */
  async function seeBrokenLinks(folder: string): Promise<Evidence['brokenLinks']> {
    const options = { folder, historyDir, carrier, now, newId: () => '', readOnly: true }
    const store = await openWorkspaceStore(options).catch(() => null)
    if (store === null) return []
    try {
      const former = await createFormerNames(folder).read()
      const index = createLinkIndex(await namesInStore(store, library), former)
      return (await store.notes.list())
        .filter(({ template }) => !template)
        .flatMap((note) =>
          linksOfNote(note).flatMap((link) => {
            const name = targetOf(link, index) === null ? nameOf(link) : null
            return name === null ? [] : [{ place: `notes/${note.id}.json`, title: note.title, name }]
          }),
        )
    } finally {
      await store.close()
    }
  }

  async function repair(folder: string, job: Job): Promise<RepairReport> {
    const before = await check(folder, job, false)
    const planned = planOf(before.findings)
    const lock = await takeLock(folder, carrier, now())
    if (lock.state === 'refused') throw new AppFailure('file-busy', 'Another Trivet has the workspace open.')
    let steps: RepairReport['steps']
    try {
      steps = await repairFiles(planned, { folder, historyDir, now: now() })
    } finally {
      await lock.release()
    }
    if (steps.some(({ code }) => code === 'finish-change')) {
      const error = await finishChanges(folder).catch(codeOf)
      if (error !== null) {
        steps = steps.map((step) =>
          step.code === 'finish-change' ? { ...step, outcome: 'failed', error } : step,
        )
      }
    }
    return { steps, check: await check(folder, job, false) }
  }

  /** Whoever opens a workspace for writing finishes what was begun in it. */
  async function finishChanges(folder: string): Promise<null> {
    const store = await folders.open(folder, { readOnly: false })
    await store.close()
    return null
  }

  return {
    check: ({ folder, job }) =>
      jobs.run(job, async (work) => {
        const path = await folderOf(folder)
        return check(path, work, await isOpenHere(path))
      }),
    repair: ({ folder, dryRun, job }) =>
      jobs.run(job, async (work) => {
        const path = await folderOf(folder)
        const isOpen = await isOpenHere(path)
        if (dryRun) {
          const found = await check(path, work, isOpen)
          return { steps: planOf(found.findings), check: found }
        }
        return isOpen ? workspace.whileClosed(() => repair(path, work)) : repair(path, work)
      }),
  }
}
