import type { FigureUnit } from '../../plan/figure-units.ts'
import { columnLetters } from '../../table/column-letters.ts'
import type { Sheet, SheetCell } from '../../table/workbook-file.ts'
import type { CellStyle } from '../../table/workbook-styles.ts'
import { computedLook, inputLook, looks } from './cell-looks.ts'
import { rowHeights } from './row-heights.ts'
import { noValue, printExpression, type Expression, type Slot } from './expression.ts'

/** A cell before it is known where the cells stand that it computes from. */
export type DraftCell =
  | Exclude<SheetCell, { formula: string }>
  | { computed: Expression | null; value: number | null; style: CellStyle; slot?: Slot }
  | { input: number | string | null; style: CellStyle; slot: Slot | undefined }

/** A sheet that is filled row by row. */
export interface SheetDraft {
  name: string
  rows: DraftCell[][]
  merged: string[]
  choices: { area: string; words: readonly string[] }[]
}

/** Every cell that a formula may speak of, by its key. */
export type Ledger = (key: string) => Slot

export function createLedger(): Ledger {
  const slots = new Map<string, Slot>()
  return (key) => {
    const known = slots.get(key)
    if (known) return known
    const made: Slot = { key, place: null }
    slots.set(key, made)
    return made
  }
}

export function draftSheet(name: string): SheetDraft {
  return { name, rows: [], merged: [], choices: [] }
}

/** Adds a row, and tells the cells in it that have a key where they stand. Returns its place. */
export function addRow(sheet: SheetDraft, cells: readonly DraftCell[]): number {
  const row = sheet.rows.push([...cells]) - 1
  cells.forEach((cell, column) => {
    if (cell !== null && 'slot' in cell && cell.slot) cell.slot.place = { sheet: sheet.name, row, column }
  })
  return row
}

/** The title of a sheet with a remark below it, over so many columns. */
export function addTitle(sheet: SheetDraft, title: string, remark: string, columns: number): void {
  addRow(sheet, [{ text: title, style: looks.title }])
  addWide(sheet, remark, looks.note, columns)
}

/** A text over several columns. */
export function addWide(sheet: SheetDraft, text: string, style: CellStyle, columns: number): void {
  if (text === '') return
  const row = addRow(sheet, [{ text, style }])
  if (columns > 1) sheet.merged.push(`A${row + 1}:${columnLetters(columns - 1)}${row + 1}`)
}

/** An empty row and the heading of what follows. */
export function addHeading(sheet: SheetDraft, text: string): void {
  addRow(sheet, [])
  addRow(sheet, [{ text, style: looks.heading }])
}

export function addHeads(
  sheet: SheetDraft,
  labels: readonly string[],
  figuresFrom = 1,
  figuresTo = 99,
): void {
  addRow(
    sheet,
    labels.map((text, column) => ({
      text,
      style: column >= figuresFrom && column <= figuresTo ? looks.headRight : looks.head,
    })),
  )
}

export function textCell(text: string, style: CellStyle = looks.text): DraftCell {
  return text === '' ? null : { text, style }
}

/** A cell to fill in; a percent is written as the share of 1 that spreadsheets take it for. */
export function inputCell(value: number | null, unit: FigureUnit, slot?: Slot): DraftCell {
  return { input: value === null ? null : inCells(value, unit), style: inputLook(unit), slot }
}

/** A cell that takes one of a few words. */
export function choiceCell(sheet: SheetDraft, text: string, words: readonly string[], slot: Slot): DraftCell {
  sheet.choices.push({ area: slot.key, words })
  return { input: text === '' ? null : text, style: looks.inputText, slot }
}

interface ComputedOptions {
  slot?: Slot
  isStrong?: boolean
  isSigned?: boolean
}

/** A cell that computes itself. `value` is what it comes to now; without a formula it says that it can't. */
export function computedCell(
  computed: Expression | null,
  value: number | null,
  unit: FigureUnit,
  { slot, isStrong = false, isSigned = false }: ComputedOptions = {},
): DraftCell {
  const style = computedLook(unit, { isStrong, isSigned })
  return { computed, value, style, ...(slot ? { slot } : {}) }
}

/** A value as a cell holds it: 4 percent are 0.04 there. */
export function inCells(value: number, unit: FigureUnit): number {
  return unit === 'percent' ? Number((value / 100).toPrecision(15)) : value
}

/** Puts the addresses in, once every sheet is laid out. */
export function finishSheet(
  draft: SheetDraft,
  layout: Pick<Sheet, 'widths' | 'frozen' | 'landscape' | 'pages'>,
): Sheet {
  return {
    name: draft.name,
    rows: draft.rows.map((row) => row.map((cell, column) => apart(finished(cell, draft.name), column))),
    heights: rowHeights(draft, layout.widths),
    merged: draft.merged,
    choices: draft.choices.map(({ area, words }) => ({ area: areaOf(draft, area), words })),
    ...layout,
  }
}

function finished(cell: DraftCell, sheet: string): SheetCell {
  if (cell === null) return null
  if ('computed' in cell) {
    const { computed, value, style } = cell
    return computed === null
      ? { text: noValue, style }
      : { formula: printExpression(computed, sheet), value: value ?? noValue, style }
  }
  if (!('input' in cell)) return cell
  const { input, style } = cell
  if (input === null) return { empty: true, style }
  return typeof input === 'number' ? { number: input, style } : { text: input, style }
}

/** A text beside a figure keeps its distance from it. */
function apart(cell: SheetCell, column: number): SheetCell {
  if (cell === null || column === 0 || !('text' in cell)) return cell
  const { style = {} } = cell
  return style.align || style.indent ? cell : { ...cell, style: { ...style, indent: 1 } }
}

/** The one cell of a draft that has this key. */
function areaOf(draft: SheetDraft, key: string): string {
  for (const [row, cells] of draft.rows.entries()) {
    const column = cells.findIndex((cell) => cell !== null && 'slot' in cell && cell.slot?.key === key)
    if (column !== -1) return `${columnLetters(column)}${row + 1}`
  }
  throw new Error(`The sheet has no cell for ${key}.`)
}
