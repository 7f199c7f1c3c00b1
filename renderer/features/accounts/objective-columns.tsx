import { useMemo } from 'react'
import type { Objective } from '#shared/domain/account.ts'
import { measureChange } from '#shared/domain/measure.ts'
import { measureUnits, type MeasureUnit } from '#shared/domain/measure-unit.ts'
import { requiredChoice, type DataColumn } from '../../ui/data-table/columns.ts'
import { useLocale, useMessages } from '../../ui/language.tsx'
import { PressurePicker } from '../../ui/pressure-picker.tsx'
import { patchEdit } from './account-edits.ts'
import { formatChange } from './format-change.ts'
import { measureColumn } from './measure-column.ts'
import { DetailsButton } from './details-button.tsx'
import { usePlan } from './plan-context.tsx'
import classes from './plan-page.module.css'

interface ColumnOptions {
  openId: string | null
  onToggle: (id: string) => void
}

/** The columns of the objectives. */
export function useObjectiveColumns({ openId, onToggle }: ColumnOptions): readonly DataColumn<Objective>[] {
  const messages = useMessages()
  const texts = messages.accounts.objectives
  const units = messages.domain.unit
  return useMemo<DataColumn<Objective>[]>(() => {
    const figure = (id: 'base' | 'target' | 'current') => measureColumn<Objective>(id, texts[id], 66)
    return [
      {
        id: 'title',
        kind: 'long-text',
        label: texts.objective,
        placeholder: texts.placeholder,
        isName: true,
        grows: true,
        width: 134,
        value: (row) => row.title,
        set: (title) => ({ title }),
      },
      requiredChoice<Objective, MeasureUnit>({
        id: 'unit',
        label: texts.unit,
        width: 76,
        options: measureUnits.map((value) => ({ value, label: units[value] })),
        value: (row) => row.unit,
        set: (unit) => ({ unit }),
      }),
      figure('base'),
      figure('target'),
      figure('current'),
      {
        id: 'change',
        kind: 'computed',
        label: texts.change,
        width: 112,
        align: 'end',
        value: (row) => measureChange(row.base, row.target, row.unit)?.absolute ?? null,
        show: (row) => <Change objective={row} />,
      },
      {
        id: 'due',
        kind: 'day',
        label: texts.due,
        width: 94,
        value: (row) => row.due,
        set: (due) => ({ due }),
      },
      {
        id: 'pressures',
        kind: 'custom',
        label: texts.serves,
        width: 118,
        value: (row) => row.pressures.join(' '),
        show: (row) => <Serves objective={row} />,
      },
      {
        id: 'details',
        kind: 'custom',
        label: texts.keyResults,
        width: 54,
        value: (row) => row.keyResults.length,
        show: (row) => (
          <span className={classes.count}>
            {row.keyResults.length > 0 && row.keyResults.length}
            <DetailsButton
              id={row.id}
              label={texts.field(texts.keyResults, row.title)}
              isOpen={row.id === openId}
              onToggle={() => onToggle(row.id)}
            />
          </span>
        ),
      },
    ]
  }, [texts, units, openId, onToggle])
}

function Change({ objective: { base, target, unit } }: { objective: Objective }) {
  const locale = useLocale()
  const change = measureChange(base, target, unit)
  if (!change) return '—'
  const { amount, rate } = formatChange(locale, change, unit)
  return (
    <span className={classes.change}>
      {amount}
      {rate && <span className={classes.rate}>{rate}</span>}
    </span>
  )
}

function Serves({ objective }: { objective: Objective }) {
  const { account, readOnly, commit } = usePlan()
  const texts = useMessages().accounts.objectives
  return (
    <PressurePicker
      label={texts.field(texts.serves, objective.title)}
      text={texts.serves}
      value={objective.pressures}
      disabled={readOnly}
      onChange={(pressures) =>
        commit(texts.undoChange(texts.serves), patchEdit(account, 'objectives', objective.id, { pressures }))
      }
    />
  )
}
