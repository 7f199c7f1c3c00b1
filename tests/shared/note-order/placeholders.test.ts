import { describe, expect, it } from 'vitest'
import {
  clockValues,
  fillText,
  fillTitle,
  placeholdersIn,
  weekName,
} from '#shared/note-order/placeholders.ts'

const values = { date: '2026-11-23', time: '09:05', week: '2026-W48', title: 'Visit', account: '禾岭' }

describe('filling a template', () => {
  it('puts the values where the placeholders stand, as often as they stand there', () => {
    const { text } = fillText('{{account}} 走店 {{date}}，{{ account }} {{TIME}}', values)
    expect(text).toBe('禾岭 走店 2026-11-23，禾岭 09:05')
  })

  it('takes a value as it is, even if it looks like a placeholder or a pattern', () => {
    expect(fillText('{{account}}', { ...values, account: "A$&B$'{{date}}" }).text).toBe("A$&B$'{{date}}")
  })

  it('leaves other braces of the text alone', () => {
    expect(fillText('{{other}} {date} {{}}', values)).toEqual({ text: '{{other}} {date} {{}}', caret: null })
  })

  it('says where writing goes on', () => {
    expect(fillText('{{date}}: {{cursor}} end{{cursor}}', values)).toEqual({
      text: '2026-11-23:  end',
      caret: 12,
    })
  })

  it('leaves no gap in a title that has no account', () => {
    const none = { ...values, account: '' }
    expect(fillTitle('Store visit, {{account}}, {{date}}', none)).toBe('Store visit, 2026-11-23')
    expect(fillTitle('{{account}} 走店 {{date}}', none)).toBe('走店 2026-11-23')
    expect(fillTitle('复盘：{{account}}', none)).toBe('复盘')
  })

  it('knows which placeholders a template uses', () => {
    const used = placeholdersIn({ title: '{{account}}', body: '{{cursor}} {{unknown}}' })
    expect([...used]).toEqual(['account', 'cursor'])
  })

  it('writes the clock in the reader’s own time', () => {
    expect(clockValues(new Date(2026, 10, 23, 9, 5), 'en')).toEqual({
      date: '2026-11-23',
      time: '09:05',
      week: '2026-W48',
    })
    expect(weekName('2027-01-03', 'zh-CN')).toBe('2026 年第 53 周')
  })
})
