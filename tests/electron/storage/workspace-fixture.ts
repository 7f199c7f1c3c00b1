import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { WorkspaceStore } from '#electron/storage/ports.ts'
import {
  createWorkspaceStore,
  openWorkspaceStore,
  type StorageTiming,
} from '#electron/storage/workspace-store.ts'

/** A folder of its own for one test, removed afterwards. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'trivet-storage-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

export interface Bench {
  root: string
  folder: string
  historyDir: string
  /** What the wall clock says; a test may set it. */
  clock: { now: string; elapsed: number }
  create(): Promise<WorkspaceStore>
  open(settings?: { readOnly?: boolean }): Promise<WorkspaceStore>
  notePath(id: string): string
}

/** A workspace in a real folder, with clocks that the test holds. Stores are closed when the test ends. */
export async function setUpBench(timing: StorageTiming = {}): Promise<Bench> {
  const root = await temporaryFolder()
  const folder = join(root, 'workspace')
  const historyDir = join(root, 'history')
  const clock = { now: '2026-01-31T08:00:00.000Z', elapsed: 0 }
  let lastId = 0
  const options = {
    folder,
    historyDir,
    carrier: 'cli' as const,
    now: () => clock.now,
    newId: () => `id-${++lastId}-${Math.random().toString(36).slice(2, 8)}`,
    elapsed: () => clock.elapsed,
    ...timing,
  }
  function closeLater(store: WorkspaceStore): WorkspaceStore {
    onTestFinished(() => store.close())
    return store
  }
  return {
    root,
    folder,
    historyDir,
    clock,
    create: async () => closeLater(await createWorkspaceStore({ ...options, name: '客户计划' })),
    open: async (settings = {}) =>
      closeLater(await openWorkspaceStore({ ...options, readOnly: settings.readOnly ?? false })),
    notePath: (id) => join(folder, 'notes', `${id}.json`),
  }
}

/** Every path below a folder, sorted, relative to it. */
export async function pathsBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true })
  return entries.sort()
}

/** Waits until a condition holds; fails with the condition's own text after fifteen seconds. */
export async function eventually(condition: () => Promise<boolean> | boolean): Promise<void> {
  const deadline = performance.now() + 15_000
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error(`never came true: ${condition.toString()}`)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}
