import { describe, expect, it } from 'vitest'
import { decodeText, readTableFile, type FileReading } from '#renderer/ui/data-table/read-table-file.ts'
import { fileNameFor } from '#renderer/ui/data-table/save-file.ts'
import { writeCsv, writeXlsx, type TableForFile } from '#renderer/ui/data-table/write-table-file.ts'
import type { CellFormat, CellValue } from '#shared/table/cell.ts'

const text: CellFormat = { kind: 'text' }
const table: TableForFile = {
  heads: ['产品线', '销售额 (万元)', '费用率', '到期'],
  rows: [
    row('常温奶，“大包”', 6600, 12.5, '2026-12-31'),
    row('=HYPERLINK("x")', -0.1, null, null),
    row('两行\n文字', 1e9, 100, '2027-01-01'),
  ],
}

function row(line: string, sales: CellValue, rate: CellValue, due: CellValue) {
  const formats: CellFormat[] = [text, { kind: 'money' }, { kind: 'percent' }, { kind: 'day' }]
  return [line, sales, rate, due].map((value, at) => ({ value, format: formats[at] ?? text }))
}

function rowsOf(reading: FileReading): unknown[][] {
  if ('problem' in reading) throw new Error(reading.problem)
  return reading.sheets[0]?.rows ?? []
}

describe('a CSV', () => {
  it('carries a byte order mark, and no text that runs as a formula', async () => {
    const csv = await writeCsv(table)
    expect(csv.startsWith('\uFEFF产品线,')).toBe(true)
    expect(csv).toContain(`"'=HYPERLINK(""x"")",-0.1,,`)
    expect(csv).toContain('12.5%')
    const rows = rowsOf(await readTableFile(new File([csv], 'a.csv')))
    expect(rows[1]).toEqual(['常温奶，“大包”', '6600', '12.5%', '2026-12-31'])
    expect(rows[3]?.[0]).toBe('两行\n文字')
  })

  it('from a Chinese Excel is read as GB18030', async () => {
    // 门店,销售额 / 㐀店,1.2万 in GB18030; 㐀 needs four bytes there.
    const bytes = Uint8Array.from([
      0xc3, 0xc5, 0xb5, 0xea, 0x2c, 0xcf, 0xfa, 0xca, 0xdb, 0xb6, 0xee, 0x0d, 0x0a, 0x81, 0x39, 0xee, 0x39,
      0xb5, 0xea, 0x2c, 0x31, 0x2e, 0x32, 0xcd, 0xf2, 0x0d, 0x0a,
    ])
    expect(rowsOf(await readTableFile(new File([bytes], 'a.csv')))).toEqual([
      ['门店', '销售额'],
      ['㐀店', '1.2万'],
    ])
  })

  it('may have tabs or semicolons, UTF-16, and a first line that names the sign', async () => {
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(new Uint16Array([...'店\t1\r\n'].map((c) => c.charCodeAt(0))).buffer),
    ])
    expect(rowsOf(await readTableFile(new File([utf16], 'a.txt')))).toEqual([['店', '1']])
    const declared = 'sep=;\r\na;b\r\n\r\n1;2\r\n'
    expect(rowsOf(await readTableFile(new File([declared], 'a.csv')))).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
  })

  it('in UTF-8 with a mark loses the mark', () => {
    expect(decodeText(Uint8Array.from([0xef, 0xbb, 0xbf, 0x61]))).toBe('a')
  })

  it('is known in UTF-16 without a mark, and read as it is told to', () => {
    const text = '客户,门店数\n华联,12\n'
    const little = new Uint8Array(Buffer.from(text, 'utf16le'))
    const big = new Uint8Array(Buffer.from(text, 'utf16le').swap16())
    expect(decodeText(little)).toBe(text)
    expect(decodeText(big)).toBe(text)
    expect(decodeText(big, 'utf-16be')).toBe(text)
    expect(decodeText(Uint8Array.from([0xbf, 0xcd, 0xbb, 0xa7]), 'gb18030')).toBe('客户')
  })
})

describe('an XLSX', () => {
  it('brings back the numbers, days and texts that went into it', async () => {
    const blob = await writeXlsx(table)
    const rows = rowsOf(await readTableFile(new File([blob], 'a.xlsx')))
    expect(rows).toEqual([
      ['产品线', '销售额 (万元)', '费用率', '到期'],
      ['常温奶，“大包”', 6600, 12.5, new Date('2026-12-31T00:00:00Z')],
      ['=HYPERLINK("x")', -0.1, null, null],
      ['两行\n文字', 1e9, 100, new Date('2027-01-01T00:00:00Z')],
    ])
  })
})

it('brings back an XLSX of thousands of rows whole', async () => {
  const rows = Array.from({ length: 8000 }, (_, index) =>
    row(`<第 ${index} 行> & "x"`, index, 5, '2026-01-01'),
  )
  const reading = await readTableFile(new File([await writeXlsx({ ...table, rows })], 'a.xlsx'))
  expect(rowsOf(reading)).toHaveLength(8001)
  expect(rowsOf(reading).at(-1)?.slice(0, 2)).toEqual(['<第 7999 行> & "x"', 7999])
})

describe('a file that is no table', () => {
  const long = Array.from({ length: 20_001 }, (_, index) => `${index},1`).join('\n')
  it.each([
    ['too-large', new Uint8Array(10 * 1024 * 1024 + 1)],
    ['too-many-rows', new TextEncoder().encode(long)],
    ['old-excel', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])],
    ['not-a-table', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0x0d])],
    ['not-a-table', Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 1, 2, 3])],
    ['empty', new Uint8Array()],
  ])('is refused: %s', async (problem, bytes) => {
    expect(await readTableFile(new File([bytes], 'a.csv'))).toEqual({ problem })
  })
})

it('gives a file a name that every system takes', () => {
  expect(fileNameFor('收入/成本: “A”', 'csv')).toBe('收入 成本 “A”.csv')
  expect(fileNameFor('???', 'xlsx')).toBe('table.xlsx')
})
