import { IconRoute } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useApiQuery } from '../../api/hooks.ts'
import { useMessages } from '../../ui/language.tsx'
import classes from './case-blocks.module.css'
import { CaseRow } from './case-row.tsx'

const mostShown = 5

/** The cases that are being worked on, for a page that shows many things. */
export function OpenCases() {
  const texts = useMessages().cases
  const cases = useApiQuery('cases.list', {}).data
  const accounts = useApiQuery('accounts.list', {}).data ?? []
  if (!cases) return null
  const open = cases.filter(({ status }) => status === 'open')
  return (
    <section className={classes.block} aria-labelledby="open-cases">
      <h2 className={classes.title}>
        <span id="open-cases">{texts.side.open}</span>
        <Link to="/cases" className={classes.all}>
          {open.length > 0 ? texts.side.all : texts.side.start}
        </Link>
      </h2>
      {open.length === 0 && <p className={classes.hint}>{texts.side.none}</p>}
      {open.slice(0, mostShown).map((summary) => (
        <CaseRow
          key={summary.id}
          summary={summary}
          accountName={accounts.find(({ id }) => id === summary.account)?.name ?? ''}
        />
      ))}
    </section>
  )
}

/** The cases of one account, and the way into a new one. */
export function AccountCases({ accountId }: { accountId: string }) {
  const texts = useMessages().cases
  const cases = useApiQuery('cases.list', {}).data ?? []
  const own = cases.filter(({ account }) => account === accountId)
  return (
    <section className={classes.block} aria-labelledby="account-cases">
      <h2 className={classes.heading} id="account-cases">
        {texts.side.ofAccount}
      </h2>
      {own.length === 0 && <p className={classes.hint}>{texts.side.noneOfAccount}</p>}
      {own.map((summary) => (
        <CaseRow key={summary.id} summary={summary} />
      ))}
      <Link to="/cases" search={{ account: accountId }} className={classes.start}>
        <IconRoute size={15} aria-hidden />
        {texts.side.startForAccount}
      </Link>
    </section>
  )
}
