import { parseAppLink, type AppLink } from '../markdown/link.ts'
import { inlineTextsOf, type InlineText } from './inline-text.ts'
import { linkableKindSchema, type Linkable } from './link-name.ts'

/** A link between double brackets: `[[Name]]`, `[[Name#Heading]]`, `[[Name|words]]` or `[[note/k3f9|Name]]`. */
export interface NameLink {
  form: 'name'
  from: number
  to: number
  /** What the link names by its id, which no other thing can take over. */
  explicit: Linkable | null
  /** What it names, when not by an id, the heading apart. */
  name: string
  /** The same with what may be a heading: a name can hold the sign that parts them. */
  whole: string
  heading: string | null
  /** The words to show instead of the name. */
  words: string | null
  /** How name and words are parted: inside a table the bar is escaped. */
  bar: string
}

/** An ordinary Markdown link with an address of the app. */
export interface AddressLink {
  form: 'address'
  from: number
  to: number
  target: AppLink
  words: string
}

export type FoundLink = NameLink | AddressLink

const longestLink = 500
const address = /trivet:\/\/[a-z-]{1,20}\/[A-Za-z0-9_-]{2,64}\/?/y
const explicitForm = /^([a-z]+)\/([A-Za-z0-9][A-Za-z0-9_-]{1,63})$/

/**
 * Finds every link inside the workspace in a Markdown source, in the order of the text. Code, escaped brackets and
 * links whose words merely stand in brackets, such as `[[1]](https://…)`, are none. Linear in the length.
 */
export function findLinks(source: string): FoundLink[] {
  if (!source.includes('[[') && !source.includes('trivet://')) return []
  return inlineTextsOf(source).flatMap((text) => linksIn(source, text))
}

function linksIn(source: string, text: InlineText): FoundLink[] {
  const links: FoundLink[] = []
  const closers = codeSpans(source, text)
  for (const { from, to } of text) {
    // Brackets still open on this line, for the words of an ordinary link.
    const open: number[] = []
    let at = Math.max(from, closers.resumeAt)
    while (at < to) {
      const character = source[at]
      if (character === '\\') {
        at += 2
      } else if (character === '`') {
        const end = closers.endAt(at)
        if (end > to) closers.resumeAt = end
        at = end
      } else if (character === '[') {
        const link = source[at + 1] === '[' ? nameLinkAt(source, at, to) : null
        if (link) links.push(link)
        else open.push(at)
        at = link ? link.to : at + 1
      } else if (character === ']') {
        const start = open.pop()
        const end = start === undefined ? null : addressEnd(source, at, to)
        if (start !== undefined && end) {
          const words = source.slice(start + 1, at)
          links.push({ form: 'address', from: start, to: end.to, target: end.target, words })
        }
        at = start !== undefined && end ? end.to : at + 1
      } else if (character === '<') {
        const target = targetAt(source, at + 1)
        const closes = target !== null && source[target.to] === '>'
        if (target && closes) {
          links.push({ form: 'address', from: at, to: target.to + 1, target: target.target, words: '' })
        }
        at = target && closes ? target.to + 1 : at + 1
      } else {
        at += 1
      }
    }
  }
  return links
}

function nameLinkAt(source: string, at: number, lineEnd: number): NameLink | null {
  const limit = Math.min(lineEnd, at + longestLink)
  let end = at + 2
  while (end < limit && !isEdge(source[end])) end += 1
  if (source[end] !== ']' || source[end + 1] !== ']' || end + 2 > lineEnd) return null
  if (source[end + 2] === '(') return null
  const inside = source.slice(at + 2, end)
  const [, before = '', bar = '', words = null] = /^(.*?)(?:(\\?\|)(.*))?$/.exec(inside) ?? []
  const isEmbedded = source[at - 1] === '!' && source[at - 2] !== '\\'
  const range = { form: 'name' as const, from: isEmbedded ? at - 1 : at, to: end + 2 }
  const cut = before.indexOf('#')
  const name = (cut === -1 ? before : before.slice(0, cut)).trim()
  const heading = cut === -1 ? null : before.slice(cut + 1).trim()
  if (name === '') return null
  const explicit = explicitOf(name)
  return { ...range, explicit, name, whole: before.trim(), heading, words: words ?? null, bar: bar || '|' }
}

function isEdge(character: string | undefined): boolean {
  return character === '[' || character === ']' || character === '`'
}

function explicitOf(name: string): Linkable | null {
  const [, word, id] = explicitForm.exec(name) ?? []
  const kind = linkableKindSchema.safeParse(word)
  return kind.success && id !== undefined ? { kind: kind.data, id } : null
}

function targetAt(source: string, at: number): { target: AppLink; to: number } | null {
  address.lastIndex = at
  const found = address.exec(source)?.[0]
  const target = found === undefined ? null : parseAppLink(found)
  return found === undefined || !target ? null : { target, to: at + found.length }
}

/** Where an ordinary link ends whose words end at `at`; null when no address of the app follows. */
function addressEnd(source: string, at: number, lineEnd: number): { target: AppLink; to: number } | null {
  if (source[at + 1] !== '(') return null
  const target = targetAt(source, source[at + 2] === '<' ? at + 3 : at + 2)
  if (!target) return null
  const rest = source.slice(target.to, Math.min(lineEnd, target.to + longestLink))
  const end = rest.indexOf(')')
  return end === -1 ? null : { ...target, to: target.to + end + 1 }
}

interface CodeSpans {
  /** Where to go on after the backticks at a place: behind the code they begin, else behind themselves. */
  endAt(at: number): number
  /** Code that began on an earlier line ends here. */
  resumeAt: number
}

function codeSpans(source: string, text: InlineText): CodeSpans {
  const runs: { from: number; to: number }[] = []
  for (const { from, to } of text) {
    for (const { 0: run, index } of source.slice(from, to).matchAll(/`+/g)) {
      runs.push({ from: from + index, to: from + index + run.length })
    }
  }
  const ends = new Map<number, number>()
  const next = new Map<number, number>()
  for (const { from, to } of runs.reverse()) {
    ends.set(from, next.get(to - from) ?? to)
    next.set(to - from, to)
  }
  return {
    // An escaped backtick before a run makes the run shorter than any that was counted.
    endAt: (at) => ends.get(at) ?? at + 1,
    resumeAt: 0,
  }
}
