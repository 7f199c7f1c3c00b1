import { escapeWords } from '../link/links-to-markdown.ts'
import type { Page } from './foreign/page.ts'
import { proseAlone } from './foreign/prose.ts'
import { isOwnAffair } from './logseq-properties.ts'

/** A block that others refer to by its id. */
export interface BlockText {
  page: Page
  words: string
}

const identifier = /^[ \t]*id:: ([0-9a-f-]{36})[ \t]*$/i
const property = /^[ \t]+([^\s:`]+):: ?.*$/
const bullet = /^[ \t]*[-*] (.*)$/
const task = /^([ \t]*[-*] )(TODO|DOING|NOW|LATER|WAITING|WAIT|IN-PROGRESS|DONE|CANCELED|CANCELLED) (?=\S)/
const longestWords = 120

/** The blocks of a page that have an id, with their words. */
export function readBlocks(body: string): Map<string, string> {
  const blocks = new Map<string, string>()
  let words = ''
  for (const line of body.split('\n')) {
    const id = identifier.exec(line)?.[1]
    words = bullet.exec(line)?.[1] ?? words
    if (id !== undefined) blocks.set(id.toLowerCase(), wordsOf(words))
  }
  return blocks
}

function wordsOf(line: string): string {
  const plain = line.replace(/^(?:TODO|DONE|DOING|NOW|LATER|#{1,6}) /, '').replace(/\[\[([^[\]]*)\]\]/g, '$1')
  return [...plain].slice(0, longestWords).join('').trim()
}

/**
 * Writes the blocks of a page as ordinary lists: tasks get their boxes, references to blocks become links with the
 * words of the block, and lines that mean something to Logseq alone are left out.
 */
export function convertBlocks(
  page: Page,
  blocks: ReadonlyMap<string, BlockText>,
  reportMissing: (line: number, detail: string) => void,
): { body: string; lines: number[]; tags: string[] } {
  const plain = proseAlone(page.body).split('\n')
  const kept: string[] = []
  const lines: number[] = []
  const tags: string[] = []
  for (const [index, line] of page.body.split('\n').entries()) {
    const number = (page.bodyLine ?? 1) + index
    const prose = plain[index] ?? ''
    const key = property.exec(prose)?.[1]
    if (key !== undefined && isOwnAffair(key)) continue
    for (const [, tag = ''] of prose.matchAll(/(?<!\S)#\[\[([^[\]\n]+)\]\]/g)) tags.push(tag)
    kept.push(prose.trim() === '' ? line : convertLine(line, prose, number))
    lines.push(number)
  }
  return { body: kept.join('\n'), lines, tags }

  function convertLine(line: string, prose: string, number: number): string {
    const boxed =
      task.test(line) && /[A-Z]/.test(prose)
        ? line.replace(task, (_, mark: string, word: string) => mark + boxOf(word))
        : line
    return boxed
      .replace(/\{\{embed (\(\([0-9a-f-]{36}\)\)|\[\[[^[\]]*\]\])\}\}/gi, '$1')
      .replace(/\[([^[\]]+)\]\(\[\[([^[\]|]+)\]\]\)/g, (written, words: string, name: string) =>
        prose.includes(written) ? `[[${name}|${words}]]` : written,
      )
      .replace(/(?<!\]\()\(\(([0-9a-f-]{36})\)\)/gi, (written, id: string) => {
        // Within code it is no reference.
        if (!prose.includes(id)) return written
        const block = blocks.get(id.toLowerCase())
        if (!block) reportMissing(number, written)
        return block ? `[${escapeWords(block.words)}](((${id})))` : written
      })
      .replace(/(?<=\))\{:(?:height|width) \d+(?:, ?:(?:height|width) \d+)?\}/g, '')
  }
}

function boxOf(word: string): string {
  if (word === 'TODO') return '[ ] '
  if (word === 'DONE') return '[x] '
  return `[${word.startsWith('CANCEL') ? 'x' : ' '}] ${word} `
}
