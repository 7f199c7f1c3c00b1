import { markdownLanguage } from '@codemirror/lang-markdown'
import { describe, expect, it } from 'vitest'
import {
  escapeCell,
  escapeInline,
  escapeParagraphs,
  parseAppLink,
  relativeLink,
} from '#shared/markdown/link.ts'

/** The names of the syntax nodes that an independent Markdown parser finds in a text. */
function nodesOf(markdown: string): string[] {
  const names: string[] = []
  markdownLanguage.parser.parse(markdown).iterate({
    enter: (node) => {
      names.push(node.name)
    },
  })
  return names
}

describe('links between exported files', () => {
  it.each([
    ['notes/a.md', 'accounts/b.md', '../accounts/b.md'],
    ['notes/a.md', 'notes/b c.md', 'b%20c.md'],
    ['index.md', 'notes/b.md', 'notes/b.md'],
    ['notes/a.md', 'notes/和邻 (k3f9).md', '和邻%20%28k3f9%29.md'],
    ['maps/a.md', 'maps/100% <#?"\\^|`&>.svg', '100%25%20%3C%23%3F%22%5C%5E%7C%60%26%3E.svg'],
    ['a.md', 'b\u3000c.md', 'b%E3%80%80c.md'],
  ])('from %s to %s is %s', (from, to, link) => {
    expect(relativeLink(from, to)).toBe(link)
    expect(decodeURIComponent(link).split('/').pop()).toBe(to.split('/').pop())
  })

  it('reads the app’s own addresses and nothing else', () => {
    expect(parseAppLink('trivet://note/k3f9')).toEqual({ kind: 'note', id: 'k3f9' })
    expect(parseAppLink('trivet://case/k3f9')).toEqual({ kind: 'case', id: 'k3f9' })
    expect(parseAppLink('trivet://worksheet/k3f9/')).toEqual({ kind: 'worksheet', id: 'k3f9' })
    expect(parseAppLink('trivet://map/pressures')).toEqual({ kind: 'map', id: 'pressures' })
    expect(parseAppLink('trivet://map/k3f9')).toEqual({ kind: 'account-map', id: 'k3f9' })
    for (const other of [
      'https://example.com',
      'trivet://note/../x',
      'trivet://file/k3f9',
      'x trivet://note/k3f9',
    ]) {
      expect(parseAppLink(other)).toBeNull()
    }
  })
})

describe('plain text in Markdown', () => {
  it.each([
    '# no heading', '- no item', '+ 5%', '1. no list', '2) no list', '> no quote', '**no** _emphasis_', '`no code`',
    '[no](link)', '![no](image)', '<b>no</b>', 'no ~~strike~~', '---', '===', '- - -', '***',
    '| no | table |', 'a &amp; b &#35;', '\\', '```', '~~~', '[[no]]', '[x] no', '####### ', '#',
  ])('%j is a paragraph and nothing more', (text) => {
    const nodes = nodesOf(escapeInline(text)).filter((name) => name !== 'Escape')
    expect(nodes).toEqual(['Document', 'Paragraph'])
  }) // prettier-ignore

  it('leaves ordinary words as they are', () => {
    for (const text of [
      '和邻 FY2026：6,600 万元（+10%）',
      'snake_case',
      'A & B',
      'C# 2 * 3'.replace(' *', ' x'),
    ]) {
      expect(escapeInline(text)).toBe(text)
    }
  })

  it('keeps a text of several lines in its cell', () => {
    expect(escapeCell('a | b\r\n\n  c ')).toBe('a \\| b<br>c')
    expect(
      nodesOf(`| h |\n| --- |\n| ${escapeCell('a | b\nc')} |`).filter((name) => name === 'TableCell'),
    ).toHaveLength(2)
  })

  it('makes each line a paragraph', () => {
    expect(escapeParagraphs('一\n- 二\n\n\n三')).toBe('一\n\n\\- 二\n\n三')
  })
})

it('a relative link is all ASCII for readers that want it so, and means the same file', () => {
  const link = relativeLink('notes/a.md', 'accounts/走访 6%(b).md', 'ascii')
  expect(link).toBe('../accounts/%E8%B5%B0%E8%AE%BF%206%25%28b%29.md')
  expect(decodeURIComponent(link)).toBe('../accounts/走访 6%(b).md')
})
