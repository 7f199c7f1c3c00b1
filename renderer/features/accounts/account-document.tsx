import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useNavigate } from '@tanstack/react-router'
import { useCallback, useMemo, useState, type ReactNode } from 'react'
import { useApiMutation, useApiQuery, useClient, useReadOnly } from '../../api/hooks.ts'
import { DocumentPane } from '../../ui/document-pane.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useMessages } from '../../ui/language.tsx'
import { useUndo } from '../../ui/undo.tsx'
import { useDraft } from '../../ui/use-draft.ts'
import type { Account } from '#shared/domain/account.ts'
import classes from './account-document.module.css'
import type { PlanArea } from './plan-area.ts'
import { PlanAreaView } from './plan-area-view.tsx'
import { PlanActions } from './plan-actions.tsx'
import { PlanBar } from './plan-bar.tsx'
import { PlanCharter } from './plan-charter.tsx'
import { PlanConflict } from './plan-conflict.tsx'
import { PlanContext, type PlanTools } from './plan-context.tsx'
import { PlanHeader } from './plan-header.tsx'
import { PlanNotes } from './plan-notes.tsx'
import { PlanObjectives } from './plan-objectives.tsx'
import { PlanPressures } from './plan-pressures.tsx'
import { PlanProfile } from './plan-profile.tsx'
import { PlanRisks } from './plan-risks.tsx'
import { useAccountSession } from './use-account-session.ts'

interface AccountDocumentProps {
  accountId: string
  area: PlanArea
  exportButton: ReactNode
  cases: ReactNode
  packButton: (reviewId: string) => ReactNode
}

/** The plan of one account, from the host's answer on. */
export function AccountDocument({ accountId, ...rest }: AccountDocumentProps) {
  const query = useApiQuery('accounts.get', { id: accountId })
  if (query.data) {
    return <AccountPlan key={accountId} stored={query.data} {...rest} />
  }
  return (
    <DocumentPane>
      {query.error && <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />}
    </DocumentPane>
  )
}

interface AccountPlanProps extends Omit<AccountDocumentProps, 'accountId'> {
  stored: Account
}

function AccountPlan({ stored, area, exportButton, cases, packButton }: AccountPlanProps) {
  const session = useAccountSession(stored)
  const draft = useDraft(session)
  const { draft: account, phase, savedAt } = draft
  const readOnly = useReadOnly(account.id)
  const methods = useApiQuery('methods.list', {})
  const texts = useMessages().accounts
  const remove = useRemoveAccount(account, draft.flush)
  const restore = useApiMutation('trash.restore')
  const [openedAt] = useState(() => new Date().toISOString())
  const { type, commit, flush } = draft
  const plan = useMemo<PlanTools>(
    () => ({
      readOnly,
      openedAt,
      methods: methods.data ?? [],
      type,
      commit,
      flush,
      present: () => session.snapshot().draft,
      subscribe: session.subscribe,
      packButton,
    }),
    [readOnly, openedAt, methods.data, type, commit, flush, session, packButton],
  )
  const page = useMemo(
    () => (
      <>
        <PlanCharter />
        <PlanPressures />
        <PlanObjectives />
        <PlanActions />
        <PlanRisks />
        <PlanProfile />
        {cases}
        <PlanNotes />
      </>
    ),
    [cases],
  )

  return (
    <PlanContext value={plan}>
      <DocumentPane wide>
        <div className={classes.plan} onBlur={() => void draft.flush()}>
          <PlanHeader exportButton={exportButton} onRemove={remove} />
          <PlanBar area={area} phase={phase} savedAt={savedAt} onRetry={() => void draft.flush()} />
          {phase.name === 'conflict' && (
            <PlanConflict mine={account} theirs={phase.theirs} onResolve={draft.resolve} />
          )}
          {phase.name === 'gone' && (
            <div className={classes.gone} role="alert">
              <strong>{texts.gone.title}</strong>
              <p>{texts.gone.text}</p>
              {restore.error && <ErrorNotice error={restore.error} />}
              <Button
                size="xs"
                onClick={() =>
                  restore.mutate(
                    { kind: 'account', id: account.id },
                    { onSuccess: () => void draft.refresh() },
                  )
                }
              >
                {texts.gone.restore}
              </Button>
            </div>
          )}
          <PlanAreaView area={area} page={page} />
        </div>
      </DocumentPane>
    </PlanContext>
  )
}

/** Moves the account to the trash, with the way back from wherever the user is then. */
function useRemoveAccount(account: Account, flush: () => Promise<void>): () => void {
  const client = useClient()
  const navigate = useNavigate()
  const { push } = useUndo()
  const messages = useMessages()
  const { id, name } = account

  const remove = useCallback(async () => {
    await flush()
    await client.call('accounts.remove', { id })
    push({
      label: messages.accounts.remove.undoLabel(name),
      undo: () => client.call('trash.restore', { kind: 'account', id }),
      redo: () => client.call('accounts.remove', { id }),
    })
    await navigate({ to: '/accounts' })
    notifications.show({ message: messages.common.removed(name) })
  }, [client, navigate, push, messages, id, name, flush])

  return useCallback(
    () =>
      void remove().catch((error: unknown) =>
        notifications.show({ color: 'red', message: <ErrorNotice error={error} /> }),
      ),
    [remove],
  )
}
