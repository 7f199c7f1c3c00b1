import { z } from 'zod'
import type { MapContent } from '../../domain/map-document.ts'
import { mostTopics } from '../../domain/map-document.ts'
import type { MapLoss } from '../map-draft.ts'
import { createDraftBuilder, MapRefused } from './draft-builder.ts'
import { readBlock } from './read-block.ts'

const nodeSchema = z.object({
  id: z.string().max(500),
  type: z.string(),
  text: z.string().optional(),
  file: z.string().optional(),
  url: z.string().optional(),
  label: z.string().optional(),
  x: z.number().catch(0),
  y: z.number().catch(0),
  width: z.number().catch(0),
  height: z.number().catch(0),
})
type CanvasNode = z.infer<typeof nodeSchema>

const canvasSchema = z.object({
  nodes: z.array(nodeSchema).max(mostTopics).default([]),
  edges: z
    .array(
      z.object({
        fromNode: z.string(),
        toNode: z.string(),
        label: z.string().catch(''),
      }),
    )
    .max(mostTopics * 4)
    .default([]),
})

/**
 * Reads a JSON Canvas. The first edge that reaches a node makes it a child, every further one a line between topics; a
 * node that no edge reaches hangs on the group that it lies in, or on the root.
 */
export function readCanvas(
  text: string,
  name: string,
  newId: () => string,
): { content: MapContent; losses: MapLoss[] } {
  const canvas = canvasSchema.safeParse(parseJson(text))
  if (!canvas.success) throw new MapRefused(isTooLong(canvas.error) ? 'too-many-topics' : 'not-readable')
  const { nodes, edges } = canvas.data
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const parents = new Map<string, string>()
  const lines: { fromNode: string; toNode: string; label: string }[] = []
  for (const edge of edges) {
    const { fromNode, toNode } = edge
    if (!byId.has(fromNode) || !byId.has(toNode)) continue
    const isFirst = !parents.has(toNode) && edge.label === '' && !liesAbove(parents, toNode, fromNode)
    if (isFirst) parents.set(toNode, fromNode)
    else lines.push(edge)
  }
  for (const node of nodes) {
    if (parents.has(node.id)) continue
    const group = smallestAround(node, nodes)
    if (group && !liesAbove(parents, node.id, group.id)) parents.set(node.id, group.id)
  }

  const builder = createDraftBuilder(newId)
  const below = childrenInOrder(nodes, edges, parents)
  const ids = new Map<string, string>()
  const tops = nodes.filter(({ id }) => !parents.has(id))
  const root = tops.length === 1 ? tops[0] : undefined
  const open: { node: CanvasNode; parent: string | null; isMain: boolean }[] = tops
    .map((node) => ({ node, parent: null, isMain: false }))
    .reverse()
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, parent, isMain } = next
    const side = isMain && root ? (node.x < root.x ? 'left' : 'right') : null
    const id = builder.add(parent, { ...wordsOf(node), side })
    ids.set(node.id, id)
    const children = (below.get(node.id) ?? []).flatMap((child) => byId.get(child) ?? [])
    open.push(...children.map((child) => ({ node: child, parent: id, isMain: node === root })).reverse())
  }
  for (const { fromNode, toNode, label } of lines) {
    builder.link(ids.get(fromNode) ?? '', ids.get(toNode) ?? '', label)
  }
  return { content: builder.finish(name), losses: lossesOf(nodes) }
}

/** What a node says. A file keeps its path as the link; the words that Trivet writes beside it come first. */
function wordsOf({ type, text = '', file = '', url = '', label = '' }: CanvasNode) {
  switch (type) {
    case 'file': {
      const words = readBlock(text)
      const fileName =
        file
          .split('/')
          .at(-1)
          ?.replace(/\.[A-Za-z0-9]+$/, '') ?? ''
      return { ...words, label: words.label || fileName, link: words.link || file }
    }
    case 'link':
      return { label: url, link: url }
    case 'group':
      return { label }
    default:
      return readBlock(text)
  }
}

/** True where `node` is among what lies above `from`, or is it: hanging it there would close a circle. */
function liesAbove(parents: ReadonlyMap<string, string>, node: string, from: string): boolean {
  for (let at: string | undefined = from; at !== undefined; at = parents.get(at)) if (at === node) return true
  return false
}

function smallestAround(node: CanvasNode, nodes: readonly CanvasNode[]): CanvasNode | null {
  let best: CanvasNode | null = null
  for (const group of nodes) {
    if (group.type !== 'group' || group.id === node.id) continue
    const isInside =
      node.x >= group.x &&
      node.y >= group.y &&
      node.x + node.width <= group.x + group.width &&
      node.y + node.height <= group.y + group.height
    if (isInside && (best === null || group.width * group.height < best.width * best.height)) best = group
  }
  return best
}

/** Children in the order of the edges that lead to them, then those that lie in a group. */
function childrenInOrder(
  nodes: readonly CanvasNode[],
  edges: readonly { fromNode: string; toNode: string }[],
  parents: ReadonlyMap<string, string>,
): Map<string, string[]> {
  const below = new Map<string, string[]>()
  const placed = new Set<string>()
  const place = (parent: string, child: string) => {
    if (placed.has(child) || parents.get(child) !== parent) return
    placed.add(child)
    const siblings = below.get(parent)
    if (siblings) siblings.push(child)
    else below.set(parent, [child])
  }
  for (const { fromNode, toNode } of edges) place(fromNode, toNode)
  for (const { id } of nodes) place(parents.get(id) ?? '', id)
  return below
}

function lossesOf(nodes: readonly CanvasNode[]): MapLoss[] {
  return nodes.some(({ type, file = '' }) => type === 'file' && /\.(?:png|jpe?g|gif|webp|svg)$/i.test(file))
    ? ['pictures']
    : []
}

function isTooLong(error: z.ZodError): boolean {
  return error.issues.some(({ code }) => code === 'too_big')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
