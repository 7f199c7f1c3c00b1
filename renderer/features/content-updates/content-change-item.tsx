import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ContentChange, FieldChange } from '#shared/content/content-changes.ts'
import { locales } from '#shared/domain/locale.ts'
import { useLocale, useMessages } from '../../ui/language.tsx'
import { placeInWords, valueInWords, type FactWords } from './change-in-words.ts'
import { ChangedText } from './changed-text.tsx'
import classes from './content-change-item.module.css'

interface ContentChangeItemProps {
  change: ContentChange
  methods: ReadonlyMap<string, string>
}

/** One item of the built-in content: what it says now, held against what it said. */
export function ContentChangeItem({ change, methods }: ContentChangeItemProps) {
  const messages = useMessages()
  const texts = messages.contentUpdates
  const locale = useLocale()
  const words: FactWords = { messages, called: change.called[locale], methods }
  const other = locales.find((one) => one !== locale) ?? locale
  const here = change.fields.filter((field) => field.locale !== other)
  const there = change.fields.filter((field) => field.locale === other)
  return (
    <li className={classes.item}>
      <h3 className={classes.name}>
        <ItemLink change={change}>{change.name[locale]}</ItemLink>
        <span className={classes.change} data-change={change.change}>
          {texts.change[change.change]}
        </span>
      </h3>
      {change.own.length > 0 && (
        <p className={classes.own}>
          {texts.own.title(change.own.map((own) => texts.own[own]).join(messages.common.listSeparator))}
        </p>
      )}
      {change.change === 'changed' ? (
        <Fields fields={here} words={words} />
      ) : (
        <details className={classes.more}>
          <summary>{texts.whole}</summary>
          <Fields fields={here.filter(({ locale: language }) => language !== null)} words={words} />
        </details>
      )}
      {change.change === 'changed' && there.length > 0 && (
        <details className={classes.more}>
          <summary>{texts.otherLanguage(there.length)}</summary>
          <div lang={other}>
            <Fields fields={there} words={words} />
          </div>
        </details>
      )}
    </li>
  )
}

function Fields({ fields, words }: { fields: readonly FieldChange[]; words: FactWords }) {
  return (
    <dl className={classes.fields}>
      {fields.map((field) => (
        <div key={`${field.locale ?? ''}/${field.path}`} className={classes.field}>
          <dt>{placeInWords(field.path, words)}</dt>
          <dd>
            <ChangedText
              before={valueInWords(field, field.before, words)}
              after={valueInWords(field, field.after, words)}
            />
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** The way to the item itself, where it has a page and is still there. */
function ItemLink({
  change: { kind, id, change },
  children,
}: {
  change: ContentChange
  children: ReactNode
}) {
  if (change === 'removed') return children
  switch (kind) {
    case 'method':
      return (
        <Link to="/methods/$methodId" params={{ methodId: id }}>
          {children}
        </Link>
      )
    case 'chapter':
      return (
        <Link to="/playbook/chapters/$chapterId" params={{ chapterId: id }}>
          {children}
        </Link>
      )
    case 'competency':
      return (
        <Link to="/playbook/competencies/$competencyId" params={{ competencyId: id }}>
          {children}
        </Link>
      )
    case 'archetype':
      return <Link to="/playbook/portraits">{children}</Link>
    case 'term':
      return <Link to="/playbook/glossary">{children}</Link>
    case 'reminder':
      return <Link to="/playbook/glossary/reminders">{children}</Link>
    case 'trait':
    case 'role':
    case 'channel':
    case 'understanding':
    case 'case':
    case 'template':
      return children
  }
}
