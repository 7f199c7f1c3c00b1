import type { Stakeholder } from '#shared/domain/people.ts'
import { useMessages } from '../../../ui/language.tsx'
import { attitudeInWords, signedAttitude } from './people-options.ts'
import classes from './person-marks.module.css'

const bars = ['low', 'medium', 'high'] as const

/** How much a person's word weighs: one to three bars, and the word. */
export function InfluenceMark({ person }: { person: Stakeholder }) {
  const texts = useMessages().planPeople
  const level = person.influence === null ? -1 : bars.indexOf(person.influence)
  const word = person.influence === null ? texts.unknown : texts.influence[person.influence]
  return (
    <span
      className={classes.influence}
      role="img"
      aria-label={texts.influenceOf(word)}
      title={texts.influenceOf(word)}
    >
      {bars.map((bar, index) => (
        <span key={bar} className={classes.bar} data-on={index <= level || undefined} />
      ))}
    </span>
  )
}

/** How a person stands to us, as a number with its sign. */
export function AttitudeMark({ person }: { person: Stakeholder }) {
  const texts = useMessages().planPeople
  const { attitude } = person
  const words = texts.attitudeOf(attitudeInWords(texts, person))
  return (
    <span
      className={classes.attitude}
      data-tone={attitude === null ? 'unknown' : attitude > 0 ? 'for' : attitude < 0 ? 'against' : 'neutral'}
      role="img"
      aria-label={words}
      title={words}
    >
      {attitude === null ? '?' : signedAttitude(attitude)}
    </span>
  )
}
