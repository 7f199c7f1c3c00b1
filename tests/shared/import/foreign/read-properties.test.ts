import { describe, expect, it } from 'vitest'
import { headOf, takeProperties } from '#shared/import/foreign/page.ts'
import { readProperties } from '#shared/import/foreign/read-properties.ts'

/** What a note takes from the properties of a text. */
function takenFrom(block: string) {
  return takeProperties(readProperties(`---\n${block}\n---\nbody`).properties)
}

describe('properties in front of a text', () => {
  it.each([
    ['title: no', 'no'],
    ['title: 007', '007'],
    ['title: 1e3', '1e3'],
    ['title: 2026-01-02', '2026-01-02'],
    ['title: "quoted: \\"x\\" \\u5ba2"', 'quoted: "x" 客'],
    ["title: 'it''s'", "it's"],
    ['title: >\n  folded\n  lines', 'folded lines\n'],
    // What other programs write and YAML refuses or misreads.
    ['title: Plan: Q3', 'Plan: Q3'],
    ['title: -foo: bar', '-foo: bar'],
    ['title: #1 priority', '#1 priority'],
    ['title: [[x]] note', '[[x]] note'],
    ['title: [[x]]', '[[x]]'],
    ['title: "quoted" x', '"quoted" x'],
    ['title: 100% @home', '100% @home'],
    ['Title: 标题', '标题'],
  ])('reads %j', (block, title) => {
    expect(takenFrom(block).title).toBe(title)
  })

  it.each([
    ['tags: [a, "b c", 账期]', ['a', 'b c', '账期']],
    ['tags:\n  - a\n  - 2026', ['a', '2026']],
    ['tags:\n- a\n- b', ['a', 'b']],
    ['tags: a, b', ['a', 'b']],
    ['tags: "#a #b"', ['#a', '#b']],
    ['tags: 促销、账期', ['促销', '账期']],
    ['tags: one tag', ['one tag']],
    ['keywords: [x]', ['x']],
    ['tags:', []],
    ['tags: ~', []],
  ])('reads the tags of %j', (block, tags) => {
    expect(takenFrom(block).tags).toEqual(tags)
  })

  it('keeps what a note has no place for as lines in front of the text', () => {
    const { rest } = takenFrom(
      'title: x\nstatus: 进行中\nowner: "[[李敏]]"\nmap: {a: 1, b: 2}\ncreated: soon\ncssclass: wide',
    )
    expect(headOf(rest)).toBe('- status: 进行中\n- owner: [[李敏]]\n- map: {a: 1, b: 2}\n- created: soon\n\n')
  })

  it('says on which line each stands, and where the body begins', () => {
    const read = readProperties('---\n# a remark\ntitle: x\n\nowner: y\n---\n\nbody\n')
    expect(read.properties.map(({ key, line }) => [key, line])).toEqual([['title', 3], ['owner', 5]]) // prettier-ignore
    expect(read.remarks).toEqual([{ line: 2, text: '# a remark' }])
    expect([read.body, read.bodyLine]).toEqual(['body\n', 8])
  })

  it('leaves what is no front matter in the text', () => {
    for (const text of [
      '---\nonly a rule above\n',
      '---\nsome words\n---\nmore',
      'a\n---\nb: c\n---\n',
      '---\n---x\n',
    ]) {
      expect(readProperties(text).body).toBe(text)
    }
    expect(readProperties('---\n---\nbody')).toMatchObject({ body: 'body', properties: [] })
  })

  it('reads the TOML of Hugo', () => {
    const text =
      '+++\ntitle = "A \\"b\\""\ndate = 2026-01-05T09:30:00+08:00 # when\ntags = [\n  "x",\n  \'y\',\n]\n[params]\nn = 3\n+++\nbody'
    const { properties, body } = readProperties(text)
    const taken = takeProperties(properties)
    expect(taken).toMatchObject({ title: 'A "b"', createdAt: '2026-01-05T01:30:00.000Z', tags: ['x', 'y'] })
    expect(headOf(taken.rest)).toBe('- params.n: 3\n\n')
    expect(body).toBe('body')
  })

  it('is not led astray by hostile front matter', () => {
    const polluting = takenFrom('__proto__: {polluted: yes}\nconstructor: x\ntitle: ok')
    expect(polluting.title).toBe('ok')
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    expect(headOf(polluting.rest)).toContain('constructor: x')

    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]']
    for (const [name, before] of ['ba', 'cb', 'dc', 'ed', 'fe', 'gf', 'hg', 'ih'].map((pair) => [...pair])) {
      bomb.push(`${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(',')}]`)
    }
    const started = performance.now()
    const { properties } = readProperties(`---\n${bomb.join('\n')}\n---\n`)
    expect(properties.every(({ values }) => values.length <= 1000)).toBe(true)
    const deep = readProperties(`---\nx: ${'['.repeat(9_000)}\n---\nbody`)
    const long = readProperties(
      `---\n${Array.from({ length: 9_000 }, (_, index) => `k${index}: v`).join('\n')}\n---\nbody`,
    )
    expect([deep.body, long.body, long.properties.length]).toEqual(['body', 'body', 9_000])
    expect(performance.now() - started).toBeLessThan(2_000)
  })
})
