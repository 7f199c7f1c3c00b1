import { useMessages } from '../../ui/language.tsx'
import { useRowKeys } from '../../ui/use-row-keys.ts'
import { columnWidth, fixedWidth, isFigure } from './table-columns.ts'
import { UnitMark } from './unit-mark.tsx'
import { WorksheetCell } from './worksheet-cell.tsx'
import { useSheet } from './worksheet-context.tsx'
import { columnBlanks, matrixRows, type Field, type FieldText } from './worksheet-field.ts'
import classes from './worksheet-table.module.css'

const headWidth = 150

/** A table whose rows are fixed by the method. */
export function WorksheetMatrix({ field, text }: { field: Field; text: FieldText | undefined }) {
  const { readOnly } = useSheet()
  const texts = useMessages().worksheets
  const columns = columnBlanks(field, text)
  const rows = matrixRows(field, text)
  const { body, onRowKeyDown } = useRowKeys({ ids: rows.map((row) => row.id) })
  const width = columns.reduce((sum, column) => sum + columnWidth(column), headWidth)
  return (
    <div className={classes.scroll}>
      <table className={classes.table} style={{ minWidth: width }} aria-label={text?.label ?? field.id}>
        <colgroup>
          <col style={{ width: headWidth }} />
          {columns.map((column) => (
            <col key={column.id} style={{ width: fixedWidth(column, columns) }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th key={column.id} scope="col" data-figure={isFigure(column) || undefined}>
                {column.label}
                <UnitMark kind={column.kind} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row) => (
            <tr
              key={row.id}
              data-item={row.id}
              onKeyDown={readOnly ? undefined : (event) => onRowKeyDown(event, row.id)}
            >
              <th scope="row">{row.label}</th>
              {columns.map((column) => (
                <td key={column.id}>
                  <WorksheetCell
                    singleLine
                    blank={column}
                    place={{ field: field.id, row: row.id, column: column.id, in: 'matrix' }}
                    label={texts.cell(column.label, row.label)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
