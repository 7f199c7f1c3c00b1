import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp, type App, type AppOptions, type Platform } from '#electron/app.ts'

export interface StartedApp {
  app: App
  /** Holds everything of this app; gone after `stop`. */
  folder: string
  settingsDir: string
  documentsDir: string
  logged: string[]
  /** What the app asked the computer for. */
  asked: { opened: string[]; revealed: string[] }
  /** What the folder dialog will answer. */
  dialog: { answer: string | null }
  /** Closes the app and starts it anew on the same folders. */
  restart(change?: Partial<AppOptions>): Promise<App>
  stop(): Promise<void>
}

type StartOptions = Partial<AppOptions> & {
  workspace?: boolean
  createPlatform?: (places: { documentsDir: string }) => Platform
}

/** The folder of the built-in content. */
export const resourcesDir = join(import.meta.dirname, '../../resources')

/**
 * Starts the real app on folders of its own, with a computer that only notes down what it is asked. Unless told
 * otherwise a fresh workspace is open.
 */
export async function startApp(change: StartOptions = {}): Promise<StartedApp> {
  const { workspace = true, createPlatform, ...options } = change
  const folder = await mkdtemp(join(tmpdir(), 'trivet-app-'))
  const settingsDir = join(folder, 'settings')
  const documentsDir = join(folder, 'documents')
  await mkdir(documentsDir)
  const logged: string[] = []
  const asked: StartedApp['asked'] = { opened: [], revealed: [] }
  const dialog: StartedApp['dialog'] = { answer: null }
  const platform: Platform = {
    carrier: 'electron',
    runtime: 'Test 1.0',
    systemLocale: 'en-GB',
    documentsDir,
    canChooseFolder: true,
    canReveal: true,
    canPrintToPdf: true,
    chooseFolder: () => Promise.resolve(dialog.answer),
    chooseImport: () => Promise.resolve(dialog.answer),
    chooseBackupFile: () => Promise.resolve(dialog.answer),
    choosePdfFile: () => Promise.resolve(dialog.answer),
    printToPdf: () => Promise.resolve(new TextEncoder().encode('%PDF-1.4')),
    openExternal: (url) => {
      asked.opened.push(url)
      return Promise.resolve()
    },
    reveal: (path) => {
      asked.revealed.push(path)
      return Promise.resolve()
    },
  }
  const defaults: AppOptions = {
    settingsDir,
    resourcesDir,
    workspaceDir: null,
    version: '1.2.3',
    platform: createPlatform?.({ documentsDir }) ?? platform,
    log: (line) => logged.push(line),
  }
  const started: StartedApp = {
    app: await createApp({ ...defaults, ...options }),
    folder,
    settingsDir,
    documentsDir,
    logged,
    asked,
    dialog,
    async restart(again = {}) {
      await started.app.close()
      started.app = await createApp({ ...defaults, ...options, ...again })
      return started.app
    },
    async stop() {
      await started.app.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
  if (workspace) await createFreshWorkspace(started.app)
  return started
}

async function createFreshWorkspace(app: App): Promise<void> {
  const suggestions = await app.dispatch('workspace.suggestions', {})
  const { fresh } = (suggestions.ok ? suggestions.value : {}) as { fresh?: { handle: string } }
  const created = await app.dispatch('workspace.create', {
    folder: fresh?.handle,
    sample: false,
    locale: 'en',
  })
  if (!created.ok)
    throw new Error(`The workspace was not made: ${created.error.code} ${created.error.detail}`)
}
