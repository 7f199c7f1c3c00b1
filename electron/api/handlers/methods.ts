import type { Services } from '../services.ts'
import type { HandlersOf } from './handlers-of.ts'

export function methodHandlers({ methods }: Services): HandlersOf<'methods'> {
  return {
    'methods.list': () => methods.list(),
    'methods.get': ({ id }) => methods.get(id),
    'methods.setPressure': (input) => methods.setPressure(input),
  }
}
