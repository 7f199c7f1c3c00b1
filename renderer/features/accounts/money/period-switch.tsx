import { SegmentedControl } from '@mantine/core'
import type { PlanPeriod } from '#shared/domain/plan-item.ts'

interface PeriodSwitchProps {
  label: string
  value: PlanPeriod
  names: Record<PlanPeriod, string>
  onChange: (period: PlanPeriod) => void
}

/** Chooses between the base and the plan year. */
export function PeriodSwitch({ label, value, names, onChange }: PeriodSwitchProps) {
  return (
    <SegmentedControl
      size="xs"
      aria-label={label}
      value={value}
      onChange={(chosen) => onChange(chosen === 'plan' ? 'plan' : 'base')}
      data={[
        { value: 'base', label: names.base },
        { value: 'plan', label: names.plan },
      ]}
    />
  )
}
