import { beforeAll, describe, expect, it } from 'vitest'
import type { Output } from '#shared/api/contract.ts'
import { openFreshWorkspace, type Probe } from '../probe.ts'

export function describeWorksheets(probe: () => Probe): void {
  describe('worksheets', () => {
    let sheet: Output<'worksheets.get'>
    beforeAll(async () => {
      await openFreshWorkspace(probe())
      sheet = await probe().call('worksheets.create', { method: 'C08', account: 'huaxing' })
    })

    it('start with every blank of their method, empty', async () => {
      const { structure } = await probe().call('methods.get', { id: 'C08' })
      expect(Object.keys(sheet.values)).toEqual(structure.fields.map(({ id }) => id))
      expect(sheet).toMatchObject({ method: 'C08', account: 'huaxing', case: null, title: '', revision: 1 })
      expect(sheet.values).toMatchObject({ event: '', 'baseline-units': null, 'fixed-investment': [] })
      expect(await probe().call('worksheets.list', {})).toMatchObject([
        { id: sheet.id, filled: 0, total: structure.fields.length },
      ])
    })

    it('keep every kind of value, and a blank that the method does not have', async () => {
      probe().forget()
      const values = {
        ...sheet.values,
        event: '中秋',
        'baseline-units': 16000.5,
        'fixed-investment': [
          { id: 'row-1', cells: { item: '堆头', amount: 12000 } },
          { id: 'row-2', cells: { item: '', amount: null } },
        ],
        'from-an-older-method': { row: { column: 'kept' } },
        'a-list': ['one', 'two'],
      }
      sheet = await probe().call('worksheets.save', { ...sheet, values, case: 'a-case' })
      expect(sheet).toMatchObject({ revision: 2, values })
      await probe().hear('documents-changed', ({ kind, ids }) => kind === 'worksheet' && ids[0] === sheet.id)
      expect(await probe().call('worksheets.get', { id: sheet.id })).toEqual(sheet)
      expect(await probe().call('worksheets.list', {})).toMatchObject([{ filled: 3 }])
    })

    it('are listed by method, by account, by case and by note', async () => {
      const other = await probe().call('worksheets.create', {
        ...{ method: 'A05', case: 'a-case', note: 'a-note', title: '关系' },
      })
      expect(other.note).toBe('a-note')
      const idsFor = async (input: Parameters<typeof ask>[0]) => (await ask(input)).map(({ id }) => id)
      const ask = (input: { method?: string; account?: string; case?: string; note?: string }) =>
        probe().call('worksheets.list', input)
      expect(await idsFor({ method: 'A05' })).toEqual([other.id])
      expect(await idsFor({ account: 'huaxing' })).toEqual([sheet.id])
      expect(await idsFor({ case: 'a-case' })).toEqual([other.id, sheet.id])
      expect(await idsFor({ case: 'a-case', method: 'C08' })).toEqual([sheet.id])
      expect(await idsFor({ note: 'a-note' })).toEqual([other.id])
      expect(await idsFor({ account: 'nobody' })).toEqual([])
    })

    it('are not saved over a newer revision, and are removed and restored', async () => {
      await probe().fail('worksheets.save', { ...sheet, revision: 1 }, 'conflict')
      await probe().call('worksheets.remove', { id: sheet.id })
      await probe().fail('worksheets.get', { id: sheet.id }, 'not-found')
      await probe().call('trash.restore', { kind: 'worksheet', id: sheet.id })
      expect(await probe().call('worksheets.get', { id: sheet.id })).toEqual(sheet)
    })

    it('need a method that is there, and outlive an own one that is removed', async () => {
      await probe().fail('worksheets.create', { method: 'Z99' }, 'not-found')
      const own = await probe().call('methods.createOwn', {
        name: '三问法',
        purpose: '',
        steps: [],
        group: 'negotiate',
        pressures: [],
        competencies: [],
        fields: [{ id: 'asked', label: '问了什么', kind: 'text' }],
      })
      const { id } = await probe().call('worksheets.create', { method: own.id })
      await probe().call('methods.removeOwn', { id: own.id })
      expect(await probe().call('worksheets.get', { id })).toMatchObject({
        method: own.id,
        values: { asked: '' },
      })
      expect(await probe().call('worksheets.list', { method: own.id })).toMatchObject([
        { id, filled: 0, total: 0 },
      ])
    })
  })
}
