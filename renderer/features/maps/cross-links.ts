import { visibleFor } from '#shared/map/drawn-links.ts'
import { crossCurve, curvePath } from '#shared/map/edge-path.ts'
import type { MapLayout } from '#shared/map/layout.ts'
import { walk, type MapModel } from '#shared/map/model.ts'

/** Which nodes stand for the same thing, by subject; only things that are drawn more than once. */
export function sharedSubjects(map: MapModel): ReadonlyMap<string, readonly string[]> {
  const bySubject = new Map<string, string[]>()
  for (const { node } of walk(map.root)) {
    bySubject.set(node.subject, [...(bySubject.get(node.subject) ?? []), node.id])
  }
  return new Map([...bySubject].filter(([, ids]) => ids.length > 1))
}

/** Curves from a node to wherever else the same thing is shown, or to the closed branch that hides it. */
export function crossCurves(
  map: MapModel,
  layout: MapLayout,
  id: string,
  subjects: ReadonlyMap<string, readonly string[]>,
): { ends: ReadonlySet<string>; paths: string[] } {
  const from = layout.byId.get(id)
  const ends = new Set<string>()
  if (!from) return { ends, paths: [] }
  for (const other of subjects.get(from.node.subject) ?? []) {
    const shown = visibleFor(layout, other)
    if (shown !== null && shown !== id) ends.add(shown)
  }
  for (const link of map.crossLinks) {
    const other = link.id === id ? link.target : link.target === id ? link.id : null
    const shown = other === null ? null : visibleFor(layout, other)
    if (shown !== null && shown !== id) ends.add(shown)
  }
  return {
    ends,
    paths: [...ends].flatMap((end) => {
      const to = layout.byId.get(end)
      return to ? [curvePath(crossCurve(from, to))] : []
    }),
  }
}
