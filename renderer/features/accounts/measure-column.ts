import type { MeasureUnit } from '#shared/domain/measure-unit.ts'
import type { DataColumn, TableRow } from '../../ui/data-table/columns.ts'

type MeasureField = 'base' | 'target' | 'current'
type MeasureRow = TableRow & Record<MeasureField, number | null> & { unit: MeasureUnit }

/** A column for one figure of rows that are each counted in a unit of their own. */
export function measureColumn<Row extends MeasureRow>(
  id: MeasureField,
  label: string,
  width: number,
): DataColumn<Row> {
  return {
    id,
    kind: 'number',
    label,
    width,
    unitOf: (row) => row.unit,
    value: (row) => row[id],
    set: (value) => ({ [id]: value }) as Partial<Row>,
  }
}
