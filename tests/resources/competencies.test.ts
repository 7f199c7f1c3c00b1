import { describe, expect, it } from 'vitest'
import { competencyIds } from '#shared/domain/competency.ts'
import {
  behaviourLevels,
  competencyStructureSchema,
  competencyTextSchema,
} from '#shared/domain/competency-model.ts'
import { locales } from '#shared/domain/locale.ts'
import { methodStructureSchema } from '#shared/domain/method.ts'
import { messagesFor } from '#shared/i18n/messages.ts'
import { contentNames, readContent } from '../support/content.ts'

describe('the competency model', () => {
  it.each(['structure', ...locales] as const)('has the six parts in %s', (folder) => {
    expect(contentNames(folder, 'competencies')).toEqual([...competencyIds])
  })

  describe.each(competencyIds)('%s', (id) => {
    const structure = competencyStructureSchema.parse(readContent('structure', `competencies/${id}.json`))

    it('is exercised by every method it names', () => {
      for (const method of structure.methods) {
        const { competencies } = methodStructureSchema.parse(
          readContent('structure', `methods/${method}.json`),
        )
        expect(competencies, method).toContain(id)
      }
    })

    it.each(locales)('describes each behaviour at three different levels in %s', (locale) => {
      const text = competencyTextSchema.parse(readContent(locale, `competencies/${id}.json`))
      expect(text.id).toBe(id)
      expect(text.name).toBe(messagesFor(locale).domain.competency[id])
      expect(Object.keys(text.behaviours)).toEqual(structure.behaviours)
      expect(Object.keys(text.prompts)).toEqual(structure.prompts)
      for (const behaviour of Object.values(text.behaviours)) {
        expect(new Set(behaviourLevels.map((level) => behaviour[level])).size).toBe(behaviourLevels.length)
      }
    })
  })
})
