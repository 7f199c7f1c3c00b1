import type { CompetencyId } from '../domain/competency.ts'
import type { PressureId, PressureSource } from '../domain/pressure.ts'
import { walk, type MapModel, type MapNode, type MapStatus } from './model.ts'

/** What somebody wants to see of a map; null where it does not matter. */
export interface MapFilter {
  readonly source: PressureSource | null
  readonly pressure: PressureId | null
  readonly competency: CompetencyId | null
  readonly account: string | null
  readonly status: MapStatus | null
}

export const noFilter: MapFilter = {
  source: null,
  pressure: null,
  competency: null,
  account: null,
  status: null,
}

/** What a map can be filtered by: only what its nodes say. */
export interface MapFacets {
  readonly sources: readonly PressureSource[]
  readonly pressures: readonly PressureId[]
  readonly competencies: readonly CompetencyId[]
  readonly accounts: readonly string[]
  readonly statuses: readonly MapStatus[]
}

export function facetsOf(map: MapModel): MapFacets {
  const sources = new Set<PressureSource>()
  const pressures = new Set<PressureId>()
  const competencies = new Set<CompetencyId>()
  const accounts = new Set<string>()
  const statuses = new Set<MapStatus>()
  for (const { node } of walk(map.root)) {
    if (node.source !== null) sources.add(node.source)
    if (node.pressure !== null) pressures.add(node.pressure)
    for (const id of node.competencies) competencies.add(id)
    if (node.account !== null) accounts.add(node.account)
    if (node.status !== null) statuses.add(node.status)
  }
  return {
    sources: [...sources],
    pressures: [...pressures],
    competencies: [...competencies],
    accounts: [...accounts],
    statuses: [...statuses],
  }
}

export function isFiltering(filter: MapFilter): boolean {
  return Object.values(filter).some((wanted) => wanted !== null)
}

type Demand = (node: MapNode) => boolean

/**
 * The part of a map that a filter leaves: what meets every demand, by itself or by what it hangs on, with all below
 * it and the way from the root. The root always stays.
 */
export function filterMap(map: MapModel, filter: MapFilter): MapModel {
  const demands = demandsOf(filter)
  if (demands.length === 0) return map

  function kept(node: MapNode, open: readonly Demand[]): MapNode | null {
    const left = open.filter((demand) => !demand(node))
    if (left.length === 0) return node
    const children = node.children.flatMap((child) => kept(child, left) ?? [])
    return children.length === 0 ? null : { ...node, children }
  }

  const root = kept(map.root, demands) ?? { ...map.root, children: [] }
  const shown = new Set([...walk(root)].map(({ node }) => node.id))
  return {
    root,
    crossLinks: map.crossLinks.filter(({ id, target }) => shown.has(id) && shown.has(target)),
    links: map.links.filter(({ from, to }) => shown.has(from) && shown.has(to)),
  }
}

function demandsOf({ source, pressure, competency, account, status }: MapFilter): Demand[] {
  const demands: Demand[] = []
  if (source !== null) demands.push((node) => node.source === source)
  if (pressure !== null) demands.push((node) => node.pressure === pressure)
  if (competency !== null) demands.push((node) => node.competencies.includes(competency))
  if (account !== null) demands.push((node) => node.account === account)
  if (status !== null) demands.push((node) => node.status === status)
  return demands
}
