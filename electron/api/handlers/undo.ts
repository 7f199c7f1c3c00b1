import type { Services } from '../services.ts'
import type { HandlersOf } from './handlers-of.ts'

export function undoHandlers({ noteUndo }: Services): HandlersOf<'undo'> {
  return {
    'undo.load': ({ id }) => noteUndo.load(id),
    'undo.save': async ({ id, undo }) => {
      await noteUndo.save(id, undo)
      return {}
    },
  }
}
