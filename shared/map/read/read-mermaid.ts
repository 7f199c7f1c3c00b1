import type { MapContent } from '../../domain/map-document.ts'
import type { MapLoss } from '../map-draft.ts'
import { lineEnd } from '../write/node-lines.ts'
import { createDraftBuilder, MapRefused } from './draft-builder.ts'

/** The brackets that give a node its shape; the longer ones first. */
const shapes: readonly (readonly [open: string, close: string])[] = [
  ['((', '))'],
  ['))', '(('],
  ['{{', '}}'],
  ['[', ']'],
  ['(', ')'],
  [')', '('],
]

/** Reads a mermaid mind map, also from a Markdown fence. */
export function readMermaid(
  text: string,
  name: string,
  newId: () => string,
): { content: MapContent; losses: MapLoss[] } {
  const source = /^[ \t]*(`{3,}|~{3,})mermaid[^\n]*\n([\s\S]*?)^[ \t]*\1/m.exec(text)?.[2] ?? text
  const lines = logicalLines(source.replace(/^\ufeff/, '').replace(/^\s*---\r?\n[\s\S]*?\r?\n---\r?\n/, ''))
  const [first, ...rest] = lines.filter((line) => line.trim() !== '' && !/^\s*%%/.test(line))
  if (first?.trim() !== 'mindmap') throw new MapRefused('unknown-format')
  const builder = createDraftBuilder(newId)
  const open: { id: string; depth: number }[] = []
  const losses = new Set<MapLoss>()
  for (const line of rest) {
    const words = line.trim()
    if (words.startsWith('::icon(') || words.startsWith(':::')) {
      losses.add('looks')
      continue
    }
    const depth = line.length - line.trimStart().length
    while ((open.at(-1)?.depth ?? -1) >= depth) open.pop()
    const id = builder.add(open.at(-1)?.id ?? null, { label: labelOf(words) })
    open.push({ id, depth })
  }
  return { content: builder.finish(name), losses: [...losses] }
}

/** Lines as mermaid sees them: what stands in quotes may go over several. */
function logicalLines(source: string): string[] {
  const lines: string[] = []
  let pending: string | null = null
  for (const line of source.split(lineEnd)) {
    const whole: string = pending === null ? line : `${pending}\n${line.trim()}`
    const isOpen = /["]`?/.test(whole) && (whole.match(/"/g) ?? []).length % 2 === 1
    pending = isOpen ? whole : null
    if (!isOpen) lines.push(whole)
  }
  return pending === null ? lines : [...lines, ...pending.split('\n')]
}

function labelOf(words: string): string {
  for (const [open, close] of shapes) {
    const at = words.indexOf(open)
    if (at < 0 || !words.endsWith(close) || words.length < at + open.length + close.length) continue
    if (!/^[^\s"()[\]{}]*$/.test(words.slice(0, at))) continue
    return decoded(words.slice(at + open.length, words.length - close.length))
  }
  return decoded(words)
}

function decoded(text: string): string {
  const quoted = /^\s*"([\s\S]*)"\s*$/.exec(text)?.[1]
  const label = quoted === undefined ? text : quoted.replace(/^`([\s\S]*)`$/, '$1')
  return label
    .replaceAll(/<br\s*\/?>/gi, '\n')
    .replaceAll(/#(?:(\d{1,7})|([a-z]{2,6}));/gi, (all, code, entity) => {
      if (typeof code === 'string') {
        const point = Number(code)
        return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : ''
      }
      return typeof entity === 'string' && Object.hasOwn(named, entity) ? (named[entity] ?? all) : all
    })
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim()
}

const named: Readonly<Record<string, string>> = {
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
  apos: "'",
  nbsp: ' ',
}
