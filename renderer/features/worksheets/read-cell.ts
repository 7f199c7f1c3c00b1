import type { MeasureUnit } from '#shared/domain/measure-unit.ts'
import type { MeasureInput } from '#shared/domain/measure.ts'
import type { CellValue, MoneyUnit } from '#shared/domain/worksheet.ts'
import { foldText } from '#shared/search/fold-text.ts'
import { readDay, readNumber as readNumberOf } from '#shared/table/read-cell.ts'
import type { Blank, CellKind } from './worksheet-field.ts'

/** How the kinds that hold a number are read; money depends on the unit of the worksheet. */
const measureOf: Partial<Record<CellKind, MeasureUnit>> = {
  number: 'count',
  percent: 'percent',
  points: 'points',
}
const moneyWords = /^(?:cny|rmb|[¥￥])|(?:元|cny|rmb)$/gi

/** Reads a typed number. `1.2万` is 12,000 in a sheet of 元 and 1.2 in a sheet of 万元. */
export function readNumber(text: string, kind: CellKind, moneyUnit: MoneyUnit): MeasureInput {
  if (kind !== 'money') return readNumberOf(text, measureOf[kind] ?? 'count')
  if (moneyUnit === 'wan-yuan') return readNumberOf(text, 'wan-yuan')
  const bare = text.normalize('NFKC').replace(/\s/g, '')
  return readNumberOf(bare.replace(moneyWords, '').replace(moneyWords, ''), 'count')
}

/**
 * Reads a pasted cell as its column wants it. What can't be read stays as text: the column shows it marked, and
 * nothing that was in the spreadsheet is lost on the way.
 */
export function readCell(text: string, column: Blank, moneyUnit: MoneyUnit): CellValue {
  const trimmed = text.trim()
  if (trimmed === '') return column.kind === 'text' || column.kind === 'person' ? '' : null
  switch (column.kind) {
    case 'number':
    case 'money':
    case 'percent':
    case 'points': {
      const input = readNumber(trimmed, column.kind, moneyUnit)
      return input.kind === 'value' ? input.value : trimmed
    }
    case 'score': {
      const input = readNumberOf(trimmed, 'count')
      const isScore = input.kind === 'value' && Number.isInteger(input.value)
      return isScore && input.value >= 1 && input.value <= 5 ? input.value : trimmed
    }
    case 'date':
      return readDay(trimmed) ?? trimmed
    case 'choice': {
      const wanted = foldText(trimmed)
      const option = column.options.find(
        ({ value, label }) => foldText(label) === wanted || foldText(value) === wanted,
      )
      return option?.value ?? trimmed
    }
    case 'text':
    case 'long-text':
    case 'person':
    case 'list':
      return trimmed
  }
}
