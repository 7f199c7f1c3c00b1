import type { Locale } from '#shared/domain/locale.ts'
import type { Method } from '#shared/domain/method.ts'
import type { CellValue, Worksheet, WorksheetValue } from '#shared/domain/worksheet.ts'
import { formatNumber } from '#shared/i18n/format.ts'
import { messagesFor } from '#shared/i18n/messages.ts'
import type { DocumentDifference } from '../../ui/conflict-notice.tsx'
import {
  columnBlanks,
  fieldBlank,
  matrixRows,
  type Blank,
  type Field,
  type FieldText,
} from './worksheet-field.ts'
import { cellOf, listOf, matrixOf, rowsOf } from './worksheet-values.ts'

const decimalsShown = 6

/** Compares two versions of a worksheet in words that can be read and copied. */
export function worksheetDifferences(
  mine: Worksheet,
  theirs: Worksheet,
  method: Pick<Method, 'structure' | 'text'>,
  locale: Locale,
): DocumentDifference[] {
  const texts = messagesFor(locale).worksheets
  const words = method.text[locale].fields
  const lines = [
    { key: 'title', label: texts.title, mine: mine.title, theirs: theirs.title },
    ...method.structure.fields.map((field) => ({
      key: field.id,
      label: words[field.id]?.label ?? field.id,
      mine: valueInWords(mine.values[field.id], field, words[field.id], locale),
      theirs: valueInWords(theirs.values[field.id], field, words[field.id], locale),
    })),
  ]
  return lines.filter((line) => line.mine !== line.theirs)
}

/** What a field holds, as text: a line for each row of a table. */
export function valueInWords(
  value: WorksheetValue | undefined,
  field: Field,
  text: FieldText | undefined,
  locale: Locale,
): string {
  const blank = fieldBlank(field, text)
  if (blank) return cellInWords(cellOf(value), blank, locale)
  if (field.kind === 'list') return listOf(value).join('\n')
  const columns = columnBlanks(field, text)
  const rowInWords = (cells: Readonly<Record<string, CellValue>>) =>
    columns.map((column) => cellInWords(cells[column.id] ?? null, column, locale)).join(' · ')
  if (field.kind === 'table') {
    return rowsOf(value)
      .map((row) => rowInWords(row.cells))
      .join('\n')
  }
  const matrix = matrixOf(value)
  return matrixRows(field, text)
    .filter((row) => Object.values(matrix[row.id] ?? {}).some((cell) => cell !== null && cell !== ''))
    .map((row) => `${row.label} · ${rowInWords(matrix[row.id] ?? {})}`)
    .join('\n')
}

function cellInWords(cell: CellValue, blank: Blank, locale: Locale): string {
  if (typeof cell === 'number') return formatNumber(locale, cell, decimalsShown)
  if (cell === null) return ''
  return blank.options.find((option) => option.value === cell)?.label ?? cell
}
