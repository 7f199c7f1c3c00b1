import { describe, expect, it } from 'vitest'
import { pastedRows } from '#renderer/features/worksheets/pasted-rows.ts'
import type { Blank } from '#renderer/features/worksheets/worksheet-field.ts'
import { readClipboardText } from '#shared/table/clipboard-text.ts'

const columns: Blank[] = [
  { id: 'item', kind: 'text', label: '项目', options: [] },
  { id: 'amount', kind: 'money', label: '金额', options: [] },
  { id: 'rate', kind: 'percent', label: '比例', options: [] },
  { id: 'due', kind: 'date', label: '到期', options: [] },
  {
    id: 'state',
    kind: 'choice',
    label: '状态',
    options: [
      { value: 'open', label: '未完成' },
      { value: 'done', label: '已完成' },
    ],
  },
]

function paste(text: string, at = { row: 0, column: 0 }, rows: { id: string; cells: object }[] = []) {
  let next = 0
  return pastedRows(readClipboardText(text), {
    rows: rows.map((row) => ({ ...row, cells: {} })),
    columns,
    at,
    moneyUnit: 'yuan',
    newId: () => `new-${(next += 1)}`,
  })
}

describe('a paste into a table', () => {
  it('reads every cell as its column wants it', () => {
    const { added } = paste('陈列\t1.2万\t１２．５％\t2026/3/5\t已完成')
    expect(added).toEqual([
      {
        id: 'new-1',
        cells: { item: '陈列', amount: 12_000, rate: 12.5, due: '2026-03-05', state: 'done' },
      },
    ])
  })

  it('keeps what it cannot read as the text it was', () => {
    const { added } = paste('海报\t待定\t约一成\t月底\t进行中')
    expect(added[0]?.cells).toEqual({
      item: '海报',
      amount: '待定',
      rate: '约一成',
      due: '月底',
      state: '进行中',
    })
  })

  it('starts at the cursor, changes the rows below and adds the rest', () => {
    const rows = [
      { id: 'r1', cells: {} },
      { id: 'r2', cells: {} },
    ]
    const { changed, added } = paste('1\n2', { row: 1, column: 1 }, rows)
    expect(changed).toEqual([{ row: 'r2', cells: { amount: 1 } }])
    expect(added).toEqual([
      { id: 'new-1', cells: { item: '', amount: 2, rate: null, due: null, state: null } },
    ])
  })

  it('leaves out columns past the end', () => {
    const { added } = paste('已完成\t多出来的', { row: 0, column: 4 })
    expect(added[0]?.cells).toMatchObject({ state: 'done' })
    expect(Object.keys(added[0]?.cells ?? {})).toHaveLength(5)
  })

  it('leaves out a first row that only repeats the headings', () => {
    const { added } = paste('项目\t金额\n陈列\t5')
    expect(added.map((row) => row.cells['item'])).toEqual(['陈列'])
  })
})
