import { settingsSchema } from '#shared/domain/settings.ts'
import { workspaceStatusSchema } from '#shared/domain/workspace.ts'
import type { DeepLink } from '#shared/link/deep-link.ts'
import { app, dialog, Menu, session } from 'electron'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createApp, type App } from '../app.ts'
import { findPlaces } from '../places.ts'
import { parseArguments } from './arguments.ts'
import { createCaptureShortcut } from './capture-shortcut.ts'
import { createCaptureWindow } from './capture-window.ts'
import { linkIn, linkScheme } from './deep-links.ts'
import { createDesktop } from './desktop.ts'
import { refuseStrangers } from './ipc.ts'
import { createElectronPlatform } from './platform.ts'
import { createPolicy } from './policy.ts'
import { declareAppScheme, serveApp } from './protocol.ts'
import { secureContents, secureSession } from './security.ts'
import { watchFirstScreen } from './smoke.ts'

const closeLimitMs = 5_000
const places = findPlaces()
const args = parseArguments(process.argv, process.cwd())
// An address from the environment is for working on Trivet; a packaged app shows its own files and nothing else.
const developmentAddress = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL']
const policy = createPolicy(developmentAddress && new URL('/', developmentAddress).href)

Menu.setApplicationMenu(null)
app.setName('Trivet')
// Given on the command line only where Chromium refuses to start otherwise: for root on Linux.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
// Older engines give a sandboxed frame a process of its own only when asked; the preview's time limit needs it.
app.commandLine.appendSwitch('enable-features', 'IsolateSandboxedIframes')
declareAppScheme()
secureContents(policy)

// Chromium's own files keep to a folder of their own inside the settings folder, so the lock of the single instance
// is one for each settings folder.
const profileDir = join(places.settingsDir, 'window')
mkdirSync(profileDir, { recursive: true, mode: 0o700 })
app.setPath('userData', profileDir)

// A Mac brings links as an event, the first perhaps before anything is ready; other systems as the last argument.
let firstLink = linkIn(process.argv)
let followLink = (link: DeepLink) => {
  firstLink = link
}
app.on('open-url', (event, address) => {
  event.preventDefault()
  const link = linkIn([address])
  if (link !== null) followLink(link)
})
// A program that is being worked on must not take the links of the one that is installed.
if (app.isPackaged) app.setAsDefaultProtocolClient(linkScheme)

claimSettings()
  .then(async (isFirst) => {
    if (!isFirst) return app.exit(0)
    await app.whenReady()
    await start()
  })
  .catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error)
    if (args.smoke) return reportSmoke(reason)
    dialog.showErrorBox('Trivet', reason)
    app.exit(1)
  })

/** Whether no other Trivet uses these settings. The one that does comes to the front instead. */
async function claimSettings(): Promise<boolean> {
  if (app.requestSingleInstanceLock()) return true
  // While working on Trivet the one before may still be putting its last words on the disk.
  for (let tries = 0; developmentAddress && tries < 50; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100))
    if (app.requestSingleInstanceLock()) return true
  }
  return false
}

async function start(): Promise<void> {
  secureSession(session.defaultSession, policy)
  serveApp(session.defaultSession, join(app.getAppPath(), 'out/renderer'))
  refuseStrangers()
  const captureShortcut = createCaptureShortcut(() => void openCapture())
  const platform = createElectronPlatform({
    captureShortcut,
    documentsDir: places.documentsDir,
    currentWindow: () => desktop.window,
    texts: () => desktop.texts(),
  })
  const host = await createApp({
    settingsDir: places.settingsDir,
    resourcesDir: join(app.getAppPath(), 'resources'),
    workspaceDir: args.workspaceDir,
    version: app.getVersion(),
    platform,
  })
  closeBeforeQuit(host)
  const preload = join(app.getAppPath(), 'out/preload/index.cjs')
  const capture = createCaptureWindow({ app: host, policy, preload })
  const desktop = createDesktop({
    app: host,
    policy,
    preload,
    settingsDir: places.settingsDir,
    systemLocale: platform.systemLocale,
    isDevelopment: !app.isPackaged,
  })
  app.on('second-instance', (_event, argv) => void desktop.show(linkIn(argv)))
  followLink = (link) => void desktop.show(link)
  app.on('activate', () => void desktop.show())
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  /** Without an open workspace there is nowhere to put a note; the large window says what is wrong. */
  async function openCapture(): Promise<void> {
    const status = await host.dispatch('workspace.status', {})
    const parsed = workspaceStatusSchema.safeParse(status.ok ? status.value : null)
    if (parsed.data?.state === 'open') capture.show()
    else await desktop.show()
  }

  const { window, wire } = await desktop.show(firstLink)
  // On its own the small window would keep the program running with nothing to see.
  window.on('closed', () => {
    capture.close()
  })
  const settings = settingsSchema.safeParse(await settingsOf(host))
  captureShortcut.claim(settings.data?.captureShortcut ?? false)
  if (args.smoke) {
    const fault = await watchFirstScreen(window.webContents, wire.isSettled)
    reportSmoke(fault)
  }
}

async function settingsOf(host: App): Promise<unknown> {
  const answer = await host.dispatch('settings.get', {})
  return answer.ok ? answer.value : null
}

/** Holds the end of the program until running saves are on the disk and the workspace is given up. */
function closeBeforeQuit(host: App): void {
  let isClosed = false
  app.on('will-quit', (event) => {
    if (isClosed) return
    event.preventDefault()
    const limit = new Promise((resolve) => setTimeout(resolve, closeLimitMs))
    void Promise.race([host.close(), limit]).finally(() => {
      isClosed = true
      // Asked while this event is still being sent, Electron would not hear it.
      setImmediate(() => {
        app.quit()
      })
    })
  })
}

/** One line for whoever started the trial, then the end. */
function reportSmoke(fault: string | null): void {
  const started = process.getCreationTime() ?? Date.now()
  const line =
    fault === null
      ? `smoke ok carrier=electron runtime=${process.versions.electron} ms=${Math.round(Date.now() - started)}`
      : `smoke failed carrier=electron runtime=${process.versions.electron}: ${fault}`
  process.stdout.write(`${line}\n`, () => {
    app.exit(fault === null ? 0 : 1)
  })
}
