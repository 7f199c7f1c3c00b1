import { maximumFileBytes, maximumFileRows, type FileCell } from '#shared/table/file-cell.ts'

export interface FileSheet {
  name: string
  rows: FileCell[][]
}

/** Why a file could not be taken: each has a text of its own. */
export type FileProblem = 'too-large' | 'too-many-rows' | 'old-excel' | 'not-a-table' | 'empty'

export type FileReading = { sheets: FileSheet[] } | { problem: FileProblem }

/** In what the text of a CSV is written; `auto` finds out. */
export const textEncodings = ['auto', 'utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const
export type TextEncoding = (typeof textEncodings)[number]

/** Reads a CSV, TSV or XLSX file. The libraries for it are loaded with the first file. */
export async function readTableFile(file: File, encoding: TextEncoding = 'auto'): Promise<FileReading> {
  if (file.size > maximumFileBytes) return { problem: 'too-large' }
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { problem: 'old-excel' }
  const isZip = startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])
  // A picture or another program's file is no table, whatever its name says.
  if (!isZip && decodeText(bytes, encoding).includes('\0')) return { problem: 'not-a-table' }
  const sheets = isZip
    ? await readWorkbook(bytes)
    : [{ name: file.name, rows: await readCsv(decodeText(bytes, encoding)) }]
  if (!sheets) return { problem: 'not-a-table' }
  const filled = sheets.filter(({ rows }) => rows.length > 0)
  if (filled.length === 0) return { problem: 'empty' }
  if (filled.some(({ rows }) => rows.length > maximumFileRows)) return { problem: 'too-many-rows' }
  return { sheets: filled }
}

/**
 * Turns bytes into text: by the byte order mark where there is one, else as UTF-8, and as GB18030 where it is not
 * UTF-8, which is what a Chinese Excel writes into a plain CSV.
 */
export function decodeText(bytes: Uint8Array, encoding: TextEncoding = 'auto'): string {
  if (encoding !== 'auto') return new TextDecoder(encoding).decode(bytes)
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(bytes)
  if (startsWith(bytes, [0xfe, 0xff])) return new TextDecoder('utf-16be').decode(bytes)
  const unmarked = unmarkedUtf16(bytes)
  if (unmarked !== null) return new TextDecoder(unmarked).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** UTF-16 without a mark: separators and line ends are a byte that is a sign beside one that is zero. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const start = bytes.subarray(0, 2048)
  const zeros = [0, 0]
  start.forEach((byte, place) => {
    if (byte === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1
  })
  const [first = 0, second = 0] = zeros
  if (bytes.length % 2 !== 0 || first + second < Math.max(2, start.length / 50)) return null
  if (first === 0) return 'utf-16le'
  return second === 0 ? 'utf-16be' : null
}

async function readCsv(text: string): Promise<string[][]> {
  const { default: papa } = await import('papaparse')
  // Some Excels say in a first line of its own which sign parts the cells.
  const declared = /^sep=(.)\r?\n/i.exec(text)
  const { data } = papa.parse<string[]>(declared ? text.slice(declared[0].length) : text, {
    skipEmptyLines: 'greedy',
    ...(declared?.[1] && { delimiter: declared[1] }),
    delimitersToGuess: [',', '\t', ';', '|', '，'],
  })
  return data
}

/** A workbook that unpacks to more than this is no table that somebody has filled in. */
const maximumUnpackedBytes = 150 * 1024 * 1024

/** The sheets of a workbook, or null where the archive is none. */
async function readWorkbook(bytes: Uint8Array): Promise<FileSheet[] | null> {
  const { default: readSheets } = await import('read-excel-file/universal')
  try {
    const sheets = await readSheets(await unpacked(bytes))
    return sheets.map(({ sheet, data }) => ({
      name: sheet,
      rows: data
        .map((row) => row.map(fileCell))
        .filter((row) => row.some((cell) => cell !== null && cell !== '')),
    }))
  } catch {
    return null
  }
}

/**
 * The same archive with nothing compressed in it. The library unpacks large parts in a worker made from a blob, which
 * the window's content policy refuses.
 */
async function unpacked(bytes: Uint8Array): Promise<ArrayBuffer> {
  const { unzipSync, zipSync } = await import('fflate')
  let size = 0
  const files = unzipSync(bytes, {
    filter({ name, originalSize }) {
      if (!/\.(xml|rels)$/.test(name)) return false
      size += originalSize
      if (size > maximumUnpackedBytes) throw new Error('The archive unpacks to too much.')
      return true
    },
  })
  return new Uint8Array(zipSync(files, { level: 0 })).buffer
}

/** The library's types say `typeof Date` where it gives a Date. */
function fileCell(cell: unknown): FileCell {
  if (cell instanceof Date) return cell
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? cell : null
}

function startsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, index) => bytes[index] === byte)
}
