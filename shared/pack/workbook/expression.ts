import { columnLetters } from '../../table/column-letters.ts'
import { quotedSheet } from '../../table/workbook-file.ts'

/** A cell that formulae speak of. It gets its place when its sheet is laid out, often after it was first spoken of. */
export interface Slot {
  readonly key: string
  place: { sheet: string; row: number; column: number } | null
}

/**
 * A formula over cells. It is computed only when every cell in `needs` holds a number and no condition in `refusals`
 * holds, e.g. a divisor that is 0; otherwise it says that it can't be.
 */
export interface Expression {
  parts: readonly (string | Slot | SlotRange)[]
  needs: readonly Slot[]
  refusals: readonly Expression[]
}

interface SlotRange {
  slots: readonly Slot[]
}

type Operand = Expression | Slot | string | number

/** What a cell without a value shows. */
export const noValue = '—'

/** Writes a formula with cells and other formulae in it; each of them is needed. */
export function expression(strings: TemplateStringsArray, ...operands: Operand[]): Expression {
  const parts = strings.flatMap((text, index) => {
    const operand = operands[index]
    return operand === undefined ? [text] : [text, ...partsOf(operand)]
  })
  return {
    parts: parts.filter((part) => part !== ''),
    needs: operands.flatMap((operand) =>
      isSlot(operand) ? [operand] : isExpression(operand) ? operand.needs : [],
    ),
    refusals: operands.flatMap((operand) => (isExpression(operand) ? operand.refusals : [])),
  }
}

/** Speaks of a cell that need not hold a number. */
export function mention(...slots: Slot[]): Expression {
  return { parts: [{ slots }], needs: [], refusals: [] }
}

/** Cells one after the other, for a function that takes a range. */
export function rangeOf(slots: readonly Slot[]): Expression {
  return { parts: [{ slots }], needs: slots, refusals: [] }
}

/** The sum of cells; of none it is 0. */
export function sumOfSlots(slots: readonly Slot[]): Expression {
  const [only] = slots
  if (!only) return { parts: ['0'], needs: [], refusals: [] }
  return slots.length === 1
    ? { parts: [only], needs: slots, refusals: [] }
    : { parts: ['SUM(', { slots }, ')'], needs: slots, refusals: [] }
}

/** One divided by the other; a divisor of 0 gives no value. */
export function quotient(dividend: Operand, divisor: Operand): Expression {
  const divided = expression`${grouped(dividend)}/${grouped(divisor)}`
  return refuse(divided, expression`${grouped(divisor)}=0`)
}

/** The formula, but not while the condition holds. */
export function refuse(of: Expression, when: Expression): Expression {
  return {
    ...of,
    needs: [...of.needs, ...when.needs],
    refusals: [...of.refusals, ...when.refusals, { ...when, refusals: [] }],
  }
}

/** In brackets where it is more than one cell or number. */
export function grouped(operand: Operand): Operand {
  if (!isExpression(operand) || operand.parts.length === 1 || operand.parts[0] === 'SUM(') return operand
  return { ...operand, parts: ['(', ...operand.parts, ')'] }
}

/** The formula as a cell of a sheet holds it, without the sign of equality. */
export function printExpression(of: Expression, sheet: string): string {
  const body = printParts(of, sheet)
  const conditions = [...new Set(of.refusals.map((refusal) => printParts(refusal, sheet)))]
  // One after the other: a later condition may divide by what an earlier one finds to be 0.
  const refused = conditions.reduceRight((rest, condition) => `IF(${condition},"${noValue}",${rest})`, body)
  const needs = [...new Set(of.needs)]
  return needs.length === 0
    ? refused
    : `IF(COUNT(${printRanges(needs, sheet)})<${needs.length},"${noValue}",${refused})`
}

/** Where a cell stands, as a formula on a sheet names it. */
export function addressOf(slot: Slot, sheet: string): string {
  return printRange({ first: placeOf(slot), last: placeOf(slot) }, sheet)
}

/** Where a cell stands, whatever sheet speaks of it. */
export function fixedAddress(slot: Slot): string {
  const { sheet, row, column } = placeOf(slot)
  return `${quotedSheet(sheet)}!$${columnLetters(column)}$${row + 1}`
}

function printParts({ parts }: Expression, sheet: string): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return part
      return 'slots' in part ? printRanges(part.slots, sheet) : addressOf(part, sheet)
    })
    .join('')
}

type Place = NonNullable<Slot['place']>

interface PlaceRange {
  first: Place
  last: Place
}

/** Cells one below or beside the other become one range: nobody reads fifty addresses. */
function printRanges(slots: readonly Slot[], sheet: string): string {
  const places = slots.map(placeOf)
  const columns = joined(
    [...places].sort(
      (one, other) => compare(one.sheet, other.sheet) || one.column - other.column || one.row - other.row,
    ),
    (last, next) => last.column === next.column && last.row + 1 === next.row,
  )
  const rows = joined(
    [...places].sort(
      (one, other) => compare(one.sheet, other.sheet) || one.row - other.row || one.column - other.column,
    ),
    (last, next) => last.row === next.row && last.column + 1 === next.column,
  )
  const shorter = rows.length < columns.length ? rows : columns
  return shorter.map((range) => printRange(range, sheet)).join(',')
}

function joined(places: readonly Place[], follows: (last: Place, next: Place) => boolean): PlaceRange[] {
  const ranges: PlaceRange[] = []
  for (const place of places) {
    const range = ranges.at(-1)
    if (range && range.last.sheet === place.sheet && follows(range.last, place)) range.last = place
    else ranges.push({ first: place, last: place })
  }
  return ranges
}

function printRange({ first, last }: PlaceRange, sheet: string): string {
  const address = ({ row, column }: Place) => `${columnLetters(column)}${row + 1}`
  const area = first === last ? address(first) : `${address(first)}:${address(last)}`
  const isOne = first.row === last.row && first.column === last.column
  const shown = isOne ? address(first) : area
  return first.sheet === sheet ? shown : `${quotedSheet(first.sheet)}!${shown}`
}

function placeOf({ key, place }: Slot): Place {
  if (!place) throw new Error(`The workbook has no cell for ${key}.`)
  return place
}

function partsOf(operand: Operand): readonly (string | Slot | SlotRange)[] {
  if (isExpression(operand)) return operand.parts
  return isSlot(operand) ? [operand] : [String(operand)]
}

function isSlot(operand: Operand): operand is Slot {
  return typeof operand === 'object' && 'key' in operand
}

function isExpression(operand: Operand): operand is Expression {
  return typeof operand === 'object' && 'parts' in operand
}

function compare(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1
}
