import { findLinks } from './find-links.ts'
import { inlineTextsOf } from './inline-text.ts'

export interface FoundMention {
  from: number
  to: number
}

/** What stands alone in so many texts that a link from it says nothing. */
const commonWords = new Set(
  [
    '客户',
    '门店',
    '会议',
    '合同',
    '活动',
    '促销',
    '价格',
    '产品',
    '问题',
    '方案',
    '谈判',
    '费用',
    '压力',
  ].concat([...['the', 'and', 'for', 'with', 'plan', 'note', 'notes', 'case', 'price', 'today', 'meeting']]),
)

/** Tells whether a name says enough to be looked for in texts: one character, or a word of every day, does not. */
export function isWorthFinding(name: string): boolean {
  const text = name.trim()
  const least = /\p{Script=Han}/u.test(text) ? 2 : 3
  return [...text].length >= least && !commonWords.has(text.toLowerCase())
}

/** What looks for mentions of one thing in many texts. */
export interface MentionFinder {
  /** The places in a Markdown source where a name stands in plain text: not in code, in links or in addresses. */
  find(source: string): FoundMention[]
}

/**
 * Looks for names as they are, whatever letters or characters stand beside Chinese; a Latin name must stand as a whole
 * word. Where a longer name of something else stands in the same place, that is what is meant.
 */
export function createMentionFinder(names: readonly string[], otherNames: readonly string[]): MentionFinder {
  const wanted = [...new Set(names.map((name) => name.trim()).filter(isWorthFinding))]
  if (wanted.length === 0) return { find: () => [] }
  const folded = wanted.map((name) => name.toLowerCase())
  const longer = otherNames
    .map((name) => name.trim())
    .filter((name) =>
      folded.some((short) => name.length > short.length && name.toLowerCase().includes(short)),
    )
  const isWanted = new Set(folded)
  const pattern = new RegExp(
    [...new Set([...wanted, ...longer])]
      .sort((a, b) => b.length - a.length)
      .map(asPattern)
      .join('|'),
    'giu',
  )
  const isThere = new RegExp(wanted.map(asPattern).join('|'), 'iu')

  return {
    find(source) {
      if (!isThere.test(source)) return []
      const closed = findLinks(source).map(({ from, to }) => ({ from, to }))
      return inlineTextsOf(source).flatMap((text) =>
        text.flatMap((line) => {
          const words = source.slice(line.from, line.to)
          const shut = [...closedIn(words, line.from), ...closed]
          return [...words.matchAll(pattern)].flatMap(({ 0: found, index }) => {
            const from = line.from + index
            const to = from + found.length
            const isOpen = !shut.some((stretch) => from < stretch.to && to > stretch.from)
            return isOpen && isWanted.has(found.toLowerCase()) ? [{ from, to }] : []
          })
        }),
      )
    },
  }
}

/** Links of any kind, addresses and inline code of a line. */
function closedIn(line: string, offset: number): FoundMention[] {
  const pattern = /!?\[[^[\]]{0,300}\]\([^()\s]{0,2000}\)|\bhttps?:\/\/[^\s<>]{1,2000}|(`+)[^`]{1,500}\1/g
  return [...line.matchAll(pattern)].map(({ 0: found, index }) => ({
    from: offset + index,
    to: offset + index + found.length,
  }))
}

function asPattern(name: string): string {
  const escaped = name.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
  const start = /^[\p{Script=Latin}\p{N}]/u.test(name) ? '(?<![\\p{Script=Latin}\\p{N}_])' : ''
  const end = /[\p{Script=Latin}\p{N}]$/u.test(name) ? '(?![\\p{Script=Latin}\\p{N}_])' : ''
  return start + escaped + end
}
