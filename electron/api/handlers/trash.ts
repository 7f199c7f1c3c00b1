import type { Services } from '../services.ts'
import type { HandlersOf } from './handlers-of.ts'

export function trashHandlers({ trash }: Services): HandlersOf<'trash'> {
  return {
    'trash.restore': async (input) => {
      await trash.restore(input)
      return {}
    },
  }
}
