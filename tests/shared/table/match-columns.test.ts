import { describe, expect, it } from 'vitest'
import type { CellFormat } from '#shared/table/cell.ts'
import { dayOfSerial, textOfFileCell, withoutFormula, type FileCell } from '#shared/table/file-cell.ts'
import { matchFile, planImport } from '#shared/table/match-columns.ts'
import type { PasteColumn } from '#shared/table/place-paste.ts'

function column(id: string, label: string, otherName: string, format: CellFormat | null): PasteColumn {
  return { id, label, otherNames: [otherName], formatOf: () => format }
}
const columns = [
  column('line', 'Product line', '产品线', { kind: 'text' }),
  column('sales', 'Sales', '销售额', { kind: 'money' }),
  column('spend', 'Spend', '费用', null),
  column('rate', 'Rate', '费用率', { kind: 'percent' }),
  column('due', 'Due', '到期', { kind: 'day' }),
]

describe('the columns of a file', () => {
  it('are found by their names, in another order, in the other language and with a unit', () => {
    const rows: FileCell[][] = [
      ['费用率', '销售额（元）', '产品线'],
      [0.125, 66_000_000, '常温奶'],
    ]
    const match = matchFile(rows, columns)
    expect(match).toEqual({
      hasNames: true,
      sources: [
        { columnId: 'line', from: 2, scale: 'as-is' },
        { columnId: 'sales', from: 1, scale: 'yuan' },
        { columnId: 'rate', from: 0, scale: 'fraction' },
        { columnId: 'due', from: null, scale: 'as-is' },
      ],
    })
    const plan = planImport(rows, match, columns, 7)
    expect(plan.newRows).toBe(1)
    expect(plan.cells.map(({ row, column: at, reading }) => [row, at, reading])).toEqual([
      [7, 0, { readable: true, value: '常温奶' }],
      [7, 1, { readable: true, value: 6600 }],
      [7, 3, { readable: true, value: 12.5 }],
    ])
  })

  it('are taken by position where no name is known, and unknown names are still no data', () => {
    const rows: FileCell[][] = [
      ['甲', '乙', '丙'],
      ['常温奶', 100, 0.5],
    ]
    const match = matchFile(rows, columns)
    expect(match.hasNames).toBe(true)
    expect(match.sources.map(({ from }) => from)).toEqual([0, 1, 2, null])
    expect(matchFile(rows.slice(1), columns).hasNames).toBe(false)
  })

  it('with a bad cell say where it is; empty rows are left out', () => {
    const rows: FileCell[][] = [
      ['Product line', 'Sales'],
      ['A', 'a lot'],
      [null, ' '],
      ['B', 5],
    ]
    const plan = planImport(rows, matchFile(rows, columns), columns, 0)
    expect(plan.newRows).toBe(2)
    expect(plan.cells.filter(({ reading }) => !reading.readable)).toMatchObject([
      { row: 0, column: 1, text: 'a lot', reading: { readable: false, problem: 'no-number' } },
    ])
  })
})

describe('a cell of a file', () => {
  it.each([
    [46_387, '2026-12-31'],
    [29_221, '1980-01-01'],
    [73_050, '2099-12-31'],
    [46_387.75, '2026-12-31'],
    [2026, null],
    [30, null],
    [73_051, null],
  ])('with the serial number %d is the day %s', (serial, day) => {
    expect(dayOfSerial(serial)).toBe(day)
  })

  it.each<[FileCell, CellFormat['kind'], 'as-is' | 'yuan' | 'hundred-million-yuan' | 'fraction', string]>([
    [new Date('2026-12-31T00:00:00Z'), 'day', 'as-is', '2026-12-31'],
    [0.07, 'percent', 'fraction', '7%'],
    [12.5, 'percent', 'as-is', '12.5'],
    [12_345, 'money', 'yuan', '1.2345'],
    ['12,345', 'money', 'yuan', '12,345元'],
    ['(12,345)', 'money', 'yuan', '(12,345)元'],
    ['1.2万', 'money', 'yuan', '1.2万'],
    ['0.5', 'money', 'hundred-million-yuan', '0.5亿'],
    ["'=1+1", 'text', 'as-is', '=1+1'],
    ["it's", 'text', 'as-is', "it's"],
  ])('%s as %s in %s becomes “%s”', (cell, kind, scale, text) => {
    expect(textOfFileCell(cell, { kind }, scale)).toBe(text)
  })

  it.each(['=1+1', '+86 21', '-5', '@SUM(A1)'])(
    'that Excel would run as a formula is guarded: %s',
    (text) => {
      expect(withoutFormula(text)).toBe(`'${text}`)
      expect(textOfFileCell(withoutFormula(text), { kind: 'text' }, 'as-is')).toBe(text)
    },
  )
})
