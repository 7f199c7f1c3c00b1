import { describe, expect, it } from 'vitest'
import { rewriteAppLinks } from '#shared/markdown/rewrite-links.ts'

/** Notes that begin with `in` are part of the export. */
function rewrite(body: string): string {
  return rewriteAppLinks(body, ({ id }) => ({
    destination: id.startsWith('in') ? `../notes/${id}.md` : null,
    title: `title of ${id}`,
  }))
}

describe('links of the app inside a note', () => {
  it.each([
    ['inline', 'see [和邻](trivet://note/in1).', 'see [和邻](../notes/in1.md).'],
    ['to a case', '[a](trivet://case/in1)', '[a](../notes/in1.md)'],
    ['to a worksheet', '[a](trivet://worksheet/in1)', '[a](../notes/in1.md)'],
    ['with a title', '[a](trivet://note/in1 "t")', '[a](../notes/in1.md "t")'],
    ['in angle brackets', '[a](<trivet://note/in1>)', '[a](<../notes/in1.md>)'],
    ['by reference', '[a][r]\n\n[r]: trivet://note/in1', '[a][r]\n\n[r]: ../notes/in1.md'],
    ['as an address of its own', '<trivet://note/in1>', '[title of in1](../notes/in1.md)'],
    ['in a heading', '# [a](trivet://note/in1)', '# [a](../notes/in1.md)'],
    ['in a table', '| a |\n|---|\n| [b](trivet://note/in1) |', '| a |\n|---|\n| [b](../notes/in1.md) |'],
    ['in a nested list', '- a\n  1. [b](trivet://note/in1)', '- a\n  1. [b](../notes/in1.md)'],
    ['in a quotation', '> [a](trivet://note/in1)', '> [a](../notes/in1.md)'],
    ['over two lines of a quotation', '> [a\n> b](trivet://note/in1)', '> [a\n> b](../notes/in1.md)'],
    ['with emphasis', '[**a** `b`](trivet://note/in1)', '[**a** `b`](../notes/in1.md)'],
    ['twice', '[a](trivet://note/in1) [a](trivet://note/in1)', '[a](../notes/in1.md) [a](../notes/in1.md)'],
  ])('%s: points at the exported file', (_, body, expected) => {
    expect(rewrite(body)).toBe(expected)
  })

  it.each([
    ['inline', 'see [和邻](trivet://note/out).', 'see 和邻.'],
    ['with emphasis', '[**a** `b`](trivet://note/out "t")', '**a** `b`'],
    ['with brackets', '[a \\[b\\]](trivet://note/out)', 'a \\[b\\]'],
    ['as an address of its own', '<trivet://note/out>', 'title of out'],
    ['with an address in its words', '[trivet://note/in1](trivet://note/out)', 'trivet://note/in1'],
  ])('%s: keeps its words when its target stays behind', (_, body, expected) => {
    expect(rewrite(body)).toBe(expected)
  })

  it.each([
    ['a code span', '`[a](trivet://note/in1)`'],
    ['a fence', '```\n[a](trivet://note/in1)\n```'],
    ['a fence in a quotation', '> ```\n> [a](trivet://note/in1)\n> ```'],
    ['an unclosed fence', '~~~\n[a](trivet://note/in1)'],
    ['indented code', 'a\n\n    [a](trivet://note/in1)'],
    ['plain text', 'trivet://note/in1'],
    ['an escape', '\\[a](trivet://note/in1)'],
    ['a web link', '[a](https://example.com/?q=trivet://note/in1)'],
    ['a wikilink', '[[in1]] and [[trivet://note/in1]]'],
    ['an address that is not ours', '[a](trivet://file/in1)'],
  ])('%s is left alone', (_, body) => {
    expect(rewrite(body)).toBe(body)
  })

  it('tells a link from the same characters in code in front of it', () => {
    expect(rewrite('`[a](trivet://note/in1)` [a](trivet://note/in1)')).toBe(
      '`[a](trivet://note/in1)` [a](../notes/in1.md)',
    )
  })

  it('leaves a body that only looks like its own markers alone', () => {
    expect(rewrite('trivet-link:0:0. [a](trivet://note/in1)')).toBe('trivet-link:0:0. [a](../notes/in1.md)')
  })

  it('gives up on a body nested beyond reason instead of failing', () => {
    const body = `${'>'.repeat(20_000)} [a](trivet://note/in1)`
    expect(rewrite(body)).toContain('[a](')
  })
})
