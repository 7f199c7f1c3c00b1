import { describe, expect, it } from 'vitest'
import { readJoplinArchive } from '#shared/import/joplin-archive-reader.ts'
import { readJoplinItem } from '#shared/import/joplin-item.ts'
import { readJoplin } from '#shared/import/joplin-reader.ts'
import { fixtureTree, readSource, treeOf } from '#tests/support/import-trees.ts'

/** What both exports of the same notebooks, written by Joplin 3.5, have to give. */
const expected = [
  {
    title: '-5% is the floor',
    tags: ['floor', 'Playbook'],
    createdAt: '2026-03-01T08:00:00.000Z',
    updatedAt: '2026-03-01T08:00:00.000Z',
  },
  {
    title: '2024',
    tags: ['Playbook'],
    createdAt: '2026-03-01T08:00:00.000Z',
    updatedAt: '2026-03-01T08:00:00.000Z',
  },
  {
    title: 'Shelf rules',
    tags: ['Playbook'],
    createdAt: '2025-12-01T08:00:00.000Z',
    updatedAt: '2025-12-02T09:00:00.000Z',
  },
  {
    title: '年度谈判：2026 (初稿)',
    tags: ['谈判', '账期', '客户/沃尔玛'],
    createdAt: '2026-01-05T01:30:00.000Z',
    updatedAt: '2026-02-03T04:05:06.000Z',
  },
]

describe.each([
  ['Markdown with front matter', readJoplin, 'joplin', ''],
  ['an archive', readJoplinArchive, 'joplin-archive/notes.jex', 'in/'],
] as const)('notes that Joplin exported as %s', (_, reader, fixture, above) => {
  const read = async () => readSource(reader, await fixtureTree(fixture))

  it('have their titles, tags, notebooks and times', async () => {
    const notes = (await read()).notes.map(({ title, tags, createdAt, updatedAt }) => {
      return { title, tags: tags.map((tag) => tag.replace(above, '')), createdAt, updatedAt }
    })
    expect(notes.sort((a, b) => (a.title < b.title ? -1 : 1))).toEqual(expected)
  })

  it('have their texts, links and pictures, code apart', async () => {
    const { note, attachments } = await read()
    const { body } = note('年度谈判：2026 (初稿)')
    expect(body).toContain('先看 [[Shelf rules|陈列标准]]，再看 [[Shelf rules#End caps|第二节]]。')
    expect(attachments).toHaveLength(1)
    expect(body).toContain(`![货架](trivet://attachment/${attachments[0]?.file})`)
    expect(body).toMatch(/```md\n\[陈列标准\]\((?!trivet)[^)]+\) stays in code\n```/)
    expect(body).toMatch(/^- source: https:\/\/example\.com\/briefing\n- author: 李敏\n\n先看/)
  })

  it('keep what is to be done as tasks', async () => {
    const { note } = await read()
    const due = new Date('2026-04-01T08:00:00Z')
    const time = `${String(due.getHours()).padStart(2, '0')}:00`
    expect(note('-5% is the floor').body).toMatch(
      new RegExp(`^- \\[ \\] -5% is the floor \\(2026-0\\d-\\d\\d ${time}\\)\\n\\nNever below\\.`),
    )
    expect(note('2024').body).toMatch(/^- \[x\] 2024\n\nA year as a title\./)
  })
})

describe('what is special about Joplin', () => {
  it('says nothing of places on the earth', async () => {
    const { issues, note } = await readSource(readJoplin, await fixtureTree('joplin'))
    expect(issues).toEqual([])
    expect(note('年度谈判：2026 (初稿)').body).not.toMatch(/latitude|31\.23/)
  })

  it('reports the link that its own import of Markdown had left broken', async () => {
    const { issues } = await readSource(readJoplinArchive, await fixtureTree('joplin-archive/notes.jex'))
    expect(issues.map(({ code, line, detail }) => [code, line, detail])).toEqual([
      ['link-not-found', 7, '../客户/沃尔玛/年度谈判%202026.md'],
    ])
  })

  it('tells the block at the end from words that look like it', () => {
    const item = readJoplinItem('Title\n\nprice: 5\n\nsource: us\n\n\nid: 1\ntype_: 1')
    expect(item).toMatchObject({ title: 'Title', body: 'price: 5\n\nsource: us\n', id: '1', type: 1 })
    expect(readJoplinItem('id: 1\nnote_id: 2\ntag_id: 3\ntype_: 6')).toMatchObject({
      type: 6,
      title: '',
      body: '',
    })
    expect(readJoplinItem('A text\n\nwithout: a block')).toBeNull()
  })

  it('reads items that are thrown away, encrypted, damaged or alone', async () => {
    const id = (digit: string) => digit.repeat(32)
    const item = (digit: string, words: string, block: string) => ({
      [`${id(digit)}.md`]: `${words}\n\nid: ${id(digit)}\n${block}`,
    })
    const { notes, issues } = await readSource(
      readJoplinArchive,
      treeOf({
        ...item(
          '1',
          'Kept\n\n[gone](:/ffffffffffffffffffffffffffffffff) [kept](:/11111111111111111111111111111111#x)',
          'parent_id: 7\ntype_: 1',
        ),
        ...item('2', 'Thrown away\n\nwords', 'deleted_time: 1767605400000\ntype_: 1'),
        ...item('3', '', `encryption_applied: 1\ntype_: 1`),
        ...item('4', 'Empty notebook', 'parent_id: \ntype_: 2'),
        ...item('5', 'Circle', `parent_id: ${id('5')}\ntype_: 2`),
        ...item('6', 'In a circle\n\nwords', `parent_id: ${id('5')}\ntype_: 1`),
        [`${id('7')}.md`]: 'no item',
        'resources/0123.pdf': '%PDF',
      }),
    )
    expect(notes.map(({ title, tags }) => [title, tags])).toEqual([['Kept', []], ['In a circle', ['Circle']]]) // prettier-ignore
    expect(notes[0]?.body).toBe('[gone](:/ffffffffffffffffffffffffffffffff) [[Kept#x|kept]]')
    expect(issues.map(({ code, from, detail }) => `${code} ${from[0]} ${detail}`).sort()).toEqual([
      'link-not-found 1 :/ffffffffffffffffffffffffffffffff',
      'not-readable 3 33333333333333333333333333333333',
      'not-readable 7 no item',
      'not-supported r resources/0123.pdf',
      'value-not-taken 2 Thrown away',
      'value-not-taken 4 Empty notebook',
    ])
  })
})
