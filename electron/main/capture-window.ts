import { BrowserWindow, nativeTheme, screen } from 'electron'
import type { App } from '../app.ts'
import { connectWindow } from './ipc.ts'
import { webPreferences, type Policy } from './policy.ts'
import { background, focusWindow } from './window.ts'

const size = { width: 480, height: 340 }
/** How far down the screen it opens, as a share of the height. */
const drop = 0.22

export interface CaptureWindow {
  /** Opens the small window on the screen where the pointer is, or brings it to the front. */
  show(): void
  close(): void
}

/** The small window of quick capture: the same document as the large one, at a place of its own. */
export function createCaptureWindow({
  app,
  policy,
  preload,
}: {
  app: App
  policy: Policy
  preload: string
}): CaptureWindow {
  let current: BrowserWindow | null = null

  function open(): BrowserWindow {
    const { workArea } = screen.getDisplayNearestPoint(screen.getCursorScreenPoint())
    const window = new BrowserWindow({
      ...size,
      x: Math.round(workArea.x + (workArea.width - size.width) / 2),
      y: Math.round(workArea.y + workArea.height * drop),
      minWidth: 360,
      minHeight: 280,
      show: false,
      alwaysOnTop: true,
      fullscreenable: false,
      maximizable: false,
      minimizable: false,
      skipTaskbar: true,
      title: 'Trivet',
      backgroundColor: nativeTheme.shouldUseDarkColors ? background.dark : background.light,
      webPreferences: { ...webPreferences, preload },
    })
    // The menu of the large window would do there what nobody sees.
    if (process.platform !== 'darwin') window.removeMenu()
    const wire = connectWindow(app, window, policy)
    const stop = app.subscribe((event) => {
      // Commands are for the large window.
      if (event.type !== 'command') wire.send(event)
    })
    window.once('ready-to-show', () => {
      focusWindow(window)
    })
    window.on('closed', () => {
      stop()
      wire.close()
      current = null
    })
    void window.loadURL(`${policy.address}#/capture`)
    return window
  }

  return {
    show() {
      if (current) focusWindow(current)
      else current = open()
    },
    close: () => current?.close(),
  }
}
