import { useLocale } from './language.tsx'
import { formatInstant } from '#shared/i18n/format.ts'
import classes from './printed-title.module.css'

interface PrintedTitleProps {
  title: string
  /** When it was last changed, ISO 8601. */
  changedAt: string
  tags: readonly string[]
}

/** What stands above a text on paper, where its fields on screen do not. */
export function PrintedTitle({ title, changedAt, tags }: PrintedTitleProps) {
  const locale = useLocale()
  return (
    <header className={classes.title}>
      <h1>{title}</h1>
      <p>{[formatInstant(locale, changedAt), ...tags.map((tag) => `#${tag}`)].join(' · ')}</p>
    </header>
  )
}
