import { findLinks, type NameLink } from './find-links.ts'
import type { LinkIndex } from './link-index.ts'
import type { Linkable } from './link-name.ts'
import { wordsOfLink } from './write-link.ts'

/** The address that a broken link carries, followed by its encoded name: the reader may make what is missing. */
export const brokenLinkPrefix = 'trivet://missing/'

/** How the links of a note are written for somebody who reads it. */
export interface LinkWriter {
  resolved(link: NameLink, target: Linkable, words: string): string
  broken(link: NameLink, words: string): string
}

/** Replaces every link between double brackets; every other byte stays. */
export function replaceNameLinks(source: string, index: LinkIndex, write: LinkWriter): string {
  let result = ''
  let position = 0
  for (const link of findLinks(source)) {
    if (link.form !== 'name') continue
    const words = wordsOfLink(link, index)
    const target = index.resolve(link)
    const written = target ? write.resolved(link, target, words) : write.broken(link, words)
    result += source.slice(position, link.from) + written
    position = link.to
  }
  return position === 0 ? source : result + source.slice(position)
}

/**
 * Turns links between double brackets into ordinary links with an address of the app, for the preview. A broken one
 * gets an address that begins with `brokenLinkPrefix`.
 */
export function linksToMarkdown(source: string, index: LinkIndex): string {
  return replaceNameLinks(source, index, {
    resolved: (_link, target, words) => `[${escapeWords(words)}](trivet://${target.kind}/${target.id})`,
    broken: ({ name }, words) => `[${escapeWords(words)}](${brokenLinkPrefix}${encodeName(name)})`,
  })
}

/** The name that an address of a broken link carries; null for any other address. */
export function nameOfBrokenLink(href: string): string | null {
  if (!href.startsWith(brokenLinkPrefix)) return null
  try {
    return decodeURIComponent(href.slice(brokenLinkPrefix.length))
  } catch {
    return null
  }
}

/** Half of a surrogate pair has no encoding, and brackets would end the address. */
function encodeName(name: string): string {
  const wellFormed = name.replace(/\p{Surrogate}/gu, '')
  return encodeURIComponent(wellFormed).replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'))
}

/** Lets words stand in a link, also in a cell of a table. Marks such as `**` keep their meaning. */
export function escapeWords(words: string): string {
  return words.replace(/[[\]|]/g, '\\$&')
}
