import { describe, expect, test } from 'vitest'
import { mapContentSchema, mostLevels, mostTopics } from '#shared/domain/map-document.ts'
import type { MapRefusal } from '#shared/map/map-draft.ts'
import { readMap } from '#shared/map/read/read-map.ts'
import { counter, linesOf, saidBy, type Said } from '../content-samples.ts'

function read(name: string, text: string) {
  const draft = readMap(name, text, counter())
  if (draft.outcome === 'refused') throw new Error(`refused: ${draft.refusal}`)
  return { ...draft, content: mapContentSchema.parse(draft.content) }
}

/** Labels as a nested list: `[label, ...children]`. */
type Labels = [string, ...Labels[]]
function labels({ label, children }: Said): Labels {
  return [label, ...children.map(labels)]
}

describe('an outline', () => {
  test('of headings and lists becomes a tree, with what stands below them as notes', () => {
    const { content } = read(
      'Plan.md',
      [
        '---\ntitle: "x"\n---\n',
        '# 年度谈判',
        '',
        '先听，后说。',
        '',
        '## 账期',
        '- 底线\\\n  60 天',
        '  > 法务看过\\\n  > 合同模板',
        '\t- [模板](<https://example.com/a b>)',
        '- 让步',
        '  换排面',
        '',
        '## 费用',
        '1. 陈列',
        '2. 海报',
      ].join('\n'),
    )
    expect(labels(saidBy(content))).toEqual([
      '年度谈判',
      ['账期', ['底线\n60 天', ['模板']], ['让步 换排面']],
      ['费用', ['陈列'], ['海报']],
    ])
    expect(content.topics.map(({ note }) => note).filter(Boolean)).toEqual([
      '先听，后说。',
      '法务看过\n合同模板',
    ])
    expect(content.topics.find(({ label }) => label === '模板')?.link).toBe('https://example.com/a b')
  })

  test('of lines indented with tabs becomes a tree under the name of the file where there is no single root', () => {
    const { content } = read('下半年.txt', '华东\r\n\t商超\r\n\t\t• 大卖场\r\n\tO2O\r\n华南\r\n')
    expect(labels(saidBy(content))).toEqual(['下半年', ['华东', ['商超', ['大卖场']], ['O2O']], ['华南']])
  })

  test('keeps code as it stands in the note', () => {
    const { content } = read('a.md', '- root\n\n  ```\n  # no heading\n  - no item \\*\n  ```\n')
    expect(content.topics).toHaveLength(1)
    expect(content.topics[0]?.note).toContain('- no item \\*')
  })
})

test('a file of Freeplane keeps rich labels, notes, arrows and sides, and says that icons are lost', () => {
  const { content, format, losses } = read(
    'map.xml',
    `<map version="freeplane 1.9.13"><node ID="a" TEXT="Ziel"><icon BUILTIN="idea"/>
      <node ID="b" POSITION="left"><richcontent TYPE="NODE"><html><body><p>Erste&nbsp;Zeile</p><p>zweite <b>fett</b></p></body></html></richcontent>
        <richcontent TYPE="NOTE"><html><head><style>p{}</style></head><body><p>Notiz</p><p>mit <a href="https://example.com">Link</a></p></body></html></richcontent>
        <arrowlink DESTINATION="c" MIDDLE_LABEL="zu"/></node>
      <node ID="c" TEXT="B&#228;r" LINK="notes/x.md" POSITION="right"/></node></map>`,
  )
  expect(format).toBe('free-mind')
  expect(losses).toEqual(['looks'])
  expect(content.topics.map(({ label, note, link, side }) => [label, note, link, side])).toEqual([
    ['Ziel', '', '', null],
    ['Erste Zeile\nzweite fett', 'Notiz\nmit Link (https://example.com)', '', 'left'],
    ['Bär', '', 'notes/x.md', 'right'],
  ])
  expect(linesOf(content)).toEqual([JSON.stringify(['Erste Zeile\nzweite fett', 'Bär', 'zu'])])
})

test('a canvas that somebody drew becomes a tree: circles are lines, groups hold what lies in them', () => {
  const node = (id: string, x: number, y: number, more: object) => ({
    id,
    x,
    y,
    width: 100,
    height: 40,
    ...more,
  })
  const { content } = read(
    'board.canvas',
    JSON.stringify({
      nodes: [
        node('a', 0, 0, { type: 'text', text: '# 起点\n\n一个 **想法**' }),
        node('b', 300, 0, { type: 'file', file: 'notes/谈判 笔记.md' }),
        node('c', 600, 0, { type: 'link', url: 'https://example.com' }),
        { id: 'g', type: 'group', label: '分组', x: 900, y: 900, width: 400, height: 400 },
        node('d', 950, 950, { type: 'text', text: '里面' }),
      ],
      edges: [
        { id: '1', fromNode: 'a', toNode: 'b' },
        { id: '2', fromNode: 'b', toNode: 'c' },
        { id: '3', fromNode: 'c', toNode: 'a' },
        { id: '4', fromNode: 'a', toNode: 'nowhere' },
      ],
    }),
  )
  expect(labels(saidBy(content))).toEqual([
    'board',
    ['起点', ['谈判 笔记', ['https://example.com']]],
    ['分组', ['里面']],
  ])
  expect(content.topics.find(({ label }) => label === '起点')?.note).toBe('一个 **想法**')
  expect(content.topics.find(({ label }) => label === '谈判 笔记')?.link).toBe('notes/谈判 笔记.md')
  expect(linesOf(content)).toEqual([JSON.stringify(['https://example.com', '起点', ''])])
})

test('a mermaid mind map is read in every shape, also from a fence in a note', () => {
  const { content, losses } = read(
    'note.mmd',
    'text\n```mermaid\n%% comment\nmindmap\n  root((计划))\n    a["`**重点** 一`"]\n    ::icon(fa fa-book)\n    b{{六边}}\n      c))云((\n    (圆)\n    光秃的一行 #35;1\n    d["两<br/>行"]\n```\n',
  )
  expect(labels(saidBy(content))).toEqual([
    '计划',
    ['**重点** 一'],
    ['六边', ['云']],
    ['圆'],
    ['光秃的一行 #1'],
    ['两\n行'],
  ])
  expect(losses).toEqual(['looks'])
})

const deep = (count: number) => `${'<node TEXT="x">'.repeat(count)}${'</node>'.repeat(count)}`
const swelling = '<!DOCTYPE map [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><map><node TEXT="&b;"/></map>'
const cases: [string, string, string, MapRefusal][] = [
  ['nothing', 'a.md', ' \n', 'empty'],
  ['only front matter', 'a.md', '---\na: 1\n---\n', 'empty'],
  ['entities that swell', 'a.mm', swelling, 'not-allowed-here'],
  [
    'an entity that names a file',
    'a.opml',
    '<!DOCTYPE x SYSTEM "file:///etc/passwd"><opml/>',
    'not-allowed-here',
  ],
  ['broken XML', 'a.mm', '<map><node TEXT="a"></map', 'not-readable'],
  ['another kind of XML', 'a.xml', '<svg/>', 'unknown-format'],
  ['XML that is no map', 'a.mm', '<svg/>', 'not-readable'],
  ['a flowchart', 'a.mmd', 'flowchart LR\n a --> b', 'unknown-format'],
  ['JSON that is no canvas', 'a.canvas', '[1, 2', 'not-readable'],
  ['a canvas of other things', 'a.canvas', '{"nodes":[{"id":1}]}', 'not-readable'],
  ['bytes', 'a.bin', 'PK\u0003\u0004\u0000\u0000', 'unknown-format'],
  ['too many levels', 'a.mm', `<map>${deep(mostLevels + 5)}</map>`, 'too-deep'],
  ['levels without end', 'a.mm', `<map>${deep(20_000)}</map>`, 'not-readable'],
  ['too many topics', 'a.md', '- a\n'.repeat(mostTopics + 1), 'too-many-topics'],
  [
    'too many elements',
    'a.opml',
    `<opml><body>${'<outline/>'.repeat(130_000)}</body></opml>`,
    'too-many-topics',
  ],
  ['too much text', 'a.md', 'a'.repeat(4_000_001), 'too-large'],
]
test.each(cases)('%s is refused with its reason', (_, name, text, refusal) => {
  expect(readMap(name, text, counter())).toEqual({ outcome: 'refused', refusal })
})

test('names that mean something to a program are labels like any other', () => {
  const { content } = read(
    'a.opml',
    '<opml><body><outline text="__proto__"><outline text="toString"/></outline></body></opml>',
  )
  expect(labels(saidBy(content))).toEqual(['__proto__', ['toString']])
  expect(({} as Record<string, unknown>)['text']).toBeUndefined()
})
