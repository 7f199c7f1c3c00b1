import type { Services } from '../services.ts'
import type { HandlersOf } from './handlers-of.ts'

export function searchHandlers({ search }: Services): HandlersOf<'search'> {
  return { 'search.query': (input) => search.query(input) }
}
