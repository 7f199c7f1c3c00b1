/**
 * Reads what Excel and WPS put on the clipboard: cells apart by tabs, rows by line ends, and quotes around a cell
 * that holds either.
 */
export function readClipboardText(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let isQuoted = false
  let isOpen = false
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at)
    if (isQuoted) {
      if (sign !== '"') cell += sign
      else if (text.charAt(at + 1) === '"') {
        cell += '"'
        at += 1
      } else isQuoted = false
    } else if (sign === '"' && cell === '' && closesCell(text, at)) {
      isQuoted = true
      isOpen = true
    } else if (sign === '\t') {
      row.push(cell)
      cell = ''
      isOpen = true
    } else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && text.charAt(at + 1) === '\n') at += 1
      rows.push([...row, cell])
      row = []
      cell = ''
      isOpen = false
    } else {
      cell += sign
      isOpen = true
    }
  }
  // The line end after the last row closes it and opens no other.
  if (isOpen) rows.push([...row, cell])
  return rows
}

/**
 * Writes cells as Excel does: quotes around a cell with a tab or a line end in it or a quote at its beginning, a line
 * end after each row. A single cell goes without, so that it can be pasted into a line of text.
 */
export function writeClipboardText(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => row.map(quoted).join('\t'))
  return holdsSeveralCells(rows) ? lines.map((line) => `${line}\r\n`).join('') : lines.join('')
}

/** Tells whether there is more than one cell. */
export function holdsSeveralCells(rows: readonly (readonly string[])[]): boolean {
  return rows.length > 1 || (rows[0]?.length ?? 0) > 1
}

function quoted(cell: string): string {
  return /[\t\r\n]/.test(cell) || cell.startsWith('"') ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** A quote opens a quoted cell only if its partner stands before a tab, a line end or the end. */
function closesCell(text: string, from: number): boolean {
  for (let at = from + 1; at < text.length; at += 1) {
    if (text.charAt(at) !== '"') continue
    if (text.charAt(at + 1) === '"') at += 1
    else return at + 1 === text.length || /[\t\r\n]/.test(text.charAt(at + 1))
  }
  return false
}
