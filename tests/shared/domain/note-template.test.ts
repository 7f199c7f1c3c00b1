import { describe, expect, it } from 'vitest'
import { fillTemplate } from '#shared/domain/note-template.ts'

describe('filling a note template', () => {
  it('puts the values where the placeholders stand, as often as they stand there', () => {
    const text = '{{account}} 走店 {{date}}，{{account}}'
    expect(fillTemplate(text, { account: '禾岭', date: '2026-11-23' })).toBe('禾岭 走店 2026-11-23，禾岭')
  })

  it('leaves no placeholder behind when there is no account', () => {
    expect(fillTemplate('Visit {{account}}{{date}}', { date: '2026-11-23' })).toBe('Visit 2026-11-23')
  })

  it('takes a value as it is, even if it looks like a replacement pattern', () => {
    expect(fillTemplate('{{account}}', { account: "A$&B$'" })).toBe("A$&B$'")
  })

  it('leaves other braces of the text alone', () => {
    expect(fillTemplate('{{other}} {date}', { date: '2026-11-23' })).toBe('{{other}} {date}')
  })
})
