import { importLimits } from '../limits.ts'
import { readMoment } from './read-time.ts'
import type { Property } from './read-properties.ts'

/** A text of a source that becomes a note. */
export interface Page {
  /** The file that it was read from. */
  from: string
  id: string
  title: string
  aliases: string[]
  tags: string[]
  /** As the source says; null where it doesn't. */
  createdAt: string | null
  updatedAt: string | null
  /** When its file was changed last. */
  changedAt: string | null
  /** The day of a journal. */
  day: string | null
  /** What stands in front of the body and came from elsewhere: properties that a note has no place for. */
  head: string
  body: string
  /** The line of the file on which the body begins, counted from 1; null where it has no place of its own. */
  bodyLine: number | null
  /** The line of the file for each line of the body, where lines were left out. */
  lines?: readonly number[]
}

/** Names of properties by what they mean, as the known programs write them; letter case and dividers don't count. */
const meanings = {
  title: ['title', '标题'],
  tags: ['tags', 'tag', 'keywords', 'categories', 'category', '标签'],
  aliases: ['aliases', 'alias', '别名'],
  created: ['created', 'date', 'createdat', 'createdtime', 'datecreated', 'creationdate', '创建时间', '创建日期', '创建于'],
  updated: ['updated', 'lastmod', 'modified', 'updatedat', 'updatedtime', 'lasteditedtime', 'lastedited', 'lastmodified',
    'datemodified', 'dateupdated', 'modificationdate', '更新时间', '更新日期', '修改时间', '最后编辑时间', '上次编辑时间'],
} as const // prettier-ignore
type Meaning = keyof typeof meanings

/** What only says how or where another program shows a text. */
const looks = new Set(['cssclass', 'cssclasses', 'publish', 'permalink', 'latitude', 'longitude', 'altitude'])

function keyOf(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, '')
}

/** What a property means to a note; null for one that a note has no place for. */
export function meaningOf(name: string): Meaning | null {
  const key = keyOf(name)
  for (const [meaning, names] of Object.entries(meanings)) {
    if ((names as readonly string[]).includes(key)) return meaning as Meaning
  }
  return null
}

/** What properties say of a note, and those for which it has no place. */
export interface TakenProperties {
  title: string | null
  tags: string[]
  aliases: string[]
  createdAt: string | null
  updatedAt: string | null
  rest: Property[]
}

/** Sorts properties by what they mean. A time that can't be read stays among the rest, so that its words are kept. */
export function takeProperties(properties: readonly Property[]): TakenProperties {
  const taken: TakenProperties = {
    title: null,
    tags: [],
    aliases: [],
    createdAt: null,
    updatedAt: null,
    rest: [],
  }
  for (const property of properties) {
    const { key, values, raw, isList, isNested } = property
    const meaning = meaningOf(key)
    const [first] = values
    if (looks.has(keyOf(key)) || (first === undefined && raw === '')) continue
    if (meaning === 'title' && taken.title === null) {
      // A list is what YAML sees in a title such as `[[Name]]`.
      taken.title = values.length === 1 && !isNested ? (first ?? null) : raw
    } else if (meaning === 'tags') {
      taken.tags.push(...(isList ? values : values.flatMap(splitTags)))
    } else if (meaning === 'aliases') {
      taken.aliases.push(...(isList ? values : values.flatMap((value) => value.split(/[,，;；]/))))
    } else if ((meaning === 'created' || meaning === 'updated') && values.length === 1) {
      const moment = readMoment(first ?? '')
      const field = meaning === 'created' ? 'createdAt' : 'updatedAt'
      if (moment !== null && taken[field] === null) taken[field] = moment
      else taken.rest.push(property)
    } else {
      taken.rest.push(property)
    }
  }
  taken.aliases = taken.aliases.map((alias) => alias.trim()).filter((alias) => alias !== '')
  return taken
}

/** Several tags in one text: parted by commas, or by blanks where each has its sign. */
function splitTags(text: string): string[] {
  const isSigned = /^#\S+(?:\s+#\S+)+$/.test(text.trim())
  const parts = isSigned ? text.trim().split(/\s+/) : text.split(/[,，、;；]/)
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}

/** Properties without a place of their own, as a list that stands in front of the text. */
export function headOf(rest: readonly Property[]): string {
  if (rest.length === 0) return ''
  const lines = rest.map(({ key, values, raw, isNested }) => {
    const value = isNested ? raw : values.join(', ')
    return `- ${oneLine(key)}: ${oneLine(value)}`
  })
  return `${lines.join('\n')}\n\n`
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** A title that is no longer than titles may be. */
export function shortTitle(title: string): string {
  if (title.length <= importLimits.title) return title
  // Cut by code point so that a surrogate pair is never split.
  let cut = ''
  for (const character of title) {
    if (cut.length + character.length > importLimits.title) break
    cut += character
  }
  return cut.trim()
}

/** Behind a blank, or behind the marks of Chinese, which need none. */
const inlineTag =
  /(?<![^\s。，；：、！？（）“”「」])#([\p{L}\p{N}\p{M}\p{Extended_Pictographic}_\-/\u200d]+)/gu

/** The tags that stand in a text, given without its code. A number alone is none. */
export function tagsInProse(prose: string): string[] {
  return [...prose.matchAll(inlineTag)].flatMap(([, tag = '']) => (/[^\d/_-]/.test(tag) ? [tag] : []))
}
