import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { useLocale, useMessages } from '../../ui/language.tsx'
import { locales } from '#shared/domain/locale.ts'
import type { PlaybookContent } from '#shared/domain/content.ts'
import type { MethodSummary } from '#shared/domain/method.ts'
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
  const { listSeparator } = useMessages().common
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
                      {term?.also && (
                        <span className={classes.also}>{texts.also(term.also.join(listSeparator))}</span>
                      )}
                      <p className={classes.meaning}>{term?.meaning}</p>
                      {locale === spoken && ids.length > 0 && (
                        <p className={classes.methods}>
                          <MethodLinks ids={ids} methods={methods} />
                        </p>
                      )}
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
