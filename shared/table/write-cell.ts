import type { CellFormat, CellValue } from './cell.ts'

/**
 * Writes a value so that Excel and WPS take it for what it is and `readCell` gives the same value back: numbers
 * without separators, percentages with their sign, days as `2026-12-31`, choices by their label.
 */
export function writeCell(value: CellValue, format: CellFormat): string {
  if (value === null) return ''
  if (format.kind === 'choice') {
    return format.options?.find((option) => option.value === value)?.label ?? String(value)
  }
  if (typeof value === 'string') return value
  return format.kind === 'percent' || format.unit === 'percent' ? `${plain(value)}%` : plain(value)
}

/** Digits only: no separators and no powers of ten. */
function plain(value: number): string {
  return value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 12 })
}
