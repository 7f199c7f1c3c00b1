import { useMemo } from 'react'
import { emptyStoreClass, type StoreClass } from '#shared/domain/execution-plan.ts'
import { formatNumber } from '#shared/i18n/format.ts'
import { optionalChoice, type DataColumn } from '../../../ui/data-table/columns.ts'
import { useLocale, useMessages } from '../../../ui/language.tsx'
import { usePlan } from '../plan-context.tsx'
import { PlanTable } from '../plan-table.tsx'
import classes from './execution.module.css'

/** Which stores are held to which standard, and how often somebody looks. */
export function StoreClasses() {
  const { account } = usePlan()
  const locale = useLocale()
  const texts = useMessages().planExecution.classes
  const { storeClasses, formats, profile } = account
  const counted = storeClasses.flatMap(({ stores }) => (stores === null ? [] : [stores]))
  const total = counted.reduce((sum, stores) => sum + stores, 0)
  const columns = useMemo<DataColumn<StoreClass>[]>(
    () => [
      {
        id: 'name',
        kind: 'text',
        label: texts.name,
        width: 116,
        isName: true,
        value: (row) => row.name,
        set: (name) => ({ name }),
      },
      optionalChoice<StoreClass, string>({
        id: 'format',
        label: texts.format,
        width: 120,
        none: texts.none,
        options: formats.map(({ id, name }) => ({ value: id, label: name })),
        value: (row) => row.format,
        set: (format) => ({ format }),
      }),
      {
        id: 'stores',
        kind: 'count',
        label: texts.stores,
        width: 64,
        value: (row) => row.stores,
        set: (stores) => ({ stores }),
      },
      {
        id: 'standard',
        kind: 'long-text',
        label: texts.standard,
        width: 220,
        grows: true,
        value: (row) => row.standard,
        set: (standard) => ({ standard }),
      },
      {
        id: 'visits',
        kind: 'text',
        label: texts.visits,
        width: 104,
        value: (row) => row.visits,
        set: (visits) => ({ visits }),
      },
    ],
    [texts, formats],
  )
  return (
    <>
      <h3 className={classes.heading}>{texts.title}</h3>
      {storeClasses.length === 0 && <p className={classes.hint}>{texts.empty}</p>}
      <PlanTable
        list="storeClasses"
        label={texts.title}
        rows={storeClasses}
        columns={columns}
        newItem={emptyStoreClass}
        addLabel={texts.add}
        totals={{ name: texts.total, stores: counted.length === 0 ? '—' : formatNumber(locale, total) }}
      />
      {counted.length > 0 && profile.stores !== null && profile.stores !== total && (
        <p className={classes.hint}>{texts.ofProfile(formatNumber(locale, profile.stores))}</p>
      )}
    </>
  )
}
