import { holdsSeveralCells, readClipboardText } from '#shared/table/clipboard-text.ts'
import type { Alignment, MarkdownTable } from './markdown-table.ts'

const number = /^[-+−(（]?[¥￥$€£]?\s?\d[\d,.\s]*(?:%|％|‰)?[)）]?$/

/**
 * Cells that another program put on the clipboard, ready to stand in a Markdown table; null where it is ordinary
 * text. A single line with a tab in it is text as well.
 */
export function pastedCells(text: string, html: string): string[][] | null {
  const cells = text.includes('\t') ? readClipboardText(text) : cellsOfHtml(html)
  const filled = cells?.filter((row) => row.some((cell) => cell.trim() !== '')) ?? []
  const width = Math.max(0, ...filled.map((row) => row.length))
  if (width < 2 || filled.length < 2 || !holdsSeveralCells(filled)) return null
  return filled.map((row) => Array.from({ length: width }, (_, column) => cellText(row[column] ?? '')))
}

/** A table of pasted cells, the first row as its head; columns of numbers stand to the right. */
export function tableOf(cells: readonly (readonly string[])[]): MarkdownTable {
  const [head = [], ...body] = cells
  const alignments = head.map((_, column): Alignment => {
    const values = body.map((row) => row[column] ?? '').filter(Boolean)
    return values.length > 0 && values.every((value) => number.test(value)) ? 'right' : 'none'
  })
  return { indent: '', alignments, rows: cells }
}

/** The text of a cell as it may stand between two bars. */
function cellText(cell: string): string {
  return cell
    .trim()
    .replace(/\s*\r?\n\s*/g, ' ')
    .replace(/\\?\|/g, '\\|')
}

/** Reads the first table of an HTML clipboard. The document is only parsed, never shown, so nothing in it runs. */
function cellsOfHtml(html: string): string[][] | null {
  if (!/<table[\s>]/i.test(html)) return null
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table')
  if (!table) return null
  return [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent))
}
