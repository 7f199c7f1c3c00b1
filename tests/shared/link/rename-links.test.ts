import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLinkIndex } from '#shared/link/link-index.ts'
import type { LinkName } from '#shared/link/link-name.ts'
import { linksToMarkdown } from '#shared/link/links-to-markdown.ts'
import { renameLinks, type LinkRename } from '#shared/link/rename-links.ts'
import { retargetLinks } from '#shared/link/write-link.ts'

const name = (kind: LinkName['kind'], id: string, called: string, createdAt = ''): LinkName => {
  return { kind, id, name: called, slot: 'title', createdAt }
}
const index = createLinkIndex([
  name('account', 'a1', '大润发'),
  name('note', 'n2', '同名', '2026-02'),
  name('note', 'n1', '同名', '2026-01'),
  name('note', 'n3', '新名'),
  name('case', 'c1', '大润发'),
])
const rename: LinkRename = { kind: 'note', id: 'n3', from: '旧名', slot: 'title', to: '新名' }

describe('names', () => {
  it('lead to a note before an account, to an account before a case, and to the older of two notes', () => {
    expect(index.resolveName('同名')).toEqual({ kind: 'note', id: 'n1' })
    expect(index.resolveName(' 大润发 ')).toEqual({ kind: 'account', id: 'a1' })
    expect(index.resolveName('没有')).toBeNull()
  })

  it('are the same in any width and case', () => {
    const latin = createLinkIndex([name('note', 'k1', 'KA 计划')])
    expect(latin.resolveName('ｋａ  计划')).toEqual({ kind: 'note', id: 'k1' })
  })
})

describe('a rename in one text', () => {
  it('keeps words, headings, the bar of a table and whether it is shown in place', () => {
    const source = '[[旧名|话]] [[旧名#扣点]] ![[旧名]]\n\n| a |\n| - |\n| [[旧名\\|话]] |'
    expect(renameLinks(source, rename, index)).toBe(source.replaceAll('旧名', '新名'))
  })

  it('changes nothing but links of that name, and is undone by the rename back', () => {
    const piece = fc.constantFrom(
      ...[
        '[[旧名]]',
        '[[旧名|w]]',
        '[[大润发]]',
        '`[[旧名]]`',
        '\n```\n[[旧名]]\n```\n',
        '旧名',
        '\\[[旧名]]',
      ],
      ...['\n\n', ' ', '**', '> ', '- ', '[[旧名#x]]', '|', '[[', ']]'],
    )
    const back: LinkRename = { ...rename, from: '新名', to: '旧名' }
    const indexBack = createLinkIndex([name('note', 'n3', '旧名')])
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const source = pieces.join('')
        const renamed = renameLinks(source, rename, index)
        expect(renamed.replaceAll('新名', '旧名')).toBe(source)
        expect(renameLinks(renamed, back, indexBack)).toBe(source)
      }),
      { numRuns: 500, seed: 3 },
    )
  })

  it('leads links elsewhere and leaves what they show', () => {
    const target = { kind: 'note' as const, id: 'n3' }
    expect(retargetLinks('[[没有]] [[没有#a|话]]', () => true, target, index)).toBe(
      '[[新名|没有]] [[新名#a|话]]',
    )
  })
})

it('becomes ordinary links for the preview, broken ones marked, code left alone', () => {
  expect(linksToMarkdown('[[大润发]] [[n (x)|a]b]] [[没有 (1)|话]] `[[大润发]]`', index)).toBe(
    '[大润发](trivet://account/a1) [[n (x)|a]b]] [话](trivet://missing/%E6%B2%A1%E6%9C%89%20%281%29) `[[大润发]]`',
  )
})
