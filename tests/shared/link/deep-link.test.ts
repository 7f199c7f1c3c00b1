import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deepLinkKinds, longestDeepLink, parseDeepLink, writeDeepLink } from '#shared/link/deep-link.ts'

const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_-]{1,63}$/)
const words = (maxLength: number) =>
  fc
    .string({ unit: 'grapheme', maxLength })
    .map((text) => text.replace(/[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, '').trim())
const link = fc.oneof(
  fc.record({ action: fc.constant('open' as const), kind: fc.constantFrom(...deepLinkKinds), id }),
  fc.record({
    action: fc.constant('search' as const),
    query: words(200).filter((text) => text !== '' && text.length <= 1000),
  }),
  fc.record({
    action: fc.constant('new' as const),
    title: words(100).filter((text) => text.length <= 500),
    body: fc.array(words(60), { maxLength: 8 }).map((lines) => lines.join('\n')),
    tags: fc.uniqueArray(
      words(20).filter((text) => text !== '' && text.length <= 100),
      { maxLength: 5 },
    ),
  }),
)

describe('links of ours', () => {
  it('are read back as what was written', () => {
    fc.assert(
      fc.property(link, (value) => {
        const text = writeDeepLink(value)
        fc.pre(text.length <= longestDeepLink)
        expect(parseDeepLink(text)).toEqual(value)
      }),
    )
  })

  it.each([
    ['trivet://note/k3f9', { action: 'open', kind: 'note', id: 'k3f9' }],
    ['TRIVET://Note/k3F9/', { action: 'open', kind: 'note', id: 'k3F9' }],
    ['trivet://map/pressures', { action: 'open', kind: 'map', id: 'pressures' }],
    ['trivet://search?q=%E8%B4%A6%E6%9C%9F+80', { action: 'search', query: '账期 80' }],
    ['trivet://search/?q=a', { action: 'search', query: 'a' }],
    ['trivet://new?title=%E6%8B%9C%E8%AE%BF', { action: 'new', title: '拜访', body: '', tags: [] }],
    [
      'trivet://new?body=a%0D%0Ab&tag=x&tag=y&tag=x',
      { action: 'new', title: '', body: 'a\nb', tags: ['x', 'y'] },
    ],
  ])('reads %s', (text, expected) => {
    expect(parseDeepLink(text)).toEqual(expected)
  })

  it.each([
    ['', 'nothing'],
    ['https://note/k3f9', 'another scheme'],
    ['javascript:trivet://note/k3f9', 'a script before it'],
    ['trivet:note/k3f9', 'no slashes'],
    ['trivet://file/etc', 'no kind of ours'],
    ['trivet://note/../../etc/passwd', 'a way up'],
    ['trivet://note/..%2F..%2Fetc', 'an encoded way up'],
    ['trivet://note/C:\\Users', 'a path'],
    ['trivet://note/k3f9?x=1', 'a query where none belongs'],
    ['trivet://note/k3f9#x', 'a fragment'],
    ['trivet://user@note/k3f9', 'a user'],
    ['trivet://note:80/k3f9', 'a port'],
    ['trivet://note/k3f9\n--workspace=/etc', 'a second line'],
    [' trivet://note/k3f9', 'a space before it'],
    ['trivet://note/--workspace', 'a flag'],
    ['trivet://search', 'nothing to search for'],
    ['trivet://search?q=', 'nothing to search for'],
    ['trivet://search?q=a&q=b', 'two questions'],
    ['trivet://search?q=a&run=1', 'a field that nobody knows'],
    ['trivet://search?q=%00', 'a NUL'],
    ['trivet://search?q=%E8%B4', 'half a character'],
    ['trivet://search?q=%ED%A0%80', 'a half pair'],
    ['trivet://search?q=a%0Ab', 'two lines'],
    ['trivet://new?title=a%E2%80%AEgpj.exe', 'a title that turns round'],
    ['trivet://new?title=a&title=b', 'two titles'],
    ['trivet://new?file=%2Fetc%2Fpasswd', 'a file'],
    ['trivet://new?body=%1B%5B31m', 'a sequence for a terminal'],
    ['trivet://new?__proto__=1', 'the parent of all objects'],
    ['trivet://new?constructor=1', 'a name that every object has'],
    [`trivet://new?body=${'a'.repeat(longestDeepLink)}`, 'too long'],
    [`trivet://new?title=${'a'.repeat(501)}`, 'a title too long'],
    [`trivet://new?${'&'.repeat(20_000)}`, 'a heap of nothing'],
    [`trivet://note/${'a'.repeat(65)}`, 'an id too long'],
  ])('refuses %j: %s', (text) => {
    expect(parseDeepLink(text)).toBeNull()
  })

  it('never accept a sign that is not seen, however it is written', () => {
    const hidden = fc.constantFrom('\0', '\x1b', '\x7f', '\x85', '\u2028', '\u202e', '\u2066', '\u2069')
    fc.assert(
      fc.property(hidden, words(20), words(20), (sign, before, after) => {
        for (const start of ['trivet://search?q=', 'trivet://new?title=', 'trivet://new?tag=']) {
          expect(parseDeepLink(start + encodeURIComponent(before + sign + after))).toBeNull()
          expect(parseDeepLink(start + before + sign + after)).toBeNull()
        }
      }),
    )
  })

  it('answer any text at all without failing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), fc.string()), (text) => {
        for (const start of ['', 'trivet://', 'trivet://new?', 'trivet://note/', 'trivet://search?q=']) {
          const read = parseDeepLink(start + text)
          if (read !== null) expect(parseDeepLink(writeDeepLink(read))).toEqual(read)
        }
      }),
    )
  })
})
