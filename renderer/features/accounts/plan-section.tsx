import type { ReactNode } from 'react'
import { useLocale, useMessages } from '../../ui/language.tsx'
import { formatAgo } from '#shared/i18n/format.ts'
import type { PlanSectionName } from './plan-area.ts'
import { usePlanTools, usePlanValue } from './plan-context.tsx'
import classes from './plan-section.module.css'

interface PlanSectionProps {
  name: PlanSectionName
  title: string
  hint?: string
  /** What stands at the right of the title, e.g. a switch between views. */
  tools?: ReactNode
  children: ReactNode
}

/** One part of the plan, under its own heading, with the day when it was changed last. */
export function PlanSection({ name, title, hint, tools, children }: PlanSectionProps) {
  const { openedAt } = usePlanTools()
  const locale = useLocale()
  const { common } = useMessages()
  const touched = usePlanValue((account) => account.touched[name])
  return (
    <section className={classes.section} data-plan-section={name} aria-labelledby={`plan-${name}`}>
      <div className={classes.head}>
        <h2 className={classes.title} id={`plan-${name}`} tabIndex={-1}>
          {title}
        </h2>
        {touched && touched < openedAt && (
          <time className={classes.touched} dateTime={touched}>
            {common.touched(formatAgo(locale, touched, openedAt))}
          </time>
        )}
        {tools && <div className={classes.tools}>{tools}</div>}
      </div>
      {hint && <p className={classes.hint}>{hint}</p>}
      {children}
    </section>
  )
}
