import { IconCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useMessages } from '../../ui/language.tsx'
import type { CaseStepName } from './case-steps.ts'
import classes from './case-step.module.css'

interface CaseStepProps {
  name: CaseStepName
  /** Something is written here already. */
  isTaken: boolean
  /** Where the work goes on. */
  isNext: boolean
  children: ReactNode
}

/** One of the five steps, a stop on the line that runs down the case. */
export function CaseStep({ name, isTaken, isNext, children }: CaseStepProps) {
  const texts = useMessages().cases
  return (
    <section
      className={classes.step}
      aria-labelledby={`case-${name}`}
      data-taken={isTaken}
      data-next={isNext}
    >
      <span className={classes.stop} aria-hidden>
        {isTaken && <IconCheck size={13} stroke={2.4} />}
      </span>
      <div className={classes.head}>
        <h2 className={classes.title} id={`case-${name}`} tabIndex={-1}>
          {texts.steps[name]}
        </h2>
        <p className={classes.hint}>{texts.stepHint[name]}</p>
      </div>
      <div className={classes.body}>{children}</div>
    </section>
  )
}
