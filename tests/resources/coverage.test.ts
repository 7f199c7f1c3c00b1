import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { contentCoverage, type ContentInventory } from '#shared/content/coverage.ts'
import { channelsStructureSchema, channelsTextSchema } from '#shared/domain/channel.ts'
import { coverageSchema, sourceItemIds } from '#shared/domain/coverage.ts'
import { glossaryStructureSchema, glossaryTextSchema } from '#shared/domain/glossary.ts'
import { legalRemindersStructureSchema, legalRemindersTextSchema } from '#shared/domain/legal-reminder.ts'
import { locales, type Locale } from '#shared/domain/locale.ts'
import { methodStructureSchema } from '#shared/domain/method.ts'
import { pressureIds } from '#shared/domain/pressure.ts'
import { rolesStructureSchema, rolesTextSchema } from '#shared/domain/role.ts'
import { starterCaseStructureSchema } from '#shared/domain/starter-case.ts'
import { traitsStructureSchema, traitsTextSchema } from '#shared/domain/trait.ts'
import { understandingsStructureSchema, understandingsTextSchema } from '#shared/domain/understanding.ts'
import * as accountMoney from '#shared/formulas/account-money.ts'
import * as growth from '#shared/formulas/growth.ts'
import * as promotion from '#shared/formulas/promotion.ts'
import * as retailer from '#shared/formulas/retailer.ts'
import * as service from '#shared/formulas/service.ts'
import { contentNames, readContent } from '../support/content.ts'

const numberedSchema = z.looseObject({ number: z.number() })
const formulaNumbers = [accountMoney, growth, promotion, retailer, service]
  .flatMap((module): unknown[] => Object.values(module))
  .flatMap((value) => numberedSchema.safeParse(value).data?.number ?? [])

const idOfCase = (name: string) => `case-${name.toLowerCase()}`
const idOfChapter = (name: string) => `chapter-${name}`

const content: ContentInventory = {
  coverage: coverageSchema.parse(readContent('structure', 'coverage.json')),
  ids: {
    chapter: contentNames('structure', 'chapters').map(idOfChapter),
    trait: traitsStructureSchema.parse(readContent('structure', 'traits.json')).traits,
    role: rolesStructureSchema.parse(readContent('structure', 'roles.json')).roles.map(({ id }) => id),
    channel: channelsStructureSchema
      .parse(readContent('structure', 'channels.json'))
      .channels.map(({ id }) => id),
    archetype: contentNames('structure', 'archetypes'),
    pressure: pressureIds,
    competency: contentNames('structure', 'competencies'),
    understanding: understandingsStructureSchema
      .parse(readContent('structure', 'understandings.json'))
      .understandings.map(({ id }) => id),
    method: contentNames('structure', 'methods'),
    case: contentNames('structure', 'cases').map(idOfCase),
    template: contentNames('structure', 'templates'),
    term: glossaryStructureSchema.parse(readContent('structure', 'glossary.json')).terms.map(({ id }) => id),
    reminder: legalRemindersStructureSchema
      .parse(readContent('structure', 'reminders.json'))
      .reminders.map(({ id }) => id),
  },
  texts: { 'zh-CN': textsIn('zh-CN'), en: textsIn('en') },
  methods: contentNames('structure', 'methods').map((id) =>
    methodStructureSchema.parse(readContent('structure', `methods/${id}.json`)),
  ),
  cases: contentNames('structure', 'cases').map((name) =>
    starterCaseStructureSchema.parse(readContent('structure', `cases/${name}.json`)),
  ),
  formulaNumbers,
}

function textsIn(locale: Locale): ContentInventory['texts'][Locale] {
  return {
    chapter: contentNames(locale, 'chapters').map(idOfChapter),
    trait: Object.keys(traitsTextSchema.parse(readContent(locale, 'traits.json')).traits),
    role: Object.keys(rolesTextSchema.parse(readContent(locale, 'roles.json')).roles),
    channel: Object.keys(channelsTextSchema.parse(readContent(locale, 'channels.json')).channels),
    archetype: contentNames(locale, 'archetypes'),
    competency: contentNames(locale, 'competencies'),
    understanding: Object.keys(
      understandingsTextSchema.parse(readContent(locale, 'understandings.json')).understandings,
    ),
    method: contentNames(locale, 'methods'),
    case: contentNames(locale, 'cases').map(idOfCase),
    template: contentNames(locale, 'templates'),
    term: Object.keys(glossaryTextSchema.parse(readContent(locale, 'glossary.json')).terms),
    reminder: Object.keys(legalRemindersTextSchema.parse(readContent(locale, 'reminders.json')).reminders),
  }
}

describe('coverage of the source by the built-in content', () => {
  it('is whole: nothing is missing in either language', () => {
    expect(contentCoverage(content).missing).toEqual([])
  })

  it('names all 63 items once, in their order', () => {
    expect(content.coverage.items.map(({ id }) => id)).toEqual(sourceItemIds)
    expect(contentCoverage(content).covered.items).toHaveLength(63)
  })

  it('leads every one of the 17 sub-pressures to methods and a case', () => {
    expect(contentCoverage(content).covered.pressures).toEqual(pressureIds)
  })

  it('has all 43 formulae', () => {
    expect(contentCoverage(content).covered.formulas).toHaveLength(43)
  })

  it('shows each pressure, trait, role, channel, portrait, part and understanding by its own content', () => {
    const own = content.coverage.items.filter(({ id }) => /^(R|CH|T|AR|[MCK]|U|D)\d$/.test(id))
    const strangers = own.filter(
      ({ id, shownBy }) => !shownBy.some((target) => target.toLowerCase().endsWith(`:${id.toLowerCase()}`)),
    )
    expect(own).toHaveLength(53)
    expect(strangers).toEqual([])
  })

  it('has texts in exactly the two languages', () => {
    expect(Object.keys(content.texts)).toEqual([...locales])
  })
})
