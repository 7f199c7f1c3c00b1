import type { MapLayout, PlacedNode } from '../layout.ts'
import type { MapModel, MapNode } from '../model.ts'
import { labelMarkdown, noteMarkdown } from '../to-outline.ts'

/** The colours that a JSON Canvas knows by number: blue, orange, purple. */
const colours = { market: '5', company: '2', customer: '6' } as const

const spread = 1.35
const padding = { x: 40, y: 28 }

/**
 * Writes a laid-out map as a JSON Canvas 1.0, as Obsidian opens it. A node whose document is exported is that file
 * (`fileFor`, from the root of the export); every other is a text. The edges of the tree come before the cross links.
 */
export function toCanvas(
  map: MapModel,
  layout: MapLayout,
  fileFor: (node: MapNode) => string | null = () => null,
): string {
  const names = new Map(layout.nodes.map(({ id }, index) => [id, `n${index + 1}`]))
  const name = (id: string) => names.get(id) ?? ''
  const nodes = layout.nodes.map((placed) => {
    const { node } = placed
    const file = fileFor(node)
    const text = textOf(node)
    return {
      id: name(placed.id),
      ...(file === null ? { type: 'text', text } : { type: 'file', file, text }),
      ...boxOf(placed),
      ...(node.source === null ? {} : { color: colours[node.source] }),
    }
  })
  const tree = layout.edges.map(({ from, to }) => {
    const out = to.x < from.x ? 'left' : 'right'
    return { from: from.id, to: to.id, fromSide: out, toSide: out === 'left' ? 'right' : 'left', label: '' }
  })
  const crossings = [
    ...map.crossLinks.map(({ id, target }) => ({ from: id, to: target, label: '', color: '4' })),
    ...map.links.map(({ from, to, label }) => ({ from, to, label, color: '4' })),
  ].filter(({ from, to }) => names.has(from) && names.has(to))
  const edges = [...tree, ...crossings].map(({ from, to, label, ...looks }, index) => ({
    id: `e${index + 1}`,
    fromNode: name(from),
    toNode: name(to),
    toEnd: 'none',
    ...looks,
    ...(label === '' ? {} : { label }),
  }))
  return `${JSON.stringify({ nodes, edges }, null, 2)}\n`
}

/** Label and note as Markdown; what follows the first paragraph is the note. */
function textOf(node: MapNode): string {
  const note = noteMarkdown(node.note)
  return [labelMarkdown(node, null).join('\n'), ...(note.length === 0 ? [] : [note.join('\n')])].join('\n\n')
}

function boxOf({ x, y, width, height }: PlacedNode) {
  return {
    x: Math.round(x * spread),
    y: Math.round(y * spread * 1.6),
    width: Math.ceil(width) + padding.x,
    height: Math.ceil(height) + padding.y,
  }
}
