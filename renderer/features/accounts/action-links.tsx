import type { Action } from '#shared/domain/account.ts'
import { Chip } from '../../ui/chip.tsx'
import { useMessages } from '../../ui/language.tsx'
import { linkEdit } from './account-edits.ts'
import { LinkPicker } from './link-picker.tsx'
import { MethodLinks } from './method-links.tsx'
import chips from './plan-chips.module.css'
import { usePlan } from './plan-context.tsx'

/** The objectives that an action serves and the methods it uses, with the way to link more. */
export function ActionLinks({ action }: { action: Action }) {
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
