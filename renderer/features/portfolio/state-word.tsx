import type { HealthState } from '#shared/domain/portfolio.ts'
import { useMessages } from '../../ui/language.tsx'
import classes from './state-word.module.css'

/** How an account stands, by a word with a mark of its colour before it. */
export function StateWord({ state }: { state: HealthState }) {
  const texts = useMessages().portfolio
  return (
    <span className={classes.word} data-state={state}>
      {texts.state[state]}
    </span>
  )
}
