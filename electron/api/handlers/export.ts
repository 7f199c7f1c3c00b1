import type { Services } from '../services.ts'
import type { HandlersOf } from './handlers-of.ts'

export function exportHandlers({ workspace, system, exports }: Services): HandlersOf<'export'> {
  return {
    'export.chooseFolder': () => workspace.choose('export'),
    'export.recall': async (input) => {
      await workspace.store()
      return exports.recall(input)
    },
    'export.plan': async (input) => {
      await workspace.store()
      return exports.plan(input)
    },
    'export.apply': async (input) => {
      await workspace.store()
      return exports.apply(input)
    },
    'export.archive': async (input) => {
      await workspace.store()
      return exports.archive(input)
    },
    'export.reveal': async ({ folder }) => {
      await system.revealFolder(folder)
      return {}
    },
  }
}
