import { Link } from '@tanstack/react-router'
import type { CaseSummary } from '#shared/domain/case.ts'
import { inPressureOrder } from '#shared/domain/pressure.ts'
import { formatAgo } from '#shared/i18n/format.ts'
import { useLocale, useMessages } from '../../ui/language.tsx'
import rows from '../../ui/list-row.module.css'
import { PressureMark } from '../../ui/pressure-mark.tsx'
import { SampleBadge } from '../../ui/sample-badge.tsx'
import classes from './case-row.module.css'
import { OutcomeMark } from './outcome-mark.tsx'

interface CaseRowProps {
  summary: CaseSummary
  /** Left out where the list is about one account. */
  accountName?: string
}

/** A case in a list: its name, where it stands, and what presses in it. */
export function CaseRow({ summary, accountName = '' }: CaseRowProps) {
  const messages = useMessages()
  const locale = useLocale()
  const { id, title, sample, outcome, pressures, updatedAt } = summary
  return (
    <Link
      to="/cases/$caseId"
      params={{ caseId: id }}
      className={rows.row}
      activeProps={{ 'aria-current': 'page' }}
    >
      <span className={rows.title}>
        <span className={rows.name}>{title || messages.common.untitled}</span>
        {sample && <SampleBadge />}
      </span>
      <span className={rows.detail}>
        {accountName && <span className={classes.account}>{accountName}</span>}
        {outcome ? (
          <OutcomeMark outcome={outcome} />
        ) : (
          <span className={classes.ago}>{formatAgo(locale, updatedAt, new Date().toISOString())}</span>
        )}
        <span className={classes.marks}>
          {inPressureOrder(pressures).map((pressure) => (
            <PressureMark key={pressure} pressure={pressure} size={8} />
          ))}
        </span>
      </span>
    </Link>
  )
}
