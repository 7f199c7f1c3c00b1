import { describe, expect, test } from 'vitest'
import {
  lineKey,
  whiteSpaceRows,
  whiteSpaces,
  whiteSpaceTotals,
  withWhiteSpaceRows,
} from '#shared/plan/white-space.ts'
import { helingGrowth } from './heling-growth.ts'

describe('white space', () => {
  test('rows equal the sales by format, columns those by line, and both make 6,000', () => {
    const account = helingGrowth()
    const { byFormat, byLine, total, difference } = whiteSpaceTotals(account, 'base')
    expect([...byFormat.values()].map(({ known }) => known)).toEqual([3000, 1500, 600, 780, 120])
    expect([...byLine.values()].map(({ known }) => known)).toEqual([3120, 1830, 840, 210])
    expect(total).toEqual({ known: 6000, unknown: 0 })
    expect(difference).toBeNull()
    expect([...byFormat.values()].every((format) => format.difference === null)).toBe(true)
  })

  test('a cell that disagrees with the sales of its format shows by how much', () => {
    const account = helingGrowth()
    const rows = whiteSpaceRows(account, 'base').map((row) =>
      row.id === 'o2o' ? { ...row, [lineKey('new')]: 30 } : row,
    )
    const totals = whiteSpaceTotals(withWhiteSpaceRows(account, 'base', rows), 'base')
    expect(totals.byFormat.get('o2o')).toMatchObject({ known: 810, difference: 30 })
    expect(totals.difference).toBe(30)
  })

  test('a year in which nothing is known yet disagrees with nothing', () => {
    const totals = whiteSpaceTotals(helingGrowth(), 'plan')
    expect(totals.total).toEqual({ known: 0, unknown: 20 })
    expect(totals.difference).toBeNull()
  })

  test('what is written as rows is read back, and unknown cells are not kept', () => {
    const account = helingGrowth()
    const rows = whiteSpaceRows(account, 'base').map((row) => ({
      ...row,
      name: row.name.toUpperCase(),
      [lineKey('water')]: null,
    }))
    const written = withWhiteSpaceRows(account, 'base', rows)
    expect(whiteSpaceRows(written, 'base')[0]).toMatchObject({ name: 'HYPERMARKET', [lineKey('tea')]: 1500 })
    expect(written.formats[0]).toMatchObject({ id: 'hyper', previous: 3180, plan: 2880 })
    expect(written.whiteSpace.filter(({ line }) => line === 'water')).toEqual([])
    expect(written.whiteSpace).toHaveLength(15)
  })

  test('filling in one year leaves the other one alone', () => {
    const account = helingGrowth()
    const rows = whiteSpaceRows(account, 'plan').map((row) => ({ ...row, [lineKey('water')]: 5 }))
    const written = withWhiteSpaceRows(account, 'plan', rows)
    expect(whiteSpaceRows(written, 'base')).toEqual(whiteSpaceRows(account, 'base'))
    expect(whiteSpaceTotals(written, 'plan').byLine.get('water')).toEqual({ known: 25, unknown: 0 })
  })

  test('the same square filled in twice is one cell with one id', () => {
    const empty = { ...helingGrowth(), whiteSpace: [] }
    const fill = (value: number) =>
      withWhiteSpaceRows(
        empty,
        'base',
        whiteSpaceRows(empty, 'base').map((row) => ({ ...row, [lineKey('tea')]: value })),
      ).whiteSpace.map(({ id }) => id)
    expect(fill(1)).toEqual(fill(2))
    expect(new Set(fill(1)).size).toBe(5)
  })

  test('a format that comes back brings its cells along', () => {
    const account = helingGrowth()
    const rows = whiteSpaceRows(account, 'base')
    const without = withWhiteSpaceRows(account, 'base', rows.slice(1))
    expect(whiteSpaceTotals(without, 'base').total.known).toBe(3000)
    const back = withWhiteSpaceRows({ ...without, formats: account.formats }, 'base', rows)
    expect(whiteSpaceTotals(back, 'base').total.known).toBe(6000)
  })

  test('squares with 0 are white space, and know the opportunity that fills them', () => {
    const spaces = whiteSpaces(helingGrowth())
    expect(spaces.map(({ format, line }) => `${format.id} ${line.id}`)).toEqual([
      'convenience water',
      'convenience new',
      'o2o new',
      'group-buying juice',
      'group-buying water',
      'group-buying new',
    ])
    expect(spaces.map(({ opportunities }) => opportunities.map(({ name }) => name))).toEqual([
      ['Convenience new stores and cooler range'],
      [],
      ['O2O listing and content'],
      ['Group-buying pack'],
      [],
      [],
    ])
  })
})
