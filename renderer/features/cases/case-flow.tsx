import { useMessages } from '../../ui/language.tsx'
import classes from './case-flow.module.css'
import { caseSteps } from './case-steps.ts'

/** The way of every case, drawn: problem, idea, tools, result, lesson. */
export function CaseFlow() {
  const texts = useMessages().cases
  return (
    <ol className={classes.flow} aria-label={texts.start.flow}>
      {caseSteps.map((name) => (
        <li key={name} className={classes.step}>
          <span className={classes.stop} aria-hidden />
          <span className={classes.name}>{texts.steps[name]}</span>
          <span className={classes.hint}>{texts.stepHint[name]}</span>
        </li>
      ))}
    </ol>
  )
}
