import { IconX } from '@tabler/icons-react'
import { memo } from 'react'
import type { CellProblem } from '#shared/table/cell.ts'
import { useMessages } from '../language.tsx'
import type { DataColumn, TableRow } from './columns.ts'
import { DataCell } from './data-cell.tsx'
import classes from './data-table.module.css'
import type { CellMode } from './grid-keys.ts'
import { rowHeight } from './use-row-window.ts'

interface DataRowProps<Row extends TableRow> {
  row: Row
  index: number
  name: string
  columns: readonly DataColumn<Row>[]
  /** The column of the active cell, if it is in this row. */
  activeColumn: string | null
  mode: CellMode
  /** First and last marked column by position; -1 where nothing is marked. */
  markedFrom: number
  markedTo: number
  /** Texts that can't be read, and the one that is being typed, by column. */
  drafts: ReadonlyMap<string, CellDraft> | undefined
  tabStopColumn: string | null
  readOnly: boolean
  hasRowButton: boolean
}

export interface CellDraft {
  text: string
  problem: CellProblem | undefined
}

/** One row. It is drawn anew only when something of its own has changed. */
export const DataRow = memo(DrawnRow) as typeof DrawnRow

function DrawnRow<Row extends TableRow>(props: DataRowProps<Row>) {
  const { row, index, name, columns, activeColumn, mode, markedFrom, markedTo, drafts } = props
  const messages = useMessages().dataTable
  return (
    <tr className={classes.row} data-row={row.id} aria-rowindex={index + 2}>
      {columns.map((column, place) => {
        const draft = drafts?.get(column.id)
        return (
          <DataCell
            key={column.id}
            column={column}
            row={row}
            label={column.isName ? column.label : messages.cell(column.label, name)}
            draft={draft?.text}
            problem={draft?.problem}
            mode={activeColumn === column.id ? mode : null}
            isMarked={place >= markedFrom && place <= markedTo}
            isTabStop={props.tabStopColumn === column.id}
            readOnly={props.readOnly}
          />
        )
      })}
      {props.hasRowButton && (
        <td role="gridcell" className={classes.rowButton}>
          <button
            type="button"
            tabIndex={-1}
            data-remove
            aria-label={messages.removeRow(name)}
            title={messages.removeRowHint}
          >
            <IconX size={14} aria-hidden />
          </button>
        </td>
      )}
    </tr>
  )
}

/** The room of rows that are not drawn. */
export function Gap({ rows, columns }: { rows: number; columns: number }) {
  if (rows <= 0) return null
  return (
    <tr aria-hidden style={{ height: rows * rowHeight }}>
      <td colSpan={columns} />
    </tr>
  )
}
