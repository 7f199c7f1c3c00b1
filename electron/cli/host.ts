import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { createClient, type Client } from '#shared/api/client.ts'
import { AppFailure } from '#shared/api/errors.ts'
import { createApp, type Platform } from '../app.ts'
import { findPlaces } from '../places.ts'

/** The app in this process, without a window: the same router, the same lock, the same files. */
export interface Host {
  client: Client
  /** Gives a folder of the command line to the app, which knows folders by handles only. */
  folder(purpose: 'workspace' | 'export' | 'backup', path: string): Promise<string>
  /** The same for what is to be imported, and for a backup. */
  importSource(what: 'folder' | 'file', path: string): Promise<string>
  backupFile(path: string): Promise<string>
  close(): Promise<void>
}

const root = join(import.meta.dirname, '../..')

export function readVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return z.object({ version: z.string() }).parse(manifest).version
}

/** Starts the app. What it logs goes to `log`; the answers of its folder dialogs are those of the command line. */
export async function startHost(env: NodeJS.ProcessEnv, log: (line: string) => void): Promise<Host> {
  const { settingsDir, documentsDir } = findPlaces(env)
  const dialog: { answer: string | null } = { answer: null }
  const app = await createApp({
    settingsDir,
    resourcesDir: join(root, 'resources'),
    workspaceDir: null,
    isUnattended: true,
    version: readVersion(),
    platform: createCommandLinePlatform(documentsDir, systemLocale(env), dialog),
    log,
  })
  const client = createClient({
    call: (method, input) => app.dispatch(method, input),
    subscribe: (listener) => app.subscribe(listener),
    close: () => undefined,
  })
  return {
    client,
    async folder(purpose, path) {
      dialog.answer = path
      const choice = await client.call(`${purpose}.chooseFolder`, {})
      if (choice === null) throw new AppFailure('not-found', 'There is no such folder.')
      return choice.handle
    },
    async importSource(what, path) {
      dialog.answer = path
      const source = await client.call('import.choose', { what })
      if (source === null) throw new AppFailure('not-found', 'There is no such source.')
      return source.handle
    },
    async backupFile(path) {
      dialog.answer = path
      const backup = await client.call('backup.chooseFile', {})
      if (backup === null) throw new AppFailure('not-found', 'There is no such backup.')
      return backup.handle
    },
    close: () => app.close(),
  }
}

function createCommandLinePlatform(
  documentsDir: string,
  language: string,
  dialog: { answer: string | null },
): Platform {
  const unsupported = () => Promise.reject(new AppFailure('not-supported', 'The command line has no window.'))
  return {
    carrier: 'cli',
    runtime: `Node ${process.versions.node}`,
    systemLocale: language,
    documentsDir,
    canChooseFolder: true,
    canReveal: false,
    canPrintToPdf: false,
    chooseFolder: () => Promise.resolve(dialog.answer),
    chooseImport: () => Promise.resolve(dialog.answer),
    chooseBackupFile: () => Promise.resolve(dialog.answer),
    choosePdfFile: unsupported,
    printToPdf: unsupported,
    openExternal: unsupported,
    reveal: unsupported,
  }
}

/** The language of whoever sits at the terminal. */
export function systemLocale(env: NodeJS.ProcessEnv): string {
  const named = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value)?.split('.')[0]
  return named && named !== 'C' && named !== 'POSIX' ? named : Intl.DateTimeFormat().resolvedOptions().locale
}
