import { useMessages } from '#renderer/ui/language.tsx'
import type { CompetencyId } from '#shared/domain/competency.ts'
import classes from './playbook-overview.module.css'

/** A ready-made beginning, and the part of the model it belongs to. */
export interface Starter {
  title: string
  body: string
  competency: CompetencyId
}

const starterCompetencies = { negotiation: 'D1', change: 'D2', inside: 'D5' } as const
const starterNames = ['negotiation', 'change', 'inside'] as const

/** The beginnings on offer. */
export function StarterList({ title, onStart }: { title: string; onStart: (starter: Starter) => void }) {
  const { starters } = useMessages().notes
  return (
    <section className={classes.starters}>
      <h2 className={classes.startersTitle}>{title}</h2>
      <ul className={classes.starterList}>
        {starterNames.map((name) => {
          const { title, hint, body } = starters[name]
          const competency = starterCompetencies[name]
          return (
            <li key={name}>
              <button
                type="button"
                className={classes.starter}
                onClick={() => onStart({ title, body, competency })}
              >
                <span className={classes.name}>{title}</span>
                <span className={classes.hint}>{hint}</span>
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
