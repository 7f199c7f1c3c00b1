import { Checkbox, Popover } from '@mantine/core'
import type { Cost, Term } from '#shared/domain/customer-money.ts'
import { useMessages } from '../../../ui/language.tsx'
import { patchEdit } from '../account-edits.ts'
import { usePlanTools, usePlanValue } from '../plan-context.tsx'
import classes from './money.module.css'

interface FormatScopeProps {
  list: 'terms' | 'costs'
  item: Pick<Term | Cost, 'id' | 'name' | 'formats'>
}

/** The formats that a term or cost is for; none chosen means all. */
export function FormatScope({ list, item }: FormatScopeProps) {
  const { readOnly, commit, present } = usePlanTools()
  const known = usePlanValue((account) => account.formats)
  const texts = useMessages().planMoney
  const chosen = known.filter(({ id }) => item.formats.includes(id))
  const text = item.formats.length === 0 ? texts.scope.all : texts.scope.some(chosen.length)
  const name = item.name || texts.unnamed

  function toggle(id: string, isChosen: boolean) {
    const formats = known
      .map((format) => format.id)
      .filter((other) => (other === id ? isChosen : item.formats.includes(other)))
    commit(texts.scope.undo(name), patchEdit(present(), list, item.id, { formats }))
  }

  if (readOnly) return <span className={classes.scopeText}>{text}</span>
  return (
    <Popover width={220} position="bottom-start">
      <Popover.Target>
        <button type="button" className={classes.scope} aria-label={`${texts.scope.of(name)}: ${text}`}>
          {text}
        </button>
      </Popover.Target>
      <Popover.Dropdown className={classes.scopePanel} aria-label={texts.scope.of(name)}>
        {known.length === 0 && <p className={classes.note}>{texts.scope.none}</p>}
        {known.map((format) => (
          <Checkbox
            key={format.id}
            label={format.name || texts.unnamed}
            checked={item.formats.includes(format.id)}
            onChange={(event) => toggle(format.id, event.currentTarget.checked)}
          />
        ))}
      </Popover.Dropdown>
    </Popover>
  )
}
