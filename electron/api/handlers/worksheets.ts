import type { Services } from '../services.ts'
import type { HandlersOf } from './handlers-of.ts'

export function worksheetHandlers({ worksheets }: Services): HandlersOf<'worksheets'> {
  return {
    'worksheets.list': (input) => worksheets.list(input),
    'worksheets.get': ({ id }) => worksheets.get(id),
    'worksheets.create': (input) => worksheets.create(input),
    'worksheets.save': (worksheet) => worksheets.save(worksheet),
    'worksheets.remove': async ({ id }) => {
      await worksheets.remove(id)
      return {}
    },
  }
}
