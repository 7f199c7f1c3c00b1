import { useEffect, useRef, type KeyboardEvent } from 'react'
import { attitudes, influences, type Influence, type Stakeholder } from '#shared/domain/people.ts'
import { isComposing } from '../../../ui/composition.ts'
import { useItemDrag } from '../../../ui/item-drag.tsx'
import { useMessages } from '../../../ui/language.tsx'
import { patchEdit } from '../account-edits.ts'
import { usePlan } from '../plan-context.tsx'
import { gridCells, squareFrom, squareName, steppedBy, type GridSquare } from './grid-square.ts'
import classes from './people-grid.module.css'
import { attitudeInWords, signedAttitude } from './people-options.ts'

const rows: readonly Influence[] = [...influences].reverse()

/** People by how much they weigh and how they stand to us; moving one changes both. */
export function PeopleGrid({ onOpen }: { onOpen: (person: string) => void }) {
  const { account, readOnly, commit } = usePlan()
  const { planPeople: texts, common } = useMessages()
  const { stakeholders } = account
  const board = useRef<HTMLDivElement>(null)
  const wanted = useRef<string | null>(null)
  const cells = gridCells(stakeholders)
  const nameOf = (person: Stakeholder) => person.name || common.untitled

  // A person who moves is drawn anew in another square; the focus goes along.
  useEffect(() => {
    if (wanted.current === null) return
    board.current?.querySelector<HTMLElement>(`[data-person="${wanted.current}"]`)?.focus()
    wanted.current = null
  })

  function place(person: Stakeholder, square: GridSquare) {
    if (person.influence === square.influence && person.attitude === square.attitude) return
    commit(texts.undo.place(nameOf(person)), patchEdit(account, 'stakeholders', person.id, { ...square }))
  }

  const drag = useItemDrag({
    accepts: (_, { target }) => squareFrom(target) !== null,
    onDrop(id, { target }) {
      const person = stakeholders.find((item) => item.id === id)
      const square = squareFrom(target)
      if (person && square) place(person, square)
    },
  })

  function onKeyDown(event: KeyboardEvent, person: Stakeholder) {
    if (isComposing(event) || readOnly || event.ctrlKey || event.metaKey || event.altKey) return
    const square = steppedBy(person, event.key)
    if (!square) return
    event.preventDefault()
    wanted.current = person.id
    place(person, square)
  }

  const chip = (person: Stakeholder) => {
    const influence = person.influence === null ? texts.unknown : texts.influence[person.influence]
    return (
      <li key={person.id}>
        <button
          type="button"
          className={classes.chip}
          data-person={person.id}
          data-nobody={person.owner.trim() === '' || undefined}
          data-dragged={drag.dragged === person.id || undefined}
          data-movable={!readOnly || undefined}
          aria-label={texts.grid.place(
            nameOf(person),
            texts.influenceOf(influence),
            texts.attitudeOf(attitudeInWords(texts, person)),
          )}
          title={person.role}
          onClick={() => onOpen(person.id)}
          onKeyDown={(event) => onKeyDown(event, person)}
          onPointerDown={(event) => !readOnly && drag.grab(event, person.id, nameOf(person))}
        >
          {nameOf(person)}
        </button>
      </li>
    )
  }

  return (
    <div ref={board}>
      <table className={classes.grid} aria-label={texts.grid.label}>
        <thead>
          <tr>
            <td />
            {attitudes.map((attitude) => (
              <th key={attitude} scope="col">
                <span className={classes.figure}>{signedAttitude(attitude)}</span>
                {texts.attitude[attitude]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((influence) => (
            <tr key={influence}>
              <th scope="row">{texts.influence[influence]}</th>
              {attitudes.map((attitude) => {
                const square = squareName({ influence, attitude })
                return (
                  <td
                    key={attitude}
                    data-drop={square}
                    data-over={drag.over?.target === square || undefined}
                    data-tone={
                      influence === 'high'
                        ? attitude > 0
                          ? 'for'
                          : attitude < 0
                            ? 'against'
                            : 'open'
                        : undefined
                    }
                  >
                    <ul className={classes.people}>{(cells.get(square) ?? []).map(chip)}</ul>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <div
        className={classes.tray}
        data-drop={squareName({ influence: null, attitude: null })}
        data-over={drag.over?.target === squareName({ influence: null, attitude: null }) || undefined}
      >
        <h3 className={classes.trayName}>{texts.grid.unplaced}</h3>
        <ul className={classes.people}>{(cells.get('unplaced') ?? []).map(chip)}</ul>
      </div>
      {!readOnly && <p className={classes.hint}>{texts.grid.hint}</p>}
      {drag.ghost}
    </div>
  )
}
