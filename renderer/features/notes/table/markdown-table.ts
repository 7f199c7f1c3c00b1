import { padToWidth, visualWidth } from './visual-width.ts'

export type Alignment = 'none' | 'left' | 'center' | 'right'

/** A table as Markdown writes it: the first row is the head, every row has as many cells as there are alignments. */
export interface MarkdownTable {
  /** The white space before every line, as in a list. */
  indent: string
  alignments: readonly Alignment[]
  /** Cells as they stand in the text, with `\|` for a bar, without the spaces around them. */
  rows: readonly (readonly string[])[]
}

/** A cell by its row (0 is the head) and its column. */
export interface CellPlace {
  row: number
  column: number
}

const delimiterCell = /^:?-+:?$/
/** Narrower columns would leave no room for the colons of an alignment. */
const leastWidth = 3

/** Reads the lines of a table; null where they are none, e.g. because the second is not a row of dashes. */
export function readTable(lines: readonly string[]): MarkdownTable | null {
  const [head, delimiter, ...rest] = lines
  if (head === undefined || delimiter === undefined) return null
  const marks = splitRow(delimiter)
  const headCells = splitRow(head)
  if (marks.length !== headCells.length || !marks.every((mark) => delimiterCell.test(mark))) return null
  const indent = /^\s*/.exec(head)?.[0] ?? ''
  const alignments = marks.map(alignmentOf)
  const rows = [headCells, ...rest.map((line) => fitted(splitRow(line), marks.length))]
  return { indent, alignments, rows }
}

/** Takes a line apart at its bars; a bar after a backslash belongs to its cell. */
export function splitRow(line: string): string[] {
  return cellSpans(line).map(({ from, to }) => line.slice(from, to).trim())
}

/** Where the cells of a line lie, from bar to bar without the bars. */
export function cellSpans(line: string): { from: number; to: number }[] {
  const bars: number[] = []
  for (let at = 0; at < line.length; at += 1) {
    const sign = line.charAt(at)
    if (sign === '\\') at += 1
    else if (sign === '|') bars.push(at)
  }
  const start = /^\s*/.exec(line)?.[0].length ?? 0
  const end = line.trimEnd().length
  const edges = [...(bars[0] === start ? [] : [start - 1]), ...bars]
  if (bars.at(-1) !== end - 1 || bars.length === 0 || edges.length === 1) edges.push(end)
  return edges.slice(1).map((to, index) => ({ from: (edges[index] ?? 0) + 1, to }))
}

/** Writes a table with its columns under each other; a Chinese character is two places wide. */
export function writeTable({ indent, alignments, rows }: MarkdownTable): string[] {
  const widths = alignments.map((_, column) =>
    Math.max(leastWidth, ...rows.map((row) => visualWidth(row[column] ?? ''))),
  )
  const line = (cells: readonly string[]) => `${indent}| ${cells.join(' | ')} |`
  const [head, ...body] = rows.map((row) =>
    line(widths.map((width, column) => padToWidth(row[column] ?? '', width, alignments[column] ?? 'none'))),
  )
  const dashes = line(widths.map((width, column) => delimiterOf(alignments[column] ?? 'none', width)))
  return head === undefined ? [] : [head, dashes, ...body]
}

/** Where a cell's content lies in what `writeTable` wrote, counted from the first line's beginning. */
export function cellRange(
  lines: readonly string[],
  { row, column }: CellPlace,
): { from: number; to: number } {
  // The row of dashes is no row of the table.
  const number = row === 0 ? 0 : row + 1
  const before = lines.slice(0, number).reduce((sum, line) => sum + line.length + 1, 0)
  const line = lines[number] ?? ''
  const span = cellSpans(line)[column]
  if (!span) return { from: before + line.length, to: before + line.length }
  const content = line.slice(span.from, span.to)
  const lead = content.trim() === '' ? 1 : content.length - content.trimStart().length
  return { from: before + span.from + lead, to: before + span.from + lead + content.trim().length }
}

/** The column in which an offset of a line lies. */
export function columnAt(line: string, offset: number): number {
  const spans = cellSpans(line)
  const found = spans.findIndex(({ to }) => offset <= to)
  return found === -1 ? Math.max(0, spans.length - 1) : found
}

function alignmentOf(mark: string): Alignment {
  const isLeft = mark.startsWith(':')
  if (mark.endsWith(':')) return isLeft ? 'center' : 'right'
  return isLeft ? 'left' : 'none'
}

function delimiterOf(alignment: Alignment, width: number): string {
  const left = alignment === 'left' || alignment === 'center' ? ':' : '-'
  const right = alignment === 'right' || alignment === 'center' ? ':' : '-'
  return left + '-'.repeat(width - 2) + right
}

function fitted(cells: readonly string[], count: number): string[] {
  return Array.from({ length: count }, (_, column) => cells[column] ?? '')
}
