import { Button, Progress } from '@mantine/core'
import { formatNumber } from '#shared/i18n/format.ts'
import { useLocale, useMessages } from '../../ui/language.tsx'
import type { JobHandle } from '../../ui/use-job.ts'
import classes from './imports.module.css'

/** How far reading or writing is, and the way to end it. */
export function JobProgressLine({ job }: { job: JobHandle }) {
  const messages = useMessages().imports
  const locale = useLocale()
  const { progress, isCancelling, cancel } = job
  const phase = messages.phases[progress?.phase ?? 'reading']
  const total = progress?.total ?? null
  const share = progress === null || total === null || total === 0 ? null : (progress.done / total) * 100
  const count = (value: number) => formatNumber(locale, value, 0)
  return (
    <div className={classes.progress}>
      <p className={classes.phase} role="status" tabIndex={-1} ref={takeFocus}>
        <span>{isCancelling ? messages.stopping : phase}</span>
        {progress !== null && total !== null && (
          <span className={classes.amount}>{messages.progress(count(progress.done), count(total))}</span>
        )}
      </p>
      <Progress value={share ?? 100} animated={share === null} striped={share === null} aria-label={phase} />
      <div>
        <Button disabled={isCancelling} onClick={cancel}>
          {messages.stop}
        </Button>
      </div>
    </div>
  )
}

/** The button that had the focus is gone; the keyboard goes on from here. */
function takeFocus(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true })
}
