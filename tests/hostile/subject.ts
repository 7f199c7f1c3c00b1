import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, ElectronApplication, Page } from 'playwright'
import { createClient } from '#shared/api/client.ts'
import type { Input, MethodName, Output } from '#shared/api/contract.ts'
import { startWebHost } from '#electron/runtime/web-host.ts'
import { launchChromium } from '../support/launch-chromium.ts'
import { environmentFor, launchElectron } from '../support/launch-electron.ts'
import { pageTransport } from '../support/page-transport.ts'
import { prepareWorkspace } from '../support/prepare-workspace.ts'

export type CarrierName = 'chromium' | 'electron'

/** The app under attack, on folders of its own. */
export interface Subject {
  carrier: CarrierName
  page: Page
  /** Everything the app may write lies below this folder; `workspaceDir` is in it. */
  folder: string
  workspaceDir: string
  call: <M extends MethodName>(method: M, input: Input<M>) => Promise<Output<M>>
  /** Addresses that the app wanted to be opened by the system, or in a tab of the user's browser. */
  openings: () => Promise<string[]>
  /** Windows and tabs that are there. */
  windows: () => Promise<number>
  /** Addresses that something reached, or tried to reach, outside the app. */
  foreignRequests: () => readonly string[]
  hasCrashed: () => boolean
  close: () => Promise<void>
}

/** How a request ends that the policy of the app has refused; whatever ends otherwise was let through. */
const refused =
  /csp|BLOCKED_BY_CLIENT|BLOCKED_BY_RESPONSE|ERR_ABORTED|UNKNOWN_URL_SCHEME|DISALLOWED_URL_SCHEME/i

interface Started {
  page: Page
  app: ElectronApplication | null
  close: () => Promise<void>
}

export async function startSubject(carrier: CarrierName): Promise<Subject> {
  const folder = await mkdtemp(join(tmpdir(), 'trivet-hostile-'))
  const folders = { settingsDir: join(folder, 'settings'), documentsDir: join(folder, 'documents') }
  await mkdir(folders.documentsDir, { recursive: true })
  const workspaceDir = await prepareWorkspace(folders, {
    workspace: true,
    sample: false,
    locale: 'en',
    theme: 'light',
  })
  const foreign: string[] = []
  let crashed = false
  const started = carrier === 'electron' ? await startElectron(folders) : await startChromium(folders)
  const { page, app } = started
  const origin = new URL(page.url()).host
  const note = (url: string) => {
    if (/^(?:https?|wss?|ftp|file):/.test(url) && new URL(url).host !== origin) foreign.push(url)
  }
  page.context().on('requestfinished', (request) => note(request.url()))
  page.context().on('requestfailed', (request) => {
    if (!refused.test(request.failure()?.errorText ?? '')) note(request.url())
  })
  page.on('crash', () => {
    crashed = true
  })
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined))
  const client = createClient(pageTransport(() => page))
  return {
    carrier,
    page,
    folder,
    workspaceDir,
    call: (method, input) => client.call(method, input),
    openings: () =>
      app
        ? app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)
        : page.evaluate(() => (window as unknown as { opened: string[] }).opened),
    windows: () =>
      app
        ? app.evaluate(({ webContents }) => webContents.getAllWebContents().length)
        : Promise.resolve(page.context().pages().length),
    foreignRequests: () => foreign,
    hasCrashed: () => crashed,
    async close() {
      await started.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function startElectron(folders: { settingsDir: string; documentsDir: string }): Promise<Started> {
  const { app, page } = await launchElectron(folders)
  await app.evaluate(({ shell }) => {
    const opened: string[] = []
    Object.assign(globalThis, { opened })
    shell.openExternal = (url) => {
      opened.push(url)
      return Promise.resolve()
    }
    shell.openPath = (path) => {
      opened.push(`path:${path}`)
      return Promise.resolve('')
    }
  })
  await page.locator('#root nav').first().waitFor()
  return { page, app, close: () => app.close() }
}

async function startChromium(folders: { settingsDir: string; documentsDir: string }): Promise<Started> {
  const host = await startWebHost([], environmentFor(folders), 'ignore')
  const browser: Browser = await launchChromium()
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  // A web link that the user clicks opens a tab of the browser; here it is only written down.
  await context.addInitScript(() => {
    if (window !== window.top) return
    const opened: string[] = []
    Object.assign(window, { opened })
    window.open = (url) => {
      opened.push(String(url))
      return null
    }
  })
  const page = await context.newPage()
  await page.goto(host.url)
  await page.locator('#root nav').first().waitFor()
  return {
    page,
    app: null,
    async close() {
      await browser.close()
      await host.stop()
    },
  }
}
