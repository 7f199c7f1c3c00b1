import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { AppFailure } from '#shared/api/errors.ts'
import type { CheckReport, Finding } from '#shared/domain/doctor.ts'
import { useClient, useReadOnly } from '../../api/hooks.ts'
import { useCommands } from '../../ui/commands.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { JobProgress } from '../../ui/job-progress.tsx'
import { useMessages } from '../../ui/language.tsx'
import { useJob } from '../../ui/use-job.ts'
import classes from './check-setting.module.css'

const placesShown = 5

/** Checks every file of the open workspace, and mends what loses nothing. */
export function CheckSetting() {
  const { doctor } = useMessages()
  const client = useClient()
  const commands = useCommands()
  const job = useJob(client)
  const isReadOnly = useReadOnly()
  const [report, setReport] = useState<CheckReport | null>(null)
  const [error, setError] = useState<AppFailure | null>(null)

  async function attempt(work: (id: string) => Promise<void>) {
    setError(null)
    try {
      await job.run(work)
    } catch (failure) {
      if (!(failure instanceof AppFailure)) throw failure
      // Whoever has ended it knows that it was ended.
      if (failure.code !== 'cancelled') setError(failure)
    }
  }

  const check = () => attempt(async (id) => setReport(await client.call('doctor.check', { job: id })))
  const repair = () =>
    attempt(async (id) => {
      // The workspace is closed for a moment; every word has to be in it before.
      await commands.run('flush')
      const { steps, check: after } = await client.call('doctor.repair', { dryRun: false, job: id })
      const failed = steps.filter(({ outcome }) => outcome === 'failed').length
      notifications.show({ message: doctor.repaired(steps.length - failed, failed) })
      setReport(after)
    })

  const canRepair = !isReadOnly && report?.findings.some((found) => found.repair !== null) === true
  return (
    <div className={classes.check}>
      {report && <Result report={report} />}
      {error && <ErrorNotice error={error} />}
      {job.isRunning ? (
        <JobProgress job={job} label={doctor.working} takesFocus />
      ) : (
        <div className={classes.buttons}>
          <Button onClick={() => void check()}>{report ? doctor.again : doctor.start}</Button>
          {canRepair && (
            <Button variant="filled" onClick={() => void repair()}>
              {doctor.repair}
            </Button>
          )}
        </div>
      )}
      {canRepair && <p className={classes.soft}>{doctor.repairHint}</p>}
    </div>
  )
}

function Result({ report: { findings, counts, isWell, files } }: { report: CheckReport }) {
  const { doctor } = useMessages()
  const { error, warning, note } = counts
  return (
    <>
      <p className={classes.summary} role="status">
        {isWell ? doctor.well(files) : doctor.summary(error, warning, note)}
      </p>
      {findings.length > 0 && (
        <ul className={classes.findings}>
          {grouped(findings).map((group) => (
            <Group key={group[0].code} findings={group} />
          ))}
        </ul>
      )}
    </>
  )
}

type SomeFindings = [Finding, ...Finding[]]

/** What is wrong in the same way stands together: one sentence, then the places. */
function grouped(findings: readonly Finding[]): SomeFindings[] {
  const groups = new Map<string, SomeFindings>()
  for (const found of findings) {
    const group = groups.get(found.code)
    if (group) group.push(found)
    else groups.set(found.code, [found])
  }
  return [...groups.values()]
}

function Group({ findings }: { findings: SomeFindings }) {
  const { doctor } = useMessages()
  const [{ code, severity, repair }] = findings
  const { text, advice } = doctor.finding[code]
  const more = findings.length - placesShown
  return (
    <li className={classes.finding}>
      {findings.slice(0, placesShown).map(({ place, subject, detail }) => (
        <p key={`${place} ${subject} ${detail}`} className={classes.line}>
          <span className={classes.severity} data-severity={severity}>
            {doctor.severity[severity]}
          </span>
          {text(subject, detail)}
          <code className={classes.place}>{place}</code>
        </p>
      ))}
      {more > 0 && <p className={classes.soft}>{doctor.more(more)}</p>}
      <p className={classes.soft}>{advice}</p>
      {repair !== null && <p className={classes.soft}>{doctor.repairable(doctor.repairs[repair])}</p>}
    </li>
  )
}
