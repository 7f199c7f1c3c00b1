import { escapeXml, namespaces, xmlHead } from './office-xml.ts'

/** How a cell looks. What is not said is as the workbook has it: black on white, plain, General. */
export interface CellStyle {
  /** A number format as spreadsheets write it, e.g. `#,##0.0`. */
  format?: string
  bold?: boolean
  italic?: boolean
  /** Points; 10 without it. */
  size?: number
  /** RRGGBB. */
  color?: string
  fill?: string
  /** A thin line above or below, e.g. over a sum. */
  line?: 'above' | 'below'
  align?: 'left' | 'right' | 'center'
  wrap?: boolean
  indent?: number
  /** The cell stays a text when somebody edits it, whatever it begins with. */
  quoted?: boolean
}

/** Gives every look that is used a number, in the order in which it is first asked for. */
export interface StyleTable {
  numberOf: (style: CellStyle) => number
  write: () => string
}

const usualSize = 10
const firstOwnFormat = 164

export function createStyleTable(font: string): StyleTable {
  const [formats, fonts, fills, borders, looks] = [list(), list(), list(), list(), list()]
  const fontOf = ({ bold, italic, size, color }: CellStyle) =>
    `<font>${bold ? '<b/>' : ''}${italic ? '<i/>' : ''}<sz val="${size ?? usualSize}"/>${color ? `<color rgb="FF${color}"/>` : ''}<name val="${escapeXml(font)}"/></font>`
  const look = (style: CellStyle) => {
    const { format, fill, line, align, wrap, indent, quoted } = style
    const format_ = format === undefined ? 0 : firstOwnFormat + formats.place(format)
    const font_ = fonts.place(fontOf(style))
    const fill_ = fills.place(
      fill === undefined
        ? '<fill><patternFill patternType="none"/></fill>'
        : `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/><bgColor indexed="64"/></patternFill></fill>`,
    )
    const border = borders.place(borderOf(line))
    // An indent counts only where the side is said.
    const horizontal = align ?? (indent ? 'left' : undefined)
    const alignment = `<alignment vertical="top"${horizontal ? ` horizontal="${horizontal}"` : ''}${wrap ? ' wrapText="1"' : ''}${indent ? ` indent="${indent}"` : ''}/>`
    return `<xf numFmtId="${format_}" fontId="${font_}" fillId="${fill_}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${quoted ? ' quotePrefix="1"' : ''}>${alignment}</xf>`
  }
  // Spreadsheets take the first ones for granted: no fill, a grey pattern, no line, and the look of an empty cell.
  fills.place('<fill><patternFill patternType="none"/></fill>')
  fills.place('<fill><patternFill patternType="gray125"/></fill>')
  looks.place(look({}))
  return {
    numberOf: (style) => looks.place(look(style)),
    write: () => {
      const ownFormats = formats.items.map(
        (format, index) => `<numFmt numFmtId="${firstOwnFormat + index}" formatCode="${escapeXml(format)}"/>`,
      )
      return [
        `${xmlHead}<styleSheet xmlns="${namespaces.spreadsheet}">`,
        ownFormats.length === 0 ? '' : counted('numFmts', ownFormats),
        counted('fonts', fonts.items),
        counted('fills', fills.items),
        counted('borders', borders.items),
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
        counted('cellXfs', looks.items),
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
      ].join('')
    },
  }
}

function borderOf(line: CellStyle['line']): string {
  const side = (name: 'top' | 'bottom', isDrawn: boolean) =>
    isDrawn ? `<${name} style="thin"><color rgb="FFB8BDC4"/></${name}>` : `<${name}/>`
  return `<border><left/><right/>${side('top', line === 'above')}${side('bottom', line === 'below')}<diagonal/></border>`
}

function counted(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join('')}</${name}>`
}

function list() {
  const items: string[] = []
  return {
    items,
    place(item: string): number {
      const known = items.indexOf(item)
      return known === -1 ? items.push(item) - 1 : known
    },
  }
}
