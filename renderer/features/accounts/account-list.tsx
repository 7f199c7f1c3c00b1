import { ActionIcon, TextInput, Tooltip } from '@mantine/core'
import { IconPlus, IconSearch, IconTable } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useLocale, useMessages } from '../../ui/language.tsx'
import { ListPane } from '../../ui/list-pane.tsx'
import rows from '../../ui/list-row.module.css'
import { PressureMark } from '../../ui/pressure-mark.tsx'
import { SampleBadge } from '../../ui/sample-badge.tsx'
import type { AccountSummary } from '#shared/domain/account.ts'
import { inPressureOrder } from '#shared/domain/pressure.ts'
import { formatDay } from '#shared/i18n/format.ts'
import classes from './account-list.module.css'
import { filterAccounts, sortAccounts } from './account-order.ts'
import { localToday } from './due-day.ts'

interface AccountListProps {
  accounts: readonly AccountSummary[]
  /** Null where nothing may be written. */
  onCreate: (() => void) | null
}

/** All accounts, the most important first. */
export function AccountList({ accounts, onCreate }: AccountListProps) {
  const messages = useMessages()
  const texts = messages.accounts
  const locale = useLocale()
  const [query, setQuery] = useState('')
  const shown = filterAccounts(sortAccounts(accounts), query, locale, (account) =>
    [
      account.name,
      account.tier ? messages.domain.tier[account.tier] : '',
      account.channel ? messages.domain.channel[account.channel] : '',
    ].join(' '),
  )

  return (
    <ListPane
      title={texts.title}
      count={query ? `${shown.length} / ${accounts.length}` : accounts.length}
      actions={
        <>
          {accounts.length > 0 && (
            <Tooltip label={messages.portfolio.open}>
              <ActionIcon
                aria-label={messages.portfolio.open}
                renderRoot={(props) => <Link to="/accounts/portfolio" {...props} />}
              >
                <IconTable size={18} aria-hidden />
              </ActionIcon>
            </Tooltip>
          )}
          {onCreate && (
            <Tooltip label={texts.create.button}>
              <ActionIcon aria-label={texts.create.button} onClick={onCreate}>
                <IconPlus size={18} aria-hidden />
              </ActionIcon>
            </Tooltip>
          )}
        </>
      }
      filters={
        accounts.length > 0 && (
          <TextInput
            type="search"
            aria-label={texts.search}
            placeholder={texts.search}
            leftSection={<IconSearch size={15} aria-hidden />}
            value={query}
            onChange={(event) => setQuery(event.currentTarget.value)}
          />
        )
      }
    >
      {shown.length === 0 && query && <p className={classes.none}>{texts.noMatch(query)}</p>}
      {shown.map((account) => (
        <AccountRow key={account.id} account={account} />
      ))}
    </ListPane>
  )
}

function AccountRow({ account }: { account: AccountSummary }) {
  const messages = useMessages()
  const texts = messages.accounts
  const locale = useLocale()
  const { nextDue, tier, channel } = account
  const place = [
    tier ? messages.domain.tier[tier] : texts.withoutTier,
    channel ? messages.domain.channel[channel] : texts.withoutChannel,
  ].join(' · ')
  const isLate = nextDue !== null && nextDue < localToday()

  return (
    <Link
      to="/accounts/$accountId"
      params={{ accountId: account.id }}
      className={rows.row}
      activeProps={{ 'aria-current': 'page' }}
    >
      <span className={rows.title}>
        <span className={rows.name}>{account.name || messages.common.untitled}</span>
        {account.sample && <SampleBadge />}
      </span>
      <span className={rows.detail}>{place}</span>
      <span className={rows.detail}>
        <span className={isLate ? classes.late : undefined}>
          {nextDue === null
            ? texts.nothingDue
            : isLate
              ? texts.overdueSince(formatDay(locale, nextDue))
              : texts.nextDue(formatDay(locale, nextDue))}
        </span>
        <span className={classes.marks}>
          {inPressureOrder(account.pressures).map((id) => (
            <PressureMark key={id} pressure={id} size={8} />
          ))}
        </span>
      </span>
    </Link>
  )
}
