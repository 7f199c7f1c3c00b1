import type { WeightedPart } from '../../formulas/service.ts'
import { computeValue, type WorksheetComputation } from './computation.ts'
import { columnSum, derive, listOf, needRows, share, type Known, type SheetRow } from './sheet.ts'

const tolerance = 1e-6

/** Whether the weights of a table add up to 100%. */
export function weightsCheck(field: string, rows: readonly SheetRow[]): WorksheetComputation[] {
  if (rows.length === 0) return []
  const sum = share(columnSum(rows, 'weight'))
  return [
    computeValue('sumOfWeights', 'rate', sum, {
      place: { field, column: 'weight' },
      holds: (value) => Math.abs(value - 1) <= tolerance,
    }),
  ]
}

/** The rows of a table as weighted parts; `column` holds what is weighted. */
export function weightedParts(
  field: string,
  rows: readonly SheetRow[],
  column: string,
): Known<WeightedPart[]> {
  const parts = rows.map((row) =>
    derive((weight, score) => ({ weight, score }), share(row.number('weight')), row.number(column)),
  )
  return needRows(field, rows, listOf(parts))
}
