import type { ParsedInput } from '#shared/api/contract.ts'
import { newestFirst } from '#shared/domain/document.ts'
import { emptyMap, summariseMap, type MapDocument, type MapSummary } from '#shared/domain/map-document.ts'
import type { MapDraft } from '#shared/map/map-draft.ts'
import { usesOf, type MapMaterial } from '#shared/map/map-material.ts'
import { readMap } from '#shared/map/read/read-map.ts'
import { saveDocument } from './documents.ts'
import type { EventBus } from './event-bus.ts'
import type { WorkspaceService } from './workspace.ts'

export interface MapService {
  /** Every free map, the one changed last first. */
  list(): Promise<MapSummary[]>
  get(id: string): Promise<MapDocument>
  create(input: ParsedInput<'maps.create'>): Promise<MapDocument>
  save(map: MapDocument): Promise<MapDocument>
  remove(id: string): Promise<void>
  /** Reads a file of another program; nothing is kept before `create`. */
  import(input: ParsedInput<'maps.import'>): MapDraft
  material(): Promise<MapMaterial>
}

export function createMapService({
  workspace,
  events,
  newId,
}: {
  workspace: WorkspaceService
  events: EventBus
  newId: () => string
}): MapService {
  const maps = async () => (await workspace.store()).maps

  return {
    list: async () => (await (await maps()).list()).map(summariseMap).sort(newestFirst),
    get: async (id) => (await maps()).get(id),
    create: async ({ title, content }) =>
      (await maps()).create({ ...(content ?? emptyMap(title, newId())), title, sample: false }),
    save: async (map) => saveDocument(await maps(), 'map', map, events),
    remove: async (id) => (await maps()).remove(id),
    import: ({ name, text }) => readMap(name, text, newId),
    async material() {
      const store = await workspace.store()
      const [cases, methods] = await Promise.all([store.cases.list(), store.methods.list()])
      return {
        cases: cases.sort(oldestFirst),
        uses: usesOf(methods),
      }
    },
  }
}

function oldestFirst(a: { createdAt: string; id: string }, b: { createdAt: string; id: string }): number {
  return `${a.createdAt} ${a.id}` < `${b.createdAt} ${b.id}` ? -1 : 1
}
