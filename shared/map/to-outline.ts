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

/** Keeps a label one line of plain text, whatever Markdown it looks like. An entry without a word is no entry. */
function escapeText(text: string): string {
  return (
    (text.trim().replaceAll(/\s+/g, ' ') || '…')
      .replaceAll(/[\\`*_[\]<>~|$&@]/g, '\\$&')
      // Addresses become links by themselves, also inside of one.
      .replaceAll('://', '\\://')
      .replaceAll(/www\./gi, (start) => `${start.slice(0, -1)}\\.`)
      .replace(/^([-+#=])/, '\\$1')
      .replace(/^(\d{1,9})([.)])/, '$1\\$2')
  )
}
