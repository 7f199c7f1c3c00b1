import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import type { ExportedFile, ExportReport, ExportWarning } from '#shared/domain/export.ts'
import { useMessages } from '../../ui/language.tsx'
import classes from './export-result.module.css'
import { warningLines } from './warning-lines.ts'
import type { ExportPlace } from './use-export.ts'

/** More rows than this nobody reads in a dialog; the folder shows them all. */
const mostRows = 200
const outcomes = ['created', 'updated', 'unchanged'] as const

/** What an export wrote and what its reader should know. */
export function ExportResult({ report, place }: { report: ExportReport; place: ExportPlace }) {
  const messages = useMessages().exports
  const { files, warnings } = report
  const counts = outcomes
    .map((outcome) => ({ outcome, number: files.filter((file) => file.outcome === outcome).length }))
    .filter(({ number }) => number > 0)
  return (
    <div className={classes.result}>
      <div role="status" className={classes.summary}>
        <IconCircleCheck size={22} className={classes.check} aria-hidden />
        <div className={classes.words}>
          <p className={classes.headline}>{headlineOf(files.length, place, messages)}</p>
          {counts.length > 0 && (
            <p className={classes.counts}>
              {counts.map(({ outcome, number }) => (
                <span key={outcome}>{messages.count[outcome](number)}</span>
              ))}
            </p>
          )}
          {place.kind === 'folder' && <p className={classes.path}>{place.path}</p>}
        </div>
      </div>
      {warnings.length > 0 && <Warnings warnings={warnings} />}
      {files.length > 0 && <Files files={files} />}
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

function Warnings({ warnings }: { warnings: readonly ExportWarning[] }) {
  const messages = useMessages()
  const { exports } = messages
  const lines = warningLines(warnings, messages)
  return (
    <details className={classes.warnings} open={lines.length <= 3}>
      <summary>
        <IconAlertTriangle size={16} aria-hidden />
        {exports.warnings(lines.length)}
      </summary>
      <ul className={classes.list} tabIndex={0} aria-label={exports.warnings(lines.length)}>
        {lines.slice(0, mostRows).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {lines.length > mostRows && <li>{exports.moreWarnings(lines.length - mostRows)}</li>}
      </ul>
    </details>
  )
}

function Files({ files }: { files: readonly ExportedFile[] }) {
  const messages = useMessages().exports
  return (
    <details className={classes.files} open={files.length <= 10}>
      <summary>{messages.files}</summary>
      <ul className={classes.list} tabIndex={0} aria-label={messages.files}>
        {files.slice(0, mostRows).map(({ path, outcome }) => (
          <li key={path} className={classes.file}>
            <span className={classes.name}>{path}</span>
            <span className={classes.outcome}>{messages.outcome[outcome]}</span>
          </li>
        ))}
        {files.length > mostRows && <li>{messages.moreFiles(files.length - mostRows)}</li>}
      </ul>
    </details>
  )
}
