import type { MapLayout } from '#shared/map/layout.ts'

/** How a node comes to be selected: alone, added to or taken from the rest, or with all up to it beside the rest. */
export type SelectHow = 'only' | 'toggle' | 'range'

/** What is selected once a node was chosen; `from` is the node that keys acted from before. */
export function selectionAfter(
  layout: MapLayout,
  selected: ReadonlySet<string>,
  from: string | null,
  id: string,
  how: SelectHow,
): ReadonlySet<string> {
  switch (how) {
    case 'only':
      return new Set([id])
    case 'toggle': {
      const next = new Set(selected)
      if (!next.delete(id)) next.add(id)
      return next
    }
    case 'range':
      return new Set([...selected, ...between(layout, from, id)])
  }
}

/** Every visible node between two, in reading order. */
function between(layout: MapLayout, from: string | null, to: string): string[] {
  const ids = layout.nodes.map((node) => node.id)
  const start = from === null ? -1 : ids.indexOf(from)
  const end = ids.indexOf(to)
  if (start < 0) return [to]
  return ids.slice(Math.min(start, end), Math.max(start, end) + 1)
}
