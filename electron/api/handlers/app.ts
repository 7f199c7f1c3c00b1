import type { Services } from '../services.ts'
import type { HandlersOf } from './handlers-of.ts'

export function appHandlers({ system }: Services): HandlersOf<'app'> {
  return {
    'app.info': () => Promise.resolve(system.info()),
    'app.savePdf': ({ name }) => system.savePdf(name),
    'app.openExternal': async ({ url }) => {
      await system.openExternal(url)
      return {}
    },
  }
}
