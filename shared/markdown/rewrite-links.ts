import { Lexer, type Token, walkTokens } from 'marked'
import type { LinkIndex } from '../link/link-index.ts'
import { escapeWords, replaceNameLinks } from '../link/links-to-markdown.ts'
import { type LinkPlace, type LinkTarget, parseAppLink, writeLink } from './link.ts'

/** Longer bodies, and longer paragraphs, keep their links, so that one hostile note can't hold up an export. */
const maxBodyLength = 2_000_000
const maxParagraphLength = 20_000
const address =
  /trivet:\/\/(?:note|account|method|case|pressure|worksheet|map)\/[A-Za-z0-9][A-Za-z0-9_-]{1,63}(?![A-Za-z0-9_-])\/?/g

/** Where a target lies, as seen from the file being written. */
export type ResolveLink = (target: LinkTarget) => LinkPlace

/** A stretch of the source and what takes its place. */
interface Edit {
  start: number
  end: number
  text: string
}

/**
 * Rewrites the app's own links in a note's Markdown and leaves every other byte alone. A link to something
 * outside keeps its words only.
 *
 * The token tree knows what is a link and what is code but not where, so each address is first replaced by
 * a marker that occurs nowhere else: the tree then says by its number which occurrence is a link.
 */
export function rewriteAppLinks(body: string, resolve: ResolveLink): string {
  const occurrences = [...body.matchAll(address)].map(([text]) => text)
  if (occurrences.length === 0 || body.length > maxBodyLength) return body
  const nonce = freeNonce(body)
  const markerPattern = new RegExp(`${nonce}(\\d+)\\.`, 'g')
  let count = 0
  const source = body.replace(address, () => `${nonce}${count++}.`)
  const restore = (text: string) =>
    text.replace(markerPattern, (_, number) => occurrences[Number(number)] ?? '')

  // At first every marker goes back to its address: what stands in code or in plain text stays so.
  const edits = Array.from(source.matchAll(markerPattern), ({ 0: marker, 1: number, index }): Edit => {
    return { start: index, end: index + marker.length, text: occurrences[Number(number)] ?? '' }
  })
  for (const token of linkTokens(source, nonce)) {
    const number = new RegExp(`^${nonce}(\\d+)\\.$`).exec(token.href)?.[1]
    const target = parseAppLink(occurrences[Number(number)] ?? '')
    const marker = edits[Number(number)]
    if (!target || !marker) continue
    const place = resolve(target)
    const { destination, title } = place
    const start = marker.start - token.raw.indexOf(token.href)
    // A definition, or a link broken over two lines of a quotation, stands nowhere as one piece.
    const isWhole = token.type === 'link' && source.startsWith(token.raw, start)
    const end = start + token.raw.length
    if (isWhole && token.raw.startsWith('<')) {
      edits.push({ start, end, text: writeLink(place, title) })
    } else if (destination !== null) {
      const words = isWhole && place.page && token.raw.includes(token.href) ? restore(wordsOf(token)) : null
      // In a table the bar between page and words would end the cell.
      if (words === null || lineAround(source, start).includes('|')) marker.text = destination
      else edits.push({ start, end, text: writeLink(place, words) })
    } else if (isWhole && token.raw.includes(token.href)) {
      edits.push({ start, end, text: restore(wordsOf(token)) })
    }
  }
  return apply(source, edits)
}

/**
 * Writes links between double brackets as ordinary ones, which every reader of Markdown follows. Of a link to
 * something outside the export, and of a broken one, only the words stay.
 */
export function rewriteNameLinks(
  body: string,
  { links, resolve }: { links?: LinkIndex; resolve: ResolveLink },
): string {
  if (!links) return body
  return replaceNameLinks(body, links, {
    resolved: ({ heading, bar }, target, words) =>
      writeLink(resolve(target), escapeWords(words), { heading, bar }),
    broken: (_link, words) => escapeWords(words),
  })
}

function lineAround(source: string, at: number): string {
  const end = source.indexOf('\n', at)
  return source.slice(source.lastIndexOf('\n', at) + 1, end < 0 ? source.length : end)
}

interface LinkToken {
  type: 'link' | 'def'
  raw: string
  href: string
}

/** The label of an inline link as it is written, between the first bracket and the one before the address. */
function wordsOf(token: LinkToken): string {
  return token.raw.slice(1, token.raw.lastIndexOf('](', token.raw.lastIndexOf(token.href)))
}

/** The links and link definitions of the document whose address is a marker. */
function linkTokens(source: string, nonce: string): LinkToken[] {
  const found: LinkToken[] = []
  try {
    const lexer = new Lexer({ gfm: true })
    lexer.blockTokens(source, lexer.tokens)
    // Only paragraphs with a marker are taken apart: that is where the time goes.
    for (const { src, tokens } of lexer.inlineQueue) {
      if (src.includes(nonce) && src.length <= maxParagraphLength) lexer.inlineTokens(src, tokens)
    }
    void walkTokens(lexer.tokens, (token: Token) => {
      if (token.type !== 'link' && token.type !== 'def') return
      const { raw, href } = token as { raw: string; href?: string }
      if (href?.startsWith(nonce)) found.push({ type: token.type, raw, href })
    })
  } catch {
    // Nested beyond what the lexer can follow: the body leaves as it is.
    return []
  }
  return found
}

function apply(source: string, edits: readonly Edit[]): string {
  // Of two that begin together the longer one swallows the other.
  const ordered = [...edits].sort((a, b) => a.start - b.start || b.end - a.end)
  let result = ''
  let position = 0
  for (const { start, end, text } of ordered) {
    if (start < position) continue
    result += source.slice(position, start) + text
    position = end
  }
  return result + source.slice(position)
}

function freeNonce(body: string): string {
  for (let round = 0; ; round += 1) {
    const nonce = `trivet-link:${round}:`
    if (!body.includes(nonce)) return nonce
  }
}
