import fc from 'fast-check'
import { load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readFrontMatter, writeFrontMatter, type FrontMatter } from '#shared/markdown/front-matter.ts'

const base: FrontMatter = { title: 'x', ka_id: 'k3f9', ka_type: 'note', ka_schema: 1 }

/** What stands between the fences, as another program would cut it out. */
function yamlOf(text: string): string {
  const [, source] = text.split(/^---$/m)
  return source ?? ''
}

const awkward = [
  '2024', '007', '1e3', '0x1F', '1_000', '.5', '12:30:45', '2026-01-02', '2026-01-02T03:04:05Z',
  'yes', 'no', 'on', 'off', 'true', 'null', '~', 'y', 'N', '', ' ', '  two  ',
  '- dash', '-foo: bar', '# heading', '#1 priority', '@handle', '[[x]] note', '{a: b}', '! tag', '& anchor',
  '* star', '? query', '| pipe', '> fold', '% percent', "' quote", '"quoted" x', '`tick`', '<<',
  'Plan: Q3', 'a # b', 'trailing: ', 'back\\slash', 'tab\there', 'line\nbreak', 'cr\rhere', 'crlf\r\nhere',
  '---', '...', 'before\n---\nafter', '华联超市：2026 年计划', '😀👩‍👩‍👧 emoji', 'é e\u0301', '\u0085next', '\u2028line\u2029',
  '\ufeffbom', '\u007f\u0001\u0000', '\uffff\ufffe', '%YAML 1.1', '!!js/function', '=',
] // prettier-ignore

describe('front matter', () => {
  it.each(awkward)('gives %j back through both YAML parsers, as text', (title) => {
    const text = writeFrontMatter({ ...base, title, tags: [title, 'b'], aliases: [title] })
    for (const read of [parse, load] as ((source: string) => unknown)[]) {
      expect(read(yamlOf(text))).toEqual({ ...base, title, tags: [title, 'b'], aliases: [title] })
    }
  })

  it('gives any well-formed title back through both YAML parsers', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string({ unit: 'binary' })), (title, tags) => {
        const fields = { ...base, title, ...(tags.length > 0 ? { tags } : {}) }
        const text = writeFrontMatter(fields)
        expect(parse(yamlOf(text))).toEqual(fields)
        expect(load(yamlOf(text))).toEqual(fields)
      }),
      { numRuns: 500 },
    )
  })

  it('replaces half a character, which no file can hold', () => {
    expect(readFrontMatter(writeFrontMatter({ ...base, title: 'a\ud83d' }))?.fields.title).toBe('a\ufffd')
  })

  it('writes the keys in one order with quoted text and one blank line after it', () => {
    const text = writeFrontMatter({
      ka_schema: 1,
      ka_sample: true,
      ka_method: ['A05'],
      ka_competency: ['D1'],
      ka_pressure: ['C1'],
      ka_account: ['a1'],
      ka_type: 'note',
      ka_id: 'k3f9',
      updated: '2026-02-01T00:00:00.000Z',
      created: '2026-01-01T00:00:00.000Z',
      tags: ['谈判'],
      aliases: ['b'],
      title: '标题',
    })
    expect(text).toBe(
      [
        '---',
        'title: "标题"',
        'aliases:',
        '  - "b"',
        'tags:',
        '  - "谈判"',
        'created: "2026-01-01T00:00:00.000Z"',
        'updated: "2026-02-01T00:00:00.000Z"',
        'ka_id: "k3f9"',
        'ka_type: "note"',
        'ka_account:',
        '  - "a1"',
        'ka_pressure:',
        '  - "C1"',
        'ka_competency:',
        '  - "D1"',
        'ka_method:',
        '  - "A05"',
        'ka_sample: true',
        'ka_schema: 1',
        '---',
        '',
        '',
      ].join('\n'),
    )
  })

  it('reads back what it wrote and leaves the body whole', () => {
    const fields = { ...base, title: '---', tags: ['a', 'b'] }
    const body = '---\n\n# A body that begins with a rule\n'
    expect(readFrontMatter(writeFrontMatter(fields) + body)).toEqual({ fields, body })
  })

  it.each(['no front matter', '---\ntitle: [\n---\n\nx', '---\ntitle: "somebody else’s"\n---\n\nx'])(
    'takes %j for no document of ours',
    (text) => {
      expect(readFrontMatter(text)).toBeNull()
    },
  )
})
