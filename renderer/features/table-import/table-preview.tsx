import { useMemo } from 'react'
import { fieldName, importFields } from '#shared/table-import/import-fields.ts'
import type { ImportTable, TableResult } from '#shared/table-import/import-table.ts'
import { readTable, type TableCell } from '#shared/table-import/read-table.ts'
import { formatMeasure } from '#shared/i18n/format.ts'
import type { Locale } from '#shared/domain/locale.ts'
import { isNumberKind } from '#shared/table/cell.ts'
import { writeCell } from '#shared/table/write-cell.ts'
import { useLocale, useMessages } from '../../ui/language.tsx'
import classes from './table-import.module.css'
import { useBothLanguages } from './use-both-languages.ts'

const shownRows = 50

/** The first rows as they are understood, with what becomes of each. */
export function TablePreview({ table, result }: { table: ImportTable; result: TableResult }) {
  const messages = useMessages()
  const texts = messages.tableImport
  const locale = useLocale()
  const languages = useBothLanguages()
  const rows = useMemo(() => readTable(table, languages, shownRows), [table, languages])
  const columns = table.sources.filter(({ from }) => from !== null).map(({ columnId }) => columnId)
  const kinds = new Map(importFields[table.target].map(({ id, kind }) => [id, kind]))
  const isNumber = (id: string) => isNumberKind(kinds.get(id) ?? 'text')
  const outcomes = new Map(result.rows.map(({ row, outcome }) => [row, outcome]))
  return (
    <div className={classes.scroll}>
      <table className={classes.grid}>
        <thead>
          <tr>
            <th scope="col">{texts.row}</th>
            <th scope="col">{texts.outcome}</th>
            {columns.map((id) => (
              <th key={id} scope="col" data-end={isNumber(id) || undefined}>
                {fieldName(messages, table.target, id)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, cells }) => {
            const outcome = outcomes.get(row)
            return (
              <tr key={row} data-outcome={outcome}>
                <th scope="row">{row}</th>
                <td className={classes.outcome}>{outcome && texts.outcomes[outcome]}</td>
                {columns.map((id) => {
                  const cell = cells.find(({ columnId }) => columnId === id)
                  return (
                    <td
                      key={id}
                      data-bad={cell?.reading.readable === false || undefined}
                      data-end={isNumber(id) || undefined}
                      title={cell?.text}
                    >
                      {cell && understood(cell, locale)}
                    </td>
                  )
                })}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

/** What a cell says once it is read: money in its unit, a choice by its name. */
function understood({ text, format, reading }: TableCell, locale: Locale): string {
  if (!reading.readable) return text.trim()
  const { value } = reading
  if (typeof value !== 'number') return writeCell(value, format)
  if (format.kind === 'money') return formatMeasure(locale, value, 'wan-yuan')
  if (format.kind === 'percent') return formatMeasure(locale, value, 'percent')
  return format.kind === 'days' ? formatMeasure(locale, value, 'days') : writeCell(value, format)
}
