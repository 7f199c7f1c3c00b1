import { beforeAll, describe, expect, it } from 'vitest'
import type { Output } from '#shared/api/contract.ts'
import { openFreshWorkspace, type Probe } from '../probe.ts'

export function describeCases(probe: () => Probe): void {
  describe('cases', () => {
    let document: Output<'cases.get'>
    beforeAll(async () => {
      await openFreshWorkspace(probe())
      document = await probe().call('cases.create', {
        title: '海报加扣',
        pressures: ['C3'],
        account: 'huaxing',
        demand: '再出两档海报。',
        locale: 'zh-CN',
      })
    })

    it('start open, with the demand in the user’s own words', async () => {
      expect(document).toMatchObject({
        title: '海报加扣',
        status: 'open',
        pressures: ['C3'],
        account: 'huaxing',
        demand: '再出两档海报。',
        problem: '',
        methods: [],
        outcome: null,
        starter: null,
        revision: 1,
      })
      expect(await probe().call('cases.get', { id: document.id })).toEqual(document)
    })

    it('run from the problem to the lesson', async () => {
      probe().forget()
      document = await probe().call('cases.save', {
        ...document,
        status: 'closed',
        problem: '投入多，净增少。',
        idea: '先算回报，再换条件。',
        methods: [
          { id: 'm1', method: 'C08', reason: '算净增量' },
          { id: 'm2', method: 'D04', reason: '换陈列' },
          { id: 'm3', method: 'C08', reason: '复算' },
        ],
        result: '改成一档。',
        outcome: 'worked',
        lesson: '先给数字。',
        lessonNote: 'a-note',
      })
      await probe().hear('documents-changed', ({ kind, ids }) => kind === 'case' && ids[0] === document.id)
      expect(await probe().call('cases.list', {})).toMatchObject([
        {
          id: document.id,
          status: 'closed',
          methods: ['C08', 'D04'],
          outcome: 'worked',
          lessonNote: 'a-note',
        },
      ])
      await probe().fail('cases.save', { ...document, revision: 1 }, 'conflict')
    })

    it('begin from a starter case in the language asked for, without its result', async () => {
      const { cases } = await probe().call('content.playbook', {})
      const [starter] = cases
      if (!starter) throw new Error('There are starter cases.')
      for (const locale of ['zh-CN', 'en'] as const) {
        const { title, problem, idea, steps } = starter.text[locale]
        const begun = await probe().call('cases.create', { title: '', starter: starter.structure.id, locale })
        expect(begun).toMatchObject({ title, problem, idea, result: '', outcome: null, lesson: '' })
        expect(begun).toMatchObject({ starter: starter.structure.id, pressures: starter.structure.pressures })
        expect(begun.methods.map(({ method, reason }) => ({ method, text: reason }))).toEqual(steps)
        await probe().call('cases.remove', { id: begun.id })
      }
      await probe().fail('cases.create', { title: '', starter: 'case-z9', locale: 'en' }, 'not-found')
    })

    it('take their logged uses along to another account, and back', async () => {
      const use = { on: '2026-03-02', outcome: 'worked' as const, note: '' }
      await probe().call('methods.logUse', { id: 'C08', ...use, account: 'huaxing', case: document.id })
      await probe().call('methods.logUse', { id: 'C08', ...use, account: 'huaxing', case: null })
      await probe().call('methods.logUse', { id: 'D04', ...use, account: 'huaxing', case: document.id })
      const accounts = async (id: string) =>
        (await probe().call('methods.get', { id })).usage.map(({ account }) => account)

      document = await probe().call('cases.save', { ...document, account: 'lianfa' })
      expect(await accounts('C08')).toEqual(['lianfa', 'huaxing'])
      expect(await accounts('D04')).toEqual(['lianfa'])
      document = await probe().call('cases.save', { ...document, account: null })
      expect(await accounts('D04')).toEqual([null])
      document = await probe().call('cases.save', { ...document, account: 'huaxing' })
      expect(await accounts('C08')).toEqual(['huaxing', 'huaxing'])
    })

    it('are removed and restored', async () => {
      await probe().call('cases.remove', { id: document.id })
      expect(await probe().call('cases.list', {})).toEqual([])
      await probe().call('trash.restore', { kind: 'case', id: document.id })
      expect(await probe().call('cases.get', { id: document.id })).toEqual(document)
    })
  })
}
