import type { Services } from '../services.ts'
import type { HandlersOf } from './handlers-of.ts'

export function tagHandlers({ tags }: Services): HandlersOf<'tags'> {
  return {
    'tags.change': (change) => tags.change(change),
    'tags.undo': ({ token }) => tags.undo(token),
  }
}
