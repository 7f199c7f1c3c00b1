import fc from 'fast-check'
import { Marked } from 'marked'
import { describe, expect, it } from 'vitest'
import { findLinks } from '#shared/link/find-links.ts'

function namesIn(source: string): string[] {
  return findLinks(source).map((link) => (link.form === 'name' ? link.name : link.target.id))
}

describe('links in a text', () => {
  it('reads name, heading and words', () => {
    expect(findLinks('见 [[年度合同#扣点|今年的扣点]]。')).toMatchObject([
      {
        form: 'name',
        from: 2,
        to: 19,
        name: '年度合同',
        heading: '扣点',
        words: '今年的扣点',
        explicit: null,
      },
    ])
  })

  it('reads the explicit form and the address of the app', () => {
    expect(
      findLinks('[[account/k3f9|大润发]] [地图](trivet://map/pressures) <trivet://case/c1>'),
    ).toMatchObject([
      { form: 'name', explicit: { kind: 'account', id: 'k3f9' }, words: '大润发' },
      { form: 'address', target: { kind: 'map', id: 'pressures' }, words: '地图' },
      { form: 'address', target: { kind: 'case', id: 'c1' } },
    ])
  })

  it.each([
    ['fenced code', '```\n[[a]]\n```'],
    ['a fence that is never closed', '~~~\n[[a]]'],
    ['fenced code in a list', '- x\n\n  ```\n  [[a]]\n  ```'],
    ['fenced code in a quotation', '> ```\n> [[a]]\n> ```'],
    ['indented code', '    [[a]]'],
    ['code indented by a tab', 'x\n\n\t[[a]]'],
    ['inline code', 'a `[[a]]` b'],
    ['inline code over two lines', 'a `x\n[[a]]` b'],
    ['inline code of two backticks', '``x ` [[a]]``'],
    ['an escaped bracket', '\\[[a]]'],
    ['a comment', '<!-- [[a]] -->'],
    ['words in brackets that are an ordinary link', '[[1]](https://example.com)'],
    ['nothing between the brackets', '[[ ]]'],
    ['brackets over two lines', '[[a\nb]]'],
  ])('finds none in %s', (_name, source) => {
    expect(namesIn(source)).toEqual([])
  })

  it.each([
    ['after a closed fence', '```\nx\n```\n[[a]]'],
    ['in an indented continuation of a paragraph', 'x\n    [[a]]'],
    ['in an item of a list', '1. x\n2. [[a]]'],
    ['deep in a list', '- x\n\n    [[a]]'],
    ['in a heading', '## [[a]]'],
    ['in a table, where the bar is escaped', '| x | y |\n| - | - |\n| [[a\\|b]] | `c |'],
    ['after a backtick that stands alone', '5` tall, [[a]]'],
    ['behind a lazily continued quotation', '> x\n[[a]]'],
    ['between Chinese characters', '请看【[[a]]】的条款'],
    ['with Windows line ends', 'x\r\n\r\n[[a]]\r\n'],
  ])('finds one %s', (_name, source) => {
    expect(namesIn(source)).toEqual(['a'])
  })

  it('agrees with the Markdown reader of the preview about what is code', () => {
    const line = fc.constantFrom(
      ...['text', '', '', '- item', '  more', '1. one', '> said', '```', '~~~', '    four', '\tx'],
      ...['# head', 'a `b', 'c` d', '``', '* * *', '   3', '      6', '> ```', '+', '10) ten', '<!-- x'],
      ...['-->', '===', '---', '  - nested'],
    )
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), fc.nat(11), (lines, place) => {
        const source = lines
          .map((words, at) => (at === place % lines.length ? `${words} [[zq]]` : words))
          .join('\n')
        expect({ source, found: namesIn(source).includes('zq') }).toEqual({ source, found: !isCode(source) })
      }),
      { numRuns: 4000, seed: 7 },
    )
  })

  it('takes time in proportion to the length, whatever the text', () => {
    const hostile = [
      '[[',
      '[[a|',
      '`',
      '``a`',
      '> ',
      '- ',
      '[',
      '](trivet://note/ab',
      '| - ',
      '<!--',
      '\\',
      '\t',
    ]
    for (const piece of hostile) {
      const source = piece.repeat(Math.ceil(100_000 / piece.length)) + '[[a]]'
      const begun = performance.now()
      findLinks(source)
      findLinks(source.replace(/(.{40})/g, '$1\n'))
      expect(performance.now() - begun).toBeLessThan(1_000)
    }
  })
})

/** Whether the marker ends up in code or in a comment, in the eyes of the reader that the preview uses. */
function isCode(source: string): boolean {
  const reader = new Marked({ gfm: true })
  let found = false
  void reader.walkTokens(reader.lexer(source), (token) => {
    if (['code', 'codespan', 'html'].includes(token.type) && token.raw.includes('zq')) found = true
  })
  return found
}
