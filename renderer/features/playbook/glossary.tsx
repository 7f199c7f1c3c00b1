import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { useLocale, useMessages } from '../../ui/language.tsx'
import { locales, type Locale } from '#shared/domain/locale.ts'
import type { PlaybookContent } from '#shared/domain/content.ts'
import type { MethodSummary } from '#shared/domain/method.ts'
import { messagesFor } from '#shared/i18n/messages.ts'
import classes from './glossary.module.css'
import { findTerms } from './glossary-search.ts'
import { MethodLinks, MissingContent } from './section.tsx'

interface GlossaryProps {
  glossary: PlaybookContent['glossary']
  methods: readonly MethodSummary[]
}

/** The words of the trade, both languages side by side. */
export function Glossary({ glossary, methods }: GlossaryProps) {
  const texts = useMessages().playbook.terms
  const spoken = useLocale()
  const [query, setQuery] = useState('')
  const asked = useDeferredValue(query)
  const found = useMemo(() => (glossary ? findTerms(glossary, asked) : []), [glossary, asked])
  if (!glossary) return <MissingContent />

  return (
    <>
      <div className={classes.search}>
        <TextInput
          type="search"
          aria-label={texts.search}
          placeholder={`${texts.search} · ${texts.searchHint}`}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          className={classes.field}
        />
        <span className={classes.count} role="status">
          {texts.count(found.length, glossary.structure.terms.length)}
        </span>
      </div>
      {found.length === 0 && <p>{texts.nothing}</p>}
      {found.length > 0 && (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{texts.chinese}</th>
              <th scope="col">{texts.english}</th>
            </tr>
          </thead>
          <tbody>
            {found.map(({ id, methods: ids }) => (
              <tr key={id}>
                {locales.map((locale) => {
                  const term = glossary.text[locale].terms[id]
                  return (
                    <td key={locale} lang={locale}>
                      <strong>{term?.term}</strong>
                      {term?.also && <span className={classes.also}>{alsoIn(locale, term.also)}</span>}
                      <p className={classes.meaning}>{term?.meaning}</p>
                      {locale === spoken && ids.length > 0 && <MethodLinks ids={ids} methods={methods} />}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}

/** The other names of a term, said in the language of the term. */
function alsoIn(locale: Locale, names: readonly string[]): string {
  const { common, playbook } = messagesFor(locale)
  return playbook.terms.also(names.join(common.listSeparator))
}
