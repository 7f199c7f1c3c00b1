import { findLinks, type NameLink } from './find-links.ts'
import type { LinkIndex } from './link-index.ts'
import type { Linkable } from './link-name.ts'

interface LinkToWrite {
  target: Linkable
  /** What the target is to be called. */
  name: string
  heading?: string | null
  words?: string | null
  bar?: string
}

/** A name that the brackets can hold as it is, without meaning a heading, words or another link. */
function isWritable(name: string): boolean {
  return !/[[\]|#`\\\n\r]/.test(name) && name.trim() !== ''
}

/** Takes out of words what would end the link. */
function plainWords(words: string): string {
  return words
    .replace(/[[\]|`\\]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/**
 * Writes a link to a target by its name where that name leads to it, and by its id where the name means another
 * thing or can't stand between brackets.
 */
export function writeNameLink(link: LinkToWrite, index: LinkIndex): string {
  const { target, name, heading = null, words = null, bar = '|' } = link
  const place = heading === null ? '' : `#${heading}`
  const found = isWritable(name) ? index.resolveName(name) : null
  const isFound = found?.kind === target.kind && found.id === target.id
  // `note/k3f9` as a name of something would be read as an id.
  if (isFound && !/^[a-z]+\//.test(name)) {
    return `[[${name.trim()}${place}${words === null ? '' : bar + words}]]`
  }
  const shown = words ?? plainWords(name)
  return `[[${target.kind}/${target.id}${place}${shown === '' ? '' : bar + shown}]]`
}

/** The words that a link shows. */
export function wordsOfLink({ explicit, name, heading, words }: NameLink, index: LinkIndex): string {
  if (words !== null && words.trim() !== '') return words.trim()
  const called = explicit ? (index.nameOf(explicit) ?? explicit.id) : name
  return heading === null || heading === '' ? called : `${called} › ${heading}`
}

/** Lets links lead to another target; what they show stays. */
export function retargetLinks(
  body: string,
  isMeant: (link: NameLink) => boolean,
  target: Linkable,
  index: LinkIndex,
): string {
  const name = index.nameOf(target) ?? ''
  let result = ''
  let position = 0
  for (const link of findLinks(body)) {
    if (link.form !== 'name' || !isMeant(link)) continue
    const { heading, bar } = link
    const words = link.words ?? (link.explicit ? null : link.name)
    const start = body.startsWith('!', link.from) ? link.from + 1 : link.from
    result += body.slice(position, start) + writeNameLink({ target, name, heading, words, bar }, index)
    position = link.to
  }
  return position === 0 ? body : result + body.slice(position)
}
