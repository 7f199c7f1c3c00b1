import { describe, expect, it } from 'vitest'
import { locales } from '#shared/domain/locale.ts'
import { methodStructureSchema } from '#shared/domain/method.ts'
import { pressureIds } from '#shared/domain/pressure.ts'
import {
  starterCaseIdOf,
  starterCaseStructureSchema,
  starterCaseTextSchema,
} from '#shared/domain/starter-case.ts'
import { contentNames, readContent, textsOf } from '../support/content.ts'

const figuresOf = (text: string) => text.match(/\d/) !== null

describe('starter cases', () => {
  it.each(['structure', ...locales] as const)('are one for each of the 17 sub-pressures in %s', (folder) => {
    expect(contentNames(folder, 'cases')).toEqual([...pressureIds].sort())
  })

  describe.each(pressureIds)('for %s', (pressure) => {
    const structure = starterCaseStructureSchema.parse(readContent('structure', `cases/${pressure}.json`))

    it('is named after its first pressure', () => {
      expect(structure.id).toBe(starterCaseIdOf(pressure))
      expect(structure.pressures[0]).toBe(pressure)
    })

    it('leads to methods of the library, one of which answers the pressure', () => {
      const methods = structure.methods.map((id) =>
        methodStructureSchema.parse(readContent('structure', `methods/${id}.json`)),
      )
      expect(methods.flatMap(({ pressures }) => pressures)).toContain(pressure)
    })

    describe.each(locales)('in %s', (locale) => {
      const text = starterCaseTextSchema.parse(readContent(locale, `cases/${pressure}.json`))

      it('uses its methods one by one, in order', () => {
        expect(text.id).toBe(structure.id)
        expect(text.steps.map(({ method }) => method)).toEqual(structure.methods)
      })

      it('states a problem with a figure and a result with a figure', () => {
        expect(figuresOf(text.problem)).toBe(true)
        expect(
          /\d|[一二三四五六七八九十]|one|two|three|four|five|six|seven|eight|nine|ten/.test(text.result),
        ).toBe(true)
      })

      it('leaves no blank text', () => {
        expect(textsOf(text).filter(({ text: value }) => value.trim() !== value || value === '')).toEqual([])
      })
    })
  })
})

describe('figures of the starter cases', () => {
  const invoice = 6_336
  const read = (pressure: string) =>
    locales.map((locale) => JSON.stringify(readContent(locale, `cases/${pressure}.json`)))

  it('cost a point, days and a price cut as the formulae do', () => {
    expect((invoice * 0.01).toFixed(2)).toBe('63.36')
    expect(((invoice / 365) * 15 * 0.05).toFixed(2)).toBe('13.02')
    expect((invoice * 0.4 * 0.03).toFixed(2)).toBe('76.03')
    const [pointZh] = read('C1')
    const [daysZh] = read('C5')
    const [cutZh] = read('C2')
    expect(pointZh).toContain('63.36 万元')
    expect(daysZh).toContain('13.02 万元')
    expect(cutZh).toContain('76.03 万元')
  })

  it('take the price cut of item A to the volume that pays for it', () => {
    const cut = 8.6 * 0.03
    expect(cut.toFixed(3)).toBe('0.258')
    expect(((cut / (4.1 - cut)) * 100).toFixed(1)).toBe('6.7')
    for (const text of read('C2')) expect(text).toContain('6.7%')
  })

  it('split the hypermarket loss into pieces that add up', () => {
    expect(-65 - 150 + 10 + 25).toBe(3_000 - 3_180)
    for (const text of read('M1')) expect(text).toContain('5.7%')
  })

  it('weigh the formats as the sample account does', () => {
    expect(((3_180 / 5_400) * 100).toFixed(1)).toBe('58.9')
    expect(((2_880 / 6_600) * 100).toFixed(1)).toBe('43.6')
    expect((((600 + 780) / 6_000) * 100).toFixed(1)).toBe('23.0')
    for (const text of read('M4'))
      for (const part of ['58.9%', '43.6%', '23.0%']) expect(text).toContain(part)
  })

  it('report the return of the small test with its convention', () => {
    expect(((3_500 * 4.1) / 12_000).toFixed(2)).toBe('1.20')
    const [zh, en] = read('C4')
    expect(zh).toContain('投入产出比 1.20（1 为保本）')
    expect(en).toContain('1.20, where 1 is break-even')
  })
})
