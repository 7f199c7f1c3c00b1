import { hasDisplay } from './display.ts'
import { downloadElectron, findInstalled, findOverride } from './electron-package.ts'
import { ensureTestRuntime } from './fetch-test-runtime.ts'
import { resolveRuntime, type BrowserReason, type ElectronSource, type Runtime } from './resolve-runtime.ts'

/** Finds what to run on, on this computer. */
export function findRuntime(environment: NodeJS.ProcessEnv, webAsked: boolean): Promise<Runtime> {
  return resolveRuntime({
    webAsked,
    hasDisplay: hasDisplay(process.platform, environment),
    findOverride: () => findOverride(environment),
    findInstalled,
    download: () => downloadElectron(environment),
    // An old Electron has old holes: it is for tests, and only for those who ask for it.
    findTestRuntime: () =>
      environment['TRIVET_TEST_RUNTIME'] === '1' ? ensureTestRuntime() : Promise.resolve(null),
  })
}

/** What each choice is called on the line that tells the user about it. */
export const sourceNames: Record<ElectronSource, string> = {
  override: 'the Electron that ELECTRON_OVERRIDE_DIST_PATH names',
  installed: 'the installed Electron',
  downloaded: 'the Electron just fetched',
  test: 'the old Electron that is meant for tests only',
}

export const browserReasons: Record<BrowserReason, string> = {
  asked: 'as asked',
  'no-display': 'because there is no display to show a window on',
  'no-electron': 'because Electron could not be fetched (no route to its download site)',
}

/** Chromium refuses to start as root on Linux unless its sandbox is off. */
export function sandboxArguments(): string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
}
