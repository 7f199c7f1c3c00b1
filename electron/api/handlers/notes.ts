import type { Services } from '../services.ts'
import type { HandlersOf } from './handlers-of.ts'

export function noteHandlers({ notes }: Services): HandlersOf<'notes'> {
  return {
    'notes.list': (input) => notes.list(input),
    'notes.get': ({ id }) => notes.get(id),
    'notes.create': (input) => notes.create(input),
    'notes.save': (note) => notes.save(note),
    'notes.remove': async ({ id }) => {
      await notes.remove(id)
      return {}
    },
  }
}
