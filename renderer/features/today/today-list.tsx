import { Checkbox } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconBuildingStore, IconCircleCheck } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { groupByUrgency, type Today, type TodayItem, type Urgency } from '#shared/domain/today.ts'
import { formatDay } from '#shared/i18n/format.ts'
import { useClient, useReadOnly } from '../../api/hooks.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useLocale, useMessages } from '../../ui/language.tsx'
import { SampleBadge } from '../../ui/sample-badge.tsx'
import { useUndo } from '../../ui/undo.tsx'
import { canBeSettled, settleItem } from './settle-item.ts'
import { useShowMore } from './show-more.tsx'
import { areaOfKind, KindMark } from './today-kind.tsx'
import classes from './today-list.module.css'

/** How many of a group are shown at once: what presses in full view, the rest as a glimpse. */
const fewOf: Record<Urgency, number> = { overdue: 8, week: 8, later: 4, undated: 4, again: 4 }

/** What waits in all plans, by urgency; a box ticks an action or a promise off, undo takes that back. */
export function TodayList({ today, day }: { today: Today; day: string }) {
  const messages = useMessages().today
  const client = useClient()
  const undo = useUndo()
  const settle = useMutation({
    mutationFn: (item: TodayItem) => settleItem(client, item, true),
    networkMode: 'always',
    onSuccess: (_, item) => {
      const title = item.title || messages.untitled
      const isPromise = item.kind === 'promise'
      notifications.show({ message: isPromise ? messages.kept(title) : messages.completed(title) })
      undo.push({
        label: isPromise ? messages.keepUndo(title) : messages.completeUndo(title),
        undo: () => settleItem(client, item, false),
        redo: () => settleItem(client, item, true),
      })
    },
  })

  if (today.items.length === 0) return <NothingDue hasAccounts={today.accounts > 0} />
  return (
    <section aria-label={messages.due}>
      {settle.error && <ErrorNotice error={settle.error} />}
      {groupByUrgency(today.items, day).map(({ urgency, items }) => (
        <Group
          key={urgency}
          urgency={urgency}
          items={items}
          day={day}
          settling={settle.isPending ? settle.variables : null}
          onSettle={settle.mutate}
        />
      ))}
    </section>
  )
}

interface GroupProps {
  urgency: Urgency
  items: readonly TodayItem[]
  day: string
  /** What is being ticked off at the moment. */
  settling: TodayItem | null
  onSettle: (item: TodayItem) => void
}

function Group({ urgency, items, day, settling, onSettle }: GroupProps) {
  const messages = useMessages().today
  const { shown, button } = useShowMore(items, fewOf[urgency])
  return (
    <div className={classes.group}>
      <h2 className={classes.groupTitle} data-group={urgency}>
        {messages.urgency[urgency]}
        <span className={classes.count}>{items.length}</span>
      </h2>
      <ul className={classes.list}>
        {shown.map((item) => (
          <Row
            key={`${item.accountId}/${item.kind}/${item.itemId}`}
            item={item}
            day={day}
            isLate={urgency === 'overdue'}
            isBusy={settling?.itemId === item.itemId && settling.accountId === item.accountId}
            onSettle={onSettle}
          />
        ))}
      </ul>
      {button}
    </div>
  )
}

interface RowProps {
  item: TodayItem
  day: string
  isLate: boolean
  isBusy: boolean
  onSettle: (item: TodayItem) => void
}

function Row({ item, day, isLate, isBusy, onSettle }: RowProps) {
  const { today: messages, common } = useMessages()
  const readOnly = useReadOnly()
  const accountName = item.accountName || common.untitled
  const isAboutAccount = item.itemId === item.accountId
  const title = isAboutAccount ? accountName : item.title || messages.untitled
  return (
    <li className={classes.row}>
      <span className={classes.box}>
        {canBeSettled(item) && (
          <Checkbox
            aria-label={item.kind === 'promise' ? messages.keep(title) : messages.complete(title)}
            checked={isBusy}
            disabled={isBusy || readOnly}
            onChange={() => onSettle(item)}
          />
        )}
      </span>
      <div className={classes.words}>
        <Link
          to="/accounts/$accountId/$area"
          params={{ accountId: item.accountId, area: areaOfKind[item.kind] }}
          className={classes.title}
        >
          {title}
        </Link>
        <div className={classes.detail}>
          <KindMark item={item} />
          {!isAboutAccount && <span>{accountName}</span>}
          {item.sample && <SampleBadge />}
          {item.person && <span>{item.person}</span>}
        </div>
      </div>
      <When item={item} day={day} isLate={isLate} />
    </li>
  )
}

function When({ item, day, isLate }: { item: TodayItem; day: string; isLate: boolean }) {
  const messages = useMessages().today
  const locale = useLocale()
  const written = item.day === null ? '' : item.day === day ? messages.dueToday : formatDay(locale, item.day)
  const text =
    item.kind === 'review' || item.kind === 'health'
      ? messages.last(written)
      : item.isBroken
        ? messages.broken(written)
        : written
  return (
    <span className={classes.due} data-overdue={isLate}>
      {text}
    </span>
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
