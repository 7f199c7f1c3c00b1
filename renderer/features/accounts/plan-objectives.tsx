import { useLocale, useMessages } from '../../ui/language.tsx'
import { PressurePicker } from '../../ui/pressure-picker.tsx'
import type { Objective } from '#shared/domain/account.ts'
import { emptyObjective } from '#shared/domain/empty-account.ts'
import { measureUnits } from '#shared/domain/measure-unit.ts'
import { measureChange } from '#shared/domain/measure.ts'
import { insertEdit, patchEdit, patchItem, removeEdit, type PlanItem } from './account-edits.ts'
import { formatChange } from './format-change.ts'
import { newItemId, usePlan } from './plan-context.tsx'
import { WritingChoice, WritingDay, WritingNumber, WritingText } from '../../ui/writing-fields.tsx'
import { AddButton, RemoveButton } from '../../ui/row-buttons.tsx'
import { PlanSection } from './plan-section.tsx'
import classes from './plan-table.module.css'
import { useRowKeys } from '../../ui/use-row-keys.ts'

/** What the plan wants to reach, in figures. */
export function PlanObjectives() {
  const { account, readOnly, commit } = usePlan()
  const messages = useMessages().accounts.objectives
  const objectives = account.objectives
  const { body, addRow, onRowKeyDown } = useRowKeys({
    ids: objectives.map((objective) => objective.id),
    isEmpty: (id) => objectives.some((objective) => objective.id === id && isEmpty(objective)),
    add() {
      const item: Objective = {
        ...emptyObjective(newItemId()),
        unit: objectives.at(-1)?.unit ?? 'wan-yuan',
        due: objectives.at(-1)?.due ?? null,
      }
      commit(messages.undoAdd, insertEdit('objectives', item, objectives.length))
      return item.id
    },
    remove: (id) => commit(messages.undoRemove(''), removeEdit(account, 'objectives', id)),
  })

  return (
    <PlanSection name="objectives" title={messages.title} hint={messages.hint}>
      {objectives.length > 0 && (
        <table className={`${classes.table} ${classes.stacked}`}>
          <colgroup>
            <col />
            <col style={{ width: 96 }} />
            <col style={{ width: 84 }} />
            <col style={{ width: 84 }} />
            <col style={{ width: 116 }} />
            <col style={{ width: 128 }} />
            <col style={{ width: 30 }} />
          </colgroup>
          <thead>
            <tr>
              <th scope="col">{messages.objective}</th>
              <th scope="col">{messages.unit}</th>
              <th scope="col" className={classes.figure}>
                {messages.base}
              </th>
              <th scope="col" className={classes.figure}>
                {messages.target}
              </th>
              <th scope="col" className={classes.figure}>
                {messages.change}
              </th>
              <th scope="col">{messages.due}</th>
              <th />
            </tr>
          </thead>
          <tbody ref={body}>
            {objectives.map((objective) => (
              <tr
                key={objective.id}
                data-item={objective.id}
                onKeyDown={readOnly ? undefined : (event) => onRowKeyDown(event, objective.id)}
              >
                <ObjectiveCells objective={objective} />
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {!readOnly && <AddButton onClick={addRow}>{messages.add}</AddButton>}
    </PlanSection>
  )
}

function ObjectiveCells({ objective }: { objective: Objective }) {
  const { account, readOnly, type, commit } = usePlan()
  const locale = useLocale()
  const messages = useMessages()
  const texts = messages.accounts.objectives
  const { id, title, unit, base, target, due, pressures } = objective
  const change = measureChange(base, target, unit)
  const shown = change ? formatChange(locale, change, unit) : null
  const write = (patch: Partial<Objective>) => type((current) => patchItem(current, 'objectives', id, patch))
  const set = (field: string, patch: Partial<PlanItem<'objectives'>>) =>
    commit(texts.undoChange(field), patchEdit(account, 'objectives', id, patch))

  return (
    <>
      <td className={classes.title}>
        <WritingText
          singleLine
          label={texts.objective}
          value={title}
          placeholder={texts.placeholder}
          readOnly={readOnly}
          onChange={(text) => write({ title: text })}
        />
        <div className={classes.under}>
          <PressurePicker
            label={texts.serves}
            value={pressures}
            disabled={readOnly}
            onChange={(next) => set(texts.serves, { pressures: next })}
          />
        </div>
      </td>
      <td>
        <WritingChoice
          label={texts.field(texts.unit, title)}
          value={unit}
          options={measureUnits.map((value) => ({ value, label: messages.domain.unit[value] }))}
          readOnly={readOnly}
          onChange={(next) => next && set(texts.unit, { unit: next })}
        />
      </td>
      <td>
        <WritingNumber
          label={texts.field(texts.base, title)}
          value={base}
          unit={unit}
          readOnly={readOnly}
          onChange={(value) => write({ base: value })}
        />
      </td>
      <td>
        <WritingNumber
          label={texts.field(texts.target, title)}
          value={target}
          unit={unit}
          readOnly={readOnly}
          onChange={(value) => write({ target: value })}
        />
      </td>
      <td>
        <div className={classes.change}>
          {shown?.amount ?? '—'}
          {shown?.rate && <span className={classes.rate}>{shown.rate}</span>}
        </div>
      </td>
      <td>
        <WritingDay
          label={texts.field(texts.due, title)}
          value={due}
          readOnly={readOnly}
          onChange={(day) => set(texts.due, { due: day })}
        />
      </td>
      <td>
        {!readOnly && (
          <RemoveButton
            label={texts.field(texts.remove, title)}
            onClick={() => commit(texts.undoRemove(title), removeEdit(account, 'objectives', id))}
          />
        )}
      </td>
    </>
  )
}

function isEmpty({ title, base, target, pressures }: Objective): boolean {
  return title === '' && base === null && target === null && pressures.length === 0
}
