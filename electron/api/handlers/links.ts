import type { Services } from '../services.ts'
import type { HandlersOf } from './handlers-of.ts'

export function linkHandlers({ links }: Services): HandlersOf<'links'> {
  return {
    'links.of': (target) => links.of(target),
    'links.mentions': (target) => links.mentions(target),
    'links.broken': () => links.broken(),
    'links.formerNames': () => links.formerNames(),
    'links.linkMention': (input) => links.linkMention(input),
    'links.retarget': (input) => links.retarget(input),
    'links.undo': ({ token }) => links.undo(token),
  }
}
