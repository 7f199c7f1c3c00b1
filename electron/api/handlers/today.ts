import type { Services } from '../services.ts'
import type { HandlersOf } from './handlers-of.ts'

export function todayHandlers({ today }: Services): HandlersOf<'today'> {
  return { 'today.get': (input) => today.get(input) }
}
