import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useMessages } from '../language.tsx'
import { isEndAligned, unitOfKind, type DataColumn } from './columns.ts'
import classes from './data-table.module.css'
import type { SortedBy } from './use-row-order.ts'

interface TableHeadProps<Row> {
  columns: readonly DataColumn<Row>[]
  hasRowButton: boolean
  sortedBy: SortedBy | null
  onSort: ((column: DataColumn<Row>) => void) | undefined
}

/** The names and widths of the columns; a click on a name sorts where the table allows it. */
export function TableHead<Row>({ columns, hasRowButton, sortedBy, onSort }: TableHeadProps<Row>) {
  return (
    <>
      <colgroup>
        {columns.map((column) => (
          <col key={column.id} style={{ width: column.grows ? undefined : (column.width ?? 96) }} />
        ))}
        {hasRowButton && <col style={{ width: 30 }} />}
      </colgroup>
      <thead>
        <tr>
          {columns.map((column) => {
            const direction = sortedBy?.column === column.id ? sortedBy.direction : undefined
            return (
              <th
                key={column.id}
                scope="col"
                data-end={isEndAligned(column) || undefined}
                aria-sort={direction ?? (onSort ? 'none' : undefined)}
              >
                {onSort ? (
                  <SortButton direction={direction} onClick={() => onSort(column)}>
                    <Name column={column} />
                  </SortButton>
                ) : (
                  <Name column={column} />
                )}
              </th>
            )
          })}
          {hasRowButton && <th />}
        </tr>
      </thead>
    </>
  )
}

function SortButton(props: {
  direction: SortedBy['direction'] | undefined
  onClick: () => void
  children: ReactNode
}) {
  const { direction, onClick, children } = props
  const messages = useMessages().dataTable
  const Arrow = direction === 'descending' ? IconArrowDown : IconArrowUp
  return (
    <button type="button" className={classes.sort} onClick={onClick} title={direction && messages.sorted}>
      {children}
      {direction && <Arrow size={12} aria-hidden />}
    </button>
  )
}

function Name<Row>({ column }: { column: DataColumn<Row> }) {
  const units = useMessages().dataTable.unit
  const unit = column.unit ?? unitOfKind(column, units)
  return (
    <>
      {column.label}
      {unit !== '' && <span className={classes.unit}>{unit}</span>}
    </>
  )
}
