import { globalShortcut } from 'electron'
import type { CaptureShortcut } from '../app.ts'

/** Far from what editors, browsers and input methods use. */
const accelerator = 'CommandOrControl+Alt+N'

/** A key of the whole computer that opens quick capture, claimed only when the user wants it. */
export function createCaptureShortcut(onPressed: () => void): CaptureShortcut {
  return {
    accelerator,
    isClaimed: () => globalShortcut.isRegistered(accelerator),
    claim(isWanted) {
      globalShortcut.unregister(accelerator)
      if (isWanted) globalShortcut.register(accelerator, onPressed)
    },
  }
}
