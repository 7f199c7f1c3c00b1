import { describe, expect, it } from 'vitest'
import { locales } from '#shared/domain/locale.ts'
import {
  fillTemplate,
  noteTemplateIds,
  noteTemplateStructureSchema,
  noteTemplateTextSchema,
} from '#shared/domain/note-template.ts'
import { contentNames, readContent } from '../support/content.ts'

const headings = (body: string) => body.match(/^## .+$/gm)!.length

describe('note templates', () => {
  it.each(['structure', ...locales] as const)('are the same eight in %s', (folder) => {
    expect(contentNames(folder, 'templates')).toEqual([...noteTemplateIds].sort())
  })

  describe.each(noteTemplateIds)('%s', (id) => {
    const structure = noteTemplateStructureSchema.parse(readContent('structure', `templates/${id}.json`))
    const texts = locales.map((locale) =>
      noteTemplateTextSchema.parse(readContent(locale, `templates/${id}.json`)),
    )

    it('leads to methods of the library', () => {
      const known = contentNames('structure', 'methods')
      expect(structure.methods.filter((method) => !known.includes(method))).toEqual([])
    })

    it('has the same build in both languages', () => {
      const [zh, en] = texts
      expect(headings(zh!.body)).toBe(headings(en!.body))
      expect(zh!.body.match(/^\|/gm)?.length).toBe(en!.body.match(/^\|/gm)?.length)
      expect(zh!.body.match(/- \[ \]/g)?.length).toBe(en!.body.match(/- \[ \]/g)?.length)
      expect(placeholders(zh!.title)).toEqual(placeholders(en!.title))
    })

    it('knows no placeholder that cannot be filled', () => {
      for (const text of texts) {
        const filled = fillTemplate(`${text.title}\n${text.body}`, { date: '2026-11-23', account: '禾岭' })
        expect(filled).not.toMatch(/\{\{|\}\}/)
        expect(filled).toContain('2026-11-23')
      }
    })
  })
})

function placeholders(text: string): string[] {
  return (text.match(/\{\{\w+\}\}/g) ?? []).sort()
}
