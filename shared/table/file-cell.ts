import type { CellFormat, CellKind } from './cell.ts'

/** What a spreadsheet file holds in a cell. */
export type FileCell = string | number | boolean | Date | null

/** Larger files are refused: a plan is not a data warehouse, and the window would stand still. */
export const maximumFileBytes = 10 * 1024 * 1024
export const maximumFileRows = 20_000

/** In what a column of a file is written: money in one of four units, a percentage as such or as a fraction of 1. */
export type FileScale = 'as-is' | 'yuan' | 'million-yuan' | 'hundred-million-yuan' | 'fraction'

/** How many 万元 one unit is. */
const wanPer: Readonly<Partial<Record<FileScale, number>>> = {
  yuan: 1e-4,
  'million-yuan': 100,
  'hundred-million-yuan': 1e4,
}
const unitWords: Readonly<Partial<Record<FileScale, string>>> = {
  yuan: '元',
  'million-yuan': 'm',
  'hundred-million-yuan': '亿',
}
const millisecondsPerDay = 86_400_000
/** Day 0 of Excel's calendar, which believes that 1900 was a leap year. */
const serialZero = Date.UTC(1899, 11, 30)
/** 1980 to 2099: a smaller number in a column of days is a year or a count, and no day. */
const firstSerial = 29_221
const lastSerial = 73_050

/** The scales that a column of a file may be in; one alone leaves nothing to ask. */
export function scalesFor(kind: CellKind): readonly FileScale[] {
  if (kind === 'money') return ['as-is', 'yuan', 'million-yuan', 'hundred-million-yuan']
  return kind === 'percent' ? ['as-is', 'fraction'] : ['as-is']
}

/**
 * Guesses the scale of a column: from the unit in its name where there is one, and for percentages from numbers that
 * are all between −1 and 1, as Excel keeps a cell that it shows as 12.5 %.
 */
export function guessScale(kind: CellKind, name: string, cells: readonly FileCell[]): FileScale {
  const folded = name.normalize('NFKC').toLowerCase()
  if (kind === 'money') {
    if (/万|10k/.test(folded)) return 'as-is'
    if (/亿/.test(folded)) return 'hundred-million-yuan'
    if (/百万|\bm\b|million|mio/.test(folded)) return 'million-yuan'
    return /元|cny|rmb|¥/.test(folded) ? 'yuan' : 'as-is'
  }
  if (kind !== 'percent' || folded.includes('%')) return 'as-is'
  const numbers = cells.filter((cell) => typeof cell === 'number')
  const isFraction =
    numbers.some((number) => number !== 0) && numbers.every((number) => Math.abs(number) <= 1)
  return isFraction ? 'fraction' : 'as-is'
}

/** Writes a cell of a file as the text that `readCell` reads; days out of Excel's serial numbers. */
export function textOfFileCell(cell: FileCell, format: CellFormat, scale: FileScale): string {
  if (cell === null) return ''
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  if (typeof cell === 'number') return textOfNumber(cell, format, scale)
  const unitWord = unitWords[scale]
  // Only a bare number takes the unit of its column; 66,000元 and 1.2万 bring their own.
  if (unitWord !== undefined && /^[\s()+\-−\d.,]+$/.test(cell.normalize('NFKC')) && /\d/.test(cell)) {
    return `${cell}${unitWord}`
  }
  return isFormulaGuard(cell) ? cell.slice(1) : cell
}

/**
 * Puts an apostrophe before a text that Excel would run as a formula. Numbers are never touched: they are written
 * by us and begin with a digit or a minus.
 */
export function withoutFormula(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

function isFormulaGuard(text: string): boolean {
  return /^'[=+\-@\t\r]/.test(text)
}

function textOfNumber(value: number, { kind }: CellFormat, scale: FileScale): string {
  if (kind === 'day') return dayOfSerial(value) ?? plain(value)
  if (scale === 'fraction') return `${plain(value * 100)}%`
  return plain(value * (wanPer[scale] ?? 1))
}

/** The day behind one of Excel's serial numbers, or null where it can't be one. */
export function dayOfSerial(serial: number): string | null {
  if (!(serial >= firstSerial && serial < lastSerial + 1)) return null
  return new Date(serialZero + Math.floor(serial) * millisecondsPerDay).toISOString().slice(0, 10)
}

/** Without the noise of binary fractions and without powers of ten. */
function plain(value: number): string {
  const rounded = Number(value.toPrecision(12))
  return rounded.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 12 })
}

/** Excel's serial number of a day, or null where the text is no day that it can hold. */
export function serialOfDay(day: string): number | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return null
  const serial = (Date.parse(`${day}T00:00:00Z`) - serialZero) / millisecondsPerDay
  return serial >= firstSerial && serial <= lastSerial ? serial : null
}
