import { describe, expect, it } from 'vitest'
import { messagesFor } from '#shared/i18n/messages.ts'
import { reasonsToSay, sayReason } from '#renderer/features/cases/way-reasons.ts'

describe('the reasons of a proposal', () => {
  const names = { accountName: '华兴', starters: [] }
  const chinese = { ...names, locale: 'zh-CN', messages: messagesFor('zh-CN') } as const
  const english = { ...names, locale: 'en', messages: messagesFor('en') } as const

  it('say a pressure once, and keep what speaks against the method', () => {
    const said = reasonsToSay([
      { kind: 'pressure', pressure: 'C1' },
      { kind: 'words', pressure: 'C1', words: ['扣点'] },
      { kind: 'pressure', pressure: 'K3' },
      { kind: 'account', pressure: 'K3' },
      { kind: 'competency-gap', competency: 'D1' },
      { kind: 'failed', times: 2 },
    ])
    expect(said.map(({ kind }) => kind)).toEqual(['words', 'pressure', 'account', 'failed'])
  })

  it('are sentences in the language of the reader', () => {
    const words = { kind: 'words', pressure: 'C1', words: ['扣点', '返利'] } as const
    expect(sayReason({ ...words, words: [...words.words] }, chinese)).toBe('你提到“扣点”“返利”：要更多扣点')
    expect(sayReason({ kind: 'account', pressure: 'C1' }, chinese)).toContain('华兴')
    expect(sayReason({ kind: 'worked', times: 1 }, english)).toBe('Worked for you once')
  })
})
