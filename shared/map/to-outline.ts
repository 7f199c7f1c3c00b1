import { escapeInline } from '../markdown/link.ts'
import type { MapModel, MapNode } from './model.ts'
import { noteLines, wordLines } from './write/node-lines.ts'

/** Stands behind a label that leads to a document already, and leads to the address outside. */
export const outsideMark = '↗'

/**
 * Writes a map as a nested Markdown list: the label of each node, its lines kept apart by hard breaks, and its note as
 * a quotation below it. `linkFor` gives the address that a node's text leads to, or null for none besides its own.
 */
export function toOutline(map: MapModel, linkFor?: (node: MapNode) => string | null): string {
  const lines: string[] = []

  function visit(node: MapNode, depth: number) {
    const indent = '  '.repeat(depth)
    const [first = '', ...others] = labelMarkdown(node, linkFor?.(node) ?? null)
    lines.push(`${indent}- ${first}`, ...others.map((line) => `${indent}  ${line}`))
    lines.push(...noteMarkdown(node.note).map((line) => `${indent}  ${`> ${line}`.trimEnd()}`))
    for (const child of node.children) visit(child, depth + 1)
  }

  visit(map.root, 0)
  return `${lines.join('\n')}\n`
}

/** The lines of a label as Markdown, with hard breaks between them, linked to where the node leads. */
export function labelMarkdown(node: Pick<MapNode, 'text' | 'link'>, destination: string | null): string[] {
  const words = wordLines(node.text)
  // An entry without a word is no entry for some readers.
  const text = (words.length === 0 ? ['…'] : words).map(escapeLine).join('\\\n')
  const outside = node.link === '' ? null : angled(node.link)
  const address = destination ?? outside
  const linked = address === null ? text : `[${text}](${address})`
  const both = destination !== null && outside !== null ? `${linked} [${outsideMark}](${outside})` : linked
  return both.split('\n')
}

/** The lines of a note as Markdown; an empty line parts paragraphs. */
export function noteMarkdown(note: string): string[] {
  const lines = noteLines(note).map((line) => escapeLine(line.trim()))
  return lines.map((line, index) => {
    const next = lines[index + 1]
    return line === '' || next === undefined || next === '' ? line : `${line}\\`
  })
}

/** Keeps a line plain text. */
function escapeLine(line: string): string {
  // Addresses would become links by themselves, also inside of one.
  return escapeInline(line)
    .replaceAll('@', '\\@')
    .replaceAll('://', '\\://')
    .replaceAll(/www\./gi, (start) => `${start.slice(0, -1)}\\.`)
}

/** An address as the destination of a link, letter for letter. */
function angled(address: string): string {
  const oneLine = address.trim().replaceAll(/[\r\n]+/g, ' ')
  return `<${oneLine.replaceAll(/[\\<>]/g, '\\$&').replaceAll(/&(?=#?\w+;)/g, '\\&')}>`
}
