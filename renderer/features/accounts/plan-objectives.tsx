import { useCallback, useMemo, useState } from 'react'
import type { KeyResult, Objective } from '#shared/domain/account.ts'
import { emptyKeyResult, emptyObjective } from '#shared/domain/empty-account.ts'
import { measureUnits, type MeasureUnit } from '#shared/domain/measure-unit.ts'
import { requiredChoice, type DataColumn } from '../../ui/data-table/columns.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { useMessages } from '../../ui/language.tsx'
import { allEdits, untieEdit, withList } from './account-edits.ts'
import { DetailPanel } from './detail-panel.tsx'
import { focusDetailsButton } from './details-button.tsx'
import { measureColumn } from './measure-column.ts'
import { useObjectiveColumns } from './objective-columns.tsx'
import { newItemId, usePlan } from './plan-context.tsx'
import { PlanSection } from './plan-section.tsx'

/** What the plan wants to reach, in figures, with the key results that show it. */
export function PlanObjectives() {
  const { account, readOnly, type, commit } = usePlan()
  const texts = useMessages().accounts.objectives
  const { objectives } = account
  const [openId, setOpenId] = useState<string | null>(null)
  const onToggle = useCallback((id: string) => setOpenId((open) => (open === id ? null : id)), [])
  const columns = useObjectiveColumns({ openId, onToggle })
  const open = objectives.find(({ id }) => id === openId)
  const last = objectives.at(-1)

  return (
    <PlanSection name="objectives" title={texts.title} hint={texts.hint}>
      <DataTable
        label={texts.title}
        rows={objectives}
        columns={columns}
        readOnly={readOnly}
        newRow={() => ({
          ...emptyObjective(newItemId()),
          unit: last?.unit ?? 'wan-yuan',
          due: last?.due ?? null,
        })}
        addLabel={texts.add}
        onType={(patch) => type((current) => withList(current, 'objectives', patch.apply))}
        onEdit={({ label, apply, revert, removed }) =>
          commit(
            label,
            allEdits([
              {
                apply: (current) => withList(current, 'objectives', apply),
                revert: (current) => withList(current, 'objectives', revert),
              },
              ...removed.map(({ item }) => untieEdit(account, item.id)),
            ]),
          )
        }
      />
      {open && (
        <DetailPanel
          key={open.id}
          title={texts.keyResultsOf(open.title)}
          onClose={() => {
            setOpenId(null)
            focusDetailsButton(open.id)
          }}
        >
          <KeyResults objective={open} />
        </DetailPanel>
      )}
    </PlanSection>
  )
}

function KeyResults({ objective }: { objective: Objective }) {
  const { readOnly, type, commit } = usePlan()
  const messages = useMessages()
  const texts = messages.accounts.objectives
  const units = messages.domain.unit
  const columns = useMemo<DataColumn<KeyResult>[]>(() => {
    const figure = (id: 'base' | 'target' | 'current') => measureColumn<KeyResult>(id, texts[id], 96)
    return [
      {
        id: 'title',
        kind: 'long-text',
        label: texts.keyResult,
        placeholder: texts.keyResultPlaceholder,
        isName: true,
        grows: true,
        value: (row) => row.title,
        set: (title) => ({ title }),
      },
      requiredChoice<KeyResult, MeasureUnit>({
        id: 'unit',
        label: texts.unit,
        width: 92,
        options: measureUnits.map((value) => ({ value, label: units[value] })),
        value: (row) => row.unit,
        set: (unit) => ({ unit }),
      }),
      figure('base'),
      figure('target'),
      figure('current'),
    ]
  }, [texts, units])

  const changing =
    (change: (results: readonly KeyResult[]) => KeyResult[]) => (items: readonly Objective[]) =>
      items.map((item) =>
        item.id === objective.id ? { ...item, keyResults: change(item.keyResults) } : item,
      )

  return (
    <DataTable
      label={texts.keyResults}
      rows={objective.keyResults}
      columns={columns}
      readOnly={readOnly}
      newRow={() => emptyKeyResult(newItemId())}
      addLabel={texts.addKeyResult}
      onType={(patch) => type((account) => withList(account, 'objectives', changing(patch.apply)))}
      onEdit={({ label, apply, revert }) =>
        commit(label, {
          apply: (account) => withList(account, 'objectives', changing(apply)),
          revert: (account) => withList(account, 'objectives', changing(revert)),
        })
      }
    />
  )
}
