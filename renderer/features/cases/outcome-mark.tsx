import { IconCircleCheck, IconCircleHalf2, IconCircleX } from '@tabler/icons-react'
import type { Outcome } from '#shared/domain/outcome.ts'
import { useMessages } from '../../ui/language.tsx'
import classes from './outcome-mark.module.css'

export const outcomeIcons = { worked: IconCircleCheck, partly: IconCircleHalf2, failed: IconCircleX } as const

/** How a case ended: a shape and a word. */
export function OutcomeMark({ outcome }: { outcome: Outcome }) {
  const Icon = outcomeIcons[outcome]
  return (
    <span className={classes.mark} data-outcome={outcome}>
      <Icon size={14} aria-hidden />
      {useMessages().cases.outcome[outcome]}
    </span>
  )
}
