import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import type { ExportReport } from '#shared/domain/export.ts'
import { useMessages } from '../../ui/language.tsx'
import classes from './export-result.module.css'
import { ExportCounts, ExportSteps } from './export-steps.tsx'
import { warningLines } from './warning-lines.ts'
import type { ExportPlace } from './use-export.ts'

/** More lines than this nobody reads in a dialog. */
const mostLines = 200

/** What an export wrote and what its reader should know. */
export function ExportResult({ report, place }: { report: ExportReport; place: ExportPlace }) {
  const messages = useMessages().exports
  const { counts } = report
  const inPlace = counts.create + counts.update + counts.rename + counts.unchanged
  return (
    <div className={classes.result}>
      <div role="status" className={classes.summary}>
        <IconCircleCheck size={22} className={classes.check} aria-hidden />
        <div className={classes.words}>
          <p className={classes.headline}>{headlineOf(inPlace, place, messages)}</p>
          <ExportCounts counts={counts} />
          {place.kind === 'folder' && <p className={classes.path}>{place.path}</p>}
        </div>
      </div>
      <ExportWarnings report={report} />
      <ExportSteps report={report} label={messages.changed} />
    </div>
  )
}

/** What an export is to do, before it does it. */
export function ExportPreview({ plan, path }: { plan: ExportReport; path: string }) {
  const messages = useMessages().exports
  const { counts } = plan
  const isNothing = counts.create + counts.update + counts.rename + counts.delete === 0
  return (
    <div className={classes.result}>
      <div role="status" className={classes.words}>
        <p className={classes.headline}>{isNothing ? messages.plannedNothing : messages.planned}</p>
        <ExportCounts counts={counts} />
        <p className={classes.path}>{path}</p>
        {counts.delete > 0 && <p className={classes.note}>{messages.toTrash}</p>}
      </div>
      <ExportWarnings report={plan} />
      <ExportSteps report={plan} label={messages.changes} />
    </div>
  )
}

function headlineOf(
  files: number,
  place: ExportPlace,
  messages: ReturnType<typeof useMessages>['exports'],
): string {
  if (files === 0) return messages.nothingWritten
  return place.kind === 'zip' ? messages.downloaded(place.fileName) : messages.done(files)
}

function ExportWarnings({ report: { warnings, moreWarnings } }: { report: ExportReport }) {
  const messages = useMessages()
  const { exports } = messages
  const lines = warningLines(warnings, messages)
  if (lines.length === 0) return null
  const hidden = Math.max(0, lines.length - mostLines) + moreWarnings
  return (
    <details className={classes.warnings} open={lines.length <= 3}>
      <summary>
        <IconAlertTriangle size={16} aria-hidden />
        {exports.warnings(lines.length + moreWarnings)}
      </summary>
      <ul className={classes.list} tabIndex={0} aria-label={exports.warnings(lines.length + moreWarnings)}>
        {lines.slice(0, mostLines).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {hidden > 0 && <li>{exports.moreWarnings(hidden)}</li>}
      </ul>
    </details>
  )
}
