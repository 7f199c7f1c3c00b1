import { Button, Progress } from '@mantine/core'
import { formatNumber } from '#shared/i18n/format.ts'
import { useLocale, useMessages } from '../../ui/language.tsx'
import type { JobHandle } from '../../ui/use-job.ts'
import classes from './backups.module.css'

/** How far a backup or a restoration is, and the button that ends it. */
export function JobLine({ job }: { job: JobHandle }) {
  const { common } = useMessages()
  const locale = useLocale()
  if (!job.isRunning) return null
  const { jobs } = common
  const { progress, isCancelling } = job
  const number = (value: number) => formatNumber(locale, value, 0)
  const words = progress
    ? `${jobs.phase[progress.phase]} ${jobs.counts(number(progress.done), number(progress.total ?? progress.done))}`
    : jobs.starting
  return (
    <div className={classes.progress}>
      <Progress
        value={progress?.total ? (progress.done / progress.total) * 100 : 0}
        aria-label={progress ? jobs.phase[progress.phase] : jobs.starting}
      />
      <span className={classes.number} role="status">
        {isCancelling ? jobs.cancelling : words}
      </span>
      <Button size="compact-sm" variant="default" disabled={isCancelling} onClick={job.cancel}>
        {common.cancel}
      </Button>
    </div>
  )
}
