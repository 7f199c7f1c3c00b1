import { useMemo } from 'react'
import type { Account } from '#shared/domain/account.ts'
import {
  fairShareOf,
  isOverCounted,
  serviceLevel,
  serviceRows,
  withServiceRows,
  type ServiceRow,
} from '#shared/plan/service-level.ts'
import { valueOf } from '#shared/plan/figure.ts'
import type { DataColumn } from '../../../ui/data-table/columns.ts'
import { DataTable } from '../../../ui/data-table/data-table.tsx'
import { Figure } from '../../../ui/figure.tsx'
import { useMessages } from '../../../ui/language.tsx'
import { FigureStrip } from '../figure-strip.tsx'
import { usePlan } from '../plan-context.tsx'
import classes from './execution.module.css'

/** What was counted in stores and at the warehouse, and the rates that follow. */
export function ServiceLevels() {
  const { account, readOnly, type, commit } = usePlan()
  const { common, planExecution } = useMessages()
  const texts = planExecution.service
  const { service } = account
  const rows = useMemo(() => serviceRows(service), [service])
  const over = rows.filter(isOverCounted)
  const columns = useMemo<DataColumn<ServiceRow>[]>(
    () => [
      {
        id: 'measure',
        kind: 'computed',
        label: texts.measure,
        width: 148,
        align: 'start',
        isName: true,
        value: (row) => texts.measures[row.id],
      },
      {
        id: 'how',
        kind: 'computed',
        label: texts.how,
        width: 180,
        grows: true,
        align: 'start',
        value: (row) => texts.counts[row.id],
        show: (row) => <span className={classes.how}>{texts.counts[row.id]}</span>,
      },
      {
        id: 'part',
        kind: 'number',
        label: texts.part,
        width: 92,
        minimum: 0,
        value: (row) => row.part,
        set: (part) => ({ part }),
      },
      {
        id: 'whole',
        kind: 'number',
        label: texts.whole,
        width: 92,
        minimum: 0,
        value: (row) => row.whole,
        set: (whole) => ({ whole }),
      },
      {
        id: 'rate',
        kind: 'computed',
        label: texts.rate,
        width: 88,
        align: 'end',
        value: (row) => valueOf(serviceLevel(service, row.id)),
        show: (row) => (
          <span className={isOverCounted(row) ? classes.over : undefined}>
            <Figure figure={serviceLevel(service, row.id)} label={texts.measures[row.id]} digits={2} />
          </span>
        ),
      },
    ],
    [texts, service],
  )
  const written = (change: (rows: readonly ServiceRow[]) => ServiceRow[]) => (current: Account) => ({
    ...current,
    service: withServiceRows(current.service, change(serviceRows(current.service))),
  })

  return (
    <>
      <h3 className={classes.heading}>{texts.title}</h3>
      <p className={classes.hint}>{texts.hint}</p>
      <DataTable
        label={texts.title}
        rows={rows}
        columns={columns}
        readOnly={readOnly}
        rowName={(row) => texts.measures[row.id]}
        onType={(patch) => type(written(patch.apply))}
        onEdit={({ label, apply, revert }) =>
          commit(label, { apply: written(apply), revert: written(revert) })
        }
      />
      {over.length > 0 && (
        <p role="status" className={classes.full}>
          {texts.over(over.map(({ id }) => texts.measures[id]).join(common.listSeparator))}
        </p>
      )}
      <FigureStrip
        items={[
          {
            id: 'fair-share',
            label: texts.fairShare,
            value: <Figure figure={fairShareOf(account)} label={texts.fairShare} digits={1} />,
            note: texts.fairShareNote,
          },
        ]}
      />
    </>
  )
}
