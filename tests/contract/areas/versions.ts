import { beforeAll, describe, expect, it } from 'vitest'
import type { Output } from '#shared/api/contract.ts'
import { openFreshWorkspace, type Probe } from '../probe.ts'

export function describeVersions(probe: () => Probe): void {
  describe('versions', () => {
    let note: Output<'notes.get'>
    const list = () => probe().call('versions.list', { kind: 'note', id: note.id })
    const read = (sequence: number | null) =>
      probe().call('versions.read', { kind: 'note', id: note.id, sequence, locale: 'zh-CN' })

    beforeAll(async () => {
      await openFreshWorkspace(probe(), true)
      note = await probe().call('notes.create', { title: '谈判', body: '让 0.5 个点' })
    })

    it('say what was there before, and the present text beside it', async () => {
      expect(await list()).toEqual([])
      await probe().call('notes.save', { ...note, body: '让 1 个点', tags: ['扣点'] })
      expect(await list()).toEqual([
        { sequence: 1, revision: 1, cause: 'edit', kept: false, state: 'readable', savedAt: note.updatedAt },
      ])
      expect(await read(1)).toMatchObject({ name: '谈判', text: '让 0.5 个点', note })
      expect(await read(null)).toMatchObject({ text: '让 1 个点', note: { tags: ['扣点'] } })
    })

    it('are restored as a new text, with the present one kept first', async () => {
      const there = { kind: 'note', id: note.id } as const
      const { replaced } = await probe().call('versions.restore', { ...there, sequence: 1 })
      expect((await probe().call('notes.get', { id: note.id })).body).toBe('让 0.5 个点')
      await probe().call('versions.restore', { ...there, sequence: replaced ?? 0 })
      expect(await probe().call('notes.get', { id: note.id })).toMatchObject({
        body: '让 1 个点',
        tags: ['扣点'],
      })
      await probe().fail('versions.restore', { ...there, sequence: 77 }, 'not-found')
    })

    it('are kept for good when asked', async () => {
      await probe().call('versions.setKept', { kind: 'note', id: note.id, sequence: 1, kept: true })
      expect((await list()).at(-1)).toMatchObject({ sequence: 1, kept: true })
    })

    it('of a removed document can still be read', async () => {
      await probe().call('notes.remove', { id: note.id })
      expect((await list()).length).toBeGreaterThan(1)
      expect((await read(1)).text).toBe('让 0.5 个点')
      await probe().fail('versions.restore', { kind: 'note', id: note.id, sequence: 1 }, 'not-found')
    })

    it('of every other kind are documents in words', async () => {
      const [account] = await probe().call('accounts.list', {})
      const { id: sheet } = await probe().call('worksheets.create', { method: 'A01' })
      const { id: opened } = await probe().call('cases.create', { title: '临时加价', locale: 'zh-CN' })
      for (const [kind, id] of [
        ['account', account?.id ?? ''],
        ['case', opened],
        ['worksheet', sheet],
      ] as const) {
        const { text, note: none } = await probe().call('versions.read', {
          kind,
          id,
          sequence: null,
          locale: 'zh-CN',
        })
        expect(text).toMatch(/\p{Script=Han}/u)
        expect(text).not.toMatch(/^---/)
        expect(none).toBeNull()
      }
    })
  })
}
