import type { Services } from '../services.ts'
import type { HandlersOf } from './handlers-of.ts'

export function attachmentHandlers({ attachments }: Services): HandlersOf<'attachments'> {
  return {
    'attachments.add': (input) => attachments.add(input),
    'attachments.get': ({ file }) => attachments.get(file),
    'attachments.list': () => attachments.list(),
    'attachments.remove': async ({ files }) => ({ files: await attachments.remove(files) }),
    'attachments.restore': async ({ files }) => {
      await attachments.restore(files)
      return {}
    },
  }
}
