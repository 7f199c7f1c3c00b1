import { describe, expect, test } from 'vitest'
import { en } from '#shared/i18n/en.ts'
import { zhCN } from '#shared/i18n/zh-CN.ts'

/** Every text with its path, e.g. `shell.banner.lost`. A function is a text with values in it. */
function textsOf(messages: object, path = ''): [string, unknown][] {
  return Object.entries(messages).flatMap(([key, value]): [string, unknown][] =>
    typeof value === 'object' && value !== null
      ? textsOf(value as object, `${path}${key}.`)
      : [[path + key, value]],
  )
}

const english = new Map(textsOf(en))
const chinese = new Map(textsOf(zhCN))
const both = [...english].map(([path, text]) => [path, text, chinese.get(path)] as const)

describe('the two languages', () => {
  test('have the same texts', () => {
    expect([...chinese.keys()].sort()).toEqual([...english.keys()].sort())
  })

  test('leave no text empty', () => {
    const empty = [...english, ...chinese].filter(
      ([, text]) => typeof text !== 'function' && (typeof text !== 'string' || text.trim() === ''),
    )
    expect(empty).toEqual([])
  })

  test('take the same number of values', () => {
    const different = both.filter(([, one, other]) => {
      if (typeof one !== 'function' || typeof other !== 'function') return typeof one !== typeof other
      // A language may leave a value out, e.g. where it has no plural; it can't use one that is not given.
      return other.length > one.length
    })
    expect(different.map(([path]) => path)).toEqual([])
  })

  test('leave no English sentence untranslated', () => {
    const same = both.filter(
      ([, one, other]) => typeof one === 'string' && one === other && /[a-z]{3,} [a-z]{2,}/i.test(one),
    )
    expect(same.map(([path]) => path)).toEqual([])
  })

  test('write Chinese with Chinese marks', () => {
    const halfWidth = [...chinese].filter(
      ([, text]) => typeof text === 'string' && /[\u4e00-\u9fff][,;:?!]|[\u4e00-\u9fff]\(|["]/.test(text),
    )
    expect(halfWidth.map(([path]) => path)).toEqual([])
  })

  test('write English with curly quotes and apostrophes', () => {
    const straight = [...english].filter(([, text]) => typeof text === 'string' && /["']/.test(text))
    expect(straight.map(([path]) => path)).toEqual([])
  })
})
