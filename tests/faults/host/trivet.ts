import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createApp, type App, type AppOptions } from '#electron/app.ts'
import { createClient, type Client } from '#shared/api/client.ts'

/** Everything of one Trivet lies below one folder, so that a whole state of the disk is one tree. */
export interface Place {
  root: string
  settingsDir: string
  documentsDir: string
  workspace: string
}

export function placeIn(root: string): Place {
  const documentsDir = join(root, 'documents')
  return { root, settingsDir: join(root, 'settings'), documentsDir, workspace: join(documentsDir, 'Trivet') }
}

/** What every folder dialog answers: where a second workspace goes. */
export function secondWorkspace({ documentsDir }: Place): string {
  return join(documentsDir, 'Trivet 2')
}

export interface RunningTrivet {
  client: Client
  close(): Promise<void>
}

/** Starts the real app on its folders, without a window; without a workspace of its own it opens the last one. */
export async function startTrivet(
  place: Place,
  change: Partial<Pick<AppOptions, 'now' | 'workspaceDir'>> = {},
): Promise<RunningTrivet> {
  await mkdir(place.documentsDir, { recursive: true, mode: 0o700 })
  const refuse = () => Promise.reject(new Error('Nothing is shown without a window.'))
  const app: App = await createApp({
    settingsDir: place.settingsDir,
    resourcesDir: process.env['TRIVET_FAULT_RESOURCES'] ?? join(import.meta.dirname, '../../../resources'),
    workspaceDir: null,
    version: '0.0.0',
    log: () => undefined,
    platform: {
      carrier: 'browser',
      runtime: 'tests',
      systemLocale: 'en',
      documentsDir: place.documentsDir,
      canChooseFolder: true,
      canReveal: false,
      canPrintToPdf: false,
      chooseFolder: () => Promise.resolve(secondWorkspace(place)),
      chooseImport: refuse,
      choosePdfFile: refuse,
      printToPdf: refuse,
      openExternal: refuse,
      reveal: refuse,
    },
    ...change,
  })
  const client = createClient({
    call: (method, input) => app.dispatch(method, input),
    subscribe: (listener) => app.subscribe(listener),
    close: () => {},
  })
  return { client, close: () => app.close() }
}

/** Opens the workspace whatever the settings say of it: they may be what a fault has hit. */
export async function openTrivet(
  place: Place,
  change: Partial<Pick<AppOptions, 'now'>> = {},
): Promise<RunningTrivet> {
  return startTrivet(place, { ...change, workspaceDir: place.workspace })
}
