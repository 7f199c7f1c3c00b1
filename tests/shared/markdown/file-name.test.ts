import fc from 'fast-check'
import { posix, win32 } from 'node:path'
import { describe, expect, it } from 'vitest'
import { assignFileNames, fileStem, nameKey } from '#shared/markdown/file-name.ts'

const options = { extension: '.md', untitled: '未命名' }
const bytes = (text: string) => new TextEncoder().encode(text).length
const devices = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)[ .]*(\.|$)/i

/** The name that a single note with this title gets. */
function nameFor(title: string, id = 'k3f9'): string {
  return assignFileNames([{ key: id, id, title }], options).get(id) ?? ''
}

/** What Windows, macOS and Linux, a sync service and a Markdown program ask of a name. */
function expectPortable(name: string) {
  expect(name).toBe(name.normalize('NFC'))
  expect(name).not.toMatch(/[<>:"/\\|?*[\]#^%\p{Cc}\p{Cf}\p{Surrogate}]/u)
  expect(name).not.toMatch(/^[ .]|[ .]$|[ .]\.md$/)
  expect(name).not.toMatch(devices)
  expect(bytes(name)).toBeLessThanOrEqual(200)
  expect(name.length).toBeLessThanOrEqual(150)
  expect(name.endsWith('.md')).toBe(true)
  for (const path of [posix, win32]) {
    expect(path.relative(path.resolve('/root'), path.resolve('/root', name))).toBe(name)
  }
}

const hostile = [
  '../../etc/passwd', '..\\..\\windows', '/etc/passwd', 'C:\\x', '..', '.', '...', '. . .', '.hidden',
  'CON', 'con.txt', 'CON .txt', 'NUL', 'nul.tar.gz', 'COM1', 'COM¹', 'lpt³.md', 'CONIN$', 'conout$', 'AUX ',
  '. CON', 'a\0b', 'line\nbreak', 'tab\t', 'trailing.', 'trailing ', ' leading', 'a. . ', '', ' ', '\u3000',
  '\u200b', '\u202egpj.exe', '\ufeffbom', '\ud83d', 'a\ud83d', '\udc00b', '\uffff',
  '100% plan', '%2e%2e%2f', 'a#b', 'a^b', '[[x]]', 'a|b', 'x'.repeat(500), '计'.repeat(300), '😀'.repeat(200),
  `${'x'.repeat(196)}😀`, `a${'\u0301'.repeat(500)}`, `${'长'.repeat(65)}.`, `${'x'.repeat(144)} . . tail`,
  '~$doc', '-rf', 'a/b', 'a\\b', '名称：甲/乙', 'e\u0301', 'desktop.ini', '__proto__', 'constructor',
] // prettier-ignore

describe('file names', () => {
  it.each(hostile)('makes %j a name that every system takes', (title) => {
    expectPortable(nameFor(title))
  })

  it('makes any title a name that every system takes', () => {
    const piece = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...hostile))
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        expectPortable(nameFor(pieces.join('')))
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['Plan: Q3', 'Plan - Q3'],
    ['9:30 call', '9-30 call'],
    ['Who? What*', 'Who What'],
    ['100% plan', '100 plan'],
    ['a/b\\c', 'a-b-c'],
    ['客户: 谁说了算?', '客户： 谁说了算？'],
    ['毛利 25%|扣点 <3%>', '毛利 25％｜扣点 ＜3％＞'],
    ['[[示例]] #1', '［［示例］］ ＃1'],
    ['.git', 'git'],
    ['NUL.md', '_NUL.md'],
    ['..CON..', '_CON'],
    ['多  个\n空格', '多 个 空格'],
    ['e\u0301', 'é'],
  ])('turns %j into %j', (title, stem) => {
    expect(fileStem(title)).toBe(stem)
  })

  it('cuts between characters as they are read, not between bytes', () => {
    const family = '👩‍👩‍👧‍👦'.replaceAll('\u200d', '')
    const stem = fileStem(family.repeat(40))
    expect(bytes(stem)).toBeGreaterThan(180)
    expect(stem).not.toMatch(/\p{Surrogate}/u)
    expect(fileStem(`${'a'.repeat(149)}e\u0328\u0328`)).toMatch(/^a+$/)
  })

  it('names what has no usable title in the language of the export, with a mark of its own', () => {
    expect(nameFor('')).toMatch(/^未命名 \([0-9a-z]{6}\)\.md$/)
    expect(nameFor('', 'aaaa')).not.toBe(nameFor('', 'bbbb'))
  })

  it('keeps names apart where a system takes two for one', () => {
    const wishes = ['Plan', 'plan', 'PLAN', 'Pla\u006e', 'Café', 'Cafe\u0301', 'straße', 'STRASSE', 'a?', 'a']
      .map((title, index) => ({ key: `n${index}`, id: `n${index}`, title })) // prettier-ignore
    const names = [...assignFileNames(wishes, options).values()]
    expect(new Set(names.map(nameKey)).size).toBe(wishes.length)
    expect(names[0]).toBe('Plan.md')
    expect(names[1]).toMatch(/^plan \([0-9a-z]{6}\)\.md$/)
  })

  it('does not rename a note because others come after it, and never counts', () => {
    const title = fc.oneof(fc.constantFrom('Plan', 'plan', '计划', '', 'CON', 'x'.repeat(300)), fc.string())
    const wish = fc.record({ id: fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_-]{1,20}$/), title })
    const list = fc.uniqueArray(wish, { selector: ({ id }) => id, maxLength: 30 })
    fc.assert(
      fc.property(list, fc.nat(30), (wishes, count) => {
        const keyed = wishes.map((item) => ({ ...item, key: item.id }))
        const all = assignFileNames(keyed, options)
        expect(new Set([...all.values()].map(nameKey)).size).toBe(wishes.length)
        const fewer = assignFileNames(keyed.slice(0, count), options)
        for (const [key, name] of fewer) expect(all.get(key)).toBe(name)
        for (const name of all.values()) expectPortable(name)
      }),
      { numRuns: 500 },
    )
  })

  it('gives the same document the same suffix whoever took its name', () => {
    const own = { key: 'own', id: 'own-id', title: 'Plan' }
    const other = (id: string) => ({ key: id, id, title: 'PLAN' })
    const first = assignFileNames([other('aa'), own], options).get('own')
    const second = assignFileNames([other('bb'), other('cc'), own], options).get('own')
    const foreign = assignFileNames([own], { ...options, taken: new Set(['plan.md']) }).get('own')
    expect([second, foreign]).toEqual([first, first])
  })

  it('stays apart even from a title that spells out its suffix', () => {
    const own = { key: 'own', id: 'own-id', title: 'Plan' }
    const suffixed = assignFileNames([{ ...own, key: 'x', id: 'xx' }, own], options).get('own') ?? ''
    const squatter = { key: 'squatter', id: 'zz', title: suffixed.replace(/\.md$/, '') }
    const names = assignFileNames([{ ...own, key: 'x', id: 'xx' }, squatter, own], options)
    expect(new Set(names.values()).size).toBe(3)
  })
})
