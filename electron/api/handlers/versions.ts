import type { Services } from '../services.ts'
import type { HandlersOf } from './handlers-of.ts'

export function versionHandlers({ versions }: Services): HandlersOf<'versions'> {
  return {
    'versions.list': (input) => versions.list(input),
    'versions.read': (input) => versions.read(input),
    'versions.restore': async (input) => ({ replaced: await versions.restore(input) }),
    'versions.setKept': async (input) => {
      await versions.setKept(input)
      return {}
    },
  }
}
