import type { Services } from '../services.ts'
import type { HandlersOf } from './handlers-of.ts'

export function settingsHandlers({ settings }: Services): HandlersOf<'settings'> {
  return {
    'settings.get': () => settings.get(),
    'settings.save': (input) => settings.change(input),
  }
}
