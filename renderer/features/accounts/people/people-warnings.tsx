import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import type { PeopleWarning, PeopleWarningKind } from '#shared/plan/people-warnings.ts'
import { useMessages } from '../../../ui/language.tsx'
import classes from './people-warnings.module.css'

const grave: readonly PeopleWarningKind[] = [
  'no-supporter',
  'opposed-without-step',
  'single-contact',
  'single-owner',
  'silent',
]
/** The rest of a long list is counted: the views show them all. */
const namesShown = 5

interface PeopleWarningsProps {
  warnings: readonly PeopleWarning[]
  onOpen: (person: string) => void
}

/** What to look after among the people, each with its reason and a way to the person. */
export function PeopleWarnings({ warnings, onOpen }: PeopleWarningsProps) {
  const { planPeople, common } = useMessages()
  const texts = planPeople.warnings
  if (warnings.length === 0) return <p className={classes.none}>{texts.none}</p>
  return (
    <ul className={classes.warnings} aria-label={texts.label}>
      {warnings.map(({ kind, people }) => {
        const isGrave = grave.includes(kind)
        const Icon = isGrave ? IconAlertTriangle : IconInfoCircle
        return (
          <li key={kind} className={classes.warning} data-grave={isGrave || undefined} data-warning={kind}>
            <Icon className={classes.icon} size={16} aria-hidden />
            <span className={classes.title}>{texts.kind[kind].title}</span>
            <span className={classes.people}>
              {people.slice(0, namesShown).map(({ id, name }) => (
                <button
                  key={id}
                  type="button"
                  className={classes.person}
                  aria-label={planPeople.open(name || common.untitled)}
                  onClick={() => onOpen(id)}
                >
                  {name || common.untitled}
                </button>
              ))}
              {people.length > namesShown && <span>{texts.more(people.length - namesShown)}</span>}
            </span>
            <span className={classes.why}>{texts.kind[kind].why}</span>
          </li>
        )
      })}
    </ul>
  )
}
