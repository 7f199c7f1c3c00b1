import type { Services } from '../services.ts'
import type { HandlersOf } from './handlers-of.ts'

export function jobHandlers({ jobs }: Services): HandlersOf<'jobs'> {
  return {
    'jobs.cancel': ({ job }) => {
      jobs.cancel(job)
      return Promise.resolve({})
    },
  }
}
