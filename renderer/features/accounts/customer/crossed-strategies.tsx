import { notifications } from '@mantine/notifications'
import { IconArrowRight, IconCheck } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { emptyAction } from '#shared/domain/empty-account.ts'
import {
  crossings,
  swotSides,
  type CrossedStrategy,
  type Crossing,
  type SwotItem,
  type SwotSide,
} from '#shared/domain/growth-plan.ts'
import { useMessages } from '../../../ui/language.tsx'
import { Picker } from '../../../ui/picker.tsx'
import { AddButton, RemoveButton } from '../../../ui/row-buttons.tsx'
import { WritingText } from '../../../ui/writing-fields.tsx'
import { insertEdit, patchEdit, patchItem, removeEdit } from '../account-edits.ts'
import { newItemId, usePlan } from '../plan-context.tsx'
import { CrossedPoint } from './crossed-point.tsx'
import classes from './crossed-strategies.module.css'

/** What follows from crossing inner sides with outer ones: four kinds of strategies. */
export function CrossedStrategies() {
  const { account, readOnly, commit } = usePlan()
  const texts = useMessages().planCustomer.swot
  const body = useRef<HTMLDivElement>(null)
  const wanted = useRef<string | null>(null)

  useEffect(() => {
    if (wanted.current === null) return
    body.current?.querySelector<HTMLElement>(`[data-item="${wanted.current}"] textarea`)?.focus()
    wanted.current = null
  })

  function add(crossing: Crossing) {
    const item: CrossedStrategy = { id: newItemId(), crossing, text: '', items: [] }
    commit(texts.undo.addStrategy, insertEdit('crossedStrategies', item, account.crossedStrategies.length))
    wanted.current = item.id
  }

  return (
    <>
      <h3 className={classes.heading}>{texts.towsTitle}</h3>
      <p className={classes.hint}>{texts.towsHint}</p>
      <div className={classes.crossings} ref={body}>
        {crossings.map((crossing) => {
          const { code, title } = texts.crossings[crossing]
          return (
            <section key={crossing} className={classes.crossing} aria-label={`${code} ${title}`}>
              <h4 className={classes.title}>
                <span className={classes.code}>{code}</span>
                {title}
              </h4>
              {account.crossedStrategies
                .filter((item) => item.crossing === crossing)
                .map((item) => (
                  <Strategy key={item.id} strategy={item} />
                ))}
              {!readOnly && (
                <AddButton onClick={() => add(crossing)}>
                  <span aria-hidden>{texts.addStrategy}</span>
                  <span className={classes.hidden}>{texts.addStrategyTo(code)}</span>
                </AddButton>
              )}
            </section>
          )
        })}
      </div>
    </>
  )
}

function Strategy({ strategy }: { strategy: CrossedStrategy }) {
  const { account, readOnly, type, commit } = usePlan()
  const { planCustomer, common } = useMessages()
  const texts = planCustomer.swot
  const { id, text, items, crossing } = strategy
  const name = text || common.untitled
  const sides = sidesOf(crossing)
  const known = account.swotItems.filter((item) => items.includes(item.id))
  const offered = account.swotItems.filter((item) => sides.includes(item.side) || items.includes(item.id))
  const isAction = account.actions.some((action) => action.title.trim() !== '' && action.title === text)

  function makeAction() {
    const action = { ...emptyAction(newItemId()), title: text }
    commit(texts.undo.toAction(text), insertEdit('actions', action, account.actions.length))
    notifications.show({ message: texts.madeAction(text) })
  }

  return (
    <article className={classes.strategy} data-item={id}>
      <div className={classes.words}>
        <WritingText
          label={texts.strategy}
          value={text}
          placeholder={texts.strategyPrompt}
          readOnly={readOnly}
          onChange={(value) =>
            type((current) => patchItem(current, 'crossedStrategies', id, { text: value }))
          }
        />
        {!readOnly && (
          <RemoveButton
            label={`${texts.removeStrategy} · ${name}`}
            onClick={() =>
              commit(texts.undo.removeStrategy(name), removeEdit(account, 'crossedStrategies', id))
            }
          />
        )}
      </div>
      <div className={classes.crosses}>
        {offered.length === 0 ? (
          <span className={classes.none}>{texts.noPoints}</span>
        ) : (
          <Picker
            label={texts.crosses}
            value={known.map((item) => item.id)}
            disabled={readOnly}
            groups={swotSides
              .map((side) => ({
                title: texts.quarters[side],
                options: offered.filter((item) => item.side === side).map(pointOption(common.untitled)),
              }))
              .filter(({ options }) => options.length > 0)}
            onChange={(next) =>
              commit(texts.undo.cross, patchEdit(account, 'crossedStrategies', id, { items: next }))
            }
            renderChip={(point, onRemove) => (
              <CrossedPoint item={known.find((item) => item.id === point)} {...(onRemove && { onRemove })} />
            )}
          />
        )}
        {isAction ? (
          <span className={classes.done}>
            <IconCheck size={14} aria-hidden />
            {texts.isAction}
          </span>
        ) : (
          !readOnly &&
          text.trim() !== '' && (
            <button
              type="button"
              className={classes.action}
              aria-label={texts.toActionFor(text)}
              onClick={makeAction}
            >
              {texts.toAction}
              <IconArrowRight size={14} aria-hidden />
            </button>
          )
        )}
      </div>
    </article>
  )
}

function sidesOf(crossing: Crossing): SwotSide[] {
  return swotSides.filter((side) => crossing.includes(side))
}

function pointOption(untitled: string): (item: SwotItem) => { value: string; label: string } {
  return ({ id, text }) => ({ value: id, label: text || untitled })
}
