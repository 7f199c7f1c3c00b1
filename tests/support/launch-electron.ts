import { _electron, type ElectronApplication, type Page } from 'playwright'
import { findElectronForTests } from './runtime.ts'

export interface LaunchedElectron {
  app: ElectronApplication
  page: Page
}

export interface Folders {
  settingsDir: string
  documentsDir: string
}

/** Starts the built app in a real window. */
export async function launchElectron(folders: Folders, args: string[] = []): Promise<LaunchedElectron> {
  const electron = await findElectronForTests()
  const app = await _electron.launch({
    executablePath: electron.executable,
    args: [...electron.args, ...args],
    env: environmentFor(folders),
  })
  return { app, page: await app.firstWindow() }
}

/** The present environment with the app's folders moved to where a test can throw them away. */
export function environmentFor(folders: Folders): Record<string, string> {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  return {
    ...Object.fromEntries(inherited),
    TRIVET_SETTINGS_DIR: folders.settingsDir,
    TRIVET_DOCUMENTS_DIR: folders.documentsDir,
  }
}
