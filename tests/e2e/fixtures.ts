import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect, type Browser, type ElectronApplication, type Page } from 'playwright/test'
import type { Input, MethodName, Output } from '#shared/api/contract.ts'
import { createClient } from '#shared/api/client.ts'
import { startWebHost } from '#electron/runtime/web-host.ts'
import { ensureDisplay } from '../support/display.ts'
import { launchChromium } from '../support/launch-chromium.ts'
import { environmentFor, launchElectron, type Folders } from '../support/launch-electron.ts'
import { pageTransport } from '../support/page-transport.ts'
import { prepareWorkspace, type Preparation } from '../support/prepare-workspace.ts'

export { expect }

export interface CarrierOption {
  carrier: 'electron' | 'chromium'
}

/** The running app, whichever way it runs. */
export interface Trivet {
  readonly carrier: CarrierOption['carrier']
  readonly page: Page
  /** Electron's own side; tests that need it carry `@electron` in their title. */
  readonly app: ElectronApplication
  readonly workspaceDir: string
  readonly settingsDir: string
  readonly documentsDir: string
  /** Calls the host from the page, by the page's own way. */
  call<M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>>
  /** Ends the app in the ordinary way and starts it again on the same folders. */
  restart(meanwhile?: () => Promise<void>): Promise<void>
  /** Names errors in the console that the test brings about on purpose. All others fail it. */
  expectError(pattern: RegExp): void
}

/** A start on a machine that is busy with other things as well. */
const startLimitMs = 20_000

/** What the tests of one worker share, because none of them leaves a trace in it. */
interface Bench {
  /** Starts the app the way its carrier does. */
  start(folders: Folders, errors: string[]): Promise<Running>
}

interface Running {
  page: Page
  app: ElectronApplication | null
  close(): Promise<void>
}

export const test = base.extend<Preparation & { trivet: Trivet }, CarrierOption & { bench: Bench }>({
  carrier: ['electron', { option: true, scope: 'worker' }],
  workspace: [true, { option: true }],
  sample: [false, { option: true }],
  locale: 'en',
  theme: ['light', { option: true }],

  bench: [
    async ({ carrier }, use) => {
      if (carrier === 'electron') {
        // A screen for each worker: two windows on one would take the focus and the clipboard from each other.
        const display = await ensureDisplay()
        await use({ start: startElectron })
        display.stop()
      } else {
        const browser = await launchChromium()
        await use({ start: (folders, errors) => startBrowser(browser, folders, errors) })
        await browser.close()
      }
    },
    { scope: 'worker' },
  ],

  trivet: async ({ bench, carrier, workspace, sample, locale, theme }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'trivet-e2e-'))
    const folders = { settingsDir: join(folder, 'settings'), documentsDir: join(folder, 'documents') }
    const workspaceDir = await prepareWorkspace(folders, { workspace, sample, locale, theme })
    const errors: string[] = []
    const expected: RegExp[] = []
    const start = () => bench.start(folders, errors)
    let running = await start()
    await use({
      carrier,
      workspaceDir,
      ...folders,
      get page() {
        return running.page
      },
      get app() {
        if (!running.app) throw new Error('This test needs Electron: put @electron into its title.')
        return running.app
      },
      call: (method, input) => createClient(pageTransport(() => running.page)).call(method, input),
      async restart(meanwhile) {
        await running.close()
        await meanwhile?.()
        running = await start()
      },
      expectError: (pattern) => expected.push(pattern),
    })
    await running.close()
    await rm(folder, { recursive: true, force: true })
    expect(errors.filter((error) => !expected.some((pattern) => pattern.test(error)))).toEqual([])
  },
})

async function startElectron(folders: Folders, errors: string[]): Promise<Running> {
  const { app, page } = await launchElectron(folders)
  watch(page, errors)
  await untilShown(page)
  return { page, app, close: () => app.close() }
}

async function startBrowser(browser: Browser, folders: Folders, errors: string[]): Promise<Running> {
  const host = await startWebHost([], environmentFor(folders), 'ignore')
  // A profile of its own: storage, cookies and clipboard end with it.
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  watch(page, errors)
  await page.goto(host.url)
  await untilShown(page)
  return {
    page,
    app: null,
    async close() {
      // As a user does it: closing the page lets it hand over its last words.
      await page.close({ runBeforeUnload: false })
      await context.close()
      await host.stop()
    },
  }
}

function watch(page: Page, errors: string[]): void {
  page.on('pageerror', (error) => errors.push(`uncaught: ${error.message}`))
  page.on('crash', () => errors.push('the page crashed'))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`console: ${message.text()} ${message.location().url}`)
  })
}

async function untilShown(page: Page): Promise<void> {
  await expect(page.locator('#root')).not.toBeEmpty({ timeout: startLimitMs })
}
