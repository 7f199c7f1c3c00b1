import { Link } from '@tanstack/react-router'
import { staleAfterDays, type Today } from '#shared/domain/today.ts'
import { formatAgo } from '#shared/i18n/format.ts'
import { useLocale, useMessages } from '../../ui/language.tsx'
import row from '../../ui/list-row.module.css'
import { SampleBadge } from '../../ui/sample-badge.tsx'
import { useShowMore } from './show-more.tsx'
import classes from './side-lists.module.css'

const fewAccounts = 5

/** Accounts that wait for a sign of life, stalest first. */
export function StaleAccounts({ today, now }: { today: Today; now: string }) {
  const messages = useMessages()
  const locale = useLocale()
  const { shown, button } = useShowMore(today.staleAccounts, fewAccounts)
  if (today.accounts === 0) return null
  return (
    <section className={classes.block}>
      <h2 className={classes.title}>{messages.today.stale}</h2>
      <p className={classes.hint}>
        {today.staleAccounts.length > 0 ? messages.today.staleText(staleAfterDays) : messages.today.noStale}
      </p>
      {shown.map((account) => (
        <Link
          key={account.id}
          to="/accounts/$accountId"
          params={{ accountId: account.id }}
          className={row.row}
        >
          <span className={row.title}>
            <span className={row.name}>{account.name || messages.common.untitled}</span>
            {account.sample && <SampleBadge />}
          </span>
          <span className={row.detail}>
            {messages.today.lastTouched(formatAgo(locale, account.updatedAt, now))}
          </span>
        </Link>
      ))}
      {button}
    </section>
  )
}

/** The notes changed last. */
export function RecentNotes({ today, now }: { today: Today; now: string }) {
  const messages = useMessages()
  const locale = useLocale()
  return (
    <section className={classes.block}>
      <h2 className={classes.title}>
        {messages.today.recentNotes}
        {today.notes > today.recentNotes.length && (
          <Link to="/playbook" className={classes.all}>
            {messages.today.allNotes}
          </Link>
        )}
      </h2>
      {today.recentNotes.length === 0 && <p className={classes.hint}>{messages.today.noNotes}</p>}
      {today.recentNotes.map((note) => (
        <Link key={note.id} to="/playbook/notes/$noteId" params={{ noteId: note.id }} className={row.row}>
          <span className={row.title}>
            <span className={row.name}>{note.title || messages.common.untitled}</span>
            {note.sample && <SampleBadge />}
          </span>
          <span className={classes.excerpt}>{note.excerpt}</span>
          <span className={row.detail}>{formatAgo(locale, note.updatedAt, now)}</span>
        </Link>
      ))}
    </section>
  )
}
