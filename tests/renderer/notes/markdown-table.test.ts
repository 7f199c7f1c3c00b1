import { expect, test } from 'vitest'
import {
  cellRange,
  columnAt,
  readTable,
  writeTable,
  type MarkdownTable,
} from '#renderer/features/notes/table/markdown-table.ts'
import {
  addColumn,
  addRowAbove,
  addRowBelow,
  alignColumn,
  fillCells,
  moveColumn,
  moveRow,
  nextCell,
  nextRow,
  previousCell,
  removeColumn,
  removeRow,
} from '#renderer/features/notes/table/table-edits.ts'
import { pastedCells, tableOf } from '#renderer/features/notes/table/pasted-table.ts'
import { visualWidth } from '#renderer/features/notes/table/visual-width.ts'

function read(...lines: string[]): MarkdownTable {
  const table = readTable(lines)
  if (!table) throw new Error('This is no table.')
  return table
}

const concessions = read('| 让出 | 换回 |', '| --- | ---: |', '| 扣点 0.5% | 端架 |', '| 账期 | |')

test('columns stand under each other, a Chinese character two places wide', () => {
  const lines = writeTable(concessions)
  expect(lines).toEqual([
    '| 让出      | 换回 |',
    '| --------- | ---: |',
    '| 扣点 0.5% | 端架 |',
    '| 账期      |      |',
  ])
  expect(new Set(lines.map(visualWidth)).size).toBe(1)
})

test('what is written once stays as it is', () => {
  const once = writeTable(concessions)
  expect(writeTable(read(...once))).toEqual(once)
})

test('bars inside cells, missing bars at the edges and short rows are read as Markdown reads them', () => {
  const table = read('a \\| b | c', '--- | :-:', '| 1')
  expect(table.rows).toEqual([
    ['a \\| b', 'c'],
    ['1', ''],
  ])
  expect(table.alignments).toEqual(['none', 'center'])
})

test.each([[['| a | b |', 'text']], [['| a | b |', '| --- |']], [['| a |']]])('%j is no table', (lines) => {
  expect(readTable(lines)).toBeNull()
})

test('the place of a cell is that of its content, or one space after the bar', () => {
  const lines = writeTable(concessions)
  const text = lines.join('\n')
  const at = (row: number, column: number) => {
    const { from, to } = cellRange(lines, { row, column })
    return text.slice(from, to)
  }
  expect([at(0, 0), at(0, 1), at(1, 0), at(2, 1)]).toEqual(['让出', '换回', '扣点 0.5%', ''])
  expect(text.slice(0, cellRange(lines, { row: 2, column: 1 }).from)).toMatch(/\| $/)
})

test('an offset of a line tells its column', () => {
  expect([0, 3, 6, 9].map((offset) => columnAt('| a  | b |', offset))).toEqual([0, 0, 1, 1])
})

test('Tab goes through the cells and adds a row after the last, Shift+Tab goes back', () => {
  expect(nextCell(concessions, { row: 0, column: 1 }).place).toEqual({ row: 1, column: 0 })
  const grown = nextCell(concessions, { row: 2, column: 1 })
  expect(grown.table.rows).toHaveLength(4)
  expect(grown.place).toEqual({ row: 3, column: 0 })
  expect(previousCell(concessions, { row: 1, column: 0 })?.place).toEqual({ row: 0, column: 1 })
  expect(previousCell(concessions, { row: 0, column: 0 })).toBeNull()
  expect(nextRow(concessions, { row: 1, column: 1 })).toEqual({
    table: concessions,
    place: { row: 2, column: 1 },
  })
})

test('rows are added, moved and removed below the head only', () => {
  const place = { row: 1, column: 0 }
  expect(addRowBelow(concessions, place).table.rows[2]).toEqual(['', ''])
  expect(addRowAbove(concessions, { row: 0, column: 0 }).place.row).toBe(1)
  expect(moveRow(1)(concessions, place)?.table.rows.map(([first]) => first)).toEqual([
    '让出',
    '账期',
    '扣点 0.5%',
  ])
  expect(moveRow(-1)(concessions, place)).toBeNull()
  expect(moveRow(1)(concessions, { row: 0, column: 0 })).toBeNull()
  expect(removeRow(concessions, { row: 2, column: 0 })).toMatchObject({ place: { row: 1, column: 0 } })
  expect(removeRow(concessions, { row: 0, column: 0 })).toBeNull()
})

test('columns take their alignment along', () => {
  const place = { row: 1, column: 1 }
  const moved = moveColumn(-1)(concessions, place)
  expect(moved?.table.alignments).toEqual(['right', 'none'])
  expect(moved?.table.rows[1]).toEqual(['端架', '扣点 0.5%'])
  const added = addColumn(0)(concessions, place)
  expect(added?.table.alignments).toEqual(['none', 'none', 'right'])
  expect(added?.table.rows[1]).toEqual(['扣点 0.5%', '', '端架'])
  const removed = removeColumn(concessions, place)
  expect(removed?.table.rows).toEqual([['让出'], ['扣点 0.5%'], ['账期']])
  expect(removed && removeColumn(removed.table, removed.place)).toBeNull()
  expect(alignColumn('right')(concessions, place)?.table.alignments).toEqual(['none', 'none'])
  expect(alignColumn('center')(concessions, place)?.table.alignments).toEqual(['none', 'center'])
})

test('a block from Excel becomes a table with its numbers to the right', () => {
  const cells = pastedCells('品类\t销售额\t毛利率\r\n饮料\t6,600\t18.5%\r\n零食\t"1,200"\t22%\r\n', '')
  expect(writeTable(tableOf(cells ?? []))).toEqual([
    '| 品类 | 销售额 | 毛利率 |',
    '| ---- | -----: | -----: |',
    '| 饮料 |  6,600 |  18.5% |',
    '| 零食 |  1,200 |    22% |',
  ])
})

test('a cell with several lines or a bar stays one cell, and empty rows are left out', () => {
  expect(pastedCells('a|b\t"one\ntwo"\n\t\nc\td', '')).toEqual([
    ['a\\|b', 'one two'],
    ['c', 'd'],
  ])
})

test.each(['one line\twith a tab', 'no cells\nat all', ''])('%j is pasted as text', (text) => {
  expect(pastedCells(text, '')).toBeNull()
})

test('pasting into a table fills its cells and lets it grow', () => {
  const filled = fillCells([
    ['a', 'b'],
    ['c', 'd'],
  ])(concessions, { row: 2, column: 1 })
  expect(filled?.table.rows).toEqual([
    ['让出', '换回', ''],
    ['扣点 0.5%', '端架', ''],
    ['账期', 'a', 'b'],
    ['', 'c', 'd'],
  ])
  expect(filled?.place).toEqual({ row: 3, column: 2 })
})
