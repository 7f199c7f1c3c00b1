import { describe, expect, it } from 'vitest'
import { optionalChoice, requiredChoice, type DataColumn } from '#renderer/ui/data-table/columns.ts'
import { changesNothing, filledRow, tableEdit } from '#renderer/ui/data-table/table-edit.ts'
import { commandForKey, type CellMode } from '#renderer/ui/data-table/grid-keys.ts'
import { rowsToDraw } from '#renderer/ui/data-table/use-row-window.ts'

interface Row {
  id: string
  title: string
  sales: number | null
  level: 'low' | 'high'
  mood: 'low' | 'high' | null
}
const options = [
  { value: 'low', label: 'Low' },
  { value: 'high', label: 'High' },
] as const
const columns: DataColumn<Row>[] = [
  { id: 'title', kind: 'text', label: 'Title', value: (row) => row.title, set: (title) => ({ title }) },
  {
    id: 'sales',
    kind: 'money',
    label: 'Sales',
    value: (row) => row.sales,
    set: (sales) => ({ sales }),
    isLocked: (row) => row.title === 'locked',
  },
  requiredChoice<Row, 'low' | 'high'>({
    id: 'level',
    label: 'Level',
    options,
    value: (row) => row.level,
    set: (level) => ({ level }),
  }),
  optionalChoice<Row, 'low' | 'high'>({
    id: 'mood',
    label: 'Mood',
    options,
    none: '—',
    value: (row) => row.mood,
    set: (mood) => ({ mood }),
  }),
  { id: 'double', kind: 'computed', label: 'Double', value: (row) => (row.sales ?? 0) * 2 },
]
const row: Row = { id: 'a', title: 'One', sales: 1, level: 'low', mood: 'high' }
const cell = (columnId: string, value: string | number | null) => ({ rowId: 'a', columnId, value })

describe('an action on a table', () => {
  it('is one step that can be taken back, however many cells it touches', () => {
    const cells = [cell('title', 'Two'), cell('sales', 5), cell('mood', null), cell('double', 9)]
    const edit = tableEdit('Paste', [row], columns, { cells })
    expect(edit.apply([row])).toEqual([{ ...row, title: 'Two', sales: 5, mood: null }])
    expect(edit.revert([{ ...row, title: 'Two', sales: 5, mood: null, level: 'high' }])).toEqual([
      { ...row, level: 'high' },
    ])
  })

  it('never puts a text where a number belongs, an option that is none, or anything into a locked cell', () => {
    const cells = [cell('sales', '66x'), cell('level', 'medium'), cell('level', null)]
    expect(changesNothing(tableEdit('Paste', [row], columns, { cells }))).toBe(true)
    const locked = { ...row, title: 'locked' }
    expect(changesNothing(tableEdit('Paste', [locked], columns, { cells: [cell('sales', 9)] }))).toBe(true)
  })

  it('fills new rows in the order of their columns', () => {
    const filled = filledRow(row, columns, [
      { columnId: 'title', value: 'locked' },
      { columnId: 'sales', value: 9 },
    ])
    expect(filled).toMatchObject({ title: 'locked', sales: 1 })
  })
})

describe('keys in a table', () => {
  const press = (
    key: string,
    held: Partial<Record<'ctrlKey' | 'shiftKey' | 'altKey' | 'metaKey', true>> = {},
  ) => ({
    key,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    altKey: false,
    ...held,
  })
  it.each<[string, CellMode, string | null]>([
    ['ArrowLeft', 'navigate', 'move'],
    ['ArrowLeft', 'typing', null],
    ['ArrowDown', 'typing', 'move'],
    ['ArrowDown', 'caret', null],
    ['Delete', 'navigate', 'clear'],
    ['Delete', 'caret', null],
    ['F2', 'navigate', 'edit'],
    ['Enter', 'caret', 'enter'],
    ['a', 'navigate', null],
  ])('%s while the cell is in %s means %s', (key, mode, name) => {
    expect(commandForKey(press(key), mode, 'line')?.name ?? null).toBe(name)
  })

  it('leaves Ctrl+Enter to the caller, Alt+Enter to long texts, and Alt+Down to lists', () => {
    expect(commandForKey(press('Enter', { ctrlKey: true }), 'caret', 'line')?.name).toBe('row-command')
    expect(commandForKey(press('Enter', { altKey: true }), 'caret', 'lines')?.name).toBe('line-break')
    expect(commandForKey(press('Enter', { altKey: true }), 'caret', 'line')).toBe(null)
    expect(commandForKey(press('ArrowDown', { altKey: true }), 'navigate', 'choice')?.name).toBe('open')
    expect(commandForKey(press('ArrowDown', { altKey: true }), 'navigate', 'line')).toEqual({
      name: 'move-row',
      by: 1,
    })
  })
})

describe('the rows that are drawn of a long table', () => {
  it('are those in view, and the one being written in wherever it is', () => {
    const drawn = rowsToDraw({ top: 3200, height: 640 }, 5000, 4000)
    expect(drawn[0]).toBe(88)
    expect(drawn.at(-2)).toBe(131)
    expect(drawn.at(-1)).toBe(4000)
    expect(rowsToDraw({ top: 3200, height: 640 }, 5000, 2)[0]).toBe(2)
  })

  it('are never beyond the end of one that has become shorter', () => {
    expect(rowsToDraw({ top: 100_000, height: 640 }, 120, -1)).toEqual([119])
  })
})
