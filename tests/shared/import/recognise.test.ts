import { describe, expect, it } from 'vitest'
import { importReaders } from '#shared/import/readers.ts'
import type { SourceTree } from '#shared/import/source-tree.ts'
import { fixtureTree, treeOf } from '#tests/support/import-trees.ts'

/** The format that is taken, and by how much it is surer than the next. */
async function likeliest(tree: SourceTree): Promise<{ format: string; lead: number }> {
  const scores = await Promise.all(
    importReaders.map(async (reader) => ({ format: reader.format, score: await reader.recognise(tree) })),
  )
  const [first, second] = scores.sort((a, b) => b.score - a.score)
  return { format: first?.format ?? '', lead: (first?.score ?? 0) - (second?.score ?? 0) }
}

const sources = [
  ['obsidian', 'obsidian'],
  ['joplin', 'joplin'],
  ['joplin-archive/notes.jex', 'joplin-archive'],
  ['logseq', 'logseq'],
  ['notion', 'notion'],
  ['markdown', 'markdown'],
] as const

describe('telling what a source is', () => {
  it.each(sources)('takes %s for what it is', async (name, format) => {
    const result = await likeliest(await fixtureTree(name))
    expect(result.format).toBe(format)
    expect(result.lead).toBeGreaterThan(0.1)
  })

  it('takes a single text for Markdown, and nothing else for anything', async () => {
    expect((await likeliest(treeOf({ '拜访.md': '# 永辉' }))).format).toBe('markdown')
    const nothing = treeOf({ 'a.pdf': '%PDF', 'b/c.exe': 'MZ' })
    const scores = await Promise.all(importReaders.map((reader) => reader.recognise(nothing)))
    expect(scores.every((score) => score === 0)).toBe(true)
  })

  it('knows the items of Joplin from texts that only have such names', async () => {
    const name = `${'0a'.repeat(16)}.md`
    expect((await likeliest(treeOf({ [name]: 'A title\n\nWords without a block.' }))).format).toBe('markdown')
    expect((await likeliest(treeOf({ [name]: `A title\n\nid: ${'0a'.repeat(16)}\ntype_: 1` }))).format).toBe(
      'joplin-archive',
    )
  })
})
