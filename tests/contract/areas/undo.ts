import { beforeAll, describe, expect, it } from 'vitest'
import type { Output } from '#shared/api/contract.ts'
import type { NoteUndo } from '#shared/domain/note-undo.ts'
import { openFreshWorkspace, type Probe } from '../probe.ts'

const undo: NoteUndo = {
  fingerprint: '0123456789abcdef-3',
  history: {
    done: [
      {
        changes: [2, [1]],
        startSelection: { ranges: [{ anchor: 2, head: 2 }], main: 0 },
        selectionsAfter: [],
      },
    ],
    undone: [],
  },
}

export function describeUndo(probe: () => Probe): void {
  describe('what undo can do to a note', () => {
    let note: Output<'notes.get'>
    beforeAll(async () => {
      await openFreshWorkspace(probe())
      note = await probe().call('notes.create', { title: 'T', body: 'abc' })
    })

    it('is kept as it was handed over', async () => {
      expect(await probe().call('undo.load', { id: note.id })).toBeNull()
      await probe().call('undo.save', { id: note.id, undo })
      expect(await probe().call('undo.load', { id: note.id })).toEqual(undo)
    })

    it('goes with the note', async () => {
      probe().forget()
      await probe().call('notes.remove', { id: note.id })
      await probe().hear('documents-changed', ({ ids }) => ids.includes(note.id))
      await expect.poll(() => probe().call('undo.load', { id: note.id })).toBeNull()
      await probe().fail('undo.save', { id: note.id, undo }, 'not-found')
    })
  })
}
