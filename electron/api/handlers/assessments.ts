import type { Services } from '../services.ts'
import type { HandlersOf } from './handlers-of.ts'

export function assessmentHandlers({ assessments }: Services): HandlersOf<'assessments'> {
  return {
    'assessments.list': () => assessments.list(),
    'assessments.get': ({ id }) => assessments.get(id),
    'assessments.create': (input) => assessments.create(input),
    'assessments.save': (assessment) => assessments.save(assessment),
    'assessments.remove': async ({ id }) => {
      await assessments.remove(id)
      return {}
    },
  }
}
