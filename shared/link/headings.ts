import { inlineTextsOf } from './inline-text.ts'

const heading = /^(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/

/** The headings of a Markdown source that begin with number signs, without their marks, each once. */
export function headingsIn(source: string): string[] {
  const found = inlineTextsOf(source).flatMap(([line]) => {
    const words = line ? heading.exec(source.slice(line.from, line.to))?.[2] : undefined
    return words ? [words.replace(/[*`~]+/g, '').trim()] : []
  })
  return [...new Set(found)].filter((words) => words !== '')
}
