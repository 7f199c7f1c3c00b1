import type { Stakeholder } from '#shared/domain/people.ts'
import { peopleReach } from '#shared/plan/people-reach.ts'
import { useMessages } from '../../../ui/language.tsx'
import classes from './people-warnings.module.css'

/** How far we reach among the people, in one line. */
export function PeopleReachLine({
  stakeholders,
  today,
}: {
  stakeholders: readonly Stakeholder[]
  today: string
}) {
  const texts = useMessages().planPeople.reach
  const { people, owned, recent, withStep, keyPlayers, keySupporters } = peopleReach(stakeholders, today)
  return (
    <ul className={classes.reach} aria-label={texts.label}>
      <li>{texts.owned(owned, people)}</li>
      {keyPlayers > 0 && <li>{texts.supporters(keySupporters, keyPlayers)}</li>}
      <li>{texts.recent(recent, people)}</li>
      <li>{texts.withStep(withStep, people)}</li>
    </ul>
  )
}
