import type { Account } from '../domain/account.ts'
import type { FormatSales, ProductLine, WhiteSpaceCell } from '../domain/customer-money.ts'
import type { PlanOpportunity } from '../domain/growth-plan.ts'
import type { PlanPeriod } from '../domain/plan-item.ts'

/** Where a row keeps the sales of one product line, so that each cell is a field of its own to edit and undo. */
export type LineKey = `line:${string}`

/** One format of the white-space grid with the sales of every product line in one year (万元). */
export interface WhiteSpaceRow {
  id: string
  name: string
  format: FormatSales
  [line: LineKey]: number | null
}

type Grid = Pick<Account, 'formats' | 'productLines' | 'whiteSpace'>

/** Names the field of a row that holds a product line. */
export function lineKey(line: string): LineKey {
  return `line:${line}`
}

/** The grid of one year as rows to fill in: formats down, product lines across; unknown is null. */
export function whiteSpaceRows(account: Grid, period: PlanPeriod): WhiteSpaceRow[] {
  return account.formats.map((format) => {
    const cells: Record<LineKey, number | null> = {}
    for (const line of account.productLines) {
      cells[lineKey(line.id)] = cellAt(account, format.id, line.id)?.[period] ?? null
    }
    return Object.assign({ id: format.id, name: format.name, format }, cells)
  })
}

/**
 * Writes rows back into a plan. Cells of formats or lines that are gone stay where they are: they are counted
 * nowhere, and are there again when the removal is taken back.
 */
export function withWhiteSpaceRows<Plan extends Grid>(
  account: Plan,
  period: PlanPeriod,
  rows: readonly WhiteSpaceRow[],
): Plan {
  const written = new Map<string, WhiteSpaceCell>()
  for (const row of rows) {
    for (const line of account.productLines) {
      const value = row[lineKey(line.id)] ?? null
      const before = cellAt(account, row.id, line.id)
      if ((before?.[period] ?? null) === value) continue
      const cell = before ?? emptyCell(row.id, line.id)
      written.set(cell.id, { ...cell, [period]: value })
    }
  }
  const known = new Set(account.whiteSpace.map(({ id }) => id))
  const whiteSpace = [
    ...account.whiteSpace.map((cell) => written.get(cell.id) ?? cell),
    ...[...written.values()].filter(({ id }) => !known.has(id)),
  ].filter((cell) => !written.has(cell.id) || cell.base !== null || cell.plan !== null)
  return { ...account, formats: rows.map(({ name, format }) => ({ ...format, name })), whiteSpace }
}

/** What is known of a row or column, and how many of its cells nobody has filled in. */
export interface CellTotal {
  known: number
  unknown: number
}

export interface WhiteSpaceTotals {
  byFormat: ReadonlyMap<string, CellTotal & { difference: number | null }>
  byLine: ReadonlyMap<string, CellTotal>
  total: CellTotal
  /** The grid less the sales by format of the plan; null while the two agree or can't be compared. */
  difference: number | null
}

/** Adds up the grid of one year and holds it against the sales by format (万元). */
export function whiteSpaceTotals(account: Grid, period: PlanPeriod): WhiteSpaceTotals {
  const rows = whiteSpaceRows(account, period)
  const { productLines: lines } = account
  const byFormat = new Map(
    rows.map((row) => {
      const total = totalOf(lines.map(({ id }) => row[lineKey(id)] ?? null))
      return [row.id, { ...total, difference: differenceTo(total, lines.length, row.format[period]) }]
    }),
  )
  const total = totalOf(rows.flatMap((row) => lines.map(({ id }) => row[lineKey(id)] ?? null)))
  const sales = account.formats.map((format) => format[period])
  const allSales = sales.some((value) => value === null)
    ? null
    : sales.reduce<number>((sum, value) => sum + (value ?? 0), 0)
  return {
    byFormat,
    byLine: new Map(lines.map(({ id }) => [id, totalOf(rows.map((row) => row[lineKey(id)] ?? null))])),
    total,
    difference: differenceTo(total, rows.length * lines.length, allSales),
  }
}

/** A square of the grid where nothing is sold, with the opportunities that are to fill it. */
export interface WhiteSpace {
  format: FormatSales
  line: ProductLine
  opportunities: PlanOpportunity[]
}

/** The squares of the base year that hold 0: products the format does not sell yet. */
export function whiteSpaces(account: Grid & Pick<Account, 'opportunities'>): WhiteSpace[] {
  return account.formats.flatMap((format) =>
    account.productLines
      .filter((line) => cellAt(account, format.id, line.id)?.base === 0)
      .map((line) => ({
        format,
        line,
        opportunities: account.opportunities.filter(
          (opportunity) =>
            opportunity.format === format.id && opportunity.line === line.id && opportunity.status !== 'lost',
        ),
      })),
  )
}

function cellAt({ whiteSpace }: Grid, format: string, line: string): WhiteSpaceCell | undefined {
  return whiteSpace.find((cell) => cell.format === format && cell.line === line)
}

const halfIdLength = 31

/** The id follows from the square, so that two windows that fill the same one write the same cell. */
function emptyCell(format: string, line: string): WhiteSpaceCell {
  const id = `${format.slice(0, halfIdLength)}-${line.slice(0, halfIdLength)}`
  return { id, format, line, base: null, plan: null }
}

function totalOf(values: readonly (number | null)[]): CellTotal {
  return {
    known: values.reduce<number>((sum, value) => sum + (value ?? 0), 0),
    unknown: values.filter((value) => value === null).length,
  }
}

/** Less than this (万元) is rounding, not disagreement. */
const tolerance = 0.005

/** A row of nothing but unknown cells does not disagree with anything yet. */
function differenceTo({ known, unknown }: CellTotal, cells: number, sales: number | null): number | null {
  if (sales === null || unknown === cells) return null
  const difference = known - sales
  return Math.abs(difference) < tolerance ? null : difference
}
