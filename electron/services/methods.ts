import type { ParsedInput } from '#shared/api/contract.ts'
import { AppFailure } from '#shared/api/errors.ts'
import { inCompetencyOrder } from '#shared/domain/competency.ts'
import {
  effectivePressures,
  methodGroups,
  withPressureLink,
  type Method,
  type MethodSettings,
  type MethodSummary,
  type OwnMethod,
} from '#shared/domain/method.ts'
import type { OwnCompetency } from '#shared/domain/own-model.ts'
import { partsOfOwnMethod, type MethodParts } from '#shared/domain/own-method.ts'
import type { DocumentStore } from '../storage/ports.ts'
import { saveDocument } from './documents.ts'
import type { EventBus } from './event-bus.ts'
import type { MethodLibrary } from './method-library.ts'
import type { WorkspaceService } from './workspace.ts'

export interface MethodService {
  /** The built-in methods and the user's own, in the order of the groups; hidden ones are marked, not left out. */
  list(): Promise<MethodSummary[]>
  get(id: string): Promise<Method>
  setPressure(input: ParsedInput<'methods.setPressure'>): Promise<MethodSummary>
  saveSettings(input: ParsedInput<'methods.saveSettings'>): Promise<MethodSummary>
  logUse(input: ParsedInput<'methods.logUse'>): Promise<Method>
  removeUse(input: ParsedInput<'methods.removeUse'>): Promise<Method>
  /** Says in every log that the uses of a case were at this account. */
  moveUsesOfCase(caseId: string, account: string | null): Promise<void>
  createOwn(own: OwnMethod): Promise<Method>
  /** Fails with `conflict` when the method was changed since the revision was read. */
  saveOwn(input: ParsedInput<'methods.saveOwn'>): Promise<Method>
  removeOwn(id: string): Promise<void>
}

/** What the settings of a built-in method say before the user changed anything. */
const untouched = {
  pressuresAdded: [],
  pressuresRemoved: [],
  hidden: false,
  known: false,
  usage: [],
  own: null,
} satisfies Partial<MethodSettings>

type Changes = Partial<
  Pick<
    MethodSettings,
    'revision' | 'pressuresAdded' | 'pressuresRemoved' | 'hidden' | 'known' | 'usage' | 'own'
  >
>

interface Found {
  parts: MethodParts
  settings: MethodSettings | null
}

export function createMethodService({
  library,
  workspace,
  events,
  newId,
}: {
  library: MethodLibrary
  workspace: WorkspaceService
  events: EventBus
  newId: () => string
}): MethodService {
  let last: Promise<unknown> = Promise.resolve()

  /** The method with this id, built in or the user's own. */
  async function find(id: string): Promise<Found> {
    const [builtIns, store] = await Promise.all([library(), workspace.store()])
    const settings = await settingsOf(store.methods, id)
    const parts = builtIns.get(id) ?? (settings?.own ? partsOfOwnMethod(id, settings.own) : null)
    if (!parts) throw new AppFailure('not-found', 'There is no such method.')
    return { parts, settings }
  }

  /** The parts that the user added to the model and has not taken away again. */
  async function ownParts(): Promise<OwnCompetency[]> {
    const playbooks = await (await workspace.store()).playbook.list()
    return playbooks.flatMap(({ ownCompetencies, hiddenCompetencies }) =>
      ownCompetencies.filter(({ id }) => !hiddenCompetencies.includes(id)),
    )
  }

  async function summarise(found: Found): Promise<MethodSummary> {
    return summariseWith(found, await ownParts())
  }

  async function summariseWith(
    { parts, settings }: Found,
    ownCompetencies: readonly OwnCompetency[],
  ): Promise<MethodSummary> {
    const known = await library()
    const { structure, text } = parts
    const { hidden, usage, own, known: isKnown } = settings ?? untouched
    return {
      id: structure.id,
      group: structure.group,
      pressures: effectivePressures(structure.pressures, settings),
      competencies: inCompetencyOrder([
        ...structure.competencies,
        ...ownCompetencies.filter((part) => part.methods.includes(structure.id)).map(({ id }) => id),
      ]),
      // A method that was left out is no way to go on from this one.
      related: structure.related.filter((id) => known.has(id)),
      name: { 'zh-CN': text['zh-CN'].name, en: text.en.name },
      purpose: { 'zh-CN': text['zh-CN'].purpose, en: text.en.purpose },
      hidden,
      known: isKnown,
      used: usage.length,
      worked: usage.filter(({ outcome }) => outcome === 'worked').length,
      failed: usage.filter(({ outcome }) => outcome === 'failed').length,
      own: own !== null,
    }
  }

  async function describe(found: Found): Promise<Method> {
    const { usage, own } = found.settings ?? untouched
    const revision = found.settings?.revision ?? 0
    return { ...(await summarise(found)), ...found.parts, usage, definition: own, revision }
  }

  /** Two changes made at once start from the same document; in turn, neither undoes the other. */
  function inTurn<T>(step: () => Promise<T>): Promise<T> {
    const next = last.then(step)
    last = next.catch(() => undefined)
    return next
  }

  /** Changes the settings of a method; the first change creates them. */
  function change(id: string, changes: (found: Found) => Changes): Promise<Found> {
    return inTurn(async () => {
      const found = await find(id)
      const { methods } = await workspace.store()
      const { settings } = found
      const wanted = changes(found)
      if (settings) await saveDocument(methods, 'method', { ...settings, ...wanted }, events)
      else await methods.create({ ...untouched, ...wanted }, id)
      return find(id)
    })
  }

  return {
    async list() {
      const [builtIns, store] = await Promise.all([library(), workspace.store()])
      const documents = await store.methods.list()
      const settings = new Map(documents.map((document) => [document.id, document]))
      const own = documents.flatMap((document) =>
        document.own && !builtIns.has(document.id)
          ? [{ parts: partsOfOwnMethod(document.id, document.own), settings: document }]
          : [],
      )
      const all: Found[] = [
        ...[...builtIns.values()].map((parts) => ({
          parts,
          settings: settings.get(parts.structure.id) ?? null,
        })),
        ...own.sort((a, b) => (a.settings.createdAt < b.settings.createdAt ? -1 : 1)),
      ]
      const added = await ownParts()
      const summaries = await Promise.all(all.map((found) => summariseWith(found, added)))
      // Sorting is stable: within a group the built-in ones come first, as they are, then the user's own.
      return summaries.sort((a, b) => methodGroups.indexOf(a.group) - methodGroups.indexOf(b.group))
    },
    get: async (id) => describe(await find(id)),
    setPressure: async ({ id, pressure, linked }) =>
      summarise(
        await change(id, ({ parts, settings }) => {
          if (!settings?.own) {
            return withPressureLink(parts.structure.pressures, settings ?? untouched, pressure, linked)
          }
          // The links of an own method are part of it; there is no built-in to keep a difference to.
          const others = settings.own.pressures.filter((other) => other !== pressure)
          return { own: { ...settings.own, pressures: linked ? [...others, pressure] : others } }
        }),
      ),
    saveSettings: async ({ id, hidden, known }) =>
      summarise(
        await change(id, () => ({
          ...(hidden === undefined ? {} : { hidden }),
          ...(known === undefined ? {} : { known }),
        })),
      ),
    logUse: async ({ id, ...use }) =>
      describe(
        await change(id, ({ settings }) => ({
          usage: [...(settings?.usage ?? []), { ...use, id: newId() }],
        })),
      ),
    removeUse: async ({ id, use }) =>
      describe(
        await change(id, ({ settings }) => {
          const usage = settings?.usage ?? []
          if (!usage.some((logged) => logged.id === use)) {
            throw new AppFailure('not-found', 'There is no such use in the log.')
          }
          return { usage: usage.filter((logged) => logged.id !== use) }
        }),
      ),
    moveUsesOfCase: (caseId, account) =>
      inTurn(async () => {
        const { methods } = await workspace.store()
        for (const settings of await methods.list()) {
          if (!settings.usage.some((use) => use.case === caseId && use.account !== account)) continue
          const usage = settings.usage.map((use) => (use.case === caseId ? { ...use, account } : use))
          await saveDocument(methods, 'method', { ...settings, usage }, events)
        }
      }),
    async createOwn(own) {
      const { methods } = await workspace.store()
      const { id } = await methods.create({ ...untouched, own })
      return describe(await find(id))
    },
    saveOwn: async ({ id, revision, own }) =>
      describe(
        await change(id, (found) => {
          assertOwn(found)
          return { own, revision }
        }),
      ),
    removeOwn: (id) =>
      inTurn(async () => {
        assertOwn(await find(id))
        await (await workspace.store()).methods.remove(id)
      }),
  }
}

function assertOwn({ settings }: Found): void {
  if (!settings?.own) throw new AppFailure('invalid-input', 'A built-in method can be hidden, not changed.')
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
