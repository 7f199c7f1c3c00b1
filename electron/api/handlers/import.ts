import type { Services } from '../services.ts'
import type { HandlersOf } from './handlers-of.ts'

export function importHandlers({ imports }: Services): HandlersOf<'import'> {
  return {
    'import.choose': (input) => imports.choose(input),
    'import.upload': (input) => Promise.resolve(imports.upload(input)),
    'import.inspect': (input) => imports.inspect(input),
    'import.apply': (input) => imports.apply(input),
    'import.undo': (input) => imports.undo(input),
  }
}
