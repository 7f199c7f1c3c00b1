import { useMemo, useRef } from 'react'
import type { PastedCell } from '#shared/table/place-paste.ts'
import { useMessages } from '../language.tsx'
import { isEndAligned, type DataColumn } from './columns.ts'
import classes from './paste-preview.module.css'
import { rowHeight, useRowWindow } from './use-row-window.ts'

interface PreviewGridProps<Row> {
  cells: readonly PastedCell[]
  /** How many rows the table has; those after are new. */
  rowCount: number
  columns: readonly DataColumn<Row>[]
  onMend: (cell: PastedCell, text: string) => void
}

/** The rows as they will be, every cell open to mending; those that can't be read are marked. */
export function PreviewGrid<Row>({ cells, rowCount, columns, onMend }: PreviewGridProps<Row>) {
  const messages = useMessages().dataTable
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useMemo(() => cellsByRow(cells), [cells])
  const used = columns
    .map((column, place) => ({ column, place }))
    .filter(({ place }) => cells.some((cell) => cell.column === place))
  const firstBad = cells.find(({ reading }) => !reading.readable)
  const { drawn } = useRowWindow(scroller, rows.length, -1)

  return (
    <div className={classes.scroll} ref={scroller}>
      <table className={classes.grid}>
        <thead>
          <tr>
            <th />
            {used.map(({ column }) => (
              <th key={column.id} scope="col" data-end={isEndAligned(column) || undefined}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(drawn[0] ?? 0) > 0 && <tr aria-hidden style={{ height: (drawn[0] ?? 0) * rowHeight }} />}
          {drawn.map((index) => {
            const row = rows[index]
            if (!row) return null
            return (
              <tr key={row.place}>
                <th scope="row">
                  {row.place + 1}
                  {row.place >= rowCount && <span>{messages.preview.newRow}</span>}
                </th>
                {used.map(({ column, place }) => {
                  const cell = row.cells.get(place)
                  const problem = cell && !cell.reading.readable ? cell.reading.problem : undefined
                  return (
                    <td key={column.id} data-bad={problem !== undefined || undefined}>
                      {cell && (
                        <input
                          type="text"
                          aria-label={messages.preview.place(row.place + 1, column.label)}
                          aria-invalid={problem !== undefined || undefined}
                          title={problem && messages.problem[problem]}
                          // Whoever is asked to mend a cell starts in it.
                          data-autofocus={cell === firstBad || undefined}
                          data-end={isEndAligned(column) || undefined}
                          value={cell.text}
                          onChange={(event) => onMend(cell, event.currentTarget.value)}
                        />
                      )}
                    </td>
                  )
                })}
              </tr>
            )
          })}
          {drawn.length > 0 && rows.length - 1 > (drawn.at(-1) ?? 0) && (
            <tr aria-hidden style={{ height: (rows.length - 1 - (drawn.at(-1) ?? 0)) * rowHeight }} />
          )}
        </tbody>
      </table>
    </div>
  )
}

function cellsByRow(cells: readonly PastedCell[]) {
  const rows = new Map<number, Map<number, PastedCell>>()
  for (const cell of cells) {
    const row = rows.get(cell.row) ?? new Map<number, PastedCell>()
    rows.set(cell.row, row.set(cell.column, cell))
  }
  return [...rows]
    .map(([place, own]) => ({ place, cells: own }))
    .sort((one, other) => one.place - other.place)
}
