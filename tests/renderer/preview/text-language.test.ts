import { expect, test } from 'vitest'
import { textLanguage } from '#renderer/preview/text-language.ts'

test('a Chinese name or quotation does not make an English text Chinese', () => {
  expect(textLanguage('The ideas rest on an article by Cao Yang (曹扬), retold here.', 'zh-CN')).toBe('en')
})

test('Latin terms do not make a Chinese text English', () => {
  expect(textLanguage('O2O 在 KA 客户内部的占比上升，JBP 要跟着改。', 'en')).toBe('zh-CN')
})

test('a text without Chinese follows the language of the window', () => {
  expect(textLanguage('OTIF 93%', 'zh-CN')).toBe('zh-CN')
  expect(textLanguage('', 'en')).toBe('en')
})
