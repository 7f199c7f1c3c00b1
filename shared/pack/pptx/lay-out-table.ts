import type { PackCell, PackColumn, PackRow, PackTable } from '../pack-document.ts'
import { countLines, longestPiece, textWidth } from './measure-text.ts'
import { contentArea, textSizes } from './slide-style.ts'

const pointsPerInch = 72

/** Inches that a cell keeps free beside and above its text. */
export const cellMargin = { side: 0.07, top: 0.045, compactTop: 0.015 } as const

/** How a table is set: size of its letters, widths of its columns and heights of its rows, the head first. */
export interface TableSetting {
  size: number
  widths: number[]
  headHeight: number
  rowHeights: number[]
}

/** Columns of figures are not pulled wider than this: numbers are compared by standing near each other. */
const widestFigure = 1.75

/** Words that follow figures keep a distance from them: the ones end where the others begin. */
export function gapBefore(columns: readonly PackColumn[], index: number): number {
  const isAfterFigures = columns[index]?.align === 'left' && columns[index - 1]?.align === 'right'
  return isAfterFigures ? 0.22 : 0
}

/** Sets a table for the width of a slide. */
export function setTable(table: PackTable, lineHeight: number, compact = false): TableSetting {
  const size = compact ? textSizes.compactTable : textSizes.table
  const widths = columnWidths(table, size)
  const heightOf = (texts: readonly string[]) =>
    rowHeight(texts, table.columns, widths, size, lineHeight, compact)
  return {
    size,
    widths,
    headHeight: heightOf(table.columns.map(({ label }) => label)),
    rowHeights: table.rows.map(({ cells }) => heightOf(cells.map(({ text }) => text))),
  }
}

function rowHeight(
  texts: readonly string[],
  columns: readonly PackColumn[],
  widths: readonly number[],
  size: number,
  lineHeight: number,
  compact: boolean,
): number {
  const lines = texts.map((text, index) =>
    countLines(text, size, (widths[index] ?? 1) - 2 * cellMargin.side - gapBefore(columns, index) - 0.02),
  )
  const margin = compact ? cellMargin.compactTop : cellMargin.top
  return (Math.max(1, ...lines) * size * lineHeight) / pointsPerInch + 2 * margin
}

/** As wide as the text wants where there is room; else figures and days keep theirs and words share the rest. */
function columnWidths({ columns, rows }: PackTable, size: number): number[] {
  const room = contentArea.width
  const padding = 2 * cellMargin.side + 0.08
  const texts = columns.map((column, index) => [
    column.label,
    ...rows.map(({ cells }) => cells[index]?.text ?? ''),
  ])
  const wanted = texts.map(
    (column, index) =>
      Math.max(...column.map((text) => textWidth(text, size * 1.04))) + padding + gapBefore(columns, index),
  )
  const isFixed = columns.map((column, index) => isFigures(column) || isDays(rows, index))
  const free = room - sum(wanted)
  if (free >= 0) {
    const figureShare = free / columns.length
    const grown = wanted.map((width, index) =>
      isFixed[index] ? Math.max(width, Math.min(widestFigure, width + figureShare)) : width,
    )
    const left = room - sum(grown)
    const weights = columns.map(({ weight }, index) => (isFixed[index] ? 0 : weight))
    const all = sum(weights)
    return grown.map((width, index) =>
      all === 0 ? width + left / columns.length : width + (left * (weights[index] ?? 0)) / all,
    )
  }
  const fixed = wanted.map((width, index) => (isFixed[index] ? Math.min(width, widestFigure) : 0))
  const least = texts.map((column, index) =>
    isFixed[index]
      ? 0
      : Math.max(...column.map((text) => longestPiece(text, size * 1.04))) +
        padding +
        gapBefore(columns, index),
  )
  return shareOut(room - sum(fixed), columns, wanted, least).map((width, index) =>
    isFixed[index] ? (fixed[index] ?? 0) : width,
  )
}

/** Gives each column of words its share by weight, but no more than it wants and no less than its longest word. */
function shareOut(
  room: number,
  columns: readonly PackColumn[],
  wanted: readonly number[],
  least: readonly number[],
): number[] {
  const open = new Set(columns.flatMap((_, index) => ((least[index] ?? 0) > 0 ? [index] : [])))
  const widths = columns.map(() => 0)
  let left = room
  let settled = true
  while (settled && open.size > 0) {
    settled = false
    const weights = sum([...open].map((index) => columns[index]?.weight ?? 1))
    for (const index of open) {
      const share = (left * (columns[index]?.weight ?? 1)) / weights
      const limit =
        share > (wanted[index] ?? 0) ? wanted[index] : share < (least[index] ?? 0) ? least[index] : null
      if (limit === null || limit === undefined) continue
      widths[index] = Math.min(limit, left)
      left -= widths[index] ?? 0
      open.delete(index)
      settled = true
      break
    }
  }
  const weights = sum([...open].map((index) => columns[index]?.weight ?? 1))
  for (const index of open) widths[index] = (left * (columns[index]?.weight ?? 1)) / weights
  return widths
}

function isFigures({ align }: PackColumn): boolean {
  return align === 'right'
}

function isDays(rows: readonly PackRow[], index: number): boolean {
  const cells = rows.flatMap(({ cells: row }): PackCell[] => (row[index] ? [row[index]] : []))
  return cells.length > 0 && cells.every(({ unit }) => unit === 'day')
}

const rounding = 0.001

/** A row that leads to nothing on the next page, such as a lonely sum, takes these many along. */
const fewestRows = 3

/**
 * Says how many rows go on each page, the first of which has less room. No page ends up with one or two rows where
 * the one before can spare some.
 */
export function pagesOf({ headHeight, rowHeights }: TableSetting, first: number, other: number): number[] {
  const pages: number[] = []
  let room = first - headHeight
  let count = 0
  for (const height of rowHeights) {
    if (height > room + rounding && count > 0) {
      pages.push(count)
      count = 0
      room = other - headHeight
    }
    count += 1
    room -= height
  }
  pages.push(count)
  const last = pages.at(-1) ?? 0
  const before = pages.at(-2) ?? 0
  const short = fewestRows - last
  if (short > 0 && before >= fewestRows + short) pages.splice(-2, 2, before - short, last + short)
  return pages
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
