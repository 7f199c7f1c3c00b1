import { describe, expect, it } from 'vitest'
import {
  legalReminderIds,
  legalRemindersStructureSchema,
  legalRemindersTextSchema,
} from '#shared/domain/legal-reminder.ts'
import { locales } from '#shared/domain/locale.ts'
import { allTexts, contentNames, readContent } from '../support/content.ts'

describe('legal reminders', () => {
  const { reminders } = legalRemindersStructureSchema.parse(readContent('structure', 'reminders.json'))

  it('are dated and appear in methods of the library', () => {
    const known = contentNames('structure', 'methods')
    expect(reminders.map(({ id }) => id)).toEqual([...legalReminderIds])
    expect(reminders.map(({ asOf }) => asOf)).toEqual(legalReminderIds.map(() => '2026-11-23'))
    expect(reminders.flatMap(({ methods }) => methods).filter((id) => !known.includes(id))).toEqual([])
  })

  it.each(locales)('send the reader to a lawyer and name a source, each of them, in %s', (locale) => {
    const text = legalRemindersTextSchema.parse(readContent(locale, 'reminders.json'))
    const lawyer = locale === 'zh-CN' ? '律师' : 'lawyer'
    const without = Object.entries(text.reminders).filter(([, { reminder }]) => !reminder.includes(lawyer))
    expect(without).toEqual([])
  })

  it.each(locales)('never state what is certain law in %s', (locale) => {
    const text = legalRemindersTextSchema.parse(readContent(locale, 'reminders.json'))
    const certain = /违法|必须遵守|一律无效|is illegal|is unlawful|you must|void/i
    expect(Object.values(text.reminders).filter(({ reminder }) => certain.test(reminder))).toEqual([])
  })

  it.each(locales)('are matched by the wording about prices in all content in %s', (locale) => {
    const fixing =
      /控价|限定最低价|维护零售价|固定零售价|fix(ing)? the (retail |resale )?price|enforce (the|a) (retail|resale|minimum) price/i
    expect(allTexts(locale).filter(({ text }) => fixing.test(text))).toEqual([])
  })
})
