import { Link } from '@tanstack/react-router'
import type { AccountSummary } from '#shared/domain/account.ts'
import { pressureSources, pressureSourceOf } from '#shared/domain/pressure.ts'
import { ListPane } from '../../ui/list-pane.tsx'
import rows from '../../ui/list-row.module.css'
import { useMessages } from '../../ui/language.tsx'
import { PressureMark } from '../../ui/pressure-mark.tsx'
import { SampleBadge } from '../../ui/sample-badge.tsx'
import classes from './map-list.module.css'

/** Every map there is: the library's, then one for each account. */
export function MapList({
  accounts,
  current,
}: {
  accounts: readonly AccountSummary[]
  current: string | null
}) {
  const { maps, common } = useMessages()
  return (
    <ListPane title={maps.title} count={accounts.length + 1}>
      <Link className={rows.row} to="/maps/pressures" aria-current={current === null ? 'page' : undefined}>
        <span className={rows.title}>
          <span className={rows.name}>{maps.pressures}</span>
        </span>
        <span className={rows.detail}>
          {pressureSources.map((source) => (
            <PressureMark key={source} source={source} decorative size={10} />
          ))}
          {maps.libraryMap}
        </span>
      </Link>
      <h3 className={classes.group}>{maps.accountMaps}</h3>
      {accounts.length === 0 && <p className={classes.none}>{maps.noAccounts}</p>}
      {accounts.map((account) => (
        <Link
          key={account.id}
          className={rows.row}
          to="/maps/accounts/$accountId"
          params={{ accountId: account.id }}
          aria-current={current === account.id ? 'page' : undefined}
        >
          <span className={rows.title}>
            <span className={rows.name}>{account.name || common.untitled}</span>
            {account.sample && <SampleBadge />}
          </span>
          <span className={rows.detail}>
            {pressureSources
              .filter((source) => account.pressures.some((id) => pressureSourceOf(id) === source))
              .map((source) => (
                <PressureMark key={source} source={source} decorative size={10} />
              ))}
            {maps.pressuresOfSource(account.pressures.length)}
          </span>
        </Link>
      ))}
    </ListPane>
  )
}
