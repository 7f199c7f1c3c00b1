import type { ClipboardEvent } from 'react'
import { emptyCells, type TableRow } from '#shared/domain/worksheet.ts'
import { holdsSeveralCells, readClipboardText } from '#shared/table/clipboard-text.ts'
import { useMessages } from '../../ui/language.tsx'
import { AddButton, RemoveButton } from '../../ui/row-buttons.tsx'
import { useRowKeys } from '../../ui/use-row-keys.ts'
import { pastedRows } from './pasted-rows.ts'
import { columnWidth, fixedWidth, isFigure } from './table-columns.ts'
import { UnitMark } from './unit-mark.tsx'
import { WorksheetCell } from './worksheet-cell.tsx'
import { useSheet } from './worksheet-context.tsx'
import { addRowEdit, pasteEdit, removeRowEdit } from './worksheet-edits.ts'
import { columnBlanks, type Field, type FieldText } from './worksheet-field.ts'
import classes from './worksheet-table.module.css'
import { rowsOf } from './worksheet-values.ts'

const removeWidth = 30

/** A table that grows with what is written or pasted into it. */
export function WorksheetTable({ field, text }: { field: Field; text: FieldText | undefined }) {
  const { worksheet, moneyUnit, readOnly, commit } = useSheet()
  const texts = useMessages().worksheets
  const columns = columnBlanks(field, text)
  const rows = rowsOf(worksheet.values[field.id])
  const label = text?.label ?? field.id
  const { body, addRow, onRowKeyDown } = useRowKeys({
    ids: rows.map((row) => row.id),
    isEmpty: (id) => rows.some((row) => row.id === id && isEmptyRow(row)),
    add() {
      const row = { id: crypto.randomUUID(), cells: emptyCells(field.columns) }
      commit(texts.undoAddRow(label), addRowEdit(field.id, row))
      return row.id
    },
    remove,
  })

  function remove(id: string) {
    commit(texts.undoRemoveRow(label), removeRowEdit(worksheet, field.id, id))
  }

  function onPaste(event: ClipboardEvent<HTMLTableSectionElement>) {
    const at = placeOf(event.target)
    const grid = readClipboardText(event.clipboardData.getData('text/plain'))
    // One cell is pasted as text, where the cursor stands.
    if (readOnly || !at || !holdsSeveralCells(grid)) return
    event.preventDefault()
    const pasted = pastedRows(grid, { rows, columns, at, moneyUnit, newId: () => crypto.randomUUID() })
    commit(texts.undoPaste(label), pasteEdit(worksheet, field.id, pasted))
  }

  const width = columns.reduce((sum, column) => sum + columnWidth(column), removeWidth)
  return (
    <>
      <div className={classes.scroll}>
        <table className={classes.table} style={{ minWidth: width }} aria-label={label}>
          <colgroup>
            {columns.map((column) => (
              <col key={column.id} style={{ width: fixedWidth(column, columns) }} />
            ))}
            <col style={{ width: removeWidth }} />
          </colgroup>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.id} scope="col" data-figure={isFigure(column) || undefined}>
                  {column.label}
                  <UnitMark kind={column.kind} />
                </th>
              ))}
              <th />
            </tr>
          </thead>
          <tbody ref={body} onPaste={onPaste}>
            {rows.map((row, index) => (
              <tr
                key={row.id}
                data-item={row.id}
                onKeyDown={readOnly ? undefined : (event) => onRowKeyDown(event, row.id)}
              >
                {columns.map((column) => (
                  <td key={column.id}>
                    <WorksheetCell
                      singleLine
                      blank={column}
                      place={{ field: field.id, row: row.id, column: column.id, in: 'table' }}
                      label={texts.cell(column.label, texts.row(index + 1))}
                    />
                  </td>
                ))}
                <td>
                  {!readOnly && (
                    <RemoveButton label={texts.removeRow(index + 1)} onClick={() => remove(row.id)} />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {!readOnly && <AddButton onClick={addRow}>{texts.addRow}</AddButton>}
    </>
  )
}

function isEmptyRow({ cells }: TableRow): boolean {
  return Object.values(cells).every((cell) => cell === null || cell === '')
}

/** The row and column that an event happened in. */
function placeOf(target: EventTarget): { row: number; column: number } | null {
  const cell = target instanceof Element ? target.closest('td') : null
  const row = cell?.closest('tr')
  return cell && row ? { row: row.sectionRowIndex, column: cell.cellIndex } : null
}
