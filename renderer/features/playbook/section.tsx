import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { MethodSummary } from '#shared/domain/method.ts'
import { useLocale, useMessages } from '../../ui/language.tsx'
import classes from './section.module.css'

interface SectionProps {
  title: string
  hint?: ReactNode
  children: ReactNode
}

/** One part of a page of the playbook, under its own heading. */
export function Section({ title, hint, children }: SectionProps) {
  return (
    <section className={classes.section} aria-label={title}>
      <h2 className={classes.title}>{title}</h2>
      {hint && <p className={classes.hint}>{hint}</p>}
      {children}
    </section>
  )
}

/** Links to methods by name, in the given order; those no longer there are left out. */
export function MethodLinks({ ids, methods }: { ids: readonly string[]; methods: readonly MethodSummary[] }) {
  const locale = useLocale()
  const found = ids.flatMap((id) => methods.find((method) => method.id === id) ?? [])
  return (
    <span className={classes.methods}>
      {found.map(({ id, name }) => (
        <Link key={id} to="/methods/$methodId" params={{ methodId: id }} className={classes.link}>
          {name[locale]}
        </Link>
      ))}
    </span>
  )
}

/** Says that a piece of built-in content is not there; the user's own words are safe. */
export function MissingContent() {
  return <p className={classes.missing}>{useMessages().playbook.missing}</p>
}
