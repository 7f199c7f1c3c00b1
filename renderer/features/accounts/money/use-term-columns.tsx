import { useMemo } from 'react'
import { termKinds, termMeasures, type Term } from '#shared/domain/customer-money.ts'
import { valueOf } from '#shared/plan/figure.ts'
import { termCost } from '#shared/plan/term-cost.ts'
import { termReminders } from '#shared/plan/terms.ts'
import { requiredChoice, type DataColumn } from '../../../ui/data-table/columns.ts'
import { Figure } from '../../../ui/figure.tsx'
import { useMessages } from '../../../ui/language.tsx'
import { DetailsButton } from '../details-button.tsx'
import { ReminderFlags } from '../reminder-flags.tsx'
import { periodNames } from './period-names.ts'
import { useMoney } from './use-money.ts'

/** The columns of the table of terms. */
export function useTermColumns(detail: string | null, onToggle: (term: Term) => void): DataColumn<Term>[] {
  const account = useMoney()
  const texts = useMessages().planMoney
  return useMemo(() => {
    const names = periodNames(account.finance, texts)
    const entered = (period: 'base' | 'plan') => ({
      id: period,
      kind: 'number' as const,
      label: names[period],
      width: 68,
      unitOf: (row: Term) => (row.measure === 'rate' ? ('percent' as const) : ('wan-yuan' as const)),
      // A scale says for itself what is due.
      isLocked: (row: Term) => row.measure === 'tiers',
      value: (row: Term) => (row.measure === 'tiers' ? null : row[period]),
      set: (value: number | null) => ({ [period]: value }),
    })
    const computed = (period: 'base' | 'plan') => ({
      id: `${period}Cost`,
      kind: 'computed' as const,
      label: texts.terms.cost(names[period]),
      width: 88,
      align: 'end' as const,
      value: (row: Term) => valueOf(termCost(account, period, row)),
      show: (row: Term) => (
        <Figure
          figure={termCost(account, period, row)}
          label={texts.terms.cost(names[period])}
          period={names[period]}
        />
      ),
    })
    return [
      {
        id: 'name',
        kind: 'text',
        label: texts.terms.name,
        isName: true,
        grows: true,
        width: 110,
        placeholder: texts.terms.placeholder,
        value: (row) => row.name,
        set: (name) => ({ name }),
      },
      requiredChoice({
        id: 'kind',
        label: texts.terms.kind,
        width: 112,
        options: termKinds.map((value) => ({ value, label: texts.terms.kinds[value] })),
        value: (row: Term) => row.kind,
        // A tiered rebate is counted by tiers; what it is counted by is seen beside it and can be changed back.
        set: (kind) => (kind === 'tiered-rebate' ? { kind, measure: 'tiers' } : { kind }),
      }),
      requiredChoice({
        id: 'measure',
        label: texts.measure,
        width: 80,
        options: termMeasures.map((value) => ({ value, label: texts.measures[value] })),
        value: (row: Term) => row.measure,
        set: (measure) => ({ measure }),
      }),
      entered('base'),
      entered('plan'),
      computed('base'),
      computed('plan'),
      {
        id: 'condition',
        kind: 'long-text',
        label: texts.terms.condition,
        width: 112,
        grows: true,
        placeholder: texts.terms.conditionPlaceholder,
        value: (row) => row.condition,
        set: (condition) => ({ condition }),
      },
      {
        id: 'reminders',
        kind: 'custom',
        label: texts.terms.reminders,
        width: 48,
        value: (row) => termReminders(row).length,
        show: (row) => <ReminderFlags ids={termReminders(row)} compact />,
      },
      {
        id: 'details',
        kind: 'custom',
        label: '',
        width: 46,
        value: () => null,
        show: (row) => (
          <DetailsButton
            id={row.id}
            label={texts.terms.details(row.name || texts.unnamed)}
            isOpen={detail === row.id}
            onToggle={() => onToggle(row)}
          />
        ),
      },
    ]
  }, [account, texts, detail, onToggle])
}
