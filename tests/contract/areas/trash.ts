import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Output } from '#shared/api/contract.ts'
import { openFreshWorkspace, type Probe } from '../probe.ts'

export function describeTrash(probe: () => Probe): void {
  describe('the trash', () => {
    let path: string
    let note: Output<'notes.get'>
    const list = () => probe().call('trash.list', {})

    beforeAll(async () => {
      path = await openFreshWorkspace(probe())
      note = await probe().call('notes.create', { title: '谈判', body: '先听，后说。' })
    })

    it('names what was removed, of every kind, the latest first', async () => {
      const account = await probe().call('accounts.create', { name: '禾邻', tier: null, channel: null })
      const assessment = await probe().call('assessments.create', { takenOn: '2026-03-01' })
      expect(await list()).toEqual([])
      await probe().call('notes.remove', { id: note.id })
      await probe().call('accounts.remove', { id: account.id })
      await probe().call('assessments.remove', { id: assessment.id })
      expect(await list()).toMatchObject([
        { kind: 'assessment', name: '', on: '2026-03-01', state: 'readable' },
        { kind: 'account', name: '禾邻', on: null },
        { kind: 'note', name: '谈判', id: note.id, place: 1, savedAt: note.updatedAt, isPlaceTaken: false },
      ])
    })

    it('shows what lies in it', async () => {
      const there = { kind: 'note', id: note.id, place: 1 } as const
      expect(await probe().call('trash.read', { ...there, locale: 'zh-CN' })).toMatchObject({
        name: '谈判',
        text: '先听，后说。',
        note,
      })
      await probe().fail('trash.read', { ...there, place: 9, locale: 'zh-CN' }, 'not-found')
    })

    it('gives a document back as a new one where its place is taken', async () => {
      await probe().call('trash.restore', { kind: 'note', id: note.id })
      await copyFile(join(path, 'notes', `${note.id}.json`), join(path, 'kept.json'))
      await probe().call('notes.remove', { id: note.id })
      await copyFile(join(path, 'kept.json'), join(path, 'notes', `${note.id}.json`))
      await expect
        .poll(async () => (await list()).find(({ kind }) => kind === 'note')?.isPlaceTaken)
        .toBe(true)
      await probe().fail('trash.restore', { kind: 'note', id: note.id, place: 1 }, 'conflict')
      const { id } = await probe().call('trash.restore', {
        ...{ kind: 'note', id: note.id, place: 1, asNew: true },
      })
      expect(id).not.toBe(note.id)
      expect(await probe().call('notes.get', { id })).toMatchObject({ title: '谈判', body: '先听，后说。' })
      expect((await list()).map(({ kind }) => kind)).toEqual(['assessment', 'account'])
    })

    it('is empty once all of it is deleted for good', async () => {
      const items = (await list()).map(({ kind, id, place }) => ({ kind, id, place }))
      probe().forget()
      await probe().call('trash.erase', { items })
      await probe().hear('documents-changed', ({ kind }) => kind === 'account')
      expect(await list()).toEqual([])
      await probe().fail('trash.erase', { items: items.slice(0, 1) }, 'not-found')
    })
  })
}
