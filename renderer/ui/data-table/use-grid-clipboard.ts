import type { ClipboardEvent } from 'react'
import { holdsSeveralCells, readClipboardText, writeClipboardText } from '#shared/table/clipboard-text.ts'
import {
  isClean,
  placePaste,
  repeatToFill,
  type PasteColumn,
  type PastePlan,
} from '#shared/table/place-paste.ts'
import { formatOf, isWritable, type DataColumn, type TableRow } from './columns.ts'
import { fieldOf } from './grid-dom.ts'
import type { CellMode } from './grid-keys.ts'
import { isSeveral, type CellRange } from './grid-place.ts'
import { filledRow } from './table-edit.ts'

interface ClipboardOptions<Row extends TableRow> {
  shown: readonly Row[]
  columns: readonly DataColumn<Row>[]
  newRow: (() => Row) | undefined
  range: CellRange | null
  mode: CellMode
  readOnly: boolean
  textsOf: (range: CellRange) => string[][]
  clear: (range: CellRange) => void
  /** Ends what is being typed, before other cells change. */
  endTyping: () => void
  onPaste: (plan: PastePlan) => void
  /** Asked before anything changes, where something can't be read or has no place. */
  onDoubt: (plan: PastePlan) => void
}

/** Copies marked cells as Excel and WPS do, and lays what they have copied over the table. */
export function useGridClipboard<Row extends TableRow>(options: ClipboardOptions<Row>) {
  const { shown, columns, newRow, range, mode, readOnly, textsOf, clear, endTyping } = options

  function onCopy(event: ClipboardEvent): void {
    if (!range || (mode !== 'navigate' && !isSeveral(range))) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', writeClipboardText(textsOf(range)))
  }

  function onCut(event: ClipboardEvent): void {
    if (!range || (mode !== 'navigate' && !isSeveral(range))) return
    onCopy(event)
    if (!readOnly) clear(range)
  }

  function onPaste(event: ClipboardEvent): void {
    const text = event.clipboardData.getData('text/plain')
    if (!range || text === '') return
    const copied = readClipboardText(text)
    if (isForField(event.target, copied, text)) return
    event.preventDefault()
    if (readOnly) return
    endTyping()
    const size = { rows: range.bottom - range.top + 1, columns: range.right - range.left + 1 }
    const grid = isSeveral(range) ? repeatToFill(copied, size) : copied
    const plan = placePaste(grid, {
      columns: pasteColumns(shown, columns, newRow),
      rowCount: shown.length,
      at: { row: range.top, column: range.left },
      canAddRows: newRow !== undefined,
    })
    if (isClean(plan)) options.onPaste(plan)
    else options.onDoubt(plan)
  }

  /** One cell goes into a field as any text does: over the marked text, or where the caret stands. */
  function isForField(target: EventTarget, copied: readonly string[][], text: string): boolean {
    const field = fieldOf(target)
    if (!field || field instanceof HTMLSelectElement) return false
    const isPlain = !holdsSeveralCells(copied) && copied[0]?.[0] === text.replace(/\r?\n$/, '')
    if (mode === 'navigate') return isPlain && range !== null && !isSeveral(range)
    // With the caret in a long text, lines stay lines; only tabs tell of a table.
    return isPlain || (field.closest('[data-kind="long-text"]') !== null && !text.includes('\t'))
  }

  return { onCopy, onCut, onPaste }
}

/** The columns of a table as a paste or an import sees them. */
export function pasteColumns<Row extends TableRow>(
  shown: readonly Row[],
  columns: readonly DataColumn<Row>[],
  newRow: (() => Row) | undefined,
): PasteColumn[] {
  const template = newRow?.()
  return columns.map((column) => ({
    id: column.id,
    label: column.label,
    ...(column.otherNames && { otherNames: column.otherNames }),
    formatOf(place, filled = []) {
      const before = shown[place] ?? template
      const row = before && filledRow(before, columns, filled)
      return row && isWritable(column, row) ? formatOf(column, row) : null
    },
  }))
}
