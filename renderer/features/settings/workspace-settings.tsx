import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useApiMutation, useApiQuery, useReadOnly } from '../../api/hooks.ts'
import { useCommands } from '../../ui/commands.tsx'
import { copyText } from '../../ui/copy-text.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useLocale, useMessages } from '../../ui/language.tsx'
import { Setting } from './setting.tsx'
import classes from './setting.module.css'

/** Where the data lives, and the ways to another place. */
export function WorkspaceSettings() {
  const messages = useMessages().settings
  const locale = useLocale()
  const commands = useCommands()
  const readOnly = useReadOnly()
  const status = useApiQuery('workspace.status', {}).data
  const canReveal = useApiQuery('app.info', {}).data?.canReveal ?? false
  const reveal = useApiMutation('workspace.reveal')
  const close = useApiMutation('workspace.close')
  const addSample = useApiMutation('workspace.addSample')
  const error = reveal.error ?? close.error ?? addSample.error
  if (status?.state !== 'open') return null

  async function leave() {
    await commands.run('flush')
    close.mutate({})
  }

  return (
    <>
      <Setting title={messages.workspace} text={messages.workspaceText}>
        <code className={classes.path}>{status.path}</code>
        <div className={classes.buttons}>
          {canReveal && <Button onClick={() => reveal.mutate({})}>{messages.reveal}</Button>}
          <CopyPath path={status.path} />
          <Button loading={close.isPending} onClick={() => void leave()}>
            {messages.switchWorkspace}
          </Button>
        </div>
        {error && <ErrorNotice error={error} />}
      </Setting>
      <Setting title={messages.sample} text={messages.addSampleText}>
        <Button
          disabled={readOnly}
          loading={addSample.isPending}
          onClick={() =>
            addSample.mutate(
              { locale },
              { onSuccess: () => notifications.show({ message: messages.sampleAdded }) },
            )
          }
        >
          {messages.addSample}
        </Button>
      </Setting>
    </>
  )
}

function CopyPath({ path }: { path: string }) {
  const messages = useMessages().settings
  const [copied, setCopied] = useState(false)
  async function copy() {
    setCopied(await copyText(path))
    setTimeout(() => setCopied(false), 2_000)
  }
  return <Button onClick={() => void copy()}>{copied ? messages.copied : messages.copyPath}</Button>
}
