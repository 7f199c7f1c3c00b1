import type { Stakeholder } from '#shared/domain/people.ts'
import type { ItemDrag } from '../../../ui/item-drag.tsx'
import { useMessages } from '../../../ui/language.tsx'
import classes from './person-card.module.css'
import { AttitudeMark, InfluenceMark } from './person-marks.tsx'
import { PersonMenu } from './person-menu.tsx'

interface PersonCardProps {
  person: Stakeholder
  onOpen: (person: string) => void
  /** Without it the card can't be moved. */
  onGrab: ItemDrag['grab'] | undefined
  onReportTo: (manager: string | null) => void
  onAddReport: () => void
  onRemove: () => void
}

/** A person in the chart: who they are, how much they weigh, how they stand to us and who of us knows them. */
export function PersonCard(props: PersonCardProps) {
  const { person, onOpen, onGrab, onReportTo, onAddReport, onRemove } = props
  const { planPeople: texts, common } = useMessages()
  const name = person.name || common.untitled
  const owner = person.owner.trim()
  return (
    <>
      <button
        type="button"
        className={classes.card}
        data-person={person.id}
        data-movable={onGrab !== undefined || undefined}
        onClick={() => onOpen(person.id)}
        onPointerDown={(event) => onGrab?.(event, person.id, name)}
      >
        <span className={classes.name}>{name}</span>
        <span className={classes.role}>{person.role}</span>
        <span className={classes.foot}>
          <InfluenceMark person={person} />
          <AttitudeMark person={person} />
          <span className={classes.owner} data-nobody={owner === '' || undefined} title={texts.field.owner}>
            {owner || texts.nobody}
          </span>
        </span>
      </button>
      {onGrab && (
        <PersonMenu
          person={person}
          onOpen={() => onOpen(person.id)}
          onReportTo={onReportTo}
          onAddReport={onAddReport}
          onRemove={onRemove}
        />
      )}
    </>
  )
}
