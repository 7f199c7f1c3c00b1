import type { ExportReport, ExportStep } from '#shared/domain/export.ts'
import { exportActions } from '#shared/domain/export.ts'
import { formatNumber } from '#shared/i18n/format.ts'
import { useLocale, useMessages } from '../../ui/language.tsx'
import classes from './export-result.module.css'

/** More rows than this nobody reads in a dialog; the folder shows them all. */
const mostRows = 200

/** How many files of each kind, in one line. */
export function ExportCounts({ counts }: Pick<ExportReport, 'counts'>) {
  const messages = useMessages().exports
  const actions = exportActions.filter((action) => counts[action] > 0)
  if (actions.length === 0) return null
  return (
    <p className={classes.counts}>
      {actions.map((action) => (
        <span key={action} data-action={action}>
          {messages.count[action](counts[action])}
        </span>
      ))}
    </p>
  )
}

/** File by file what changes: what is left alone first, with the reason. */
export function ExportSteps({ report, label }: { report: ExportReport; label: string }) {
  const messages = useMessages().exports
  const locale = useLocale()
  const { steps, more } = report
  const hidden = Math.max(0, steps.length - mostRows) + more
  if (steps.length === 0) return null
  return (
    <details className={classes.files} open={steps.length <= 10 || report.counts.conflict > 0}>
      <summary>{label}</summary>
      <ul className={classes.list} tabIndex={0} aria-label={label}>
        {steps.slice(0, mostRows).map((step) => (
          <Step key={`${step.action} ${step.path}`} step={step} />
        ))}
        {hidden > 0 && <li>{messages.moreFiles(formatNumber(locale, hidden, 0))}</li>}
      </ul>
    </details>
  )
}

function Step({ step }: { step: ExportStep }) {
  const messages = useMessages().exports
  const reasons = [
    step.conflict && messages.conflict[step.conflict],
    step.beside && messages.beside(step.beside),
    step.from && messages.renamedFrom(step.from),
  ].filter((reason) => reason !== undefined)
  return (
    <li className={classes.file} data-action={step.action}>
      <span className={classes.name}>
        {step.path}
        {reasons.length > 0 && <span className={classes.reason}>{reasons.join(' ')}</span>}
      </span>
      <span className={classes.outcome}>{messages.action[step.action]}</span>
    </li>
  )
}
