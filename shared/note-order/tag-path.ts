import { foldText } from '../search/fold-text.ts'

/** What parts the levels of a tag, as in `渠道/便利店`. */
export const tagDivider = '/'

/**
 * A tag as it is kept: without the number sign in front, with plain dividers, and with neither empty levels nor
 * blanks around one. Empty when nothing is left.
 */
export function tidyTag(text: string): string {
  return text
    .normalize('NFC')
    .replace(/^[#＃\s]+/, '')
    .split(/[/／]/)
    .map((level) => level.trim().replace(/\s+/g, ' '))
    .filter(Boolean)
    .join(tagDivider)
}

/** What two spellings of one tag have in common: `ＫＡ／华东` and `ka/华东` are one. */
export function tagKey(tag: string): string {
  return foldText(tidyTag(tag))
}

/** Tells whether a tag is the other one or lies below it; both given by their keys. */
export function isWithinTag(key: string, branch: string): boolean {
  return key === branch || key.startsWith(`${branch}${tagDivider}`)
}

/** A tag and all above it, the highest first: `a/b` gives `a`, `a/b`. */
export function levelsOfTag(tag: string): string[] {
  const names = tag.split(tagDivider)
  return names.map((_, index) => names.slice(0, index + 1).join(tagDivider))
}

/**
 * Tidies tags and drops what is there twice. One that is known in another spelling takes the known one, so that
 * the first to name a thing names it for all.
 */
export function spellTags(tags: readonly string[], known: readonly string[]): string[] {
  const spellings = new Map<string, string>()
  for (const tag of known) if (!spellings.has(tagKey(tag))) spellings.set(tagKey(tag), tag)
  const byKey = new Map<string, string>()
  for (const tag of tags) {
    const tidy = tidyTag(tag)
    const key = tagKey(tidy)
    if (tidy !== '' && !byKey.has(key)) byKey.set(key, spellings.get(key) ?? tidy)
  }
  return [...byKey.values()]
}
