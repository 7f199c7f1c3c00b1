import { escapeInline } from '../markdown/link.ts'
import type { MapModel, MapNode } from './model.ts'

/**
 * Writes a map as a nested Markdown list. `linkFor` gives the address that a node's text leads to, or null
 * for plain text.
 */
export function toOutline(map: MapModel, linkFor?: (node: MapNode) => string | null): string {
  const lines: string[] = []

  function visit(node: MapNode, depth: number) {
    const text = escapeText(node.text)
    const link = linkFor?.(node) ?? null
    lines.push(`${'  '.repeat(depth)}- ${link === null ? text : `[${text}](${link})`}`)
    for (const child of node.children) visit(child, depth + 1)
  }

  visit(map.root, 0)
  return `${lines.join('\n')}\n`
}

/** Keeps a label one line of plain text. An entry without a word is no entry for some readers. */
function escapeText(text: string): string {
  const words = text.trim().replaceAll(/\s+/g, ' ') || '…'
  // Addresses would become links by themselves, also inside of one.
  return escapeInline(words)
    .replaceAll('@', '\\@')
    .replaceAll('://', '\\://')
    .replaceAll(/www\./gi, (start) => `${start.slice(0, -1)}\\.`)
}
