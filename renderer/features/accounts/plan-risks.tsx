import { useMemo } from 'react'
import type { Risk } from '#shared/domain/account.ts'
import { emptyRisk } from '#shared/domain/empty-account.ts'
import { optionalChoice, type DataColumn } from '../../ui/data-table/columns.ts'
import { useMessages } from '../../ui/language.tsx'
import { usePlan } from './plan-context.tsx'
import { PlanSection } from './plan-section.tsx'
import { PlanTable } from './plan-table.tsx'

const scores = ['1', '2', '3', '4', '5'] as const

/** What could go wrong, how one would notice, and what one would do. */
export function PlanRisks() {
  const { account } = usePlan()
  const texts = useMessages().accounts.risks
  const columns = useMemo<DataColumn<Risk>[]>(() => {
    const words = (id: 'risk' | 'sign' | 'reply', placeholder: string): DataColumn<Risk> => ({
      id,
      kind: 'long-text',
      label: texts[id],
      placeholder,
      isName: id === 'risk',
      grows: true,
      width: 168,
      value: (row) => row[id],
      set: (value) => ({ [id]: value }),
    })
    const score = (id: 'likelihood' | 'impact'): DataColumn<Risk> =>
      optionalChoice<Risk, (typeof scores)[number]>({
        id,
        label: texts[id],
        width: 84,
        none: '—',
        options: scores.map((value) => ({ value, label: texts.scores[value] })),
        value: (row) => scores.find((known) => known === String(row[id])) ?? null,
        set: (value) => ({ [id]: value === null ? null : Number(value) }),
      })
    return [
      words('risk', texts.riskPlaceholder),
      score('likelihood'),
      score('impact'),
      words('sign', texts.signPlaceholder),
      words('reply', texts.replyPlaceholder),
      {
        id: 'owner',
        kind: 'text',
        label: texts.owner,
        width: 96,
        value: (row) => row.owner,
        set: (owner) => ({ owner }),
      },
    ]
  }, [texts])

  return (
    <PlanSection name="risks" title={texts.title} hint={texts.hint}>
      <PlanTable
        list="risks"
        label={texts.title}
        rows={account.risks}
        columns={columns}
        newItem={emptyRisk}
        addLabel={texts.add}
      />
    </PlanSection>
  )
}
