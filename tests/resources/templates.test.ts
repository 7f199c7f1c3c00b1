import { describe, expect, it } from 'vitest'
import { locales } from '#shared/domain/locale.ts'
import {
  noteTemplateIds,
  noteTemplateStructureSchema,
  noteTemplateTextSchema,
} from '#shared/domain/note-template.ts'
import { fillText, placeholdersIn } from '#shared/note-order/placeholders.ts'
import { contentNames, readContent } from '../support/content.ts'

const headings = (body: string) => body.match(/^## .+$/gm)!.length

describe('note templates', () => {
  it.each(['structure', ...locales] as const)('are the same in %s', (folder) => {
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
      expect(placeholdersIn(zh!)).toEqual(placeholdersIn(en!))
    })

    it('knows no placeholder that cannot be filled', () => {
      const values = { date: '2026-11-23', time: '09:05', week: '2026-W48', title: '走店', account: '禾岭' }
      for (const text of texts) {
        const { text: filled } = fillText(`${text.title}\n${text.body}`, values)
        expect(filled).not.toMatch(/\{\{|\}\}/)
        expect(filled).toMatch(/2026-11-23|2026-W48/)
      }
    })
  })
})
