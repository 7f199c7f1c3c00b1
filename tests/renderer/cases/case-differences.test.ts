import { describe, expect, it } from 'vitest'
import { caseDifferences } from '#renderer/features/cases/case-differences.ts'
import { messagesFor } from '#shared/i18n/messages.ts'
import { aCase, tool } from './case-example.ts'

describe('two versions of a case', () => {
  it('differ where their words differ', () => {
    const mine = aCase({ idea: 'mine', methods: [tool('a', 'C07', 'why')] })
    const theirs = aCase({ idea: 'theirs' })
    const nameOf = { method: (id: string) => `<${id}>`, account: (id: string) => id }
    expect(caseDifferences(mine, theirs, messagesFor('en'), nameOf)).toEqual([
      { key: 'idea', label: 'Idea', mine: 'mine', theirs: 'theirs' },
      { key: 'tools', label: 'Tools', mine: '<C07>: why', theirs: '' },
    ])
  })
})
