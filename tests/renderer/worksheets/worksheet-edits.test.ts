import { describe, expect, it } from 'vitest'
import { readNumber } from '#renderer/features/worksheets/read-cell.ts'
import {
  addRowEdit,
  pasteEdit,
  removeRowEdit,
  setEdit,
  spliceLinesEdit,
  valueAt,
  withLine,
  withValueAt,
} from '#renderer/features/worksheets/worksheet-edits.ts'
import type { Worksheet } from '#shared/domain/worksheet.ts'

function sheet(values: Worksheet['values']): Worksheet {
  return {
    id: 'w1',
    schema: 1,
    revision: 1,
    createdAt: '2026-11-23T10:00:00.000Z',
    updatedAt: '2026-11-23T10:00:00.000Z',
    title: '',
    sample: false,
    method: 'C08',
    account: null,
    case: null,
    note: null,
    values,
  }
}

const table = sheet({
  costs: [
    { id: 'a', cells: { item: '陈列', amount: 12_000 } },
    { id: 'b', cells: { item: '海报', amount: 4000 } },
  ],
})
const amountOf = (row: string) => ({ field: 'costs', row, column: 'amount', in: 'table' as const })

describe('an edit of a worksheet', () => {
  it('takes back a row it deleted, in its place and with what was in it', () => {
    const edit = removeRowEdit(table, 'costs', 'a')
    const typedSince = withValueAt(edit.apply(table), amountOf('b'), 5000)
    expect(edit.revert(typedSince).values['costs']).toEqual([
      { id: 'a', cells: { item: '陈列', amount: 12_000 } },
      { id: 'b', cells: { item: '海报', amount: 5000 } },
    ])
  })

  it('takes back an added row and leaves the others', () => {
    const edit = addRowEdit('costs', { id: 'c', cells: {} })
    expect(edit.revert(edit.apply(table))).toEqual(table)
  })

  it('takes a whole paste back in one step', () => {
    const edit = pasteEdit(table, 'costs', {
      changed: [{ row: 'b', cells: { amount: 1 } }],
      added: [{ id: 'c', cells: { item: '促销员', amount: 3600 } }],
    })
    const pasted = edit.apply(table)
    expect(valueAt(pasted, amountOf('b'))).toBe(1)
    expect(valueAt(pasted, amountOf('c'))).toBe(3600)
    expect(edit.revert(pasted)).toEqual(table)
  })

  it('restores what a choice replaced, in fields and in cells', () => {
    const place = { field: 'verdict' }
    const chosen = sheet({ verdict: 'repeat' })
    const edit = setEdit(chosen, place, 'stop')
    expect(valueAt(edit.apply(chosen), place)).toBe('stop')
    expect(edit.revert(edit.apply(chosen))).toEqual(chosen)
  })

  it('puts lines of a list back where they were', () => {
    const list = sheet({ triggers: ['一', '二', '三'] })
    const edit = spliceLinesEdit(list, 'triggers', 1, 1, ['甲', '乙'])
    expect(edit.apply(list).values['triggers']).toEqual(['一', '甲', '乙', '三'])
    const typedSince = withLine(edit.apply(list), 'triggers', 3, '改过')
    expect(edit.revert(typedSince).values['triggers']).toEqual(['一', '二', '改过'])
  })

  it('fills a matrix cell by cell and finds nothing where nothing is', () => {
    const place = { field: 'plan', row: 'credit', column: 'actual', in: 'matrix' as const }
    expect(valueAt(sheet({}), place)).toBeNull()
    expect(withValueAt(sheet({}), place, 7).values).toEqual({ plan: { credit: { actual: 7 } } })
  })
})

describe('a typed number', () => {
  const money = (text: string, unit: 'yuan' | 'wan-yuan') => readNumber(text, 'money', unit)

  it('is money in the unit of the sheet, whatever unit it was written in', () => {
    expect(money('1.2万', 'yuan')).toEqual({ kind: 'value', value: 12_000 })
    expect(money('1.2万元', 'wan-yuan')).toEqual({ kind: 'value', value: 1.2 })
    expect(money('12,000 元', 'wan-yuan')).toEqual({ kind: 'value', value: 1.2 })
    expect(money('￥４．１０', 'yuan')).toEqual({ kind: 'value', value: 4.1 })
    expect(money('CNY 1.5 m', 'yuan')).toEqual({ kind: 'value', value: 1_500_000 })
  })

  it('is taken for a number only if it is one', () => {
    expect(money('大概三千', 'yuan')).toEqual({ kind: 'unreadable' })
    expect(money('(1,234) 元', 'yuan')).toEqual({ kind: 'value', value: -1_234 })
    expect(readNumber('93%', 'percent', 'yuan')).toEqual({ kind: 'value', value: 93 })
    expect(readNumber(' ', 'number', 'yuan')).toEqual({ kind: 'empty' })
  })
})
