import type { Services } from '../services.ts'
import type { HandlersOf } from './handlers-of.ts'

export function playbookHandlers({
  playbook,
  content,
  contentUpdates,
}: Services): HandlersOf<'playbook'> & HandlersOf<'content'> {
  return {
    'playbook.get': () => playbook.get(),
    'playbook.save': (document) => playbook.save(document),
    'content.playbook': () => content(),
    'content.updates': () => contentUpdates.get(),
    'content.setSeen': ({ seen }) => contentUpdates.setSeen(seen),
  }
}
