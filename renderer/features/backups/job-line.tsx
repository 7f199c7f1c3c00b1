import { Button, Progress } from '@mantine/core'
import { useMessages } from '../../ui/language.tsx'
import type { JobHandle } from '../../ui/use-job.ts'
import classes from './backups.module.css'

/** How far a backup or a restoration is, and the button that ends it. */
export function JobLine({ job }: { job: JobHandle }) {
  const { backups, common } = useMessages()
  if (!job.isRunning) return null
  const { progress } = job
  const share = progress?.total ? (progress.done / progress.total) * 100 : 0
  return (
    <div className={classes.progress}>
      <Progress value={share} aria-label={progress ? backups.phase[progress.phase] : backups.phase.reading} />
      <span className={classes.number} role="status">
        {job.isCancelling
          ? backups.cancelling
          : progress
            ? backups.progress(backups.phase[progress.phase], progress.done, progress.total ?? progress.done)
            : backups.phase.reading}
      </span>
      <Button size="compact-sm" variant="default" disabled={job.isCancelling} onClick={job.cancel}>
        {common.cancel}
      </Button>
    </div>
  )
}
