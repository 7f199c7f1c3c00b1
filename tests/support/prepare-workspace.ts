import { join } from 'node:path'
import { createApp } from '#electron/app.ts'
import { projectDir } from '#electron/runtime/project.ts'
import { createClient, type Client } from '#shared/api/client.ts'
import type { Locale } from '#shared/domain/locale.ts'
import type { Settings } from '#shared/domain/settings.ts'
import type { Folders } from './launch-electron.ts'

export interface Preparation {
  /** Makes a workspace and remembers it, so that the next start opens it; otherwise the start is a first one. */
  workspace: boolean
  /** Puts the sample account into the workspace. */
  sample: boolean
  locale: Locale
  theme: Settings['theme']
}

/** Sets the app's folders up as an earlier use of the app would have left them; gives the workspace's folder. */
export function prepareWorkspace(folders: Folders, preparation: Preparation): Promise<string> {
  const { workspace, sample, locale, theme } = preparation
  return withoutWindow(folders, async (client) => {
    await client.call('settings.save', { locale, theme })
    const { fresh } = await client.call('workspace.suggestions', {})
    if (workspace) await client.call('workspace.create', { folder: fresh.handle, sample, locale })
    return fresh.path
  })
}

/** Runs the app on its folders without a window, and closes it afterwards. */
export async function withoutWindow<T>(folders: Folders, use: (client: Client) => Promise<T>): Promise<T> {
  const refuse = () => Promise.reject(new Error('Nothing is shown without a window.'))
  const app = await createApp({
    settingsDir: folders.settingsDir,
    resourcesDir: join(projectDir, 'resources'),
    workspaceDir: null,
    version: '0.0.0',
    platform: {
      carrier: 'browser',
      runtime: 'tests',
      systemLocale: 'en',
      documentsDir: folders.documentsDir,
      canChooseFolder: false,
      canReveal: false,
      canPrintToPdf: false,
      chooseFolder: refuse,
      chooseImport: refuse,
      choosePdfFile: refuse,
      printToPdf: refuse,
      openExternal: refuse,
      reveal: refuse,
    },
  })
  const client = createClient({
    call: (method, input) => app.dispatch(method, input),
    subscribe: (listener) => app.subscribe(listener),
    close: () => {},
  })
  try {
    return await use(client)
  } finally {
    await app.close()
  }
}
