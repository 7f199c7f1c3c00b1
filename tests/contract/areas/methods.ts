import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { methodGroups } from '#shared/domain/method.ts'
import { pressureIds } from '#shared/domain/pressure.ts'
import { resourcesDir } from '../../support/start-app.ts'
import { openFreshWorkspace, type Probe } from '../probe.ts'

export function describeMethods(probe: () => Probe): void {
  describe('methods', () => {
    beforeAll(async () => {
      await openFreshWorkspace(probe())
    })

    it('are all there, in the order of the work, in both languages', async () => {
      const files = await readdir(join(resourcesDir, 'content/structure/methods'))
      const methods = await probe().call('methods.list', {})
      expect(methods.map(({ id }) => `${id}.json`).sort()).toEqual(files.sort())
      const groups = methods.map(({ group }) => methodGroups.indexOf(group))
      expect(groups).toEqual([...groups].sort((a, b) => a - b))
      for (const { name, purpose } of methods) {
        for (const text of [name['zh-CN'], name.en, purpose['zh-CN'], purpose.en]) expect(text).not.toBe('')
      }
    })

    it('come in full, with their steps and blanks', async () => {
      const [first] = await probe().call('methods.list', {})
      const method = await probe().call('methods.get', { id: first?.id ?? '' })
      expect(method).toMatchObject(first ?? {})
      expect(method.text['zh-CN'].steps.length).toBeGreaterThanOrEqual(3)
      expect(method.structure.fields.length).toBeGreaterThan(0)
    })

    it('are linked to a pressure and unlinked, built-in links too', async () => {
      const method = await probe().call('methods.get', { id: 'D05' })
      const builtIn = method.structure.pressures
      const other = pressureIds.find((id) => !builtIn.includes(id)) ?? 'M1'
      const [own] = builtIn
      if (!own) throw new Error('A method has at least one pressure.')

      probe().forget()
      const linked = await probe().call('methods.setPressure', { id: 'D05', pressure: other, linked: true })
      expect(linked.pressures).toEqual([...builtIn, other])
      await probe().hear('documents-changed', ({ kind, ids }) => kind === 'method' && ids.includes('D05'))
      const unlinked = await probe().call('methods.setPressure', { id: 'D05', pressure: own, linked: false })
      expect(unlinked.pressures).toEqual([...builtIn.slice(1), other])
      expect(await probe().call('methods.get', { id: 'D05' })).toMatchObject({
        pressures: unlinked.pressures,
      })
      expect(await probe().call('methods.list', {})).toContainEqual(unlinked)

      await probe().call('methods.setPressure', { id: 'D05', pressure: own, linked: true })
      await probe().call('methods.setPressure', { id: 'D05', pressure: other, linked: false })
      const { revision: _, ...unchanged } = method
      expect(await probe().call('methods.get', { id: 'D05' })).toMatchObject(unchanged)
    })

    it('linked twice at once keep both links', async () => {
      const [first] = await probe().call('methods.list', {})
      if (!first) throw new Error('There are methods.')
      const others = pressureIds.filter((id) => !first.pressures.includes(id)).slice(0, 3)
      await Promise.all(
        others.map((pressure) =>
          probe().call('methods.setPressure', { id: first.id, pressure, linked: true }),
        ),
      )
      const { pressures } = await probe().call('methods.get', { id: first.id })
      expect(pressures).toEqual(expect.arrayContaining(others))
    })

    it('remember what the user knows and hides', async () => {
      const before = await probe().call('methods.get', { id: 'A01' })
      expect(before).toMatchObject({ hidden: false, known: false, used: 0, worked: 0, failed: 0, own: false })
      const known = await probe().call('methods.saveSettings', { id: 'A01', known: true })
      expect(known).toMatchObject({ id: 'A01', known: true, hidden: false })
      const hidden = await probe().call('methods.saveSettings', { id: 'A01', hidden: true })
      expect(hidden).toMatchObject({ known: true, hidden: true, pressures: before.pressures })
      expect(await probe().call('methods.list', {})).toContainEqual(hidden)
    })

    it('keep a log of how they were used', async () => {
      probe().forget()
      const use = { on: '2026-03-02', account: 'huaxing', case: null, note: '净增为负' }
      await Promise.all([
        probe().call('methods.logUse', { id: 'C08', ...use, outcome: 'worked' }),
        probe().call('methods.logUse', { id: 'C08', ...use, outcome: 'failed' }),
      ])
      await probe().hear('documents-changed', ({ kind, ids }) => kind === 'method' && ids.includes('C08'))
      const method = await probe().call('methods.get', { id: 'C08' })
      expect(method).toMatchObject({ used: 2, worked: 1, failed: 1 })
      expect(method.usage).toMatchObject([
        { ...use, outcome: 'worked' },
        { ...use, outcome: 'failed' },
      ])
      const [first] = method.usage
      const input = { id: 'C08', use: first?.id ?? '' }
      expect(await probe().call('methods.removeUse', input)).toMatchObject({ used: 1, worked: 0 })
      await probe().fail('methods.removeUse', input, 'not-found')
    })

    it('of the user’s own are methods like the others', async () => {
      const definition = {
        name: '三问法',
        purpose: '听懂采购背后的难处。',
        steps: ['问现状', '问影响'],
        group: 'negotiate' as const,
        pressures: ['C1' as const],
        competencies: ['D1' as const],
        fields: [{ id: 'answers', label: '对方的话', kind: 'list' as const }],
      }
      const own = await probe().call('methods.createOwn', definition)
      expect(own).toMatchObject({
        own: true,
        name: { 'zh-CN': '三问法', en: '三问法' },
        pressures: ['C1'],
        structure: { group: 'negotiate', fields: [{ id: 'answers', kind: 'list' }] },
        definition,
      })
      expect(own.text.en).toMatchObject({
        steps: definition.steps,
        fields: { answers: { label: '对方的话' } },
      })
      const groups = (await probe().call('methods.list', {})).map(({ group }) => methodGroups.indexOf(group))
      expect(groups).toEqual([...groups].sort((a, b) => a - b))

      const linked = await probe().call('methods.setPressure', { id: own.id, pressure: 'C5', linked: true })
      expect(linked.pressures).toEqual(['C1', 'C5'])
      await probe().call('methods.logUse', {
        id: own.id,
        on: '2026-03-02',
        account: null,
        case: null,
        outcome: 'partly',
        note: '',
      })
      const { revision } = await probe().call('methods.get', { id: own.id })
      const saved = await probe().call('methods.saveOwn', {
        id: own.id,
        revision,
        own: { ...definition, name: '四问法', steps: [] },
      })
      expect(saved).toMatchObject({ name: { en: '四问法' }, used: 1, pressures: ['C1'] })
      expect(await probe().call('methods.list', {})).toContainEqual(
        expect.objectContaining({ id: own.id, own: true, used: 1 }),
      )

      await probe().call('methods.removeOwn', { id: own.id })
      await probe().fail('methods.get', { id: own.id }, 'not-found')
      await probe().call('trash.restore', { kind: 'method', id: own.id })
      expect(await probe().call('methods.get', { id: own.id })).toEqual(saved)
    })

    it('of the user’s own are not overwritten by an edit of an older version', async () => {
      const definition = {
        name: '两人一起改',
        purpose: '',
        steps: [],
        group: 'know' as const,
        pressures: [],
        competencies: [],
        fields: [],
      }
      const { id, revision } = await probe().call('methods.createOwn', definition)
      const first = await probe().call('methods.saveOwn', {
        id,
        revision,
        own: { ...definition, steps: ['甲'] },
      })
      const second = { ...definition, steps: ['乙'] }
      await probe().fail('methods.saveOwn', { id, revision, own: second }, 'conflict')
      expect(await probe().call('methods.get', { id })).toEqual(first)
      const saved = await probe().call('methods.saveOwn', { id, revision: first.revision, own: second })
      expect(saved.definition?.steps).toEqual(['乙'])
      expect(saved.revision).toBeGreaterThan(first.revision)
      await probe().call('methods.removeOwn', { id })
    })

    it('that are built in are neither rewritten nor removed', async () => {
      const { definition, ...method } = await probe().call('methods.get', { id: 'C08' })
      expect(definition).toBeNull()
      const own = {
        name: 'Mine',
        purpose: '',
        steps: [],
        group: method.group,
        pressures: [],
        competencies: [],
        fields: [],
      }
      await probe().fail('methods.saveOwn', { id: 'C08', revision: method.revision, own }, 'invalid-input')
      await probe().fail('methods.removeOwn', { id: 'C08' }, 'invalid-input')
      expect(await probe().call('methods.get', { id: 'C08' })).toMatchObject(method)
    })

    it('that do not exist are not found', async () => {
      await probe().fail('methods.get', { id: 'Z99' }, 'not-found')
      await probe().fail('methods.setPressure', { id: 'Z99', pressure: 'M1', linked: true }, 'not-found')
    })
  })
}
