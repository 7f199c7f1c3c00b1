import { describe, expect, it } from 'vitest'
import { chapterIds, chapterStructureSchema, chapterTextSchema } from '#shared/domain/chapter.ts'
import { locales } from '#shared/domain/locale.ts'
import { contentNames, readContent } from '../support/content.ts'

describe('playbook chapters', () => {
  it.each(['structure', ...locales] as const)('are four in %s', (folder) => {
    expect(contentNames(folder, 'chapters')).toEqual(['1', '2', '3', '4'])
  })

  describe.each([1, 2, 3, 4])('chapter %i', (number) => {
    const structure = chapterStructureSchema.parse(readContent('structure', `chapters/${number}.json`))
    const texts = locales.map((locale) =>
      chapterTextSchema.parse(readContent(locale, `chapters/${number}.json`)),
    )

    it('is numbered and has the same questions in both languages', () => {
      expect(structure.id).toBe(chapterIds[number - 1])
      for (const text of texts) {
        expect(text.id).toBe(structure.id)
        expect(Object.keys(text.prompts)).toEqual(structure.prompts)
      }
    })

    it('names the author of the ideas', () => {
      for (const text of texts) expect(text.credit).toContain('曹扬')
    })

    it('carries a text only where the source has one', () => {
      expect(structure.state).toBe(number <= 2 ? 'written' : 'open')
      for (const text of texts) expect(text.state).toBe(structure.state)
    })
  })

  const written = [1, 2].map((number) => ({
    number,
    structure: chapterStructureSchema.parse(readContent('structure', `chapters/${number}.json`)),
  }))

  it.each(written)('chapter $number has headings and a readable length in both languages', ({ number }) => {
    const [zh, en] = locales.map((locale) => bodyOf(locale, number))
    expect(zh!.match(/[\p{Script=Han}，。、；：？！“”（）]/gu)!.length).toBeGreaterThan(1_200)
    expect(en!.split(/\s+/).length).toBeGreaterThan(800)
    for (const body of [zh!, en!]) expect(body.match(/^## /gm)!.length).toBeGreaterThanOrEqual(4)
  })

  it.each(written)('chapter $number links exactly to the methods it names', ({ number, structure }) => {
    for (const locale of locales) {
      const links = [...bodyOf(locale, number).matchAll(/\]\(trivet:\/\/method\/([A-Z]\d\d)\)/g)].map(
        (match) => match[1],
      )
      expect([...new Set(links)].sort()).toEqual([...structure.methods].sort())
    }
    expect(structure.methods.filter((id) => !contentNames('structure', 'methods').includes(id))).toEqual([])
  })

  it('says plainly that the open chapters are unpublished', () => {
    for (const number of [3, 4]) {
      const zh = chapterTextSchema.parse(readContent('zh-CN', `chapters/${number}.json`))
      const en = chapterTextSchema.parse(readContent('en', `chapters/${number}.json`))
      expect(zh.state === 'open' && zh.notice).toContain('没有发布')
      expect(en.state === 'open' && en.notice).toContain('not published')
      expect(Object.keys(zh.prompts).length).toBeGreaterThanOrEqual(5)
    }
  })
})

function bodyOf(locale: (typeof locales)[number], number: number): string {
  const text = chapterTextSchema.parse(readContent(locale, `chapters/${number}.json`))
  return text.state === 'written' ? text.body : ''
}
