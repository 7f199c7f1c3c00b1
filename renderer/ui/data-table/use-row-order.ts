import { useMemo, useState } from 'react'
import type { CellValue } from '#shared/table/cell.ts'
import type { DataColumn, TableRow } from './columns.ts'

export interface SortedBy {
  column: string
  direction: 'ascending' | 'descending'
}

/**
 * The order in which rows are seen. It is taken when a header is clicked and then stays, so that no row jumps away
 * under the fingers of whoever is writing in it; new rows come at the end.
 */
export function useRowOrder<Row extends TableRow>(
  rows: readonly Row[],
  columns: readonly DataColumn<Row>[],
  locale: string,
) {
  const [sort, setSort] = useState<{ by: SortedBy; order: ReadonlyMap<string, number> } | null>(null)

  function sortBy(column: DataColumn<Row>): void {
    const isSame = sort?.by.column === column.id
    if (isSame && sort.by.direction === 'descending') return setSort(null)
    const direction = isSame ? 'descending' : 'ascending'
    const collator = new Intl.Collator(locale, { numeric: true })
    const turn = direction === 'ascending' ? 1 : -1
    const sorted = [...rows].sort((one, other) =>
      compareValues(sortValue(column, one), sortValue(column, other), collator, turn),
    )
    setSort({ by: { column: column.id, direction }, order: new Map(sorted.map(({ id }, at) => [id, at])) })
  }

  const shown = useMemo(() => {
    if (!sort || !columns.some(({ id }) => id === sort.by.column)) return rows
    const placeOf = ({ id }: Row) => sort.order.get(id) ?? Number.POSITIVE_INFINITY
    return [...rows].sort((one, other) => {
      const [first, second] = [placeOf(one), placeOf(other)]
      return first === second ? 0 : first - second
    })
  }, [rows, columns, sort])

  return { shown, sortedBy: sort?.by ?? null, sortBy }
}

function sortValue<Row>(column: DataColumn<Row>, row: Row): CellValue {
  const value = column.value(row)
  if (column.kind !== 'choice') return value
  // Choices sort as their list does, which is from small to large or from first to last.
  const place = column.options.findIndex((option) => option.value === value)
  return place < 0 ? null : place
}

/** What is empty stays at the end, whichever way round. */
function compareValues(one: CellValue, other: CellValue, collator: Intl.Collator, turn: 1 | -1): number {
  const [isOneEmpty, isOtherEmpty] = [one === null || one === '', other === null || other === '']
  if (isOneEmpty || isOtherEmpty) return Number(isOneEmpty) - Number(isOtherEmpty)
  if (typeof one === 'number' && typeof other === 'number') return turn * (one - other)
  return turn * collator.compare(String(one), String(other))
}
