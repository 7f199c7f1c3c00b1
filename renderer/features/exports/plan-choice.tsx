import { Radio } from '@mantine/core'
import { useMessages } from '../../ui/language.tsx'
import classes from './export-dialog.module.css'
import { planCopies, type PlanCopy } from './plan-copy-memory.ts'

interface PlanChoiceProps {
  value: PlanCopy
  onChange: (value: PlanCopy) => void
}

/** Asks which document of a plan to write, and says what each holds and leaves out. */
export function PlanChoice({ value, onChange }: PlanChoiceProps) {
  const messages = useMessages().exports
  return (
    <Radio.Group
      aria-label={messages.whichPlan}
      value={value}
      onChange={(chosen) => onChange(planCopies.find((copy) => copy === chosen) ?? 'full')}
    >
      <div className={classes.options}>
        {planCopies.map((copy) => (
          <Radio
            key={copy}
            value={copy}
            label={messages.plans[copy].label}
            description={messages.plans[copy].text}
          />
        ))}
        {value === 'customer' && <p className={classes.hint}>{messages.readBeforeSending}</p>}
      </div>
    </Radio.Group>
  )
}
