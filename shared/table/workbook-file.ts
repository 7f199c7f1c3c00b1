import { columnLetters } from './column-letters.ts'
import { escapeXml, namespaces, relationships, xmlHead } from './office-xml.ts'
import { createStyleTable, type CellStyle } from './workbook-styles.ts'
import { writeSheet } from './workbook-sheet.ts'

/**
 * A cell of a sheet: a text, which is never run as a formula whatever it begins with; a number; or a formula with the
 * value that it has now, for readers that don't compute. An empty one can still have a look.
 */
export type SheetCell =
  | { text: string; style?: CellStyle }
  | { number: number; style?: CellStyle }
  | { formula: string; value: number | string; style?: CellStyle }
  | { empty: true; style: CellStyle }
  | null

export interface Sheet {
  /** At most 31 characters, none of `[]:*?/\`; see `sheetNames`. */
  name: string
  rows: readonly (readonly SheetCell[])[]
  /** Heights of the rows in points; those without one are as high as a line. */
  heights?: readonly (number | null)[]
  /** Widths of the columns in characters. */
  widths: readonly number[]
  /** Rows and columns that stay in sight, and that stand on every printed page. */
  frozen?: { rows: number; columns: number }
  /** Areas that are one cell, e.g. `A1:D1`. */
  merged?: readonly string[]
  /** Cells that take one of a few words, e.g. `C5`. */
  choices?: readonly { area: string; words: readonly string[] }[]
  /** Lying, and as many pages high as it takes; without it one page wide, standing. */
  landscape?: boolean
  /** Shrinks to one page, or goes on over several pages sideways, instead of one page wide and as many long as it takes. */
  pages?: 'one' | 'many-wide'
  gridLines?: boolean
}

export interface Workbook {
  sheets: readonly Sheet[]
  /** Names for single cells, e.g. `contribution_plan` for `'P&L'!$C$20`. */
  names?: readonly { name: string; reference: string }[]
  font?: string
  /** Stands at the foot of every printed page, beside the page's number. */
  footer?: string
}

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const packageType = 'application/vnd.openxmlformats-package'

/**
 * The files of a workbook by path, as ECMA-376 asks for, to be packed as a ZIP archive. The same workbook gives the
 * same bytes.
 */
export function writeWorkbookFiles(workbook: Workbook): Record<string, string> {
  const { sheets, font = 'Calibri' } = workbook
  const styles = createStyleTable(font)
  const parts = sheets.map((sheet, index): [string, string] => [
    `xl/worksheets/sheet${index + 1}.xml`,
    writeSheet(sheet, { styles, footer: workbook.footer ?? '', isFirst: index === 0 }),
  ])
  const overrides = [
    part('/xl/workbook.xml', `${spreadsheet}.sheet.main+xml`),
    part('/xl/styles.xml', `${spreadsheet}.styles+xml`),
    ...sheets.map((_, index) => part(`/xl/worksheets/sheet${index + 1}.xml`, `${spreadsheet}.worksheet+xml`)),
  ]
  return {
    '[Content_Types].xml': `${xmlHead}<Types xmlns="${namespaces.contentTypes}"><Default Extension="rels" ContentType="${packageType}.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`,
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': writeBook(workbook),
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': styles.write(),
    ...Object.fromEntries(parts),
  }
}

/** Names that spreadsheets accept, each once: short enough, without their own marks; what is lost makes way for a number. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>()
  return wanted.map((name, index) => {
    const plain =
      name
        .replace(/[[\]:*?/\\\p{Cc}]/gu, ' ')
        .replace(/^'+|'+$/g, '')
        .trim() || `Sheet ${index + 1}`
    for (let count = 1; ; count += 1) {
      const ending = count === 1 ? '' : ` ${count}`
      const one = `${[...plain].slice(0, 31 - ending.length).join('')}${ending}`.slice(0, 31)
      // Spreadsheets don't tell capitals from small letters here.
      if (!taken.has(one.toLowerCase())) {
        taken.add(one.toLowerCase())
        return one
      }
    }
  })
}

/** A sheet as a formula names it. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`
}

function writeBook({ sheets, names = [] }: Workbook): string {
  const entries = sheets.map(
    ({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  )
  const titles = sheets.flatMap(({ name, frozen }, index) => {
    if (!frozen) return []
    const columns =
      frozen.columns > 0 ? [`${quotedSheet(name)}!$A:$${columnLetters(frozen.columns - 1)}`] : []
    const rows = frozen.rows > 0 ? [`${quotedSheet(name)}!$1:$${frozen.rows}`] : []
    const areas = [...columns, ...rows].join(',')
    return areas === ''
      ? []
      : [`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escapeXml(areas)}</definedName>`]
  })
  const own = [...names]
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .map(({ name, reference }) => `<definedName name="${name}">${escapeXml(reference)}</definedName>`)
  const defined = [...titles, ...own]
  return [
    `${xmlHead}<workbook xmlns="${namespaces.spreadsheet}" xmlns:r="${namespaces.relations}"><sheets>${entries.join('')}</sheets>`,
    defined.length === 0 ? '' : `<definedNames>${defined.join('')}</definedNames>`,
    // Whoever opens it computes anew, so that nobody depends on the values that came along.
    '<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>',
  ].join('')
}

function part(name: string, type: string): string {
  return `<Override PartName="${name}" ContentType="${type}"/>`
}
