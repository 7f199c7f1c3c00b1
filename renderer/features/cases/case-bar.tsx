import { DraftState } from '../../ui/draft-state.tsx'
import { useMessages } from '../../ui/language.tsx'
import type { Draft } from '../../ui/use-draft.ts'
import type { Case } from '#shared/domain/case.ts'
import { caseSteps, stepsTaken } from './case-steps.ts'
import classes from './case-bar.module.css'

interface CaseBarProps {
  draft: Pick<Draft<Case>, 'draft' | 'phase' | 'savedAt' | 'flush'>
  readOnly: boolean
}

/** Stays in view: the five steps as a way through the case, and whether what is written is on disk. */
export function CaseBar({ draft, readOnly }: CaseBarProps) {
  const texts = useMessages().cases
  const taken = stepsTaken(draft.draft)
  return (
    <div className={classes.bar}>
      <nav aria-label={texts.document.nav}>
        <ol className={classes.steps}>
          {caseSteps.map((name) => (
            <li key={name} className={classes.step}>
              <button
                type="button"
                className={classes.part}
                data-taken={taken[name]}
                onClick={() => {
                  const title = document.getElementById(`case-${name}`)
                  title?.scrollIntoView({ block: 'start' })
                  title?.focus({ preventScroll: true })
                }}
              >
                {texts.steps[name]}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <div className={classes.state}>
        <DraftState
          phase={draft.phase}
          savedAt={draft.savedAt}
          updatedAt={draft.draft.updatedAt}
          readOnly={readOnly}
          onRetry={() => void draft.flush()}
        />
      </div>
    </div>
  )
}
