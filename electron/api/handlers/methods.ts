import type { Services } from '../services.ts'
import type { HandlersOf } from './handlers-of.ts'

export function methodHandlers({ methods }: Services): HandlersOf<'methods'> {
  return {
    'methods.list': () => methods.list(),
    'methods.get': ({ id }) => methods.get(id),
    'methods.setPressure': (input) => methods.setPressure(input),
    'methods.saveSettings': (input) => methods.saveSettings(input),
    'methods.logUse': (input) => methods.logUse(input),
    'methods.removeUse': (input) => methods.removeUse(input),
    'methods.createOwn': (own) => methods.createOwn(own),
    'methods.saveOwn': (input) => methods.saveOwn(input),
    'methods.removeOwn': async ({ id }) => {
      await methods.removeOwn(id)
      return {}
    },
  }
}
