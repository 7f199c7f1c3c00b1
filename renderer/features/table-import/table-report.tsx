import { Button } from '@mantine/core'
import { useState } from 'react'
import { fieldName } from '#shared/table-import/import-fields.ts'
import { fileNameFor, saveFile } from '../../ui/data-table/save-file.ts'
import { writeCsv } from '../../ui/data-table/write-table-file.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useMessages } from '../../ui/language.tsx'
import { useUndo } from '../../ui/undo.tsx'
import { ProblemLines, reasonOf } from './problem-lines.tsx'
import classes from './table-import.module.css'
import type { FinishedTable } from './table-import-view.tsx'
import { countsInWords } from './table-look.tsx'

/** What a table has become, everything of it that was not taken, and the way back. */
export function TableReport({ finished, onAgain }: { finished: FinishedTable; onAgain: () => void }) {
  const messages = useMessages()
  const texts = messages.tableImport
  const history = useUndo()
  const [isTakenBack, setTakenBack] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const { report, target } = finished
  // Only the last change can be taken back from here; a later one has its own way.
  const isLast = history.undoLabel === texts.undoLabel

  async function takeBack(): Promise<void> {
    setError(null)
    try {
      await history.undo()
      setTakenBack(true)
    } catch (failure) {
      setError(failure)
    }
  }

  async function saveProblems(): Promise<void> {
    const { row, column, text, why } = texts.reportColumns
    const cell = (value: string | number) => ({ value, format: { kind: 'text' } as const })
    const content = await writeCsv({
      heads: [row, column, text, why],
      rows: report.problems.map((problem) => [
        cell(problem.row),
        cell(problem.column === null ? '' : fieldName(messages, target, problem.column)),
        cell(problem.text),
        cell(reasonOf(messages, problem)),
      ]),
    })
    saveFile(fileNameFor(texts.reportName, 'csv'), new Blob([content], { type: 'text/csv;charset=utf-8' }))
  }

  return (
    <div className={classes.stack}>
      <p className={classes.sum} role="status">
        <strong>
          {isTakenBack ? texts.takenBack : texts.done(report.counts.new + report.counts.updated)}
        </strong>{' '}
        {!isTakenBack && countsInWords(texts, messages.common.clauseSeparator, report)}
      </p>
      {report.problems.length > 0 && (
        <section className={classes.section} aria-label={texts.problems(report.problems.length)}>
          <h2 className={classes.head}>{texts.problems(report.problems.length)}</h2>
          <ProblemLines problems={report.problems} target={target} />
          <Button size="xs" onClick={() => void saveProblems()}>
            {texts.saveReport}
          </Button>
        </section>
      )}
      {error !== null && <ErrorNotice error={error} />}
      <div className={classes.buttons}>
        {report.token !== null && !isTakenBack && isLast && (
          <Button onClick={() => void takeBack()}>{texts.takeBack}</Button>
        )}
        <Button onClick={onAgain}>{texts.again}</Button>
      </div>
    </div>
  )
}
