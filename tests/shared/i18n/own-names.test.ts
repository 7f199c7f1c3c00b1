import { expect, test } from 'vitest'
import { messagesFor } from '#shared/i18n/messages.ts'
import { withOwnNames } from '#shared/i18n/own-names.ts'

const names = [
  { id: 'C1' as const, zh: '返点', en: '' },
  { id: 'D5' as const, zh: ' ', en: 'Moving the house' },
]

test('a name of the user’s stands for the built-in one in its language, long and short', () => {
  const english = withOwnNames(messagesFor('en'), 'en', names).domain
  expect(english.competency.D5).toBe('Moving the house')
  expect(english.competencyShort.D5).toBe('Moving the house')
  expect(english.pressure.C1).toBe(messagesFor('en').domain.pressure.C1)
})

test('an empty name keeps the built-in one', () => {
  const chinese = withOwnNames(messagesFor('zh-CN'), 'zh-CN', names).domain
  expect(chinese.pressure.C1).toBe('返点')
  expect(chinese.competency.D5).toBe(messagesFor('zh-CN').domain.competency.D5)
})
