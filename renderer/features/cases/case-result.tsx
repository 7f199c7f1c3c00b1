import { outcomes } from '#shared/domain/outcome.ts'
import { useMessages } from '../../ui/language.tsx'
import { ToggleChip } from '../../ui/toggle-chip.tsx'
import { useOpenCase } from './case-context.tsx'
import { setFields } from './case-edits.ts'
import classes from './case-result.module.css'
import { outcomeIcons } from './outcome-mark.tsx'

/** How it went. The answer is noted once in the log of every method of the case. */
export function CaseResult() {
  const { document, readOnly, commitLogged } = useOpenCase()
  const texts = useMessages().cases
  const { outcome } = document
  const used = new Set(document.methods.map(({ method }) => method)).size

  return (
    <div>
      <div className={classes.choice} role="group" aria-label={texts.result.outcome}>
        <span className={classes.question}>{texts.result.outcome}</span>
        {outcomes.map((name) => {
          const Icon = outcomeIcons[name]
          const isChosen = outcome === name
          return (
            <ToggleChip
              key={name}
              pressed={isChosen}
              disabled={readOnly}
              onToggle={() =>
                commitLogged(
                  isChosen ? texts.result.undoNone : texts.result.undo(texts.outcome[name]),
                  setFields(document, { outcome: isChosen ? null : name }),
                )
              }
            >
              <Icon size={14} aria-hidden />
              {texts.outcome[name]}
            </ToggleChip>
          )
        })}
      </div>
      <p className={classes.hint}>
        {used === 0
          ? texts.result.withoutTools
          : outcome === null
            ? texts.result.willLog
            : texts.result.logged(used)}
      </p>
    </div>
  )
}
