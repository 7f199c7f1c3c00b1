import { Fragment, useEffect, useMemo, useRef, useState, type MouseEvent, type ReactNode } from 'react'
import type { CellValue } from '#shared/table/cell.ts'
import type { PastePlan } from '#shared/table/place-paste.ts'
import { useLocale, useMessages } from '../language.tsx'
import { AddButton } from '../row-buttons.tsx'
import { isWritable, patchFor, type DataColumn, type TableRow } from './columns.ts'
import { CellActionsContext } from './day-picker.tsx'
import { DataRow, Gap } from './data-row.tsx'
import classes from './data-table.module.css'
import type { GridCommand } from './grid-keys.ts'
import { isSeveral, type CellRange, type Place } from './grid-place.ts'
import { ImportDialog } from './import-dialog.tsx'
import { PastePreview } from './paste-preview.tsx'
import { TableFoot } from './table-foot.tsx'
import { TableHead } from './table-head.tsx'
import { tableEdit, type TableEdit, type TypedPatch } from './table-edit.ts'
import { useCellSpell } from './use-cell-spell.ts'
import { useGrid } from './use-grid.ts'
import { useGridActions } from './use-grid-actions.ts'
import { pasteColumns, useGridClipboard } from './use-grid-clipboard.ts'
import { useRowOrder } from './use-row-order.ts'
import { useRowWindow } from './use-row-window.ts'
import { TableMenu } from './table-menu.tsx'
import { useTableFiles } from './use-table-files.ts'

export interface DataTableProps<Row extends TableRow> {
  /** What the table is called, to screen readers, in undo and as the name of a file. */
  label: string
  rows: readonly Row[]
  /** The caller's whole list, where `rows` are only a part of it: edits tell places in it. */
  wholeList?: readonly Row[]
  /** Keep them in `useMemo`: rows are drawn anew when the columns are other ones. */
  columns: readonly DataColumn<Row>[]
  readOnly: boolean
  /** One action of the user; commit it as one step of undo. */
  onEdit: (edit: TableEdit<Row>) => void
  /** What is being typed; save it, it is no step of undo. */
  onType?: (patch: TypedPatch<Row>) => void
  /** Makes an empty row. Without it the rows are fixed: none can be added, removed or moved. */
  newRow?: () => Row
  addLabel?: string
  /** What a row is called; else the value of the column that `isName`, else its number. */
  rowName?: (row: Row, index: number) => string
  /** What Ctrl+Enter does in a row. */
  onRowCommand?: (row: Row) => void
  /** A last row of figures by column id; the first column says “Total” unless the caller says otherwise. */
  totals?: Readonly<Record<string, ReactNode>>
  isSortable?: boolean
  /** The menu below the table: copy, import, export. */
  hasMenu?: boolean
  /** Greatest height of the table in CSS units; it scrolls inside, below its head. */
  maxHeight?: string
}

/** A table that is filled in like a spreadsheet. It holds no data: what the user does comes out as edits. */
export function DataTable<Row extends TableRow>(props: DataTableProps<Row>) {
  const {
    label,
    rows,
    columns,
    readOnly,
    onEdit,
    onType,
    addLabel,
    totals,
    isSortable = false,
    hasMenu = true,
  } = props
  const wholeList = props.wholeList ?? rows
  const newRow = readOnly ? undefined : props.newRow
  const messages = useMessages().dataTable
  const table = useRef<HTMLTableElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const [doubt, setDoubt] = useState<PastePlan | null>(null)
  const enteredRow = useRef<Row | null>(null)
  const { shown, sortedBy, sortBy } = useRowOrder(rows, columns, useLocale())
  const rowIds = useMemo(() => shown.map(({ id }) => id), [shown])
  const columnIds = useMemo(() => columns.map(({ id }) => id), [columns])

  const actions = useGridActions({ label, rows: wholeList, shown, columns, nameOf, newRow, onEdit })
  const spell = useCellSpell({ rows, columns, onType, onDone: actions.setCell })
  const [active, setActive] = useState<Place | null>(null)
  const activeIndex = active ? rowIds.indexOf(active.row) : -1
  const rowWindow = useRowWindow(scroller, shown.length, activeIndex)
  const grid = useGrid({
    table,
    active,
    setActive,
    rows: rowIds,
    columns: columnIds,
    spell,
    reveal: (row) => rowWindow.reveal(rowIds.indexOf(row)),
    onChoose,
    onCommand,
    addRow: newRow ? addNextRow : null,
    onLeaveRow: dropUntouchedRow,
  })
  const { range, mode } = grid
  const clipboard = useGridClipboard({
    shown,
    columns,
    newRow,
    range,
    mode,
    readOnly,
    textsOf: actions.textsOf,
    clear: (cells) => spell.forget(actions.clear(cells, true)),
    endTyping: spell.end,
    onPaste: paste,
    onDoubt: setDoubt,
  })

  const files = useTableFiles({ label, shown, columns })

  function nameOf(row: Row): string {
    const index = shown.findIndex(({ id }) => id === row.id)
    const naming = columns.find(({ isName }) => isName)
    const name = props.rowName?.(row, index) ?? String(naming?.value(row) ?? '')
    return name.trim() === '' ? messages.row(index + 1) : name
  }

  function onChoose(place: Place, value: string): void {
    const row = rows.find(({ id }) => id === place.row)
    const column = columns.find(({ id }) => id === place.column)
    if (!row || !column || readOnly) return
    const chosen: CellValue = value === '' ? null : value
    if (Object.keys(patchFor(column, row, chosen)).length === 0) return
    const cells = [{ rowId: row.id, columnId: column.id, value: chosen }]
    onEdit(tableEdit(messages.undo.cell(column.label, nameOf(row)), rows, columns, { cells }))
  }

  function onPick(place: Place, value: string): void {
    spell.restore(place)
    onChoose(place, value)
  }

  function onCommand(command: GridCommand, place: Place, here: CellRange): void {
    const row = rows.find(({ id }) => id === place.row)
    if (command.name === 'row-command' && row) props.onRowCommand?.(row)
    if (readOnly) return
    if (command.name === 'clear') spell.forget(actions.clear(here))
    if (command.name === 'fill-down') spell.forget(actions.fillDown(here))
    if (command.name === 'remove-rows') removeRows(rowIds.slice(here.top, here.bottom + 1), place.column)
    if (command.name === 'move-row' && newRow && !sortedBy) {
      actions.moveRow(place.row, command.by)
      grid.want(place)
    }
  }

  function removeRows(ids: readonly string[], column: string): void {
    if (!newRow || ids.length === 0) return
    const last = rowIds.indexOf(ids.at(-1) ?? '')
    const next = rowIds[last + 1] ?? rowIds[rowIds.indexOf(ids[0] ?? '') - 1]
    actions.removeRows(ids)
    if (next !== undefined) grid.want({ row: next, column })
  }

  function paste(plan: PastePlan): void {
    actions.writePasted(messages.undo.paste(label), plan)
    spell.forget(
      plan.cells.flatMap(({ row, column }) => {
        const [rowId, columnId] = [rowIds[row], columnIds[column]]
        return rowId !== undefined && columnId !== undefined ? [{ row: rowId, column: columnId }] : []
      }),
    )
  }

  /** Enter on the last row goes on to a new one, unless that is the new one itself. */
  function addNextRow(): string | null {
    if (isUntouched(enteredRow.current)) return null
    enteredRow.current = actions.addRow()
    return enteredRow.current?.id ?? null
  }

  function isUntouched(row: Row | null): boolean {
    const present = row && wholeList.find(({ id }) => id === row.id)
    return !!present && JSON.stringify(present) === JSON.stringify(row)
  }

  /** The row that the last Enter made is nobody's wish if nothing was written into it. */
  function dropUntouchedRow(next: string | null): void {
    const row = enteredRow.current
    if (!row || row.id === next) return
    enteredRow.current = null
    if (isUntouched(row)) actions.removeRows([row.id])
  }

  // A table that closes with the focus in it is told of no blur.
  const drop = useRef(dropUntouchedRow)
  useEffect(() => {
    drop.current = dropUntouchedRow
  })
  useEffect(() => () => drop.current(null), [])

  function addRow(): void {
    const added = actions.addRow()
    const column = columns.find((candidate) => added && isWritable(candidate, added))
    if (added && column) grid.want({ row: added.id, column: column.id })
  }

  function onClick(event: MouseEvent<HTMLTableElement>): void {
    const button = event.target instanceof Element ? event.target.closest('[data-remove]') : null
    const row = button?.closest<HTMLElement>('tr[data-row]')?.dataset.row
    if (row !== undefined) removeRows([row], active?.column ?? columnIds[0] ?? '')
  }

  const hasRowButton = newRow !== undefined
  // A table without a field is still reached by Tab: at the active cell, or at its first.
  const hasFields = !readOnly && columns.some((column) => shown.some((row) => isWritable(column, row)))
  const tabStop: Place | null =
    active ?? (hasFields ? null : { row: rowIds[0] ?? '', column: columnIds[0] ?? '' })

  return (
    <CellActionsContext value={{ pick: onPick, goTo: grid.goTo }}>
      <div className={classes.frame}>
        <div className={classes.scroll} ref={scroller} style={{ maxHeight: props.maxHeight }}>
          <table
            ref={table}
            role="grid"
            className={classes.table}
            style={{ minWidth: leastWidth(columns, hasRowButton) }}
            aria-label={label}
            aria-readonly={readOnly || undefined}
            aria-multiselectable
            aria-rowcount={shown.length + 1}
            data-windowed={rowWindow.isWindowed || undefined}
            {...grid.handlers}
            {...clipboard}
            onClick={onClick}
          >
            <TableHead
              columns={columns}
              hasRowButton={hasRowButton}
              sortedBy={sortedBy}
              onSort={isSortable ? sortBy : undefined}
            />
            <tbody>
              {rowWindow.drawn.map((index, at) => {
                const row = shown[index]
                if (!row) return null
                const gap = index - (rowWindow.drawn[at - 1] ?? -1) - 1
                const isMarked = range !== null && index >= range.top && index <= range.bottom
                return (
                  <Fragment key={row.id}>
                    <Gap rows={gap} columns={columns.length} />
                    <DataRow
                      row={row}
                      index={index}
                      name={nameOf(row)}
                      columns={columns}
                      activeColumn={index === activeIndex ? (active?.column ?? null) : null}
                      mode={index === activeIndex ? mode : 'navigate'}
                      markedFrom={isMarked && isSeveral(range) ? range.left : -1}
                      markedTo={isMarked && isSeveral(range) ? range.right : -1}
                      drafts={spell.drafts.get(row.id)}
                      tabStopColumn={tabStop?.row === row.id ? tabStop.column : null}
                      readOnly={readOnly}
                      hasRowButton={hasRowButton}
                    />
                  </Fragment>
                )
              })}
              {shown.length > 0 && rowWindow.isWindowed && (
                <Gap rows={shown.length - 1 - (rowWindow.drawn.at(-1) ?? 0)} columns={columns.length} />
              )}
            </tbody>
            {totals && shown.length > 0 && (
              <TableFoot columns={columns} totals={totals} hasRowButton={hasRowButton} />
            )}
          </table>
        </div>
        <div className={classes.below}>
          {newRow && <AddButton onClick={addRow}>{addLabel ?? messages.addRow}</AddButton>}
          {hasMenu && (
            <div className={classes.menu}>
              <TableMenu
                label={label}
                onCopy={files.copyAll}
                onFile={newRow && files.open}
                onSave={files.save}
              />
            </div>
          )}
        </div>
        <ImportDialog
          file={files.opened}
          rowCount={shown.length}
          columns={columns}
          pasteColumns={() => pasteColumns(shown, columns, newRow)}
          onCancel={files.close}
          onImport={(plan, isReplacing) => {
            actions.bringIn(messages.import.undo(label, files.opened?.name ?? ''), plan, isReplacing)
            files.close()
          }}
        />
        <PastePreview
          plan={doubt}
          rowCount={shown.length}
          columns={columns}
          onCancel={() => setDoubt(null)}
          onPaste={(plan) => {
            setDoubt(null)
            paste(plan)
          }}
        />
      </div>
    </CellActionsContext>
  )
}

function leastWidth<Row>(columns: readonly DataColumn<Row>[], hasRowButton: boolean): number {
  return columns.reduce((sum, column) => sum + (column.width ?? 96), hasRowButton ? 30 : 0)
}
