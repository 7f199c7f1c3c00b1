import { beforeAll, describe, expect, it } from 'vitest'
import { readObsidian } from '#shared/import/obsidian-reader.ts'
import { fixtureTree, readSource, treeOf, type ReadSource } from '#tests/support/import-trees.ts'

describe('a vault of Obsidian', () => {
  let vault: ReadSource
  let talks: string

  beforeAll(async () => {
    vault = await readSource(readObsidian, await fixtureTree('obsidian'))
    talks = vault.note('沃尔玛年度谈判').body
  })

  it('takes names, other names, tags of both kinds, folders and times', () => {
    expect(vault.note('沃尔玛年度谈判')).toMatchObject({
      aliases: ['年谈', 'Annual talks'],
      tags: ['谈判/年度', 'KA', '客户', '账期', '客户/沃尔玛'],
      createdAt: new Date(2026, 0, 5, 9, 30).toISOString(),
    })
    // Its links name the file, so that is the title; what the text calls itself finds it too.
    expect(vault.note('陈列标准').aliases).toEqual(['Shelf standards'])
  })

  it('keeps properties that a note has no place for, with their links', () => {
    expect(talks).toMatch(/^- status: 进行中\n- owner: \[\[李敏\]\]\n\n/)
  })

  it('links to notes, headings and blocks, by name, by another name and by path', () => {
    expect(talks).toContain(
      '先看 [[陈列标准#端架|端架怎么摆]]，再对照 [[陈列标准#^floor|陈列标准]] 与 [[2026-01-06]]。',
    )
    expect(talks).toContain('![[陈列标准#端架]]')
    expect(talks).toContain('| 账期 | [[陈列标准\\|标准]] |')
    expect(talks).toContain('[[沃尔玛年度谈判#底线|自己]]')
    expect(vault.note('陈列标准').body).toContain('Back to [[沃尔玛年度谈判]] or [[沃尔玛年度谈判|年谈]]')
    const { id } = vault.note('沃尔玛年度谈判')
    expect(vault.note('陈列标准').body).toContain(`[by path](trivet://note/${id} "tooltip")`)
  })

  it('shows pictures that lie anywhere, and keeps each once', () => {
    expect(vault.attachments.map(({ from }) => from)).toEqual(['客户/附件/货架 照片.png'])
    const address = `trivet://attachment/${vault.attachments[0]?.file}`
    expect(talks).toContain(`![货架 照片](${address}) 原图在 ![货架](${address})`)
  })

  it('leaves code, callouts and addresses of the web alone', () => {
    expect(talks).toContain('```md\n[[陈列标准]] ![[货架 照片.png]] #不是标签\n```')
    expect(talks).toContain('`[[陈列标准]]` 也不动。[网页](https://example.com/a_(b)) 不动。')
    expect(talks).toContain('> [!warning] 底线\n> 账期不超过 60 天，见 [[费用率]]。')
  })

  it('gives a daily note its day', () => {
    expect(vault.note('2026-01-06').reflection).toEqual({ kind: 'day', on: '2026-01-06' })
    expect(vault.note('2026-01-06').body).toContain('[[沃尔玛年度谈判|老王]]')
  })

  it('makes a map of a canvas, whose cards stand for their notes', () => {
    expect(vault.maps.map(({ title }) => title)).toEqual(['Board'])
    const topics = vault.maps[0]?.topics.map(({ label, note, link, reference }) => ({
      label,
      note,
      link,
      reference,
    }))
    expect(topics).toEqual([
      { label: '谈判', note: '三条底线', link: '', reference: null },
      { label: '陈列标准', note: '', link: '', reference: { kind: 'note', id: vault.note('陈列标准').id } },
      { label: 'https://example.com', note: '', link: 'https://example.com', reference: null },
    ])
  })

  it('names all that is not taken, with its line', () => {
    expect(vault.issues).toEqual([
      { code: 'not-supported', from: '客户/沃尔玛年度谈判.md', line: 13, detail: '客户/附件/合同.pdf' },
      { code: 'attachment-missing', from: '陈列标准.md', line: 11, detail: 'gone.png' },
      { code: 'link-not-found', from: '陈列标准.md', line: 11, detail: 'nowhere/else.md' },
      { code: 'not-supported', from: 'deck.png', line: null, detail: 'deck.png' },
    ])
  })

  it('links notes of one name by their ids', async () => {
    const { documents, notes } = await readSource(
      readObsidian,
      treeOf({
        '.obsidian/app.json': '{}',
        '华东/周会.md': '[[华南/周会]] [[周会]]',
        '华南/周会.md': '[[周会]] [[C# 基础#用法]]',
        'C# 基础.md': '## 用法',
      }),
    )
    const idAt = (path: string) => documents.find(({ from }) => from === path)?.document.id
    const [east, south] = notes
    expect(east?.body).toBe(`[[note/${idAt('华南/周会.md')}|周会]] [[周会]]`)
    expect(south?.body).toBe(
      `[[note/${idAt('华南/周会.md')}|周会]] [[note/${idAt('C# 基础.md')}#用法|C# 基础]]`,
    )
  })

  it('does not let a link find something of the workspace that has the same name', async () => {
    const names = [
      { kind: 'note' as const, id: 'old1', name: '周会', slot: 'title' as const, createdAt: '2020' },
    ]
    const tree = treeOf({ '周会.md': 'x', 'a.md': '[[周会]] [[李敏]]' })
    const { note } = await readSource(readObsidian, tree, { names })
    expect(note('a').body).toBe(`[[note/${note('周会').id}|周会]] [[李敏]]`)
  })

  it('reads titles and texts that are hostile', async () => {
    const long = '长'.repeat(80)
    const source = await readSource(
      readObsidian,
      treeOf({
        '__proto__.md': '[[constructor]] [[__proto__]]',
        'constructor.md': '',
        [`${long}.md`]: `---\naliases: [${'x'.repeat(2_000)}]\n---\n[[${long}]]`,
        'empty.canvas': '',
        'broken.canvas': '{"nodes": [',
        'brackets.md': '[['.repeat(5_000) + ']('.repeat(5_000) + '![['.repeat(5_000),
      }),
    )
    expect(source.note('__proto__').body).toBe('[[constructor]] [[__proto__]]')
    expect(source.note(long).body).toBe(`[[${long}]]`)
    expect(source.note('brackets').body).toHaveLength(10_000 + 10_000 + 15_000)
    expect(source.issues).toEqual([
      { code: 'not-readable', from: 'broken.canvas', line: null, detail: 'broken.canvas' },
    ])
  })
})
