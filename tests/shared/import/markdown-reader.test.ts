import { describe, expect, it } from 'vitest'
import { AppFailure } from '#shared/api/errors.ts'
import { noteSchema } from '#shared/domain/note.ts'
import { readMarkdown } from '#shared/import/markdown-reader.ts'
import { fixtureTree, importMoment, readContext, readSource, treeOf } from '#tests/support/import-trees.ts'
import { pngOf } from '#tests/support/pictures.ts'

describe('a folder of Markdown', () => {
  it('reads what Hugo and an editor wrote', async () => {
    const { note, notes, issues } = await readSource(readMarkdown, await fixtureTree('markdown'))
    expect(notes.map(({ title }) => title).sort()).toEqual(['Promotion "depth"', 'visit', '渠道 总览'])
    expect(note('Promotion "depth"')).toMatchObject({
      tags: ['促销', 'ROI'],
      createdAt: '2026-01-05T01:30:00.000Z',
      body: '- draft: false\n- params.owner: 李敏\n\nBody of Hugo, see [[渠道 总览#First part|index]].\n',
    })
    expect(note('渠道 总览').body).toContain(
      `Plain [[Promotion "depth"|back]] and [ref][1].\n\n[1]: trivet://note/${note('visit').id} "A reference"`,
    )
    expect(issues).toEqual([])
  })

  it('gives whole notes, with the time of the file where the text says none', async () => {
    const { notes } = await readSource(
      readMarkdown,
      treeOf({
        'a.md': 'x',
        'b.md': '---\ncreated: 2026-02-01T00:00:00Z\n---\nx',
        'c.md': '---\nupdated: 2026-03-01T00:00:00Z\n---\nx',
        'd.md': '---\ncreated: 2027-01-01T00:00:00Z\n---\nx',
      }),
    )
    expect(notes.every((note) => noteSchema.safeParse(note).success)).toBe(true)
    expect(notes.map(({ createdAt, updatedAt }) => [createdAt.slice(0, 10), updatedAt.slice(0, 10)])).toEqual(
      [
        ['2026-03-04', '2026-03-04'],
        ['2026-02-01', '2026-03-04'],
        ['2026-03-01', '2026-03-01'],
        ['2027-01-01', '2027-01-01'],
      ],
    )
    const tree = treeOf({ 'a.md': 'x' })
    const timeless = { ...tree, files: tree.files.map((file) => ({ ...file, changedAt: null })) }
    expect((await readSource(readMarkdown, timeless)).notes[0]?.updatedAt).toBe(importMoment)
  })

  it('reads links and pictures however they are written', async () => {
    const { note, attachments, issues } = await readSource(
      readMarkdown,
      treeOf({
        'a/page.md': [
          '![one](../img/one.png) ![blank](../img/two words.png "title") ![round](<../img/two words.png>)',
          '<img alt="html [x]" src="../img/one.png" width="30"> [![in a link](../img/one.png)](other%20page.md)',
          '[`code`](other%20page.md) [two\nlines](other%20page.md) [query](other%20page.md?x=1#The%20Heading)',
          '[escaped](other\\ page.md) \\[no](other%20page.md) [web](https://example.com/a.md) [mail](mailto:a@b.c)',
          '| [cell](other%20page.md) | x |',
          '<a href="other%20page.md">x</a> [100%](100%.md) [up](../../outside.md)',
        ].join('\n\n'),
        'a/other page.md': '# The heading\n',
        'a/100%.md': '',
        'img/one.png': pngOf(2, 2),
        'img/two words.png': pngOf(3, 2),
        'img/text.png': 'no picture',
      }),
    )
    const [one, two] = attachments.map(({ file }) => `trivet://attachment/${file}`)
    const other = `trivet://note/${note('other page').id}`
    expect(note('page').body.split('\n\n')).toEqual([
      `![one](${one}) ![blank](${two} "title") ![round](${two})`,
      `![html \\[x\\]](${one}) [![in a link](${one})](${other})`,
      `[\`code\`](${other}) [two\nlines](${other}) [[other page#The heading|query]]`,
      `[escaped](other\\ page.md) \\[no](other%20page.md) [web](https://example.com/a.md) [mail](mailto:a@b.c)`,
      '| [[other page\\|cell]] | x |',
      `<a href="${other}">x</a> [[100%]] [up](../../outside.md)`,
    ])
    expect(issues.map(({ code, line, detail }) => [code, line, detail])).toEqual([
      ['link-not-found', 8, 'other\\ page.md'],
      ['link-not-found', 12, '../../outside.md'],
      ['not-supported', null, 'img/text.png'],
    ])
  })

  it('cuts a title that is too long and keeps the whole of it in the text', async () => {
    const title = `${'谈'.repeat(499)}😀 tail`
    const { notes } = await readSource(
      readMarkdown,
      treeOf({ 'a.md': `---\ntitle: ${title}\n---\nbody`, 'b.md': '[to it](a.md)' }),
    )
    expect(notes[0]?.title).toBe('谈'.repeat(499))
    expect(notes[0]?.body).toBe(`${title}\n\nbody`)
    expect(notes[1]?.body).toBe(`[[note/${notes[0]?.id}|to it]]`)
  })

  it('names files that can’t be read, and goes on', async () => {
    const tree = treeOf({
      'a.md': 'fine',
      'b.md': Uint8Array.from({ length: 999 }, (_, index) => (index * 37) % 256),
    })
    const refuse = (code: 'too-large' | 'file-not-supported') => () =>
      Promise.reject(new AppFailure(code, 'No.'))
    const files = [
      ...tree.files,
      { path: 'c.md', size: 5, changedAt: null, read: refuse('file-not-supported') },
      { path: 'd.md', size: 5, changedAt: null, read: refuse('too-large') },
      { path: 'e.md', size: 1e9, changedAt: null, read: refuse('file-not-supported') },
    ]
    const { notes, issues } = await readSource(readMarkdown, { name: 'x', files })
    expect(notes.map(({ title }) => title)).toEqual(['a'])
    expect(issues.map(({ code, from }) => `${from} ${code}`)).toEqual([
      'b.md not-readable', 'c.md not-readable', 'd.md too-large', 'e.md too-large',
    ]) // prettier-ignore
  })

  it('ends at once when the user does', async () => {
    let read = 0
    const context = readContext({
      step(done) {
        read = done
        if (done === 2) throw new AppFailure('cancelled', 'The user has ended it.')
      },
    })
    const tree = treeOf({ 'a.md': '', 'b.md': '', 'c.md': '' })
    await expect(readMarkdown.read(tree, context)).rejects.toMatchObject({ code: 'cancelled' })
    expect(read).toBe(2)
  })

  it('takes little more than its share of time for texts made to slow it down', async () => {
    const read = async (times: number) => {
      const hostile = ['[[', '[](', '![](<', '`', '<a ', '[x]: ', '((', '*[', '| [a](b) '].map((part) =>
        part.repeat(times),
      )
      const tree = treeOf(Object.fromEntries(hostile.map((text, index) => [`${index}.md`, text])))
      const started = performance.now()
      const { notes } = await readSource(readMarkdown, tree)
      expect(notes.map(({ body }) => body)).toEqual(hostile)
      return performance.now() - started
    }
    await read(1_000)
    // What grew with the square would take 64 times as long.
    expect((await read(24_000)) / (await read(3_000))).toBeLessThan(32)
  })
})
