import { Button } from '@mantine/core'
import { useEffect, useId, useRef } from 'react'
import { formatNumber } from '#shared/i18n/format.ts'
import classes from './job-progress.module.css'
import { useLocale, useMessages } from './language.tsx'
import type { JobHandle } from './use-job.ts'

interface JobProgressProps {
  job: JobHandle
  /** What the work is, for who hears it instead of seeing it: “Exporting”. */
  label: string
  /** False where ending it is offered elsewhere, or can't be. */
  canCancel?: boolean
  /** True moves the focus here when it appears, because the button that had it is gone. */
  takesFocus?: boolean
}

/** How far long work is: a bar, what is being done, how many of how many, and a button to end it. */
export function JobProgress({ job, label, canCancel = true, takesFocus = false }: JobProgressProps) {
  const { common } = useMessages()
  const { jobs } = common
  const locale = useLocale()
  const words = useId()
  const bar = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (takesFocus) bar.current?.focus()
  }, [takesFocus])
  const { progress, isCancelling } = job
  const total = progress?.total ?? null
  const phase = isCancelling ? jobs.cancelling : progress ? jobs.phase[progress.phase] : jobs.starting
  const share = total === null || progress === null ? null : total === 0 ? 1 : progress.done / total
  const number = (value: number) => formatNumber(locale, value, 0)
  const counts =
    progress === null
      ? ''
      : total === null
        ? number(progress.done)
        : jobs.counts(number(progress.done), number(total))
  return (
    <div className={classes.progress}>
      <div className={classes.line}>
        <span id={words} className={classes.phase}>
          {phase}
        </span>
        <span className={classes.counts}>{counts}</span>
      </div>
      <div className={classes.line}>
        <div
          ref={bar}
          role="progressbar"
          tabIndex={-1}
          className={classes.bar}
          aria-label={label}
          aria-describedby={words}
          aria-valuemin={0}
          aria-valuemax={100}
          // Without a value the bar says that nobody knows yet.
          {...(share === null
            ? {}
            : { 'aria-valuenow': Math.round(share * 100), 'aria-valuetext': `${phase} ${counts}` })}
        >
          <div
            className={share === null ? classes.unknown : classes.filled}
            style={share === null ? undefined : { inlineSize: `${share * 100}%` }}
          />
        </div>
        {canCancel && (
          <Button size="compact-sm" onClick={job.cancel} disabled={isCancelling}>
            {common.cancel}
          </Button>
        )}
      </div>
    </div>
  )
}
