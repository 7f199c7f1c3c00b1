import type { WorksheetComputation } from '#shared/craft/computations/computation.ts'
import { fieldValue } from './result-text.ts'
import type { Place } from './worksheet-edits.ts'

/** The computed values by the field or cell that they belong into. */
export function computedCells(results: readonly WorksheetComputation[]): ReadonlyMap<string, number> {
  const cells = new Map<string, number>()
  for (const { place, result, unit } of results) {
    if (!place || result.state !== 'computed') continue
    const key = [place.field, place.row, place.column].filter((part) => part !== null).join('/')
    if (!cells.has(key)) cells.set(key, fieldValue(result.value, unit))
  }
  return cells
}

/** How a place is named among the computed values. */
export function placeKey(place: Place): string {
  return 'in' in place ? `${place.field}/${place.row}/${place.column}` : place.field
}
