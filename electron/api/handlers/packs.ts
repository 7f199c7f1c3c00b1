import type { Services } from '../services.ts'
import type { HandlersOf } from './handlers-of.ts'

export function packHandlers({ packTemplates }: Services): HandlersOf<'packs'> {
  return {
    'packs.templates': () => packTemplates.list(),
    'packs.addTemplate': (input) => packTemplates.add(input),
    'packs.template': ({ id }) => packTemplates.get(id),
    'packs.removeTemplate': async ({ id }) => {
      await packTemplates.remove(id)
      return {}
    },
  }
}
