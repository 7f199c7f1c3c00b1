import { beforeAll, describe, expect, it } from 'vitest'
import type { LinksOf } from '#shared/link/link-views.ts'
import { openFreshWorkspace, type Probe } from '../probe.ts'

export function describeLinks(probe: () => Probe): void {
  describe('links', () => {
    let account = ''
    let contract = ''
    let visit = ''

    beforeAll(async () => {
      await openFreshWorkspace(probe())
      account = (await probe().call('accounts.create', { name: '大润发', tier: null, channel: null })).id
      contract = (
        await probe().call('notes.create', {
          title: '年度合同',
          body: '和 [[大润发]] 谈。用 [[A01]]，看 [[没有写过]]。',
        })
      ).id
      visit = (
        await probe().call('notes.create', {
          title: '拜访',
          body: '今天谈了 [[年度合同|合同]]。年度合同还没签。\n\n```\n[[年度合同]]\n```',
          accounts: [account],
        })
      ).id
    })

    const bodyOf = async (id: string) => (await probe().call('notes.get', { id })).body

    it('say what leads where, and what leads here, in its sentence', async () => {
      const ofContract = await probe().call('links.of', { kind: 'note', id: contract })
      expect(ofContract.outgoing.map(({ name, target }) => [name, target?.kind ?? null])).toEqual([
        ['大润发', 'account'],
        ['A01', 'method'],
        ['没有写过', null],
      ])
      expect(ofContract.backlinks).toEqual<LinksOf['backlinks']>([
        {
          note: { id: visit, title: '拜访' },
          contexts: [{ before: '今天谈了 ', words: '合同', after: '。' }],
        },
      ])
      const ofAccount = await probe().call('links.of', { kind: 'account', id: account })
      expect(ofAccount.backlinks.map(({ note }) => note.title)).toEqual(['年度合同'])
      expect(ofAccount.references).toEqual([{ kind: 'note', id: visit, name: '拜访' }])
    })

    it('are made of a mention, and that is taken back', async () => {
      const target = { kind: 'note' as const, id: contract }
      const [mention, ...others] = await probe().call('links.mentions', target)
      expect(others).toEqual([])
      expect(mention?.context).toEqual({ before: '', words: '年度合同', after: '还没签。' })
      const place = { note: visit, at: mention?.at ?? 0, words: '年度合同', target }
      const { token } = await probe().call('links.linkMention', place)
      expect(await bodyOf(visit)).toContain('。[[年度合同]]还没签。')
      await probe().fail('links.linkMention', { ...place, at: 0 }, 'conflict')
      expect(await probe().call('links.undo', { token: token ?? '' })).toMatchObject({ changed: 1, left: 0 })
      expect(await bodyOf(visit)).toContain('。年度合同还没签。')
    })

    it('that lead nowhere are named, and led elsewhere', async () => {
      const broken = await probe().call('links.broken', {})
      expect(broken.map(({ name, uses }) => [name, uses.map(({ note }) => note.title)])).toEqual([
        ['没有写过', ['年度合同']],
      ])
      const target = { kind: 'note' as const, id: visit }
      expect(await probe().call('links.retarget', { name: '没有写过', target })).toMatchObject({ changed: 1 })
      expect(await bodyOf(contract)).toContain('[[拜访|没有写过]]')
      expect(await probe().call('links.broken', {})).toEqual([])
    })

    it('follow a new name a moment later, and lead there until then', async () => {
      const note = await probe().call('notes.get', { id: contract })
      probe().forget()
      await probe().call('notes.save', { ...note, title: '2027 年合同' })
      expect(await probe().call('links.formerNames', {})).toEqual([
        { kind: 'note', id: contract, from: '年度合同', slot: 'title' },
      ])
      expect(await probe().call('links.broken', {})).toEqual([])
      const { from, to, notes, token } = await probe().hear('links-renamed')
      expect({ from, to, notes }).toEqual({ from: '年度合同', to: '2027 年合同', notes: 1 })
      expect(await bodyOf(visit)).toBe(
        '今天谈了 [[2027 年合同|合同]]。年度合同还没签。\n\n```\n[[年度合同]]\n```',
      )
      await probe().call('links.undo', { token })
      expect((await probe().call('notes.get', { id: contract })).title).toBe('年度合同')
      expect(await bodyOf(visit)).toContain('[[年度合同|合同]]')
      await probe().fail('links.undo', { token }, 'not-found')
    })
  })
}
