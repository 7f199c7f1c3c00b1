import type { Services } from '../services.ts'
import type { HandlersOf } from './handlers-of.ts'

export function reviewHandlers({ reviews }: Services): HandlersOf<'reviews'> {
  return {
    'reviews.list': (input) => reviews.list(input),
    'reviews.get': ({ id }) => reviews.get(id),
    'reviews.create': (input) => reviews.create(input),
    'reviews.save': (review) => reviews.save(review),
    'reviews.remove': async ({ id }) => {
      await reviews.remove(id)
      return {}
    },
  }
}
