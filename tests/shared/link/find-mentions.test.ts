import { describe, expect, it } from 'vitest'
import { createMentionFinder, isWorthFinding } from '#shared/link/find-mentions.ts'

function found(source: string, names: string[], others: string[] = []): string[] {
  return createMentionFinder(names, others)
    .find(source)
    .map(({ from, to }) => source.slice(from, to))
}

describe('mentions', () => {
  it('are found between Chinese characters, and in Latin as whole words, whatever the case', () => {
    expect(found('去大润发谈jbp，JBPs 不算', ['大润发', 'JBP'])).toEqual(['大润发', 'jbp'])
  })

  it('are not what a longer name of something else says', () => {
    expect(found('大润发年度合同，以及大润发', ['大润发'], ['大润发年度合同'])).toEqual(['大润发'])
  })

  it('are not looked for in links, addresses and code', () => {
    const source = [
      '[[大润发]] [大润发](https://大润发.cn) https://a.cn/大润发 `大润发`',
      '```\n大润发\n```',
      '    大润发',
    ].join('\n\n')
    expect(found(source, ['大润发'])).toEqual([])
  })

  it('take signs in a name as they are', () => {
    expect(found('报价 A+B (2026) 定了', ['A+B (2026)'])).toEqual(['A+B (2026)'])
  })

  it.each(['客', '客户', 'KA', 'the', ' '])('are not looked for by “%s”', (name) => {
    expect(isWorthFinding(name)).toBe(false)
  })
})
