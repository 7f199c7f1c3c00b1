import { useMessages, useModel } from '../../ui/language.tsx'
import { PressureMark } from '../../ui/pressure-mark.tsx'
import {
  pressureSourceOf,
  pressureSources,
  type PressureId,
  type PressureSource,
} from '#shared/domain/pressure.ts'
import { shownPressures } from '#shared/domain/own-model.ts'
import type { AccountPressure } from '#shared/domain/account.ts'
import { pressureName } from '#shared/i18n/own-names.ts'
import { insertEdit, linkEdit, patchItem, removeEdit } from './account-edits.ts'
import { LinkPicker, type LinkOption } from './link-picker.tsx'
import { MethodLinks } from './method-links.tsx'
import { newItemId, usePlan } from './plan-context.tsx'
import { WritingText } from '../../ui/writing-fields.tsx'
import classes from './plan-pressures.module.css'
import { RemoveButton } from '../../ui/row-buttons.tsx'
import { PlanSection } from './plan-section.tsx'

/** What presses on this account from the three sides, and the methods that answer it. */
export function PlanPressures() {
  const messages = useMessages().accounts.pressures
  return (
    <PlanSection name="pressures" title={messages.title} hint={messages.hint}>
      <div className={classes.sides}>
        {pressureSources.map((source) => (
          <PressureSide key={source} source={source} />
        ))}
      </div>
    </PlanSection>
  )
}

function PressureSide({ source }: { source: PressureSource }) {
  const { account, readOnly, commit } = usePlan()
  const messages = useMessages()
  const texts = messages.accounts.pressures
  const model = useModel()
  const side = messages.domain.source[source]
  const shown = account.pressures.filter((item) => pressureSourceOf(item.pressure) === source)
  const free = shownPressures(model, source).filter((id) => !shown.some((item) => item.pressure === id))

  function add(pressure: PressureId) {
    const item = { id: newItemId(), pressure, statement: '', methods: [] }
    commit(
      texts.undoAdd(pressureName(messages, pressure)),
      insertEdit('pressures', item, account.pressures.length),
    )
  }

  function optionsFor(query: string): LinkOption[] {
    const wanted = query.trim().toLowerCase()
    return free
      .filter((id) => pressureName(messages, id).toLowerCase().includes(wanted))
      .map((id) => ({
        value: id,
        label: pressureName(messages, id),
        mark: <PressureMark pressure={id} decorative size={10} />,
      }))
  }

  return (
    <div className={classes.side} data-source={source} role="group" aria-label={side}>
      <div className={classes.head}>
        <PressureMark source={source} size={14} decorative />
        <h3 className={classes.name}>{side}</h3>
        <span className={classes.question}>{messages.domain.sourceQuestion[source]}</span>
      </div>
      {shown.length === 0 && <p className={classes.none}>{texts.none(side)}</p>}
      {shown.map((item) => (
        <PressureItem key={item.id} item={item} />
      ))}
      {!readOnly && (
        <LinkPicker
          text={texts.add}
          label={texts.addTo(side)}
          search={texts.search}
          empty={texts.allChosen}
          groupsFor={(query) => [{ options: optionsFor(query) }]}
          onPick={(value) => {
            const pressure = free.find((id) => id === value)
            if (pressure) add(pressure)
          }}
        />
      )}
    </div>
  )
}

function PressureItem({ item }: { item: AccountPressure }) {
  const { account, readOnly, type, commit } = usePlan()
  const messages = useMessages()
  const texts = messages.accounts
  const name = pressureName(messages, item.pressure)

  function link(method: string, linked: boolean, label: string) {
    commit(label, linkEdit(account, 'pressures', item.id, 'methods', method, linked))
  }

  return (
    <article className={classes.item} aria-label={name}>
      <div className={classes.title}>
        <h4 className={classes.pressure}>{name}</h4>
        {!readOnly && (
          <RemoveButton
            label={texts.pressures.remove(name)}
            onClick={() =>
              commit(texts.pressures.undoRemove(name), removeEdit(account, 'pressures', item.id))
            }
          />
        )}
      </div>
      <WritingText
        label={texts.pressures.statementOf(name)}
        value={item.statement}
        placeholder={texts.pressures.statement}
        readOnly={readOnly}
        onChange={(statement) => type((current) => patchItem(current, 'pressures', item.id, { statement }))}
      />
      <MethodLinks
        subject={name}
        linked={item.methods}
        pressures={[item.pressure]}
        onLink={(id, method) => link(id, true, texts.methods.undoLink(method))}
        onUnlink={(id, method) => link(id, false, texts.methods.undoUnlink(method))}
      />
    </article>
  )
}
