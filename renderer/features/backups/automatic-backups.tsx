import { Button, Checkbox, NumberInput, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { AppFailure } from '#shared/api/errors.ts'
import {
  backupRhythmSchema,
  backupRhythms,
  fewestKeptBackups,
  type LastBackup,
} from '#shared/domain/backup.ts'
import { formatInstant } from '#shared/i18n/format.ts'
import { useApiMutation, useApiQuery, useClient } from '../../api/hooks.ts'
import { useCommands } from '../../ui/commands.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useLocale, useMessages } from '../../ui/language.tsx'
import { useJob } from '../../ui/use-job.ts'
import classes from './backups.module.css'
import { JobLine } from './job-line.tsx'
import { useByteSize } from './use-byte-size.ts'

const mostKept = 365

/** When and where backups are made by themselves, and how the last one went. */
export function AutomaticBackups() {
  const texts = useMessages().backups
  const client = useClient()
  const commands = useCommands()
  const job = useJob(client)
  const status = useApiQuery('backup.status', {})
  const info = useApiQuery('app.info', {}).data
  const save = useApiMutation('backup.saveSettings')
  const [error, setError] = useState<unknown>(null)
  if (status.error) return <ErrorNotice error={status.error} />
  if (!status.data) return null
  const { rhythm, keep, withVersions, folder, isOwnFolder, last } = status.data

  async function chooseFolder(): Promise<void> {
    setError(null)
    try {
      const choice = await client.call('backup.chooseFolder', {})
      if (choice) save.mutate({ folder: choice.handle })
    } catch (failure) {
      setError(failure)
    }
  }

  async function run(): Promise<void> {
    setError(null)
    try {
      await commands.run('flush')
      await job.run((id) => client.call('backup.runNow', { job: id }))
    } catch (failure) {
      // A failed run is told by the line above; an ended one needs no words.
      if (failure instanceof AppFailure && failure.code === 'cancelled') return
      await status.refetch()
    }
  }

  const shownError = error ?? save.error
  return (
    <div className={classes.group}>
      <h3 className={classes.head}>{texts.automatic}</h3>
      <SegmentedControl
        aria-label={texts.automatic}
        value={rhythm}
        onChange={(value) => save.mutate({ rhythm: backupRhythmSchema.parse(value) })}
        data={backupRhythms.map((value) => ({ value, label: texts.rhythm[value] }))}
      />
      <LastRun last={last} />
      {rhythm !== 'off' && (
        <>
          <NumberInput
            label={texts.keep}
            description={texts.keepText}
            w={340}
            styles={{ wrapper: { width: 96 } }}
            min={fewestKeptBackups}
            max={mostKept}
            clampBehavior="strict"
            allowDecimal={false}
            key={keep}
            defaultValue={keep}
            onBlur={(event) => {
              const wanted = Number(event.currentTarget.value)
              if (wanted >= fewestKeptBackups && wanted <= mostKept && wanted !== keep)
                save.mutate({ keep: wanted })
            }}
          />
          <Checkbox
            label={texts.withVersions}
            checked={withVersions}
            onChange={(event) => save.mutate({ withVersions: event.currentTarget.checked })}
          />
        </>
      )}
      <div>
        <p className={classes.quiet}>
          {texts.folder}
          {isOwnFolder && ` · ${texts.ownFolder}`}
        </p>
        <span className={classes.path}>{folder}</span>
      </div>
      <div className={classes.buttons}>
        {info?.canChooseFolder && <Button onClick={() => void chooseFolder()}>{texts.otherFolder}</Button>}
        {!isOwnFolder && <Button onClick={() => save.mutate({ folder: null })}>{texts.backToOwn}</Button>}
        <Button disabled={job.isRunning} onClick={() => void run()}>
          {texts.runNow}
        </Button>
      </div>
      <JobLine job={job} />
      {shownError !== null && <ErrorNotice error={shownError} />}
    </div>
  )
}

function LastRun({ last }: { last: LastBackup | null }) {
  const messages = useMessages()
  const locale = useLocale()
  const sizeOf = useByteSize()
  const texts = messages.backups.last
  if (last === null) return <p className={classes.quiet}>{texts.none}</p>
  const when = formatInstant(locale, last.at)
  switch (last.outcome) {
    case 'made':
      return <p className={classes.quiet}>{texts.made(when, sizeOf(last.bytes ?? 0))}</p>
    case 'unchanged':
      return <p className={classes.quiet}>{texts.unchanged(when)}</p>
    case 'failed':
      return <p className={classes.failed}>{texts.failed(when, messages.errors[last.code ?? 'internal'])}</p>
  }
}
