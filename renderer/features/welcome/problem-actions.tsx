import { Button } from '@mantine/core'
import type { WorkspaceStatus } from '#shared/domain/workspace.ts'
import { useApiMutation, useApiQuery } from '../../api/hooks.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useLocale, useMessages } from '../../ui/language.tsx'
import classes from './problem.module.css'

export type Problem = Extract<WorkspaceStatus, { state: 'problem' }>

/** The ways out of a workspace that did not open, the likeliest first. */
export function ProblemActions({ status }: { status: Problem }) {
  const messages = useMessages()
  const texts = messages.workspace.problem
  const locale = useLocale()
  const info = useApiQuery('app.info', {}).data
  const here = useApiQuery('workspace.suggestions', {}).data?.problem
  const retry = useApiMutation('workspace.retry')
  const create = useApiMutation('workspace.create')
  const choose = useApiMutation('workspace.chooseFolder')
  const open = useApiMutation('workspace.open')
  const close = useApiMutation('workspace.close')
  const busy = [retry, create, choose, open, close].some((call) => call.isPending)
  const error = retry.error ?? create.error ?? choose.error ?? open.error ?? close.error

  const isPlainFolder = status.problem === 'not-a-workspace'

  async function chooseOther() {
    const folder = await choose.mutateAsync({}).catch(() => null)
    if (folder) open.mutate({ folder: folder.handle, readOnly: false })
  }

  const createHere = here && (isPlainFolder || status.problem === 'missing') && (
    <Button
      variant={isPlainFolder ? 'filled' : 'default'}
      disabled={busy}
      onClick={() => create.mutate({ folder: here.handle, sample: false, locale })}
    >
      {texts.createHere}
    </Button>
  )

  return (
    <>
      <div className={classes.actions}>
        {isPlainFolder && createHere}
        <Button
          variant={isPlainFolder || status.problem === 'newer' ? 'default' : 'filled'}
          disabled={busy}
          onClick={() => retry.mutate({ readOnly: false })}
        >
          {messages.common.retry}
        </Button>
        {!isPlainFolder && createHere}
        {status.canOpenReadOnly && (
          <Button disabled={busy} onClick={() => retry.mutate({ readOnly: true })}>
            {texts.openReadOnly}
          </Button>
        )}
        {info?.canChooseFolder && (
          <Button disabled={busy} onClick={() => void chooseOther()}>
            {texts.otherFolder}
          </Button>
        )}
        <Button variant="subtle" disabled={busy} onClick={() => close.mutate({})}>
          {texts.start}
        </Button>
      </div>
      {error && <ErrorNotice error={error} />}
    </>
  )
}
