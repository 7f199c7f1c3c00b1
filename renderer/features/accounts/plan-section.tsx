import type { ReactNode } from 'react'
import classes from './plan-section.module.css'

/** The parts of a plan in reading order. */
export const planSections = [
  'charter',
  'pressures',
  'objectives',
  'actions',
  'risks',
  'profile',
  'notes',
] as const
export type PlanSectionName = (typeof planSections)[number]

interface PlanSectionProps {
  name: PlanSectionName
  title: string
  hint?: string
  children: ReactNode
}

/** One part of the plan, under its own heading. */
export function PlanSection({ name, title, hint, children }: PlanSectionProps) {
  return (
    <section className={classes.section} data-plan-section={name} aria-labelledby={`plan-${name}`}>
      <h2 className={classes.title} id={`plan-${name}`} tabIndex={-1}>
        {title}
      </h2>
      {hint && <p className={classes.hint}>{hint}</p>}
      {children}
    </section>
  )
}
