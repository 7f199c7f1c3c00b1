import { Checkbox } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconBuildingStore, IconCircleCheck } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { DueAction, Today } from '#shared/domain/today.ts'
import { formatDay } from '#shared/i18n/format.ts'
import { useClient, useReadOnly } from '../../api/hooks.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useLocale, useMessages } from '../../ui/language.tsx'
import { SampleBadge } from '../../ui/sample-badge.tsx'
import { useUndo } from '../../ui/undo.tsx'
import classes from './due-actions.module.css'
import { groupByDue } from './due-groups.ts'
import { setActionStatus } from './set-action-status.ts'

/** What is to be done, by urgency; a box completes it, undo takes that back. */
export function DueActions({ today, day }: { today: Today; day: string }) {
  const messages = useMessages().today
  const client = useClient()
  const undo = useUndo()
  const complete = useMutation({
    mutationFn: ({ accountId, action }: DueAction) => setActionStatus(client, accountId, action.id, 'done'),
    networkMode: 'always',
    onSuccess: (_, { accountId, action }) => {
      const title = action.title || messages.untitledAction
      notifications.show({ message: messages.completed(title) })
      undo.push({
        label: messages.completeUndo(title),
        undo: () => setActionStatus(client, accountId, action.id, 'open'),
        redo: () => setActionStatus(client, accountId, action.id, 'done'),
      })
    },
  })

  if (today.actions.length === 0) return <NothingDue hasAccounts={today.accounts > 0} />
  return (
    <section aria-label={messages.due}>
      {complete.error && <ErrorNotice error={complete.error} />}
      {groupByDue(today.actions, day).map(({ group, actions }) => (
        <div key={group} className={classes.group}>
          <h2 className={classes.groupTitle} data-group={group}>
            {messages.dueGroup[group]}
            <span className={classes.count}>{actions.length}</span>
          </h2>
          <ul className={classes.list}>
            {actions.map((item) => (
              <DueRow
                key={`${item.accountId}/${item.action.id}`}
                item={item}
                day={day}
                overdue={group === 'overdue'}
                onComplete={() => complete.mutate(item)}
                busy={complete.isPending && complete.variables.action.id === item.action.id}
              />
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

interface DueRowProps {
  item: DueAction
  day: string
  overdue: boolean
  busy: boolean
  onComplete: () => void
}

function DueRow({ item, day, overdue, busy, onComplete }: DueRowProps) {
  const messages = useMessages().today
  const locale = useLocale()
  const readOnly = useReadOnly()
  const { action, accountId, accountName, sample } = item
  const title = action.title || messages.untitledAction
  return (
    <li className={classes.row}>
      <Checkbox
        aria-label={messages.complete(title)}
        checked={busy}
        disabled={busy || readOnly}
        onChange={onComplete}
        className={classes.box}
      />
      <div className={classes.words}>
        <Link to="/accounts/$accountId" params={{ accountId }} className={classes.title}>
          {title}
        </Link>
        <div className={classes.detail}>
          <span>{accountName}</span>
          {sample && <SampleBadge />}
          {action.owner && <span>{action.owner}</span>}
        </div>
      </div>
      {action.due && (
        <span className={classes.due} data-overdue={overdue}>
          {action.due === day ? messages.dueToday : formatDay(locale, action.due)}
        </span>
      )}
    </li>
  )
}

function NothingDue({ hasAccounts }: { hasAccounts: boolean }) {
  const messages = useMessages().today
  if (hasAccounts) {
    return (
      <EmptyState
        icon={<IconCircleCheck size={28} stroke={1.5} />}
        title={messages.noDueTitle}
        text={messages.noDueText}
      />
    )
  }
  return (
    <EmptyState
      icon={<IconBuildingStore size={28} stroke={1.5} />}
      title={messages.noAccountsTitle}
      text={messages.noAccountsText}
      action={<Link to="/accounts">{messages.toAccounts}</Link>}
    />
  )
}
