import { Button } from '@mantine/core'
import { IconArrowBackUp, IconCircleCheck } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { importOutcomes, type ImportReport, type ImportUndo } from '#shared/import/import-views.ts'
import { useMessages } from '../../ui/language.tsx'
import { DocumentRows } from './document-rows.tsx'
import { ImportError } from './import-error.tsx'
import classes from './imports.module.css'
import { IssueList } from './issue-list.tsx'
import type { Importing } from './use-import.ts'

interface ImportReportProps {
  importing: Importing
  report: ImportReport
  undone: ImportUndo | null
  error: unknown
}

/** What was written, what was not and why, and the way back. */
export function ImportReportView({ importing, report, undone, error }: ImportReportProps) {
  const messages = useMessages().imports.report
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [undone])
  const { counts, documents, issues, token } = report
  const written = counts.created + counts.replaced + counts.copied
  const shown = importOutcomes.filter((outcome) => counts[outcome] > 0)
  return (
    <div className={classes.preview}>
      <div className={classes.done} role="status">
        {undone === null ? (
          <IconCircleCheck size={22} className={classes.check} aria-hidden />
        ) : (
          <IconArrowBackUp size={22} className={classes.taken} aria-hidden />
        )}
        <div>
          <h2 className={classes.title} tabIndex={-1} ref={heading}>
            {undone !== null
              ? messages.undone(undone.changed)
              : written === 0
                ? messages.nothing
                : messages.done(written)}
          </h2>
          {undone === null ? (
            <p className={classes.facts}>
              {written === 0 && <span>{messages.nothingText}</span>}
              {written > 0 &&
                shown.map((outcome) => (
                  <span key={outcome}>
                    {messages.outcomes[outcome]} {counts[outcome]}
                  </span>
                ))}
              {report.attachments > 0 && <span>{messages.pictures(report.attachments)}</span>}
            </p>
          ) : (
            <p className={classes.facts}>
              <span>{messages.undoneText}</span>
              {undone.left > 0 && <span>{messages.left(undone.left)}</span>}
            </p>
          )}
        </div>
      </div>
      {error !== null && <ImportError error={error} />}
      <IssueList issues={issues} inAll={issues.length} />
      {documents.length > 0 && undone === null && (
        <details className={classes.documents} open={documents.length <= 12}>
          <summary>{messages.documents}</summary>
          <DocumentRows
            rows={documents.map((row) => ({ ...row, state: messages.outcomes[row.outcome] }))}
            inAll={documents.length}
            label={messages.documents}
          />
        </details>
      )}
      <div className={classes.actions}>
        {token !== null && undone === null && (
          <Button
            leftSection={<IconArrowBackUp size={16} aria-hidden />}
            onClick={() => void importing.undo()}
          >
            {messages.undo}
          </Button>
        )}
        <Button variant="filled" onClick={importing.startOver}>
          {messages.again}
        </Button>
      </div>
    </div>
  )
}
