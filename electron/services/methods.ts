import type { ParsedInput } from '#shared/api/contract.ts'
import { AppFailure } from '#shared/api/errors.ts'
import {
  effectivePressures,
  withPressureLink,
  type Method,
  type MethodSettings,
  type MethodSummary,
} from '#shared/domain/method.ts'
import type { DocumentStore } from '../storage/ports.ts'
import { saveDocument } from './documents.ts'
import type { EventBus } from './event-bus.ts'
import type { BuiltInMethod, MethodLibrary } from './method-library.ts'
import type { WorkspaceService } from './workspace.ts'

export interface MethodService {
  list(): Promise<MethodSummary[]>
  get(id: string): Promise<Method>
  setPressure(input: ParsedInput<'methods.setPressure'>): Promise<MethodSummary>
}

export function createMethodService({
  library,
  workspace,
  events,
}: {
  library: MethodLibrary
  workspace: WorkspaceService
  events: EventBus
}): MethodService {
  let last: Promise<unknown> = Promise.resolve()

  async function builtIn(id: string): Promise<BuiltInMethod> {
    const method = (await library()).get(id)
    if (!method) throw new AppFailure('not-found', 'There is no such method.')
    return method
  }

  async function summarise(method: BuiltInMethod, settings: MethodSettings | null): Promise<MethodSummary> {
    const known = await library()
    const { structure, text } = method
    return {
      id: structure.id,
      group: structure.group,
      pressures: effectivePressures(structure.pressures, settings),
      competencies: structure.competencies,
      // A method that was left out is no way to go on from this one.
      related: structure.related.filter((id) => known.has(id)),
      name: { 'zh-CN': text['zh-CN'].name, en: text.en.name },
      purpose: { 'zh-CN': text['zh-CN'].purpose, en: text.en.purpose },
    }
  }

  return {
    async list() {
      const [known, store] = await Promise.all([library(), workspace.store()])
      const settings = new Map((await store.methods.list()).map((document) => [document.id, document]))
      return Promise.all(
        [...known.values()].map((method) => summarise(method, settings.get(method.structure.id) ?? null)),
      )
    },
    async get(id) {
      const [method, store] = await Promise.all([builtIn(id), workspace.store()])
      const summary = await summarise(method, await settingsOf(store.methods, id))
      return { ...summary, structure: method.structure, text: method.text }
    },
    setPressure({ id, pressure, linked }) {
      const change = last.then(async () => {
        const [method, store] = await Promise.all([builtIn(id), workspace.store()])
        const present = await settingsOf(store.methods, id)
        const links = withPressureLink(
          method.structure.pressures,
          present ?? { pressuresAdded: [], pressuresRemoved: [] },
          pressure,
          linked,
        )
        const saved = present
          ? await saveDocument(store.methods, 'method', { ...present, ...links }, events)
          : await store.methods.create(links, id)
        return summarise(method, saved)
      })
      // Two links made at once start from the same document; in turn, neither undoes the other.
      last = change.catch(() => undefined)
      return change
    },
  }
}

/** What the user changed about a method; null when nothing was. */
async function settingsOf(store: DocumentStore<MethodSettings>, id: string): Promise<MethodSettings | null> {
  try {
    return await store.get(id)
  } catch (error) {
    if (error instanceof AppFailure && error.code === 'not-found') return null
    throw error
  }
}
