import { describe, expect, it } from 'vitest'
import type { CellFormat } from '#shared/table/cell.ts'
import { isClean, placePaste, repeatToFill, type PasteColumn } from '#shared/table/place-paste.ts'

function column(id: string, label: string, format: CellFormat | null): PasteColumn {
  return { id, label, otherNames: [`${label} 中`], formatOf: () => format }
}
const columns = [
  column('name', 'Name', { kind: 'text' }),
  column('sales', 'Sales', { kind: 'money' }),
  column('spend', 'Spend', null),
  column('due', 'Due', { kind: 'day' }),
]
const target = { columns, rowCount: 2, at: { row: 1, column: 0 }, canAddRows: true }

describe('pasted cells', () => {
  it('go where they belong, make new rows, and pass over what is computed', () => {
    const plan = placePaste(
      [
        ['A', '1', '9', '2026/1/2'],
        ['B', '(2)', '9', ''],
      ],
      target,
    )
    expect(plan.newRows).toBe(1)
    expect(plan.cells.map(({ row, column: at, reading }) => [row, at, reading])).toEqual([
      [1, 0, { readable: true, value: 'A' }],
      [1, 1, { readable: true, value: 1 }],
      [1, 3, { readable: true, value: '2026-01-02' }],
      [2, 0, { readable: true, value: 'B' }],
      [2, 1, { readable: true, value: -2 }],
      [2, 3, { readable: true, value: null }],
    ])
    expect(isClean(plan)).toBe(true)
  })

  it('leave out a first row that only repeats the names of the columns, in either language', () => {
    const plan = placePaste(
      [
        ['Name', 'sales 中'],
        ['A', '1'],
      ],
      target,
    )
    expect(plan.cells.map(({ text }) => text)).toEqual(['A', '1'])
  })

  it('are read in the unit that the same row gets further left', () => {
    const shares: PasteColumn[] = [
      column('unit', 'Unit', { kind: 'text' }),
      {
        id: 'base',
        label: 'Base',
        formatOf: (_, filled = []) => ({
          kind: 'number',
          unit: filled.some(({ value }) => value === '%') ? 'percent' : 'wan-yuan',
        }),
      },
    ]
    const plan = placePaste(
      [
        ['%', '18.05%'],
        ['CNY 10k', '18.05%'],
      ],
      { ...target, columns: shares },
    )
    expect(plan.cells.map(({ reading }) => reading.readable)).toEqual([true, true, true, false])
  })

  it('that can’t be read are told apart and make the paste doubtful', () => {
    const plan = placePaste([['A', 'about 5']], target)
    expect(plan.cells[1]).toMatchObject({ row: 1, column: 1, reading: { problem: 'no-number' } })
    expect(isClean(plan)).toBe(false)
  })

  it('beyond the table are named and not dropped in silence', () => {
    const wide = placePaste([['2026-01-01', '', 'more']], { ...target, at: { row: 0, column: 3 } })
    expect(wide.outside).toEqual([{ row: 0, column: 5, text: 'more' }])
    const long = placePaste([['A'], ['B']], { ...target, canAddRows: false })
    expect(long).toMatchObject({ newRows: 0, outside: [{ row: 2, column: 0, text: 'B' }] })
    expect(isClean(long)).toBe(false)
  })
})

describe('a copy pasted over a larger range', () => {
  it('is repeated where the range is a multiple of it', () => {
    expect(repeatToFill([['1', '2']], { rows: 2, columns: 4 })).toEqual([
      ['1', '2', '1', '2'],
      ['1', '2', '1', '2'],
    ])
  })

  it('is pasted once where it is not', () => {
    expect(repeatToFill([['1'], ['2']], { rows: 3, columns: 1 })).toEqual([['1'], ['2']])
  })
})
