import { describe, expect, it } from 'vitest'
import { glossaryStructureSchema, glossaryTextSchema } from '#shared/domain/glossary.ts'
import { locales } from '#shared/domain/locale.ts'
import { contentNames, readContent } from '../support/content.ts'

const { terms } = glossaryStructureSchema.parse(readContent('structure', 'glossary.json'))
const texts = Object.fromEntries(
  locales.map((locale) => [locale, glossaryTextSchema.parse(readContent(locale, 'glossary.json')).terms]),
)

describe('the glossary', () => {
  it('has 60 to 80 terms, none of them twice', () => {
    expect(terms.length).toBeGreaterThanOrEqual(60)
    expect(terms.length).toBeLessThanOrEqual(80)
    expect(new Set(terms.map(({ id }) => id)).size).toBe(terms.length)
  })

  it('leads from every term to a formula or a method that exists', () => {
    const known = contentNames('structure', 'methods')
    for (const term of terms) {
      expect(term.formulas.length + term.methods.length, term.id).toBeGreaterThan(0)
      expect(term.methods.filter((id) => !known.includes(id))).toEqual([])
    }
  })

  it('explains every one of the 43 formulae by at least one term', () => {
    const explained = new Set(terms.flatMap(({ formulas }) => formulas))
    expect([...explained].sort((a, b) => a - b)).toEqual(Array.from({ length: 43 }, (_, index) => index + 1))
  })

  it.each(locales)('explains every term once, in one sentence, in %s', (locale) => {
    const text = texts[locale]!
    expect(Object.keys(text)).toEqual(terms.map(({ id }) => id))
    expect(new Set(Object.values(text).map(({ term }) => term)).size).toBe(terms.length)
    const end = locale === 'zh-CN' ? /。/g : /[.!?](?=\s|$)/g
    expect(Object.values(text).filter(({ meaning }) => meaning.match(end)?.length !== 1)).toEqual([])
  })
})
