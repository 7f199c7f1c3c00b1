/** Reads a table of comma-separated values: quoted cells may hold commas, line breaks and doubled quotes (RFC 4180). */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  const cell = /("(?:[^"]|"")*"?|[^",\n][^,\n]*|)(,|\n|$)/y
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex
    const match = cell.exec(text)
    if (!match) {
      // Text behind a closing quote, which no writer means: it is kept as it stands.
      const end = text.slice(at).search(/[,\n]|$/)
      row.push(text.slice(at, at + end))
      cell.lastIndex = at + end + 1
      if (text[at + end] === '\n') row = endRow(rows, row)
      continue
    }
    const [, written = '', end] = match
    row.push(written.startsWith('"') ? written.replace(/^"|"$/g, '').replaceAll('""', '"') : written)
    if (end !== ',') row = endRow(rows, row)
    if (end === '') break
  }
  // A comma at the very end has one more cell behind it.
  if (row.length > 0) endRow(rows, [...row, ''])
  return rows.filter((cells) => cells.some((one) => one !== ''))
}

function endRow(rows: string[][], row: string[]): string[] {
  rows.push(row)
  return []
}
