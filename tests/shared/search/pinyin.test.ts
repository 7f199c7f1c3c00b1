import { expect, it } from 'vitest'
import { pinyinKeysOf } from '#shared/search/pinyin.ts'

it('finds a Chinese title by initials and by whole syllables', () => {
  expect(pinyinKeysOf('客户画像')).toBe('khhx kehuhuaxiang')
})

it('reads a character by the word it stands in', () => {
  expect(pinyinKeysOf('重点客户')).toMatch(/^zdkh zhongdiankehu$/)
})

it('keeps Latin letters and figures as they are, folded', () => {
  expect(pinyinKeysOf('客户分级 ＡＢＣ')).toBe('khfjabc kehufenjiabc')
})
