import { describe, expect, it } from 'vitest'
import type { ExportWarning } from '#shared/domain/export.ts'
import { messagesFor } from '#shared/i18n/messages.ts'
import { warningLines } from '#renderer/features/exports/warning-lines.ts'

const outside = (subject: string, detail: string): ExportWarning => ({
  code: 'link-outside-export',
  subject,
  detail,
})

describe('the warnings of an export in words', () => {
  it('says in one line what a document links to outside the export', () => {
    const names = Array.from({ length: 9 }, (_, index) => `M${index}`)
    const lines = warningLines(
      [...names.map((name) => outside('Plan', name)), outside('Note', 'Plan')],
      messagesFor('en'),
    )
    expect(lines).toEqual([
      '“Plan” links to what is not part of this export: M0, M1, M2, M3, M4, M5 and 3 more. The words stay, the links do not.',
      '“Note” links to what is not part of this export: Plan. The words stay, the links do not.',
    ])
  })

  it('tells a file of somebody else from one that was changed, in both languages', () => {
    const changed: ExportWarning = { code: 'kept-foreign-file', subject: 'notes/a.md', detail: '' }
    const foreign: ExportWarning = { ...changed, detail: 'notes/a (k3f9ab).md' }
    for (const locale of ['en', 'zh-CN'] as const) {
      const [first = '', second = ''] = warningLines([changed, foreign], messagesFor(locale))
      expect(first).toContain('notes/a.md')
      expect(second).toContain('notes/a (k3f9ab).md')
      expect(first).not.toBe(second)
    }
  })
})
