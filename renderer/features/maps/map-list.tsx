import { ActionIcon, Tooltip } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { AccountSummary } from '#shared/domain/account.ts'
import { pressureSources, pressureSourceOf } from '#shared/domain/pressure.ts'
import { ListPane } from '../../ui/list-pane.tsx'
import rows from '../../ui/list-row.module.css'
import { useMessages } from '../../ui/language.tsx'
import { PressureMark } from '../../ui/pressure-mark.tsx'
import { SampleBadge } from '../../ui/sample-badge.tsx'
import { ImportMap } from './free/import-map.tsx'
import type { FreeMaps } from './free/use-free-maps.ts'
import classes from './map-list.module.css'
import type { OpenMap } from './maps-workspace.tsx'

/** The maps that are always there. */
const fixed = 4

interface MapListProps {
  accounts: readonly AccountSummary[]
  free: FreeMaps
  open: OpenMap
}

/** Every map there is: those of the library and the playbook, the user's own, then one for each account. */
export function MapList({ accounts, free, open }: MapListProps) {
  const { maps, common } = useMessages()
  const current = (kind: OpenMap['kind'], id?: string) =>
    open.kind === kind && (id === undefined || ('id' in open && open.id === id)) ? 'page' : undefined
  return (
    <ListPane
      title={maps.title}
      count={fixed + free.maps.length + accounts.length}
      actions={
        !free.readOnly && (
          <>
            <ImportMap onRead={free.create} />
            <Tooltip label={maps.newMap}>
              <ActionIcon aria-label={maps.newMap} onClick={() => free.create()}>
                <IconPlus size={18} aria-hidden />
              </ActionIcon>
            </Tooltip>
          </>
        )
      }
    >
      <Link className={rows.row} to="/maps/pressures" aria-current={current('pressures')}>
        <Row name={maps.pressures}>
          <SourceMarks />
          {maps.libraryMap}
        </Row>
      </Link>
      <Link className={rows.row} to="/maps/competencies" aria-current={current('competencies')}>
        <Row name={maps.competencies}>{maps.competencyMap}</Row>
      </Link>
      <Link className={rows.row} to="/maps/methods" aria-current={current('method')}>
        <Row name={maps.oneMethod}>{maps.methodMap}</Row>
      </Link>
      <Link className={rows.row} to="/maps/playbook" aria-current={current('playbook')}>
        <Row name={maps.wholePlaybook}>{maps.playbookMap}</Row>
      </Link>
      <h3 className={classes.group}>{maps.freeMaps}</h3>
      {free.maps.length === 0 && <p className={classes.none}>{maps.noFreeMaps}</p>}
      {free.maps.map((map) => (
        <Link
          key={map.id}
          className={rows.row}
          to="/maps/free/$mapId"
          params={{ mapId: map.id }}
          aria-current={current('free', map.id)}
        >
          <Row name={map.title || common.untitled} isSample={map.sample}>
            {maps.topicsCount(map.topics)}
          </Row>
        </Link>
      ))}
      <h3 className={classes.group}>{maps.accountMaps}</h3>
      {accounts.length === 0 && <p className={classes.none}>{maps.noAccounts}</p>}
      {accounts.map((account) => (
        <Link
          key={account.id}
          className={rows.row}
          to="/maps/accounts/$accountId"
          params={{ accountId: account.id }}
          aria-current={current('account', account.id)}
        >
          <Row name={account.name || common.untitled} isSample={account.sample}>
            <SourceMarks of={account} />
            {maps.pressuresOfSource(account.pressures.length)}
          </Row>
        </Link>
      ))}
    </ListPane>
  )
}

function Row({
  name,
  isSample = false,
  children,
}: {
  name: string
  isSample?: boolean
  children: ReactNode
}) {
  return (
    <>
      <span className={rows.title}>
        <span className={rows.name}>{name}</span>
        {isSample && <SampleBadge />}
      </span>
      <span className={rows.detail}>{children}</span>
    </>
  )
}

/** The marks of the sides that press: on an account, or all three. */
function SourceMarks({ of: account }: { of?: AccountSummary }) {
  return pressureSources
    .filter((source) => !account || account.pressures.some((id) => pressureSourceOf(id) === source))
    .map((source) => <PressureMark key={source} source={source} decorative size={10} />)
}
