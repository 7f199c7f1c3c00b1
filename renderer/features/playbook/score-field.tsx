import { useId } from 'react'
import { useMessages } from '../../ui/language.tsx'
import classes from './score-field.module.css'

const scores = [1, 2, 3, 4, 5]

interface ScoreFieldProps {
  label: string
  value: number | null
  readOnly: boolean
  onChange: (score: number | null) => void
}

/** A score from 1 to 5, or none yet. */
export function ScoreField({ label, value, readOnly, onChange }: ScoreFieldProps) {
  const texts = useMessages().playbook.assessment
  const name = useId()
  return (
    <fieldset className={classes.field} disabled={readOnly}>
      <legend className={classes.legend}>{label}</legend>
      {[null, ...scores].map((score) => (
        <label
          key={score ?? 0}
          className={classes.choice}
          title={score === null ? texts.notRated : undefined}
        >
          <input
            type="radio"
            name={name}
            className={classes.input}
            aria-label={score === null ? texts.notRated : String(score)}
            checked={value === score}
            onChange={() => onChange(score)}
          />
          <span aria-hidden>{score ?? texts.none}</span>
        </label>
      ))}
    </fieldset>
  )
}
