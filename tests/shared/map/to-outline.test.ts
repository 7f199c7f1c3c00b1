import fc from 'fast-check'
import { lexer, type Token, type Tokens } from 'marked'
import { expect, test } from 'vitest'
import { walk } from '#shared/map/model.ts'
import { toOutline } from '#shared/map/to-outline.ts'
import { randomTree, treeMap } from './map-samples.ts'

/** Depth and plain text of every item, as another Markdown parser reads them. */
function read(markdown: string) {
  const items: { depth: number; text: string; href: string | null }[] = []
  function visit(list: Tokens.List, depth: number) {
    for (const item of list.items) {
      const head = item.tokens[0]
      const parts = head && 'tokens' in head ? (head.tokens ?? []) : []
      const link = parts.find((part): part is Tokens.Link => part.type === 'link')
      items.push({ depth, text: plain(parts), href: link?.href ?? null })
      for (const token of item.tokens) if (token.type === 'list') visit(token as Tokens.List, depth + 1)
    }
  }
  for (const token of lexer(markdown)) if (token.type === 'list') visit(token as Tokens.List, 0)
  return items
}

function plain(tokens: readonly Token[]): string {
  return tokens
    .map((token) =>
      'tokens' in token && token.tokens
        ? plain(token.tokens)
        : 'text' in token
          ? String(token.text)
          : token.raw,
    )
    .join('')
}

test('another parser reads the same tree and the same words', () => {
  fc.assert(
    fc.property(randomTree(25), (tree) => {
      const map = treeMap(tree)
      const items = read(toOutline(map))
      const expected = [...walk(map.root)].map(({ node, depth }) => ({
        depth,
        text: node.text.trim().replaceAll(/\s+/g, ' ') || '…',
        href: null,
      }))
      expect(items).toEqual(expected)
    }),
    { numRuns: 60 },
  )
})

test('links the nodes that have an address', () => {
  const map = treeMap([{ parent: 0, label: 'Trade [terms]' }])
  const items = read(toOutline(map, (node) => (node.kind === 'root' ? null : 'methods/a%20b.md')))
  expect(items).toEqual([
    { depth: 0, text: 'Root', href: null },
    { depth: 1, text: 'Trade [terms]', href: 'methods/a%20b.md' },
  ])
})
