import type { ReactNode } from 'react'
import { useMessages } from '../language.tsx'
import { isEndAligned, type DataColumn } from './columns.ts'

interface TableFootProps<Row> {
  columns: readonly DataColumn<Row>[]
  totals: Readonly<Record<string, ReactNode>>
  hasRowButton: boolean
}

/** The last row with the caller's figures. */
export function TableFoot<Row>({ columns, totals, hasRowButton }: TableFootProps<Row>) {
  const messages = useMessages().dataTable
  return (
    <tfoot>
      <tr>
        {columns.map((column, place) => (
          <td key={column.id} role="gridcell" data-end={isEndAligned(column) || undefined}>
            {totals[column.id] ?? (place === 0 ? messages.totals : '')}
          </td>
        ))}
        {hasRowButton && <td role="gridcell" />}
      </tr>
    </tfoot>
  )
}
