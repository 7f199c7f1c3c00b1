import type { Services } from '../services.ts'
import type { HandlersOf } from './handlers-of.ts'

export function trashHandlers({ trash }: Services): HandlersOf<'trash'> {
  return {
    'trash.list': () => trash.list(),
    'trash.read': (input) => trash.read(input),
    'trash.restore': async (input) => ({ id: await trash.restore(input) }),
    'trash.erase': async (input) => {
      await trash.erase(input)
      return {}
    },
  }
}
