import { describe, expect, it } from 'vitest'
import { locales } from '#shared/domain/locale.ts'
import { traitIds, traitsStructureSchema, traitsTextSchema } from '#shared/domain/trait.ts'
import { readContent } from '../support/content.ts'

describe('the seven shared traits', () => {
  it('stand in the order of the source', () => {
    expect(traitsStructureSchema.parse(readContent('structure', 'traits.json')).traits).toEqual([...traitIds])
  })

  it.each(locales)('have a name, a meaning and an example of their own in %s', (locale) => {
    const { traits } = traitsTextSchema.parse(readContent(locale, 'traits.json'))
    expect(new Set(Object.values(traits).map(({ name }) => name)).size).toBe(traitIds.length)
    expect(Object.values(traits).filter(({ meaning, inWork }) => meaning === inWork)).toEqual([])
  })
})
