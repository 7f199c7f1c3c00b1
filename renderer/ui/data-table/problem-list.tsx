import type { PastedCell } from '#shared/table/place-paste.ts'
import { useMessages } from '../language.tsx'
import type { DataColumn } from './columns.ts'
import classes from './paste-preview.module.css'

export const namedAtMost = 20

interface ProblemListProps<Row> {
  cells: readonly PastedCell[]
  columns: readonly DataColumn<Row>[]
}

/** Names the cells that can't be read: where, what stands there, and what is wrong with it. */
export function ProblemList<Row>({ cells, columns }: ProblemListProps<Row>) {
  const { dataTable } = useMessages()
  return (
    <ul className={classes.problems}>
      {cells.slice(0, namedAtMost).map(({ row, column, text, reading }) => (
        <li key={`${row} ${column}`}>
          <strong>{dataTable.preview.place(row + 1, columns[column]?.label ?? '')}</strong>
          <q>{text.trim()}</q>
          {!reading.readable && <span>{dataTable.problem[reading.problem]}</span>}
        </li>
      ))}
      {cells.length > namedAtMost && <li>{dataTable.preview.more(cells.length - namedAtMost)}</li>}
    </ul>
  )
}
