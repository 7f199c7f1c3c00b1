import { Lexer, type Token, walkTokens } from 'marked'

/** Longer texts keep their links, so that one hostile file can't hold up an import. */
const maxBodyLength = 2_000_000
const inlineDestination = /\]\([ \t]*(<[^<>\n]*>|[^\s()<>]+(?:\([^\s()]*\)[^\s()<>]*)*)/g
const definedDestination = /^ {0,3}\[[^\]\n]+\]:[ \t]*(<[^<>\n]*>|\S+)/gm

/** A link or picture of a Markdown text, as it is written: decoded, with the part that names a heading apart. */
export interface FileLink {
  /** As it stands in the text, encoded. */
  href: string
  isImage: boolean
}

/**
 * Gives the links and pictures of a Markdown text other addresses and leaves every other byte alone, code included.
 * `resolve` answers with the whole new address, or null to leave one as it is.
 */
export function rewriteFileLinks(body: string, resolve: (link: FileLink) => string | null): string {
  const found = destinationsIn(body)
  if (found.length === 0 || body.length > maxBodyLength) return body
  const mark = freeMark(body)
  let source = ''
  let position = 0
  for (const [number, { from, to }] of found.entries()) {
    source += `${body.slice(position, from)}${mark}${number}.`
    position = to
  }
  source += body.slice(position)

  const uses = new Map<number, boolean>()
  try {
    void walkTokens(new Lexer({ gfm: true }).lex(source), (token: Token) => {
      if (token.type !== 'image' && token.type !== 'link' && token.type !== 'def') return
      const { href } = token as { href?: string }
      const number =
        href?.startsWith(mark) === true ? Number.parseInt(href.slice(mark.length), 10) : Number.NaN
      if (!Number.isNaN(number)) uses.set(number, token.type === 'image')
    })
  } catch {
    // Nested beyond what the lexer can follow: the text comes in as it is.
    return body
  }
  let result = ''
  position = 0
  for (const [number, { from, to }] of found.entries()) {
    const isImage = uses.get(number)
    const written = body.slice(from, to)
    const href = written.replace(/^<(.*)>$/s, '$1')
    const address = isImage === undefined ? null : resolve({ href, isImage })
    result += body.slice(position, from) + (address ?? written)
    position = to
  }
  return result + body.slice(position)
}

/**
 * The file of the source that a link in the file `from` leads to, as a path from the root, with the heading that it
 * names. Null for an address outside, a heading of the same file, and whatever leads out of the root.
 */
export function fileOfLink(from: string, href: string): { path: string; heading: string | null } | null {
  if (href === '' || href.startsWith('#') || href.startsWith('//') || /^[a-z][a-z0-9+.-]*:/i.test(href))
    return null
  const [written = '', ...rest] = href.split('#')
  const heading = rest.length === 0 ? null : decoded(rest.join('#'))
  const segments = written.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const segment of decoded(written).replaceAll('\\', '/').split('/')) {
    if (segment === '..') {
      if (segments.pop() === undefined) return null
    } else if (segment !== '' && segment !== '.') segments.push(segment)
  }
  return segments.length === 0 ? null : { path: segments.join('/').normalize('NFC'), heading }
}

function destinationsIn(body: string): { from: number; to: number }[] {
  const found = [inlineDestination, definedDestination].flatMap((pattern) =>
    Array.from(body.matchAll(pattern), (match) => {
      const [whole, destination = ''] = match
      const to = match.index + whole.length
      return { from: to - destination.length, to }
    }),
  )
  const ordered = found.sort((a, b) => a.from - b.from)
  return ordered.filter(({ from }, index) => index === 0 || from >= (ordered[index - 1]?.to ?? 0))
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // A name with a percent sign in it that nobody encoded.
    return text
  }
}

function freeMark(body: string): string {
  for (let round = 0; ; round += 1) {
    const mark = `trivet-file-${round}-`
    if (!body.includes(mark)) return mark
  }
}
