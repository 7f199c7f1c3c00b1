import { useLocalStorage } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useDeferredValue, useMemo, useState } from 'react'
import type { PortfolioRow } from '#shared/domain/portfolio.ts'
import { inPressureOrder, pressureIds } from '#shared/domain/pressure.ts'
import { useReadOnly } from '../../api/hooks.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useMessages } from '../../ui/language.tsx'
import { ToggleChip } from '../../ui/toggle-chip.tsx'
import { usePinyinKeys } from '../../ui/use-pinyin-keys.ts'
import { ColumnMenu } from './column-menu.tsx'
import { usePortfolioColumns, usualColumns, type PortfolioColumnId } from './portfolio-columns.tsx'
import { noFilter, passes, sortRows, type PortfolioFilter } from './portfolio-filter.ts'
import { PortfolioFilters } from './portfolio-filters.tsx'
import { usePortfolioTotals } from './portfolio-totals.tsx'
import classes from './portfolio.module.css'
import { TierMatrix } from './tier-matrix.tsx'
import { usePortfolioEdits } from './use-portfolio-edits.ts'

interface PortfolioProps {
  accounts: readonly PortfolioRow[]
  /** The user's calendar day, and the present moment. */
  today: string
  now: string
}

/** All accounts side by side: where they stand by tier and health, and a table of their figures. */
export function Portfolio({ accounts, today, now }: PortfolioProps) {
  const { portfolio: texts, common } = useMessages()
  const readOnly = useReadOnly()
  const navigate = useNavigate()
  const [filter, setFilter] = useState<PortfolioFilter>(noFilter)
  const [hasMatrix, setMatrix] = useLocalStorage({ key: 'trivet.portfolio.matrix', defaultValue: true })
  const [chosen, setChosen] = useLocalStorage<readonly PortfolioColumnId[]>({
    key: 'trivet.portfolio.columns',
    defaultValue: usualColumns,
  })
  const sorted = useMemo(() => sortRows(accounts), [accounts])
  const pressures = useMemo(
    () => inPressureOrder([...pressureIds, ...accounts.flatMap((account) => account.pressures)]),
    [accounts],
  )
  const { rows, onEdit, error } = usePortfolioEdits(sorted)
  // Typing goes first; two hundred accounts may follow a moment later.
  const applied = useDeferredValue(filter)
  const pinyin = usePinyinKeys(rows, nameOf, applied.words)
  const narrowed = (by: PortfolioFilter) => rows.filter((row) => passes(row, by, pinyin.get(row.id)))
  const shown = narrowed(applied)
  const all = usePortfolioColumns(today, now)
  const columns = useMemo(
    () => all.filter(({ id }) => id === 'name' || chosen.some((name) => name === id)),
    [all, chosen],
  )
  const totals = usePortfolioTotals(shown)

  return (
    <>
      <div className={classes.tools}>
        <PortfolioFilters pressures={pressures} filter={filter} onFilter={setFilter} />
        <div className={classes.buttons}>
          <ToggleChip pressed={hasMatrix} onToggle={() => setMatrix(!hasMatrix)}>
            {texts.matrix.show}
          </ToggleChip>
          <ColumnMenu
            all={all.flatMap(({ id }) => columnNamed(texts.column, id))}
            chosen={chosen}
            onChoose={setChosen}
          />
        </div>
      </div>
      {hasMatrix && (
        <TierMatrix
          rows={narrowed({ ...applied, tiers: [], states: [] })}
          filter={filter}
          onFilter={setFilter}
        />
      )}
      {error !== null && <ErrorNotice error={error} />}
      <p className={classes.count} role="status">
        {texts.count(shown.length, rows.length)}
        <span className={classes.basis}>{texts.basis}</span>
      </p>
      {shown.length === 0 ? (
        <p className={classes.none}>{texts.noMatch}</p>
      ) : (
        <div className={classes.table}>
          <DataTable
            label={texts.table}
            rows={shown}
            wholeList={rows}
            columns={columns}
            readOnly={readOnly}
            isSortable
            rowName={({ name }) => name || common.untitled}
            onEdit={onEdit}
            onRowCommand={({ id }) =>
              void navigate({ to: '/accounts/$accountId', params: { accountId: id } })
            }
            totals={{ name: texts.totals, ...totals }}
            maxHeight="max(320px, calc(100vh - 250px))"
          />
        </div>
      )}
    </>
  )
}

function nameOf({ name }: PortfolioRow): string {
  return name
}

function columnNamed(labels: Readonly<Record<PortfolioColumnId, string>>, id: string): PortfolioColumnId[] {
  // The columns are made from these labels, so each id is one of their keys.
  return (Object.keys(labels) as PortfolioColumnId[]).filter((name) => name === id)
}
