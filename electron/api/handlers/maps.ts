import type { Services } from '../services.ts'
import type { HandlersOf } from './handlers-of.ts'

export function mapHandlers({ maps }: Services): HandlersOf<'maps'> {
  return {
    'maps.list': () => maps.list(),
    'maps.get': ({ id }) => maps.get(id),
    'maps.create': (input) => maps.create(input),
    'maps.save': (map) => maps.save(map),
    'maps.remove': async ({ id }) => {
      await maps.remove(id)
      return {}
    },
    'maps.import': (input) => Promise.resolve(maps.import(input)),
    'maps.material': () => maps.material(),
  }
}
