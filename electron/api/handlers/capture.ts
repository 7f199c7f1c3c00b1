import type { Services } from '../services.ts'
import type { HandlersOf } from './handlers-of.ts'

export function captureHandlers({ capture }: Services): HandlersOf<'capture'> {
  return {
    'capture.shortcut': () => capture.shortcut(),
    'capture.setShortcut': ({ isOn }) => capture.setShortcut(isOn),
  }
}
