import { useMemo } from 'react'
import type { Locale } from '#shared/domain/locale.ts'
import { emptyPeriodFigures, type PlanPeriod } from '#shared/domain/plan-item.ts'
import { formatFigure } from '#shared/i18n/figure-text.ts'
import { formatNumber } from '#shared/i18n/format.ts'
import {
  lineKey,
  whiteSpaceRows,
  whiteSpaceTotals,
  withWhiteSpaceRows,
  type CellTotal,
  type WhiteSpaceRow,
  type WhiteSpaceTotals,
} from '#shared/plan/white-space.ts'
import type { DataColumn } from '../../../ui/data-table/columns.ts'
import { DataTable } from '../../../ui/data-table/data-table.tsx'
import { useLocale, useMessages } from '../../../ui/language.tsx'
import { newItemId, usePlan } from '../plan-context.tsx'
import classes from './growth.module.css'

type RowChange = (rows: readonly WhiteSpaceRow[]) => WhiteSpaceRow[]

/** List sales by format and product line in one year; a 0 stands out, for it is white space. */
export function WhiteSpaceGrid({ period }: { period: PlanPeriod }) {
  const { account, readOnly, type, commit } = usePlan()
  const locale = useLocale()
  const texts = useMessages().planGrowth.whiteSpace
  const { formats, productLines, whiteSpace } = account
  const grid = useMemo(() => ({ formats, productLines, whiteSpace }), [formats, productLines, whiteSpace])
  const rows = useMemo(() => whiteSpaceRows(grid, period), [grid, period])
  const totals = useMemo(() => whiteSpaceTotals(grid, period), [grid, period])
  const disagrees = [...totals.byFormat.values()].some(({ difference }) => difference !== null)

  const columns = useMemo<DataColumn<WhiteSpaceRow>[]>(
    () => [
      {
        id: 'format',
        kind: 'text',
        label: texts.format,
        width: 132,
        grows: true,
        isName: true,
        value: (row) => row.name,
        set: (name) => ({ name }),
      },
      ...productLines.map((line, index): DataColumn<WhiteSpaceRow> => ({
        id: lineKey(line.id),
        kind: 'money',
        label: line.name.trim() === '' ? texts.line(index + 1) : line.name,
        unit: '',
        width: 88,
        value: (row) => row[lineKey(line.id)] ?? null,
        set: (value) => ({ [lineKey(line.id)]: value }),
      })),
      {
        id: 'total',
        kind: 'computed',
        label: texts.total,
        width: 80,
        align: 'end',
        value: (row) => knownTotal(totals.byFormat.get(row.id), productLines.length),
      },
      ...(disagrees ? [differenceColumn(texts.difference, totals, locale)] : []),
    ],
    [productLines, totals, disagrees, texts, locale],
  )

  function amountInWords(amount: number): string {
    return formatFigure(locale, amount, 'wan-yuan', { signed: true, withUnit: true })
  }

  const written = (change: RowChange) => (current: typeof account) =>
    withWhiteSpaceRows(current, period, change(whiteSpaceRows(current, period)))
  const shownTotal = (total: CellTotal | undefined, cells: number) => {
    const known = knownTotal(total, cells)
    return known === null ? '—' : formatNumber(locale, known)
  }

  return (
    <div className={classes.grid}>
      <DataTable
        label={texts.table}
        rows={rows}
        columns={columns}
        readOnly={readOnly}
        newRow={() => {
          const id = newItemId()
          return { id, name: '', format: { id, name: '', ...emptyPeriodFigures() } }
        }}
        addLabel={texts.addFormat}
        onType={(patch) => type(written(patch.apply))}
        onEdit={({ label, apply, revert }) =>
          commit(label, { apply: written(apply), revert: written(revert) })
        }
        totals={{
          ...Object.fromEntries(
            productLines.map(({ id }) => [lineKey(id), shownTotal(totals.byLine.get(id), formats.length)]),
          ),
          total: shownTotal(totals.total, formats.length * productLines.length),
          ...(totals.difference !== null && { difference: signed(locale, totals.difference) }),
        }}
      />
      <div className={classes.remarks} role="status">
        {totals.difference !== null && (
          <p className={classes.differs}>{texts.disagrees(amountInWords(totals.difference))}</p>
        )}
        {totals.total.unknown > 0 && <p>{texts.unknown(totals.total.unknown)}</p>}
      </div>
    </div>
  )
}

/** A row or column in which nothing is known has no total. */
function knownTotal(total: CellTotal | undefined, cells: number): number | null {
  return total === undefined || total.unknown === cells ? null : total.known
}

function differenceColumn(
  label: string,
  { byFormat }: WhiteSpaceTotals,
  locale: Locale,
): DataColumn<WhiteSpaceRow> {
  const differenceOf = (row: WhiteSpaceRow) => byFormat.get(row.id)?.difference ?? null
  return {
    id: 'difference',
    kind: 'computed',
    label,
    width: 108,
    align: 'end',
    value: differenceOf,
    show: (row) => {
      const difference = differenceOf(row)
      return difference === null ? '' : <span className={classes.differs}>{signed(locale, difference)}</span>
    },
  }
}

function signed(locale: Locale, amount: number): string {
  return formatFigure(locale, amount, 'wan-yuan', { digits: 0, signed: true })
}
