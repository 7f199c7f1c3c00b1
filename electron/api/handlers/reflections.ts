import type { Services } from '../services.ts'
import type { HandlersOf } from './handlers-of.ts'

export function reflectionHandlers({ reflections }: Services): HandlersOf<'reflections'> {
  return { 'reflections.open': (input) => reflections.open(input) }
}
