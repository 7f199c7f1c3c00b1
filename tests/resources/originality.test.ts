import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { locales } from '#shared/domain/locale.ts'
import { allTexts } from '../support/content.ts'

/*
 * The fixture holds no text: only sorted 32-bit FNV-1a hashes of every run of 12 Chinese characters of the
 * source article, taken after everything that is not a Chinese character was removed, so that changed
 * punctuation or a number in between does not hide a copy. Left out is the one run that is the title of
 * part 4, which the fourth chapter carries as a label.
 */
const shingles = new Set(
  JSON.parse(readFileSync(new URL('../fixtures/article-shingles.json', import.meta.url), 'utf8')) as number[],
)
const length = 12

describe('the built-in content', () => {
  it.each(locales)('repeats no run of twelve Chinese characters of the source in %s', (locale) => {
    const copied = allTexts(locale).flatMap(({ place, text }) =>
      runsOf(text)
        .filter((run) => shingles.has(hash(run)))
        .map((run) => ({ place, run })),
    )
    expect(copied).toEqual([])
  })

  it('is compared by runs that no punctuation, number or Latin word interrupts', () => {
    expect(runsOf('一二三四五六，KA 7 七八九十甲乙丙')).toEqual([
      '一二三四五六七八九十甲乙',
      '二三四五六七八九十甲乙丙',
    ])
  })

  it('is compared by the hash that the fixture was made with', () => {
    expect(shingles.size).toBeGreaterThan(2_000)
    expect(hash('a')).toBe(0xe40c292c)
  })
})

function runsOf(text: string): string[] {
  const characters = [...text].filter((character) => /\p{Script=Han}/u.test(character))
  return characters
    .slice(0, Math.max(0, characters.length - length + 1))
    .map((_, start) => characters.slice(start, start + length).join(''))
}

function hash(text: string): number {
  let value = 0x811c9dc5
  for (const character of text) value = Math.imul(value ^ character.codePointAt(0)!, 0x01000193)
  return value >>> 0
}
