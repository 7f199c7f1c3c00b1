import { foldText } from '../search/fold-text.ts'
import { inlineTextsOf } from './inline-text.ts'

const heading = /^(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/

interface FoundHeading {
  words: string
  at: number
}

function findHeadings(source: string): FoundHeading[] {
  return inlineTextsOf(source).flatMap(([line]) => {
    const marked = line ? heading.exec(source.slice(line.from, line.to))?.[2] : undefined
    const words = marked?.replace(/[*`~]+/g, '').trim() ?? ''
    return line && words !== '' ? [{ words, at: line.from }] : []
  })
}

/** The headings of a Markdown source that begin with number signs, without their marks, each once. */
export function headingsIn(source: string): string[] {
  return [...new Set(findHeadings(source).map(({ words }) => words))]
}

/** Where a heading stands; null when there is none of these words. */
export function headingPosition(source: string, words: string): number | null {
  const wanted = foldText(words.trim())
  return findHeadings(source).find((found) => foldText(found.words) === wanted)?.at ?? null
}
