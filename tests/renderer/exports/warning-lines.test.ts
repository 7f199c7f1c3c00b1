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

  it('tells a document that is missing from one of which an older version was exported, in both languages', () => {
    const missing: ExportWarning = { code: 'document-damaged', subject: 'notes/a.json', detail: '' }
    const older: ExportWarning = { ...missing, detail: '2026-11-20T08:00:00.000Z' }
    for (const locale of ['en', 'zh-CN'] as const) {
      const [first = '', second = ''] = warningLines([missing, older], messagesFor(locale))
      expect(first).toContain('notes/a.json')
      expect(second).toContain('notes/a.json')
      expect(first).not.toBe(second)
    }
  })
})
