import type { FigureUnit } from '../../plan/figure-units.ts'
import type { CellStyle } from '../../table/workbook-styles.ts'

/** Colours of a workbook: what may be changed is blue on yellow, as the trade has it. */
const ink = { text: '1F2933', soft: '6B7280', input: '1D4ED8', inputFill: 'FFF9DB', headFill: 'EEF1F4' }

/** How values of a unit are written; a percent is kept as a share of 1, as spreadsheets do. */
export const numberFormats: Record<FigureUnit, string> = {
  'wan-yuan': '#,##0.0',
  yuan: '#,##0.00',
  units: '#,##0',
  ratio: '0.00',
  rate: '0.0%',
  percent: '0.0%',
  points: '0.00',
  days: '#,##0.0',
  index: '#,##0.0',
  score: '0.0',
  count: 'General',
}

export const looks = {
  title: { bold: true, size: 16, color: ink.text },
  heading: { bold: true, size: 11, color: ink.text },
  note: { size: 9, color: ink.soft, wrap: true },
  text: { color: ink.text, wrap: true },
  soft: { color: ink.soft },
  head: { bold: true, fill: ink.headFill, line: 'below', wrap: true, color: ink.text },
  headRight: { bold: true, fill: ink.headFill, line: 'below', wrap: true, align: 'right', color: ink.text },
  inputText: { color: ink.input, fill: ink.inputFill },
} satisfies Record<string, CellStyle>

/** A cell that somebody may change. */
export function inputLook(unit: FigureUnit): CellStyle {
  // A share that is typed in may be finer than one that is computed.
  const format = unit === 'percent' || unit === 'rate' ? '0.0##%' : numberFormats[unit]
  return { format, align: 'right', color: ink.input, fill: ink.inputFill }
}

/** A cell that computes itself; a level or a sum stands out. */
export function computedLook(unit: FigureUnit, { isStrong = false, isSigned = false } = {}): CellStyle {
  const format = numberFormats[unit]
  return {
    format: isSigned ? `+${format};-${format};${format}` : format,
    align: 'right',
    color: ink.text,
    ...(isStrong ? { bold: true, line: 'above' } : {}),
  }
}

/** The name of a row, as strong as its figures. */
export function rowNameLook({ isStrong = false, indent = 0 } = {}): CellStyle {
  return {
    color: ink.text,
    wrap: true,
    ...(indent > 0 ? { indent } : {}),
    ...(isStrong ? { bold: true, line: 'above' } : {}),
  }
}
