import { BrowserWindow, nativeTheme, screen } from 'electron'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { webPreferences } from './policy.ts'
import { leastSize, parseWindowState, placeWindow, type WindowState } from './window-state.ts'

export interface WindowOptions {
  preload: string
  /** Where the window's place on the screen is remembered. */
  settingsDir: string
}

/** The paper of either theme, so that the window does not flash before the page is there. */
export const background = { light: '#f6f7f4', dark: '#151a18' }

/** Opens the one window, hidden until its first picture is ready. */
export function openWindow(options: WindowOptions): BrowserWindow {
  const stateFile = join(options.settingsDir, 'window.json')
  const state = readState(stateFile)
  const window = new BrowserWindow({
    ...placeWindow(
      state,
      screen.getAllDisplays().map((display) => display.workArea),
    ),
    minWidth: leastSize.width,
    minHeight: leastSize.height,
    show: false,
    title: 'Trivet',
    backgroundColor: nativeTheme.shouldUseDarkColors ? background.dark : background.light,
    webPreferences: { ...webPreferences, preload: options.preload },
  })
  if (state?.maximised) window.maximize()
  window.once('ready-to-show', () => {
    window.show()
  })
  window.on('close', () => {
    writeState(stateFile, { ...window.getNormalBounds(), maximised: window.isMaximized() })
  })
  return window
}

/** Brings a window to the front, from wherever the user put it. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

function readState(file: string): WindowState | null {
  try {
    return parseWindowState(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/** A lost window position costs nobody anything, so a failure is not worth a word. */
function writeState(file: string, state: WindowState): void {
  try {
    writeFileSync(`${file}.new`, JSON.stringify(state), { mode: 0o600 })
    renameSync(`${file}.new`, file)
  } catch {
    return
  }
}
