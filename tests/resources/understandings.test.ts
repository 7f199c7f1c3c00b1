import { describe, expect, it } from 'vitest'
import { locales } from '#shared/domain/locale.ts'
import {
  understandingIds,
  understandingsStructureSchema,
  understandingsTextSchema,
} from '#shared/domain/understanding.ts'
import { contentNames, readContent } from '../support/content.ts'

describe('the five points of understanding', () => {
  const { understandings } = understandingsStructureSchema.parse(
    readContent('structure', 'understandings.json'),
  )

  it('stand in the order of the source and lead to methods of the library', () => {
    const known = contentNames('structure', 'methods')
    expect(understandings.map(({ id }) => id)).toEqual([...understandingIds])
    expect(understandings.flatMap(({ methods }) => methods).filter((id) => !known.includes(id))).toEqual([])
  })

  it('show the function matrix where the relationship is the point, and RACI where the inside is', () => {
    const methodsOf = (id: string) => understandings.find((point) => point.id === id)!.methods
    expect(methodsOf('u1')).toContain('A06')
    expect(methodsOf('u4')).toContain('F01')
  })

  it.each(locales)('say what to do this week in %s', (locale) => {
    const text = understandingsTextSchema.parse(readContent(locale, 'understandings.json'))
    expect(new Set(Object.values(text.understandings).map(({ practice }) => practice)).size).toBe(5)
  })
})
