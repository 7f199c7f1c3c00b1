import { IconPlus, IconX } from '@tabler/icons-react'
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

/** Adds the next item under a list. */
export function AddButton({ children, onClick }: { children: ReactNode; onClick: () => void }) {
  return (
    <button type="button" className={classes.add} onClick={onClick}>
      <IconPlus size={14} aria-hidden />
      {children}
    </button>
  )
}

/** Takes an item away; quiet until its row is under the pointer or the focus. */
export function RemoveButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <button type="button" className={classes.remove} aria-label={label} title={label} onClick={onClick}>
      <IconX size={14} aria-hidden />
    </button>
  )
}
