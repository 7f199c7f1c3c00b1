import type { Services } from '../services.ts'
import type { HandlersOf } from './handlers-of.ts'

export function caseHandlers({ cases }: Services): HandlersOf<'cases'> {
  return {
    'cases.list': () => cases.list(),
    'cases.get': ({ id }) => cases.get(id),
    'cases.create': (input) => cases.create(input),
    'cases.save': (document) => cases.save(document),
    'cases.remove': async ({ id }) => {
      await cases.remove(id)
      return {}
    },
  }
}
