import { useMessages } from '../../ui/language.tsx'
import type { Action } from '#shared/domain/account.ts'
import { emptyAction } from '#shared/domain/empty-account.ts'
import { insertEdit, patchEdit, removeEdit } from './account-edits.ts'
import { newItemId, usePlan } from './plan-context.tsx'
import { PlanActionCells } from './plan-action-cells.tsx'
import { AddButton } from '../../ui/row-buttons.tsx'
import { PlanSection } from './plan-section.tsx'
import classes from './plan-table.module.css'
import { useRowKeys } from '../../ui/use-row-keys.ts'

/** What is done next, by whom and by when. */
export function PlanActions() {
  const { account, readOnly, commit } = usePlan()
  const messages = useMessages().accounts.actions
  const actions = account.actions
  const { body, addRow, onRowKeyDown } = useRowKeys({
    ids: actions.map((action) => action.id),
    isEmpty: (id) => actions.some((action) => action.id === id && isEmpty(action)),
    add() {
      const item = emptyAction(newItemId())
      commit(messages.undoAdd, insertEdit('actions', item, actions.length))
      return item.id
    },
    remove: (id) => commit(messages.undoRemove(''), removeEdit(account, 'actions', id)),
    toggle(id) {
      const action = actions.find((item) => item.id === id)
      if (action) setStatus(action, action.status === 'done' ? 'open' : 'done')
    },
  })

  function setStatus(action: Action, status: Action['status']) {
    commit(messages.undoStatus(action.title), patchEdit(account, 'actions', action.id, { status }))
  }

  return (
    <PlanSection name="actions" title={messages.title} hint={messages.hint}>
      {actions.length > 0 && (
        <table className={classes.table}>
          <colgroup>
            <col style={{ width: 28 }} />
            <col />
            <col style={{ width: 132 }} />
            <col style={{ width: 128 }} />
            <col style={{ width: 36 }} />
          </colgroup>
          <thead>
            <tr>
              <th />
              <th scope="col">{messages.action}</th>
              <th scope="col">{messages.owner}</th>
              <th scope="col">{messages.due}</th>
              <th />
            </tr>
          </thead>
          <tbody ref={body}>
            {actions.map((action) => (
              <tr
                key={action.id}
                data-item={action.id}
                className={action.status === 'open' ? undefined : classes.closed}
                onKeyDown={readOnly ? undefined : (event) => onRowKeyDown(event, action.id)}
              >
                <PlanActionCells action={action} onStatus={(status) => setStatus(action, status)} />
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {!readOnly && <AddButton onClick={addRow}>{messages.add}</AddButton>}
    </PlanSection>
  )
}

function isEmpty({ title, owner, due, methods, objectives }: Action): boolean {
  return title === '' && owner === '' && due === null && methods.length === 0 && objectives.length === 0
}
