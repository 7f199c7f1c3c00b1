import { useCallback, useState } from 'react'
import { actionStatuses, type Action } from '#shared/domain/account.ts'
import { emptyAction } from '#shared/domain/empty-account.ts'
import { useMessages } from '../../ui/language.tsx'
import { WritingChoice, WritingLine } from '../../ui/writing-fields.tsx'
import { patchEdit, patchItem } from './account-edits.ts'
import { useActionColumns } from './action-columns.tsx'
import { localToday } from './due-day.ts'
import { DetailPanel, Fact } from './detail-panel.tsx'
import { focusDetailsButton } from './details-button.tsx'
import { usePlan } from './plan-context.tsx'
import { PlanSection } from './plan-section.tsx'
import { PlanTable } from './plan-table.tsx'

/** What is done next, by whom and by when. */
export function PlanActions() {
  const { account, readOnly, commit } = usePlan()
  const messages = useMessages().accounts
  const texts = messages.actions
  const { actions } = account
  const [openId, setOpenId] = useState<string | null>(null)
  const onToggle = useCallback((id: string) => setOpenId((open) => (open === id ? null : id)), [])
  const columns = useActionColumns({ today: localToday(), openId, onToggle })
  const open = actions.find(({ id }) => id === openId)

  function toggle({ id, title, status }: Action) {
    const next = status === 'done' ? 'open' : 'done'
    commit(texts.undoStatus(title), patchEdit(account, 'actions', id, { status: next }))
  }

  return (
    <PlanSection name="actions" title={texts.title} hint={texts.hint}>
      <PlanTable
        list="actions"
        label={texts.title}
        rows={actions}
        columns={columns}
        newItem={emptyAction}
        addLabel={texts.add}
        {...(!readOnly && { onRowCommand: toggle })}
      />
      {open && (
        <DetailPanel
          key={open.id}
          title={messages.objectives.field(texts.details, open.title)}
          onClose={() => {
            setOpenId(null)
            focusDetailsButton(open.id)
          }}
        >
          <ActionDetails action={open} />
        </DetailPanel>
      )}
    </PlanSection>
  )
}

/** Who else has a part in an action, and whether it still stands. */
function ActionDetails({ action }: { action: Action }) {
  const { account, readOnly, type, commit } = usePlan()
  const messages = useMessages()
  const texts = messages.accounts.actions
  const { id, title, status } = action
  return (
    <>
      {(['accountable', 'consulted', 'informed'] as const).map((part) => (
        <Fact key={part} label={texts[part]}>
          <WritingLine
            label={texts[part]}
            value={action[part]}
            placeholder={texts[`${part}Hint`]}
            readOnly={readOnly}
            onChange={(text) => type((current) => patchItem(current, 'actions', id, { [part]: text }))}
          />
        </Fact>
      ))}
      <Fact label={texts.status}>
        <WritingChoice
          label={texts.status}
          value={status}
          options={actionStatuses.map((value) => ({ value, label: messages.domain.actionStatus[value] }))}
          readOnly={readOnly}
          onChange={(next) =>
            next && commit(texts.undoStatus(title), patchEdit(account, 'actions', id, { status: next }))
          }
        />
      </Fact>
    </>
  )
}
