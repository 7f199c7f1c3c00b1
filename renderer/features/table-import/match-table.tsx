import { Checkbox, NativeSelect } from '@mantine/core'
import { useMemo, useState } from 'react'
import {
  accountColumn,
  fieldName,
  importColumns,
  type ImportTarget,
} from '#shared/table-import/import-fields.ts'
import { doublePolicies, doublePolicySchema, type ImportTable } from '#shared/table-import/import-table.ts'
import { missingColumns } from '#shared/table-import/plan-table.ts'
import { matchFile, type FileMatch } from '#shared/table/match-columns.ts'
import { useApiQuery } from '../../api/hooks.ts'
import { ColumnSources } from '../../ui/data-table/column-sources.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useMessages } from '../../ui/language.tsx'
import { headsOf, plainRows, type OpenedTable } from './opened-table.ts'
import classes from './table-import.module.css'
import type { FinishedTable } from './table-import-view.tsx'
import { recallMatch } from './table-memory.ts'
import { TableLook } from './table-look.tsx'
import { TableSource } from './table-source.tsx'
import { TargetChoice } from './target-choice.tsx'
import { useBothLanguages } from './use-both-languages.ts'
import { useTableLook } from './use-table-look.ts'

interface MatchTableProps {
  table: OpenedTable
  target: ImportTarget
  onTarget: (target: ImportTarget) => void
  onTable: (table: OpenedTable | null) => void
  onFinished: (finished: FinishedTable) => void
}

/** Says which column is which and what becomes of the rows; below it stands what would happen. */
export function MatchTable({ table, target, onTarget, onTable, onFinished }: MatchTableProps) {
  const messages = useMessages()
  const texts = messages.tableImport
  const { here, there } = useBothLanguages()
  const accounts = useApiQuery('accounts.list', {}).data ?? []
  const [sheet, setSheet] = useState(0)
  const [chosen, setChosen] = useState<Partial<Record<string, FileMatch>>>({})
  const [account, setAccount] = useState<string | null>(null)
  const [doubles, setDoubles] = useState<ImportTable['doubles']>('update')
  const [createsAccounts, setCreatesAccounts] = useState(false)

  const rows = useMemo(() => plainRows(table.sheets[sheet]?.rows ?? []), [table, sheet])
  const columns = useMemo(() => importColumns(target, here, there), [target, here, there])
  const guessed = useMemo(
    () => recallMatch(target, headsOf(rows)) ?? matchFile(rows, columns),
    [target, rows, columns],
  )
  const place = `${target} ${sheet}`
  const match = chosen[place] ?? guessed
  const setMatch = (next: FileMatch) => setChosen({ ...chosen, [place]: next })
  const belongsToAccount = target !== 'accounts'
  const hasAccountColumn = match.sources.some(
    ({ columnId, from }) => columnId === accountColumn && from !== null,
  )
  const input = useMemo<ImportTable>(
    () => ({
      ...{ rows, target, doubles },
      hasNames: match.hasNames,
      sources: match.sources,
      account: belongsToAccount ? account : null,
      createsAccounts: belongsToAccount && createsAccounts,
    }),
    [rows, target, doubles, match, belongsToAccount, account, createsAccounts],
  )
  const missing = missingColumns(input)
  const look = useTableLook(input, missing.length === 0)

  return (
    <div className={classes.stack}>
      <TableSource table={table} sheet={sheet} onSheet={setSheet} onTable={onTable} />
      <TargetChoice target={target} onTarget={onTarget} />
      <section className={classes.section} aria-label={texts.step.columns}>
        <h2 className={classes.head}>{texts.step.columns}</h2>
        <Checkbox
          label={messages.dataTable.import.hasNames}
          checked={match.hasNames}
          onChange={(event) => setMatch({ ...match, hasNames: event.currentTarget.checked })}
        />
        <div className={classes.sources}>
          <ColumnSources rows={rows} match={match} targets={columns} onMatch={setMatch} />
        </div>
        <UnusedColumns heads={headsOf(rows)} match={match} />
      </section>
      <div className={classes.options}>
        {belongsToAccount && (
          <NativeSelect
            label={texts.account}
            value={account ?? ''}
            data={[
              ...(hasAccountColumn || account === null ? [{ value: '', label: texts.accountColumn }] : []),
              ...accounts.map(({ id, name }) => ({ value: id, label: name || messages.common.untitled })),
            ]}
            onChange={(event) => setAccount(event.currentTarget.value || null)}
          />
        )}
        <NativeSelect
          label={texts.doubles}
          value={doubles}
          data={doublePolicies.map((value) => ({ value, label: texts.doublesChoice[value] }))}
          onChange={(event) => setDoubles(doublePolicySchema.parse(event.currentTarget.value))}
        />
      </div>
      {belongsToAccount && hasAccountColumn && (
        <Checkbox
          label={texts.createsAccounts}
          checked={createsAccounts}
          onChange={(event) => setCreatesAccounts(event.currentTarget.checked)}
        />
      )}
      {missing.length > 0 && (
        <p className={classes.failed} role="status">
          {texts.missing(
            missing.map((id) => fieldName(messages, target, id)).join(messages.common.listSeparator),
          )}
        </p>
      )}
      {look.error !== null && <ErrorNotice error={look.error} />}
      {look.result && missing.length === 0 && (
        <TableLook
          table={input}
          result={look.result}
          onFinished={(report) => onFinished({ report, target })}
        />
      )}
    </div>
  )
}

/** The columns of the file that go nowhere, by name: nothing is left out in silence. */
function UnusedColumns({ heads, match }: { heads: readonly string[]; match: FileMatch }) {
  const { tableImport: texts, common } = useMessages()
  const unused = heads.filter(
    (head, place) => head.trim() !== '' && !match.sources.some(({ from }) => from === place),
  )
  if (!match.hasNames || unused.length === 0) return null
  return <p className={classes.quiet}>{texts.unusedColumns(unused.join(common.listSeparator))}</p>
}
