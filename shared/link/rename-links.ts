import { findLinks, type NameLink } from './find-links.ts'
import type { LinkIndex } from './link-index.ts'
import { foldName, type FormerName } from './link-name.ts'
import { writeNameLink } from './write-link.ts'

/** A name that was given up, and what its links are to say now. */
export interface LinkRename extends FormerName {
  /** What the thing is called now. */
  to: string
}

/**
 * Lets every link that carries a former name carry the new one. Words and headings stay; code and all other text is
 * left as it is. Links by the name of an alias that is gone go on showing it.
 */
export function renameLinks(body: string, rename: LinkRename, index: LinkIndex): string {
  const from = foldName(rename.from)
  let result = ''
  let position = 0
  for (const link of findLinks(body)) {
    if (link.form !== 'name') continue
    const written = renamed(link, from, rename, index)
    if (written === null) continue
    const start = body.startsWith('!', link.from) ? link.from + 1 : link.from
    result += body.slice(position, start) + written
    position = link.to
  }
  return position === 0 ? body : result + body.slice(position)
}

/** Tells whether a link carries a name, given folded, be it as what it names or as the words beside an id. */
export function carriesName(link: NameLink, folded: string): boolean {
  return link.explicit ? link.words !== null && foldName(link.words) === folded : names(link, folded)
}

function renamed(link: NameLink, from: string, rename: LinkRename, index: LinkIndex): string | null {
  const { kind, id, to, slot } = rename
  const target = { kind, id }
  if (link.explicit) {
    const isTarget = link.explicit.kind === kind && link.explicit.id === id
    // The words of such a link are the name, as it was when the link was made.
    if (!isTarget || link.words === null || foldName(link.words) !== from) return null
    return writeNameLink({ target, name: to, heading: link.heading, bar: link.bar }, index)
  }
  if (!names(link, from)) return null
  const heading = foldName(link.name) === from ? link.heading : null
  const words = link.words ?? (slot === 'alias' ? link.name : null)
  return writeNameLink({ target, name: to, heading, words, bar: link.bar }, index)
}

function names({ name, whole }: NameLink, folded: string): boolean {
  return foldName(name) === folded || foldName(whole) === folded
}
