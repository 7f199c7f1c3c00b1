import type { Services } from '../services.ts'
import type { HandlersOf } from './handlers-of.ts'

export function workspaceHandlers({ workspace, sample }: Services): HandlersOf<'workspace'> {
  return {
    'workspace.status': () => workspace.status(),
    'workspace.chooseFolder': () => workspace.choose('workspace'),
    'workspace.suggestions': () => workspace.suggestions(),
    'workspace.create': async (input) => {
      const content = input.sample ? await sample.read(input.locale) : null
      await workspace.create(input)
      if (content) await sample.add(content)
      return workspace.status()
    },
    'workspace.open': (input) => workspace.open(input),
    'workspace.retry': (input) => workspace.retry(input),
    'workspace.close': () => workspace.close(),
    'workspace.reveal': async () => {
      await workspace.reveal()
      return {}
    },
    'workspace.addSample': async ({ locale }) => {
      await sample.add(await sample.read(locale))
      return {}
    },
  }
}
