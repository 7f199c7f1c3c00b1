import { foldText } from '../search/fold-text.ts'
import { isNumberKind, type CellFormat } from './cell.ts'
import { guessScale, textOfFileCell, type FileCell, type FileScale } from './file-cell.ts'
import type { FilledCell, PasteColumn, PastedCell, PastePlan } from './place-paste.ts'
import { readCell } from './read-cell.ts'

/** From which column of a file a column of the table is filled, and in what it is written there. */
export interface ColumnSource {
  columnId: string
  /** Position in the file; null leaves the column empty. */
  from: number | null
  scale: FileScale
}

export interface FileMatch {
  hasNames: boolean
  sources: ColumnSource[]
}

/** Any place past the end: the format that cells of new rows have. */
const aNewRow = Number.MAX_SAFE_INTEGER

type FileRows = readonly (readonly FileCell[])[]

/**
 * Finds out which column of a file is which: by the names in its first row, in either language and with or without
 * a unit in brackets; by position where no name is known.
 */
export function matchFile(rows: FileRows, columns: readonly PasteColumn[]): FileMatch {
  const writable = columns.filter((column) => column.formatOf(aNewRow) !== null)
  const first = (rows[0] ?? []).map(nameIn)
  const byName = writable.map((column) =>
    first.findIndex((name) => name !== '' && namesOf(column).includes(name)),
  )
  if (byName.some((from) => from >= 0)) {
    return { hasNames: true, sources: sourcesAt(rows, writable, byName, true) }
  }
  const width = Math.max(0, ...rows.map((row) => row.length))
  const byPlace = writable.map((_, place) => (place < width ? place : -1))
  const hasNames = looksLikeNames(rows[0] ?? [], writable)
  return { hasNames, sources: sourcesAt(rows, writable, byPlace, hasNames) }
}

/** The source of one column after the user has chosen another column of the file. */
export function sourceFrom(
  rows: FileRows,
  column: PasteColumn,
  from: number | null,
  hasNames: boolean,
): ColumnSource {
  if (from === null) return { columnId: column.id, from, scale: 'as-is' }
  const kind = column.formatOf(aNewRow)?.kind ?? 'text'
  const name = hasNames ? String(rows[0]?.[from] ?? '') : ''
  const cells = rows.slice(hasNames ? 1 : 0).map((row) => row[from] ?? null)
  return { columnId: column.id, from, scale: guessScale(kind, name, cells) }
}

/** Lays the rows of a file into the table, the first of them at `startRow`; rows without any text are left out. */
export function planImport(
  rows: FileRows,
  match: FileMatch,
  columns: readonly PasteColumn[],
  startRow: number,
): PastePlan {
  const used = match.sources.flatMap(({ columnId, from, scale }) => {
    const place = columns.findIndex(({ id }) => id === columnId)
    const format = columns[place]?.formatOf(aNewRow) ?? null
    return from === null || format === null ? [] : [{ columnId, place, from, scale, format }]
  })
  const texts = rows
    .slice(match.hasNames ? 1 : 0)
    .map((row) => used.map((column) => ({ column, text: importedText(row, column) })))
    .filter((row) => row.some(({ text }) => text.trim() !== ''))
  return {
    newRows: texts.length,
    outside: [],
    cells: texts.flatMap((row, offset) => {
      const filled: FilledCell[] = []
      return row.map(({ column, text }): PastedCell => {
        const format = columns[column.place]?.formatOf(aNewRow, filled) ?? column.format
        const reading = readCell(text, format)
        if (reading.readable) filled.push({ columnId: column.columnId, value: reading.value })
        return { row: startRow + offset, column: column.place, text, format, reading }
      })
    }),
  }
}

function importedText(
  row: readonly FileCell[],
  { from, format, scale }: { from: number; format: CellFormat; scale: FileScale },
): string {
  return textOfFileCell(row[from] ?? null, format, scale)
}

function sourcesAt(
  rows: FileRows,
  columns: readonly PasteColumn[],
  places: readonly number[],
  hasNames: boolean,
): ColumnSource[] {
  return columns.map((column, index) => {
    const from = places[index] ?? -1
    return sourceFrom(rows, column, from < 0 ? null : from, hasNames)
  })
}

/** A first row that says nothing in a column of numbers or days holds names that we don't know. */
function looksLikeNames(row: readonly FileCell[], columns: readonly PasteColumn[]): boolean {
  return columns.some((column, place) => {
    const format = column.formatOf(aNewRow)
    const cell = row[place]
    if (!format || typeof cell !== 'string' || cell.trim() === '') return false
    return (isNumberKind(format.kind) || format.kind === 'day') && !readCell(cell, format).readable
  })
}

function namesOf({ label, otherNames = [] }: PasteColumn): string[] {
  return [label, ...otherNames].map(nameIn)
}

/** A name without case, width, spaces or the unit in brackets behind it. */
function nameIn(cell: FileCell): string {
  if (typeof cell !== 'string') return ''
  return foldText(cell)
    .replace(/\([^()]*\)\s*$/, '')
    .replace(/\s+/g, '')
}
