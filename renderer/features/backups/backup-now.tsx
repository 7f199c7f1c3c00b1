import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { AppFailure } from '#shared/api/errors.ts'
import type { BackupReport } from '#shared/domain/backup.ts'
import { useApiQuery, useClient } from '../../api/hooks.ts'
import { useCommands } from '../../ui/commands.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { saveFile } from '../../ui/data-table/save-file.ts'
import { useMessages } from '../../ui/language.tsx'
import { useJob } from '../../ui/use-job.ts'
import classes from './backups.module.css'
import { JobLine } from './job-line.tsx'
import { useByteSize } from './use-byte-size.ts'

type Outcome = { kind: 'made'; report: BackupReport } | { kind: 'downloaded'; files: number }

/** Backs the open workspace up at once: to the documents, to a folder, or as a download. */
export function BackupNow() {
  const texts = useMessages().backups
  const client = useClient()
  const commands = useCommands()
  const job = useJob(client)
  const sizeOf = useByteSize()
  const info = useApiQuery('app.info', {}).data
  const [withVersions, setWithVersions] = useState(true)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [error, setError] = useState<unknown>(null)

  async function attempt(task: (id: string) => Promise<Outcome>): Promise<void> {
    setError(null)
    setOutcome(null)
    try {
      // What somebody is writing at this moment belongs into it too.
      await commands.run('flush')
      setOutcome(await job.run(task))
    } catch (failure) {
      if (!(failure instanceof AppFailure && failure.code === 'cancelled')) setError(failure)
    }
  }

  function create(folder?: string): Promise<void> {
    return attempt(async (id) => {
      const input = { withVersions, job: id, ...(folder !== undefined && { folder }) }
      return { kind: 'made', report: await client.call('backup.create', input) }
    })
  }

  async function createIn(): Promise<void> {
    const folder = await client.call('backup.chooseFolder', {}).catch((failure: unknown) => {
      setError(failure)
      return null
    })
    if (folder) await create(folder.handle)
  }

  function download(): Promise<void> {
    return attempt(async (id) => {
      const { fileName, base64, files } = await client.call('backup.download', { withVersions, job: id })
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
      saveFile(fileName, new Blob([bytes], { type: 'application/zip' }))
      return { kind: 'downloaded', files }
    })
  }

  return (
    <div className={classes.group}>
      <h3 className={classes.head}>{texts.byHand}</h3>
      <Checkbox
        label={texts.withVersions}
        description={texts.withVersionsText}
        checked={withVersions}
        onChange={(event) => setWithVersions(event.currentTarget.checked)}
      />
      <div className={classes.buttons}>
        <Button disabled={job.isRunning} onClick={() => void create()}>
          {texts.now}
        </Button>
        {info?.canChooseFolder && (
          <Button disabled={job.isRunning} onClick={() => void createIn()}>
            {texts.nowTo}
          </Button>
        )}
        {info?.carrier === 'browser' && (
          <Button disabled={job.isRunning} onClick={() => void download()}>
            {texts.download}
          </Button>
        )}
      </div>
      {info?.carrier === 'browser' && <p className={classes.quiet}>{texts.downloadText}</p>}
      <JobLine job={job} />
      {outcome && (
        <div role="status" className={classes.stack}>
          {outcome.kind === 'downloaded' ? (
            <p className={classes.line}>{texts.downloaded(texts.files(outcome.files))}</p>
          ) : (
            <>
              <p className={classes.line}>
                {texts.made(texts.files(outcome.report.files), sizeOf(outcome.report.backup.bytes))}
              </p>
              <span className={classes.path}>
                {outcome.report.backup.folder}
                {/[\\]/.test(outcome.report.backup.folder) ? '\\' : '/'}
                {outcome.report.backup.fileName}
              </span>
              <LeftOut files={outcome.report.leftOut} />
            </>
          )}
        </div>
      )}
      {error !== null && <ErrorNotice error={error} />}
    </div>
  )
}

const namedAtMost = 20

function LeftOut({ files }: { files: readonly string[] }) {
  const texts = useMessages().backups
  if (files.length === 0) return null
  return (
    <>
      <p className={classes.quiet}>{texts.leftOut(files.length)}</p>
      <ul className={classes.files}>
        {files.slice(0, namedAtMost).map((file) => (
          <li key={file}>
            <code>{file}</code>
          </li>
        ))}
        {files.length > namedAtMost && <li>{texts.more(files.length - namedAtMost)}</li>}
      </ul>
    </>
  )
}
