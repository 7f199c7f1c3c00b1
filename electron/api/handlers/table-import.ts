import type { Services } from '../services.ts'
import type { HandlersOf } from './handlers-of.ts'

export function tableImportHandlers({ tableImport }: Services): HandlersOf<'tables'> {
  return {
    'tables.inspect': (input) => tableImport.inspect(input),
    'tables.apply': (input) => tableImport.apply(input),
    'tables.undo': (input) => tableImport.undo(input),
  }
}
