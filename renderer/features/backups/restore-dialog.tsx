import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Output } from '#shared/api/contract.ts'
import { AppFailure } from '#shared/api/errors.ts'
import type { BackupCheck, BackupChoice } from '#shared/domain/backup.ts'
import { useApiMutation, useApiQuery, useClient } from '../../api/hooks.ts'
import { useCommands } from '../../ui/commands.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useLocale, useMessages } from '../../ui/language.tsx'
import { useJob } from '../../ui/use-job.ts'
import { BackupList } from './backup-list.tsx'
import { CheckResult } from './check-result.tsx'
import classes from './backups.module.css'
import { JobLine } from './job-line.tsx'

type Place = NonNullable<Output<'backup.chooseFolder'>>
type Restored = Output<'backup.restore'>

/** Chooses a backup, checks all of it, and makes a new workspace of it. */
export function RestoreDialog() {
  const texts = useMessages().backups
  const locale = useLocale()
  const client = useClient()
  const commands = useCommands()
  const job = useJob(client)
  const info = useApiQuery('app.info', {}).data
  const open = useApiMutation('workspace.open')
  const [chosen, setChosen] = useState<BackupChoice | null>(null)
  const [check, setCheck] = useState<BackupCheck | null>(null)
  const [place, setPlace] = useState<Place | null>(null)
  const [restored, setRestored] = useState<Restored | null>(null)
  const [error, setError] = useState<unknown>(null)

  async function attempt(task: () => Promise<void>): Promise<void> {
    setError(null)
    await task().catch((failure: unknown) => {
      if (!(failure instanceof AppFailure && failure.code === 'cancelled')) setError(failure)
    })
  }

  function choose(backup: BackupChoice): Promise<void> {
    setChosen(backup)
    setCheck(null)
    return attempt(async () => {
      setCheck(await job.run((id) => client.call('backup.verify', { backup: backup.handle, job: id })))
    })
  }

  function restore(backup: BackupChoice, goodOnly: boolean): Promise<void> {
    return attempt(async () => {
      const input = { backup: backup.handle, goodOnly, locale, ...(place && { folder: place.handle }) }
      setRestored(await job.run((id) => client.call('backup.restore', { ...input, job: id })))
    })
  }

  async function openRestored({ folder }: Restored): Promise<void> {
    await commands.run('flush')
    open.mutate({ folder: folder.handle, readOnly: false })
  }

  if (restored) {
    return (
      <div className={classes.stack} role="status">
        <p className={classes.line}>{texts.restoredText(texts.files(restored.files))}</p>
        <span className={classes.path}>{restored.folder.path}</span>
        {restored.versions > 0 && (
          <p className={classes.quiet}>{texts.restoredVersions(restored.versions)}</p>
        )}
        {open.error && <ErrorNotice error={open.error} />}
        <Button
          variant="filled"
          data-autofocus
          loading={open.isPending}
          onClick={() => void openRestored(restored)}
        >
          {texts.openIt}
        </Button>
      </div>
    )
  }

  return (
    <div className={classes.stack}>
      <p className={classes.quiet}>{texts.restoreText}</p>
      <BackupList chosen={chosen} disabled={job.isRunning} onChoose={(backup) => void choose(backup)} />
      {info?.canChooseFolder && info.carrier === 'electron' && (
        <Button
          size="xs"
          disabled={job.isRunning}
          onClick={() =>
            void attempt(async () => {
              const backup = await client.call('backup.chooseFile', {})
              if (backup) await choose(backup)
            })
          }
        >
          {texts.chooseFile}
        </Button>
      )}
      <JobLine job={job} />
      {chosen && check && <CheckResult backup={chosen} check={check} />}
      {chosen && check && !job.isRunning && (
        <>
          <div>
            <p className={classes.quiet}>{texts.where}</p>
            {place ? <span className={classes.path}>{place.path}</span> : <span>{texts.defaultPlace}</span>}
          </div>
          <div className={classes.buttons}>
            {info?.canChooseFolder && (
              <Button
                onClick={() =>
                  void attempt(async () => {
                    const folder = await client.call('backup.chooseFolder', {})
                    if (folder) setPlace(folder)
                  })
                }
              >
                {texts.otherPlace}
              </Button>
            )}
            <Button
              variant="filled"
              disabled={check.good === 0}
              onClick={() => void restore(chosen, check.state === 'damaged')}
            >
              {check.state === 'damaged' ? texts.runGood : texts.run}
            </Button>
          </div>
        </>
      )}
      {error !== null && <ErrorNotice error={error} />}
    </div>
  )
}
