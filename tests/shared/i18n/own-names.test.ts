import { expect, test } from 'vitest'
import { builtInModel, type OwnModel } from '#shared/domain/own-model.ts'
import { messagesFor } from '#shared/i18n/messages.ts'
import { competencyName, competencyShortName, pressureName, withOwnNames } from '#shared/i18n/own-names.ts'

const model: OwnModel = {
  ...builtInModel,
  names: [
    { id: 'C1', zh: '返点', en: '' },
    { id: 'D5', zh: ' ', en: 'Moving the house' },
  ],
  ownPressures: [
    { id: 'C-own-11111111', zh: '数据互通', en: '', note: '' },
    { id: 'M-own-22222222', zh: ' ', en: '', note: '' },
  ],
  ownCompetencies: [
    {
      id: 'D-own-33333333',
      zh: '数据分析',
      en: 'Working with data',
      shortZh: '',
      shortEn: 'Data',
      description: '',
      methods: [],
    },
  ],
  hiddenPressures: ['C-own-11111111'],
}
const english = withOwnNames(messagesFor('en'), 'en', model)
const chinese = withOwnNames(messagesFor('zh-CN'), 'zh-CN', model)

test('a name of the user’s stands for the built-in one in its language, long and short', () => {
  expect(competencyName(english, 'D5')).toBe('Moving the house')
  expect(competencyShortName(english, 'D5')).toBe('Moving the house')
  expect(pressureName(english, 'C1')).toBe(messagesFor('en').domain.pressure.C1)
})

test('an empty name keeps the built-in one', () => {
  expect(pressureName(chinese, 'C1')).toBe('返点')
  expect(competencyName(chinese, 'D5')).toBe(messagesFor('zh-CN').domain.competency.D5)
})

test('what the user added is called by its name in the other language where it has none in this', () => {
  expect(pressureName(chinese, 'C-own-11111111')).toBe('数据互通')
  expect(pressureName(english, 'C-own-11111111')).toBe('数据互通')
  expect(competencyName(english, 'D-own-33333333')).toBe('Working with data')
})

test('the name stands where a language has no short one', () => {
  expect(competencyShortName(english, 'D-own-33333333')).toBe('Data')
  expect(competencyShortName(chinese, 'D-own-33333333')).toBe('数据分析')
})

test('what has no name, or is not known here, is said to be without one', () => {
  expect(pressureName(english, 'M-own-22222222')).toBe(english.domain.unnamed.pressure)
  expect(pressureName(messagesFor('zh-CN'), 'K-own-99999999')).toBe('未命名的压力')
  expect(competencyName(english, 'D-own-99999999')).toBe(english.domain.unnamed.competency)
})
