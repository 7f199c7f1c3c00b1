import { ActionIcon, Checkbox, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { Chip } from '../../ui/chip.tsx'
import { useMessages } from '../../ui/language.tsx'
import type { Action, ActionStatus } from '#shared/domain/account.ts'
import { linkEdit, patchEdit, patchItem, removeEdit } from './account-edits.ts'
import { isOverdue, localToday } from './due-day.ts'
import { LinkPicker } from './link-picker.tsx'
import { MethodLinks } from './method-links.tsx'
import chips from './plan-chips.module.css'
import { usePlan } from './plan-context.tsx'
import { WritingDay, WritingLine, WritingText } from '../../ui/writing-fields.tsx'
import classes from './plan-table.module.css'

interface PlanActionCellsProps {
  action: Action
  onStatus: (status: ActionStatus) => void
}

/** One action: tick, words with their methods and objectives, who, when. */
export function PlanActionCells({ action, onStatus }: PlanActionCellsProps) {
  const { account, readOnly, type, commit } = usePlan()
  const messages = useMessages().accounts
  const texts = messages.actions
  const { id, title, owner, due, status } = action
  const isLate = isOverdue(action, localToday())
  const write = (patch: Partial<Action>) => type((current) => patchItem(current, 'actions', id, patch))

  return (
    <>
      <td>
        <div className={classes.tick}>
          <Checkbox
            size="xs"
            aria-label={texts.done(title)}
            checked={status === 'done'}
            disabled={readOnly}
            onChange={(event) => onStatus(event.currentTarget.checked ? 'done' : 'open')}
          />
        </div>
      </td>
      <td className={classes.title}>
        <WritingText
          singleLine
          label={texts.action}
          value={title}
          placeholder={texts.placeholder}
          readOnly={readOnly}
          onChange={(text) => write({ title: text })}
        />
        <div className={classes.under}>
          <ActionLinks action={action} />
        </div>
      </td>
      <td>
        <WritingLine
          label={messages.objectives.field(texts.owner, title)}
          value={owner}
          readOnly={readOnly}
          onChange={(text) => write({ owner: text })}
        />
      </td>
      <td>
        <WritingDay
          label={messages.objectives.field(texts.due, title)}
          value={due}
          isLate={isLate}
          readOnly={readOnly}
          onChange={(day) => commit(texts.undoDue(title), patchEdit(account, 'actions', id, { due: day }))}
        />
        {isLate && <span className={classes.late}>{texts.overdue}</span>}
        {status === 'dropped' && <span className={classes.state}>{texts.dropped}</span>}
      </td>
      <td>
        {!readOnly && (
          <Menu>
            <Menu.Target>
              <ActionIcon size="sm" aria-label={texts.more}>
                <IconDots size={16} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => onStatus(status === 'dropped' ? 'open' : 'dropped')}>
                {status === 'dropped' ? texts.reopen : texts.drop}
              </Menu.Item>
              <Menu.Item onClick={() => commit(texts.undoRemove(title), removeEdit(account, 'actions', id))}>
                {texts.remove}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </td>
    </>
  )
}

function ActionLinks({ action }: { action: Action }) {
  const { account, readOnly, commit } = usePlan()
  const messages = useMessages().accounts
  const texts = messages.actions
  const linked = account.objectives.filter((objective) => action.objectives.includes(objective.id))
  const free = account.objectives.filter((objective) => !action.objectives.includes(objective.id))

  function link(field: 'methods' | 'objectives', target: string, isLinked: boolean, label: string) {
    commit(label, linkEdit(account, 'actions', action.id, field, target, isLinked))
  }

  return (
    <div className={chips.chips}>
      {linked.map((objective) => (
        <Chip
          key={objective.id}
          title={objective.title}
          tone="accent"
          remove={
            readOnly
              ? undefined
              : {
                  label: texts.unlinkObjective(objective.title),
                  onRemove: () =>
                    link('objectives', objective.id, false, texts.unlinkObjective(objective.title)),
                }
          }
        >
          {objective.title}
        </Chip>
      ))}
      <MethodLinks
        subject={action.title}
        linked={action.methods}
        pressures={linked.flatMap((objective) => objective.pressures)}
        onLink={(id, name) => link('methods', id, true, messages.methods.undoLink(name))}
        onUnlink={(id, name) => link('methods', id, false, messages.methods.undoUnlink(name))}
      />
      {!readOnly && free.length > 0 && (
        <LinkPicker
          text={texts.objective}
          label={messages.objectives.field(texts.linkObjective, action.title)}
          search={texts.searchObjectives}
          empty={texts.noObjectives}
          groupsFor={(query) => [
            {
              options: free
                .filter(({ title }) => title.toLowerCase().includes(query.trim().toLowerCase()))
                .map(({ id, title }) => ({ value: id, label: title })),
            },
          ]}
          onPick={(id) => {
            const title = free.find((objective) => objective.id === id)?.title ?? ''
            link('objectives', id, true, texts.undoLinkObjective(title))
          }}
        />
      )}
    </div>
  )
}
