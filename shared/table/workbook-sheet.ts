import { columnLetters } from './column-letters.ts'
import { escapeXml, namespaces, xmlHead } from './office-xml.ts'
import type { Sheet, SheetCell } from './workbook-file.ts'
import type { StyleTable } from './workbook-styles.ts'

interface SheetSetting {
  styles: StyleTable
  footer: string
  /** The sheet that is in front when the workbook opens. */
  isFirst: boolean
}

/** The part of a workbook that is one sheet. */
export function writeSheet(sheet: Sheet, setting: SheetSetting): string {
  const { rows, widths, frozen, merged = [], choices = [], landscape = false, pages, heights = [] } = sheet
  const lines = rows.map((row, index) => {
    const cells = row.map((cell, column) =>
      writeCell(cell, `${columnLetters(column)}${index + 1}`, setting.styles),
    )
    const height = heights[index] ?? null
    const high = height === null ? '' : ` ht="${height}" customHeight="1"`
    return `<row r="${index + 1}"${high}>${cells.join('')}</row>`
  })
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  )
  return [
    `${xmlHead}<worksheet xmlns="${namespaces.spreadsheet}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<sheetViews><sheetView${setting.isFirst ? ' tabSelected="1"' : ''}${sheet.gridLines ? '' : ' showGridLines="0"'} workbookViewId="0">${pane(frozen)}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`,
    `<sheetData>${lines.join('')}</sheetData>`,
    merged.length === 0
      ? ''
      : `<mergeCells count="${merged.length}">${merged.map((area) => `<mergeCell ref="${area}"/>`).join('')}</mergeCells>`,
    choices.length === 0
      ? ''
      : `<dataValidations count="${choices.length}">${choices.map(choice).join('')}</dataValidations>`,
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${landscape ? 'landscape' : 'portrait'}" fitToWidth="${pages === 'many-wide' ? 0 : 1}" fitToHeight="${pages === undefined ? 0 : 1}"/>`,
    `<headerFooter><oddFooter>${escapeXml(`&L&8${footerText(setting.footer)}&R&8&A · &P / &N`)}</oddFooter></headerFooter></worksheet>`,
  ].join('')
}

function pane(frozen: Sheet['frozen']): string {
  if (!frozen || (frozen.rows === 0 && frozen.columns === 0)) return ''
  const { rows, columns } = frozen
  const active = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight'
  const splits = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`
  return `<pane${splits} topLeftCell="${columnLetters(columns)}${rows + 1}" activePane="${active}" state="frozen"/>`
}

function writeCell(cell: SheetCell, address: string, styles: StyleTable): string {
  if (cell === null) return ''
  const { style = {} } = cell
  if ('text' in cell) {
    // A text that looks like a formula would become one when it is edited, but for this mark.
    const quoted = /^[=+\-@\t\r]/.test(cell.text) ? { ...style, quoted: true } : style
    const place = `r="${address}" s="${styles.numberOf(quoted)}"`
    return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell.text)}</t></is></c>`
  }
  const place = `r="${address}" s="${styles.numberOf(style)}"`
  if ('number' in cell) return `<c ${place}><v>${cell.number}</v></c>`
  if ('empty' in cell) return `<c ${place}/>`
  const formula = `<f>${escapeXml(cell.formula)}</f>`
  return typeof cell.value === 'number'
    ? `<c ${place}>${formula}<v>${cell.value}</v></c>`
    : `<c ${place} t="str">${formula}<v>${escapeXml(cell.value)}</v></c>`
}

function choice({ area, words }: NonNullable<Sheet['choices']>[number]): string {
  const list = `"${words.join(',')}"`
  return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${area}"><formula1>${escapeXml(list)}</formula1></dataValidation>`
}

/** The ampersand is the mark of a footer itself; more than this a footer can't hold. */
function footerText(text: string): string {
  return text.slice(0, 100).replaceAll('&', '&&')
}
