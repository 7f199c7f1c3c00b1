import { describe, expect, it } from 'vitest'
import { archetypeIds, archetypeStructureSchema, archetypeTextSchema } from '#shared/domain/archetype.ts'
import { locales } from '#shared/domain/locale.ts'
import { contentNames, readContent, textsOf } from '../support/content.ts'

/** Words that would turn a portrait into a grade. */
const ranking =
  /最好|最差|优秀型|更强|更弱|排名|等级|打分|best|worst|better than|superior|inferior|ranked|ranking|score|grade/i

describe('the five portraits', () => {
  it.each(['structure', ...locales] as const)('are the same five in %s', (folder) => {
    expect(contentNames(folder, 'archetypes')).toEqual([...archetypeIds])
  })

  it('leave out a gap only where the source names none', () => {
    const without = archetypeIds.filter(
      (id) => !archetypeStructureSchema.parse(readContent('structure', `archetypes/${id}.json`)).gapStated,
    )
    expect(without).toEqual(['ar1'])
  })

  it('ask the first portrait about its gap instead of naming one', () => {
    const structure = archetypeStructureSchema.parse(readContent('structure', 'archetypes/ar1.json'))
    expect(structure.prompts[0]).toBe('own-gap')
  })

  describe.each(archetypeIds)('%s', (id) => {
    const structure = archetypeStructureSchema.parse(readContent('structure', `archetypes/${id}.json`))

    it('leads to methods of the library', () => {
      const known = contentNames('structure', 'methods')
      expect(structure.methods.filter((method) => !known.includes(method))).toEqual([])
    })

    it.each(locales)('is described without being ranked in %s', (locale) => {
      const text = archetypeTextSchema.parse(readContent(locale, `archetypes/${id}.json`))
      expect(text.gap !== null).toBe(structure.gapStated)
      expect(Object.keys(text.prompts)).toEqual(structure.prompts)
      expect(textsOf(text).filter(({ text: value }) => ranking.test(value))).toEqual([])
    })
  })
})
