import { beforeAll, describe, expect, it } from 'vitest'
import { competencyIds } from '#shared/domain/competency.ts'
import { pressureIds } from '#shared/domain/pressure.ts'
import { starterCaseIdOf } from '#shared/domain/starter-case.ts'
import { openFreshWorkspace, type Probe } from '../probe.ts'

export function describePlaybook(probe: () => Probe): void {
  describe('the playbook', () => {
    beforeAll(async () => {
      await openFreshWorkspace(probe())
    })

    it('is empty and nowhere on disk until it is saved', async () => {
      const empty = await probe().call('playbook.get', {})
      expect(empty).toMatchObject({ id: 'playbook', revision: 0, chapters: [], names: [], behaviours: [] })
      expect(await probe().call('playbook.get', {})).toEqual(empty)
    })

    it('keeps the user’s own words, names and behaviours', async () => {
      probe().forget()
      const empty = await probe().call('playbook.get', {})
      const saved = await probe().call('playbook.save', {
        ...empty,
        chapters: [{ id: 'chapter-3', words: '# 我的第三章\n' }],
        blend: { ...empty.blend, ar1: 30 },
        names: [{ id: 'C1', zh: '返点年年涨', en: '' }],
        behaviours: [{ id: 'b1', competency: 'D1', text: '先写下对方的难处' }],
      })
      expect(saved).toMatchObject({ revision: 1, blend: { ar1: 30, ar2: null } })
      await probe().hear('documents-changed', ({ kind, ids }) => kind === 'playbook' && ids[0] === 'playbook')
      expect(await probe().call('playbook.get', {})).toEqual(saved)
      expect(await probe().call('playbook.save', { ...saved, blendNotes: '再想想' })).toMatchObject({
        revision: 2,
      })
      await probe().fail('playbook.save', saved, 'conflict')
      await probe().fail('playbook.save', empty, 'conflict')
      await probe().fail('playbook.save', { ...saved, id: 'another' }, 'not-found')
    })

    it('keeps pressures and parts of the user’s own, and every kind of document takes them', async () => {
      const data = 'C-own-11111111'
      const part = 'D-own-33333333'
      const before = await probe().call('playbook.get', {})
      const saved = await probe().call('playbook.save', {
        ...before,
        ownPressures: [{ id: data, zh: '数据互通', en: '', note: '' }],
        ownCompetencies: [
          { id: part, zh: '数据分析', en: '', shortZh: '', shortEn: '', description: '', methods: [] },
        ],
        hiddenPressures: ['M3', data],
        hiddenCompetencies: ['D6'],
      })
      expect(await probe().call('playbook.get', {})).toEqual(saved)

      const note = await probe().call('notes.create', { title: '对账', body: '', accounts: [] })
      const tied = { ...note, pressures: [data], competencies: [part] } satisfies typeof note
      expect(await probe().call('notes.save', tied)).toMatchObject({
        pressures: [data],
        competencies: [part],
      })
      const [own] = saved.ownCompetencies
      await probe().call('playbook.save', { ...saved, ownCompetencies: [{ ...own!, methods: ['A03'] }] })
      const tiedTo = (await probe().call('methods.list', {})).filter(({ competencies }) =>
        competencies.includes(part),
      )
      expect(tiedTo.map(({ id }) => id)).toEqual(['A03'])
      const linked = await probe().call('methods.setPressure', { id: 'A02', pressure: data, linked: true })
      expect(linked.pressures).toContain(data)
      const created = await probe().call('cases.create', {
        title: '数据',
        locale: 'zh-CN',
        pressures: [data],
      })
      expect(created.pressures).toEqual([data])
      const taken = await probe().call('assessments.create', { takenOn: '2026-04-01' })
      const scores = { ...taken.scores, [part]: { self: 3, other: null, evidence: '月报' } }
      expect(await probe().call('assessments.save', { ...taken, scores, gaps: [part] })).toMatchObject({
        scores: { [part]: { self: 3 } },
        gaps: [part],
      })
    })

    it('refuses an id that tells no side', async () => {
      const before = await probe().call('playbook.get', {})
      const ownPressures = [{ id: 'X-own-11111111', zh: '', en: '', note: '' }]
      expect(await probe().send('playbook.save', { ...before, ownPressures })).toMatchObject({
        ok: false,
        error: { code: 'invalid-input', fields: ['ownPressures.0.id'] },
      })
    })

    it('comes with its built-in content in both languages', async () => {
      const content = await probe().call('content.playbook', {})
      expect(content.chapters.map(({ structure }) => structure.number)).toEqual([1, 2, 3, 4])
      expect(content.competencies.map(({ structure }) => structure.id)).toEqual([...competencyIds])
      expect(content.archetypes).toHaveLength(5)
      expect(content.cases.map(({ structure }) => structure.id)).toEqual(pressureIds.map(starterCaseIdOf))
      expect(content.templates.length).toBeGreaterThan(0)
      const { traits, roles, channels, understandings, glossary, reminders } = content
      for (const file of [traits, roles, channels, understandings, glossary, reminders]) {
        expect(Object.keys(file?.text ?? {}).sort()).toEqual(['en', 'zh-CN'])
      }
    })

    it('has no news of its built-in content on the day it is first seen', async () => {
      const news = await probe().call('content.updates', {})
      expect(news.changes).toEqual([])
      expect(news.since).toBe(news.version)
      probe().forget()
      expect(await probe().call('content.setSeen', { seen: true })).toEqual(news)
      await probe().hear('settings-changed')
    })
  })

  describe('assessments', () => {
    beforeAll(async () => {
      await openFreshWorkspace(probe())
    })

    it('start with nothing said about any part', async () => {
      const taken = await probe().call('assessments.create', { takenOn: '2026-03-01' })
      expect(taken).toMatchObject({ takenOn: '2026-03-01', gaps: [], plan: [], notes: '' })
      expect(Object.values(taken.scores)).toEqual(
        competencyIds.map(() => ({ self: null, other: null, evidence: '' })),
      )
    })

    it('are listed by day for a trend, with their scores', async () => {
      const earlier = await probe().call('assessments.create', { takenOn: '2026-01-15' })
      const saved = await probe().call('assessments.save', {
        ...earlier,
        scores: { ...earlier.scores, D3: { self: 2, other: 4, evidence: '例会常改期' } },
        gaps: ['D3'],
        plan: [{ id: 'p1', practice: '周计划', method: 'G04', account: null, due: null, progress: '' }],
      })
      expect(await probe().call('assessments.get', { id: earlier.id })).toEqual(saved)
      expect(await probe().call('assessments.list', {})).toMatchObject([
        { takenOn: '2026-01-15', scores: { D3: { self: 2, other: 4 } }, gaps: ['D3'], practices: 1 },
        { takenOn: '2026-03-01' },
      ])
    })

    it('take a score from one to five only', async () => {
      const [first] = await probe().call('assessments.list', {})
      const taken = await probe().call('assessments.get', { id: first?.id ?? '' })
      const scores = { ...taken.scores, D1: { self: 6, other: null, evidence: '' } }
      expect(await probe().send('assessments.save', { ...taken, scores })).toMatchObject({
        ok: false,
        error: { code: 'invalid-input', fields: ['scores.D1.self'] },
      })
    })

    it('are removed and restored', async () => {
      const [first] = await probe().call('assessments.list', {})
      const id = first?.id ?? ''
      await probe().call('assessments.remove', { id })
      await probe().fail('assessments.get', { id }, 'not-found')
      await probe().call('trash.restore', { kind: 'assessment', id })
      expect(await probe().call('assessments.list', {})).toContainEqual(first)
    })
  })
}
