import { memo, type ReactNode } from 'react'
import { formatNumber } from '#shared/i18n/format.ts'
import type { CellProblem, CellValue } from '#shared/table/cell.ts'
import { readDay } from '#shared/table/read-cell.ts'
import { writeCell } from '#shared/table/write-cell.ts'
import { useLocale, useMessages } from '../language.tsx'
import { hasSetter, isEndAligned, isWritable, type DataColumn, type TableRow } from './columns.ts'
import classes from './data-table.module.css'
import { DayPicker } from './day-picker.tsx'
import type { CellMode } from './grid-keys.ts'

const decimalsShown = 6

interface DataCellProps<Row extends TableRow> {
  column: DataColumn<Row>
  row: Row
  label: string
  /** What is being typed, or was typed and can't be read; otherwise the value is shown. */
  draft: string | undefined
  problem: CellProblem | undefined
  /** How the cell takes keys while it has the focus, else null. */
  mode: CellMode | null
  isMarked: boolean
  isTabStop: boolean
  readOnly: boolean
}

/** One cell with a real field in it. Events are the table's business: it listens to all of them at once. */
export const DataCell = memo(DrawnCell) as typeof DrawnCell

function DrawnCell<Row extends TableRow>(props: DataCellProps<Row>) {
  const { column, row, draft, problem, mode, isMarked, isTabStop } = props
  const messages = useMessages().dataTable
  const hasField = !isShown(props)
  return (
    <td
      role="gridcell"
      className={classes.cell}
      data-column={column.id}
      data-kind={column.kind}
      data-end={isEndAligned(column) || undefined}
      data-marked={isMarked || undefined}
      data-active={mode !== null || undefined}
      data-late={(column.kind === 'day' && column.isLate?.(row)) || undefined}
      data-bad={problem !== undefined || undefined}
      data-undo={mode === 'navigate' ? 'window' : undefined}
      aria-selected={isMarked || mode !== null}
      title={problem && messages.problem[problem]}
      tabIndex={hasField ? undefined : isTabStop ? 0 : -1}
    >
      {hasField ? <Field {...props} /> : <ShownValue column={column} row={row} />}
      {column.kind === 'day' && mode !== null && !props.readOnly && isWritable(column, row) && (
        <DayPicker place={{ row: row.id, column: column.id }} value={dayOf(column.value(row))} />
      )}
      {problem && mode !== null && draft !== undefined && (
        <span className={classes.problem} role="status">
          {messages.problem[problem]}
        </span>
      )}
    </td>
  )
}

function Field<Row extends TableRow>(props: DataCellProps<Row>) {
  const { column, row, label, draft, problem, mode, readOnly } = props
  const locale = useLocale()
  const { notChosen } = useMessages().dataTable
  const value = column.value(row)
  // Where the caret may go there are no separators: a digit set into 6,600 would make 6,6050 of it.
  const isHere = mode !== null && !readOnly
  const text =
    draft ??
    shownText(value, (number) =>
      isHere ? writeCell(number, { kind: 'number' }) : formatNumber(locale, number, decimalsShown),
    )
  const placeholder =
    typeof column.placeholder === 'function' ? column.placeholder(row) : (column.placeholder ?? '')
  if (column.kind === 'choice') {
    return (
      <select className={classes.choice} data-field aria-label={label} value={text} onChange={heardByTable}>
        {(column.none !== undefined || value === null) && (
          <option value="">{column.none ?? notChosen}</option>
        )}
        {column.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
        {/* A value that is none of the options, e.g. out of an older file, is shown as it is. */}
        {text !== '' && !column.options.some((option) => option.value === text) && (
          <option value={text}>{text}</option>
        )}
      </select>
    )
  }
  const field = {
    'data-field': true,
    'aria-label': label,
    'aria-invalid': problem !== undefined || undefined,
    value: text,
    placeholder,
    readOnly: readOnly || !isWritable(column, row),
    onChange: heardByTable,
    spellCheck: false,
  }
  if (column.kind === 'text' || column.kind === 'long-text') {
    return (
      <span className={classes.writing} data-long={column.kind === 'long-text' || undefined}>
        {/* Gives the field its height, and shows a long text shortened while nobody writes in it. */}
        <span className={classes.replica} aria-hidden>
          {text}
          {'\u200b'}
        </span>
        <textarea rows={1} {...field} />
      </span>
    )
  }
  return (
    <input type="text" autoComplete="off" inputMode={column.kind === 'day' ? 'text' : 'decimal'} {...field} />
  )
}

function ShownValue<Row extends TableRow>({ column, row }: { column: DataColumn<Row>; row: Row }): ReactNode {
  const locale = useLocale()
  if ((column.kind === 'computed' || column.kind === 'custom') && column.show) {
    return <div className={classes.shown}>{column.show(row)}</div>
  }
  const value = column.value(row)
  const text =
    column.kind === 'choice'
      ? (column.options.find((option) => option.value === value)?.label ?? column.none ?? '')
      : shownText(value, (number) => formatNumber(locale, number, decimalsShown))
  return <div className={classes.shown}>{text === '' ? '—' : text}</div>
}

/** What the calendar can show; a text that is no day is left to be typed over. */
function dayOf(value: string | null): string | null {
  return value !== null && readDay(value) === value ? value : null
}

/** Cells without a field: computed ones, those of the caller, and choices that can't be made. */
function isShown<Row extends TableRow>({ column, row, readOnly }: DataCellProps<Row>): boolean {
  if (!hasSetter(column)) return true
  return column.kind === 'choice' && (readOnly || !isWritable(column, row))
}

function shownText(value: CellValue, format: (value: number) => string): string {
  if (value === null) return ''
  return typeof value === 'number' ? format(value).replace(/^-/, '−') : value
}

/** React asks for a handler beside a value; the table hears the event when it has risen to it. */
function heardByTable() {}
