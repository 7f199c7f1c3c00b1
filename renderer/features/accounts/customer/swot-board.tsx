import { useEffect, useRef } from 'react'
import { swotSides, type SwotItem, type SwotSide } from '#shared/domain/growth-plan.ts'
import { useItemDrag } from '../../../ui/item-drag.tsx'
import { useMessages } from '../../../ui/language.tsx'
import { AddButton } from '../../../ui/row-buttons.tsx'
import { insertEdit, patchEdit } from '../account-edits.ts'
import { newItemId, usePlan } from '../plan-context.tsx'
import { PlanSection } from '../plan-section.tsx'
import { CrossedStrategies } from './crossed-strategies.tsx'
import classes from './swot-board.module.css'
import { SwotPoint } from './swot-point.tsx'

/** Strengths and weaknesses against opportunities and threats, and what follows from crossing them. */
export function SwotBoard() {
  const { account, readOnly, commit } = usePlan()
  const messages = useMessages()
  const texts = messages.planCustomer.swot
  const board = useRef<HTMLDivElement>(null)
  const wanted = useRef<string | null>(null)

  // A point that is new, or drawn anew in another quarter, takes the focus.
  useEffect(() => {
    if (wanted.current === null) return
    board.current?.querySelector<HTMLElement>(`[data-item="${wanted.current}"] textarea`)?.focus()
    wanted.current = null
  })

  function add(side: SwotSide) {
    const item: SwotItem = { id: newItemId(), side, text: '', evidence: '' }
    commit(texts.undo.addPoint, insertEdit('swotItems', item, account.swotItems.length))
    wanted.current = item.id
  }

  function move(item: SwotItem, side: SwotSide) {
    wanted.current = item.id
    commit(texts.undo.movePoint(item.text), patchEdit(account, 'swotItems', item.id, { side }))
  }

  const drag = useItemDrag({
    accepts: (id, { target }) => account.swotItems.some((item) => item.id === id && item.side !== target),
    onDrop(id, { target }) {
      const item = account.swotItems.find((point) => point.id === id)
      const side = swotSides.find((value) => value === target)
      if (item && side) move(item, side)
    },
  })

  return (
    <PlanSection name="swot" title={messages.accounts.nav.swot} hint={texts.hint}>
      <div className={classes.board} ref={board}>
        {swotSides.map((side) => (
          <section
            key={side}
            className={classes.quarter}
            data-side={side}
            data-drop={side}
            data-over={drag.over?.target === side || undefined}
            aria-label={texts.quarters[side]}
          >
            <h3 className={classes.title}>{texts.quarters[side]}</h3>
            <p className={classes.question}>{texts.question[side]}</p>
            <ul className={classes.points}>
              {account.swotItems
                .filter((item) => item.side === side)
                .map((item) => (
                  <SwotPoint
                    key={item.id}
                    item={item}
                    isDragged={drag.dragged === item.id}
                    onGrab={drag.grab}
                    onMove={(next) => move(item, next)}
                    onNext={() => add(side)}
                  />
                ))}
            </ul>
            {!readOnly && (
              <AddButton onClick={() => add(side)}>
                <span aria-hidden>{texts.add}</span>
                <span className={classes.hidden}>{texts.addTo(texts.quarters[side])}</span>
              </AddButton>
            )}
          </section>
        ))}
        {drag.ghost}
      </div>
      <CrossedStrategies />
    </PlanSection>
  )
}
