import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Output } from '#shared/api/contract.ts'
import { AppFailure } from '#shared/api/errors.ts'
import type { ImportTable, TableResult } from '#shared/table-import/import-table.ts'
import { useClient } from '../../api/hooks.ts'
import { useCommands } from '../../ui/commands.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useLocale, useMessages } from '../../ui/language.tsx'
import { useUndo } from '../../ui/undo.tsx'
import { useJob } from '../../ui/use-job.ts'
import { headsOf } from './opened-table.ts'
import { ProblemLines } from './problem-lines.tsx'
import classes from './table-import.module.css'
import { rememberMatch } from './table-memory.ts'
import { TablePreview } from './table-preview.tsx'

interface TableLookProps {
  table: ImportTable
  result: TableResult
  onFinished: (report: Output<'tables.apply'>) => void
}

/** What would happen: counts, every cell that can't be taken, the first rows as they are understood; and the button. */
export function TableLook({ table, result, onFinished }: TableLookProps) {
  const { tableImport: texts, common } = useMessages()
  const locale = useLocale()
  const client = useClient()
  const commands = useCommands()
  const history = useUndo()
  const job = useJob(client)
  const [error, setError] = useState<unknown>(null)
  const taken = result.counts.new + result.counts.updated

  async function apply(): Promise<void> {
    setError(null)
    try {
      await commands.run('flush')
      const report = await job.run((id) => client.call('tables.apply', { table, locale, job: id }))
      const { hasNames, sources } = table
      rememberMatch(table.target, headsOf(table.rows), { hasNames, sources })
      if (report.token !== null) rememberUndo(report.token)
      onFinished(report)
    } catch (failure) {
      if (!(failure instanceof AppFailure && failure.code === 'cancelled')) setError(failure)
    }
  }

  function rememberUndo(first: string): void {
    let token = first
    const turn = async () => {
      const answer = await client.call('tables.undo', { token })
      token = answer.token ?? token
    }
    history.push({ label: texts.undoLabel, undo: turn, redo: turn })
  }

  return (
    <section className={classes.section} aria-label={texts.step.look}>
      <h2 className={classes.head}>{texts.step.look}</h2>
      <p className={classes.sum} role="status">
        {result.accounts === 0 ? texts.nothing : countsInWords(texts, common.clauseSeparator, result)}
      </p>
      {result.problems.length > 0 && (
        <>
          <p className={classes.failed}>{texts.problems(result.problems.length)}</p>
          <ProblemLines problems={result.problems} target={table.target} />
          <p className={classes.quiet}>{texts.problemsText}</p>
        </>
      )}
      <TablePreview table={table} result={result} />
      {error !== null && <ErrorNotice error={error} />}
      <Button
        variant="filled"
        disabled={result.accounts === 0}
        loading={job.isRunning}
        onClick={() => void apply()}
      >
        {texts.run(taken)}
      </Button>
    </section>
  )
}

type Texts = ReturnType<typeof useMessages>['tableImport']

/** The counts that are not zero, and in how many accounts. */
export function countsInWords(texts: Texts, separator: string, result: TableResult): string {
  const { counts } = result
  const said = (['new', 'updated', 'unchanged', 'skipped', 'refused'] as const)
    .filter((outcome) => counts[outcome] > 0)
    .map((outcome) => texts.counts[outcome](counts[outcome]))
  return [...said, texts.accounts(result.accounts, result.newAccounts)].join(separator)
}
