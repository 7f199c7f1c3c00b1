import { beforeAll, describe, expect, it } from 'vitest'
import { openFreshWorkspace, type Probe } from '../probe.ts'

export function describeSearch(probe: () => Probe): void {
  describe('search', () => {
    const search = (text: string, change: { scope?: 'everything' | 'names'; locale?: 'en' | 'zh-CN' } = {}) =>
      probe().call('search.query', {
        text,
        locale: 'zh-CN',
        scope: 'everything',
        asker: 'test',
        turn: 0,
        ...change,
      })

    beforeAll(async () => {
      await openFreshWorkspace(probe())
    })

    it('finds what was written a moment ago, with the stretch that was hit', async () => {
      const { id } = await probe().call('notes.create', { title: '年度谈判', body: '对方要 60 天账期。' })
      const { hits } = await search('账期 -回扣 类型：笔记')
      expect(hits).toMatchObject([{ kind: 'note', id, title: { text: '年度谈判', marks: [] }, at: 8 }])
      const { text = '', marks = [] } = hits[0]?.snippet ?? {}
      expect(marks.map(([start, end]) => text.slice(start, end))).toEqual(['账期'])
    })

    it('follows every change', async () => {
      const note = await probe().call('notes.create', { title: '样品', body: '冰柜' })
      expect((await search('冰柜 type:note')).hits).toHaveLength(1)
      await probe().call('notes.save', { ...note, body: '端架' })
      expect((await search('冰柜 type:note')).hits).toEqual([])
      await probe().call('notes.remove', { id: note.id })
      expect((await search('样品 type:note')).hits).toEqual([])
    })

    it('finds plans by their words, and says in which part they stand', async () => {
      const account = await probe().call('accounts.create', { name: '禾岭', tier: 'A', channel: null })
      await probe().call('accounts.save', {
        ...account,
        charter: { ...account.charter, where: '华东独此一句' },
      })
      expect((await search('独此一句')).hits).toMatchObject([
        { kind: 'account', id: account.id, part: 'charter' },
      ])
      const { id } = await probe().call('notes.create', { title: '走访', body: '', accounts: [account.id] })
      expect((await search('客户：禾岭 走访')).hits).toMatchObject([{ kind: 'note', id }])
    })

    it('speaks the language of the reader where the words are ours', async () => {
      const chinese = await search('A01', { scope: 'names' })
      const english = await search('A01', { scope: 'names', locale: 'en' })
      expect(chinese.hits[0]?.title.text).not.toBe(english.hits[0]?.title.text)
      expect(english.hits[0]).toMatchObject({ kind: 'method', id: 'A01' })
    })

    it('knows names by their sound', async () => {
      expect((await search('ndtp', { scope: 'names' })).hits).toMatchObject([{ title: { text: '年度谈判' } }])
    })

    it('answers an empty question about names with what was used last, and one about texts with nothing', async () => {
      expect((await search('')).hits).toEqual([])
      const { hits } = await search('', { scope: 'names' })
      const last = hits.at(-1)!
      const recent = await probe().call('search.query', {
        ...{ text: '', locale: 'zh-CN', scope: 'names', asker: 'test', turn: 0 },
        recent: [`${last.kind}/${last.id}`],
      })
      expect(recent.hits[0]).toEqual(last)
    })
  })
}
