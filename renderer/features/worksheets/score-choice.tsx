import { useId } from 'react'
import classes from './score-choice.module.css'

const scores = [1, 2, 3, 4, 5]

interface ScoreChoiceProps {
  label: string
  value: number | null
  onChange: (value: number | null) => void
  readOnly: boolean
}

/** A score from 1 to 5; choosing the chosen one again, or Backspace, takes it back. */
export function ScoreChoice({ label, value, onChange, readOnly }: ScoreChoiceProps) {
  const name = useId()
  return (
    <div
      className={classes.scores}
      role="radiogroup"
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key === 'Backspace' && value !== null && !readOnly) onChange(null)
      }}
    >
      {scores.map((score) => (
        <label key={score} className={classes.score}>
          <input
            type="radio"
            name={name}
            className={classes.input}
            aria-label={String(score)}
            checked={score === value}
            disabled={readOnly}
            onChange={() => onChange(score)}
            onClick={() => {
              if (score === value) onChange(null)
            }}
          />
          <span aria-hidden>{score}</span>
        </label>
      ))}
    </div>
  )
}
