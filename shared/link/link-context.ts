import type { LinkContext } from './link-views.ts'

const longestSide = 60
const sentenceEnd = /[。！？；!?\n]|\.(?=\s)/g

/** Cuts out the sentence around a stretch of Markdown, without its marks. `words` stand for the stretch itself. */
export function contextOf(source: string, from: number, to: number, words: string): LinkContext {
  const early = source.slice(Math.max(0, from - longestSide * 4), from)
  const late = source.slice(to, to + longestSide * 4)
  const starts = [...early.matchAll(sentenceEnd)].at(-1)
  const before = plain(early.slice(starts ? starts.index + 1 : 0)).trimStart()
  const ends = late.search(sentenceEnd)
  const after = plain(ends === -1 ? late : late.slice(0, ends + (late[ends] === '\n' ? 0 : 1))).trimEnd()
  return { before: cutStart(before), words, after: cutEnd(after) }
}

/** Takes off the marks of Markdown; links keep their words. */
function plain(markdown: string): string {
  return markdown
    .replace(/\[\[(?:[^[\]|]*\\?\|)?([^[\]|]*)\]\]/g, '$1')
    .replace(/!?\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/^[ \t]*(?:#{1,6}|>|[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?/gm, '')
    .replace(/[*`~]+|\\(?=[[\]|*_`])/g, '')
    .replace(/\s+/g, ' ')
}

function cutStart(text: string): string {
  const points = [...text]
  return points.length > longestSide ? `…${points.slice(-longestSide).join('')}` : text
}

function cutEnd(text: string): string {
  const points = [...text]
  return points.length > longestSide ? `${points.slice(0, longestSide).join('')}…` : text
}
