import type { ParsedInput } from '#shared/api/contract.ts'
import { newestFirst } from '#shared/domain/document.ts'
import { AppFailure } from '#shared/api/errors.ts'
import { emptyCase, summariseCase, type Case, type CaseSummary } from '#shared/domain/case.ts'
import type { StarterCase } from '#shared/domain/content.ts'
import type { Locale } from '#shared/domain/locale.ts'
import type { ContentLibrary } from './content-library.ts'
import { saveDocument } from './documents.ts'
import type { EventBus } from './event-bus.ts'
import type { MethodService } from './methods.ts'
import type { WorkspaceService } from './workspace.ts'

export interface CaseService {
  /** Every case, the one changed last first. */
  list(): Promise<CaseSummary[]>
  get(id: string): Promise<Case>
  create(input: ParsedInput<'cases.create'>): Promise<Case>
  /** Saves a case; where its account changes, the uses logged from it follow. */
  save(document: Case): Promise<Case>
  remove(id: string): Promise<void>
}

export function createCaseService({
  workspace,
  events,
  content,
  methods,
  newId,
}: {
  workspace: WorkspaceService
  events: EventBus
  content: ContentLibrary
  methods: Pick<MethodService, 'moveUsesOfCase'>
  newId: () => string
}): CaseService {
  const cases = async () => (await workspace.store()).cases

  async function starterOf(id: string): Promise<StarterCase> {
    const starter = (await content()).cases.find(({ structure }) => structure.id === id)
    if (!starter) throw new AppFailure('not-found', 'There is no such starter case.')
    return starter
  }

  /** What a case takes over from a starter; its result and lesson are for the user to find. */
  function begunFrom({ structure, text }: StarterCase, locale: Locale) {
    const { title, problem, idea, steps } = text[locale]
    const reasons = new Map(steps.map((step) => [step.method, step.text]))
    const methods = structure.methods.map((method) => ({
      id: newId(),
      method,
      reason: reasons.get(method) ?? '',
    }))
    return { title, pressures: structure.pressures, problem, idea, methods, starter: structure.id }
  }

  return {
    list: async () => (await (await cases()).list()).map(summariseCase).sort(newestFirst),
    get: async (id) => (await cases()).get(id),
    async create({ title, pressures, account, demand, starter, locale }) {
      const store = await cases()
      const start = starter === undefined ? null : begunFrom(await starterOf(starter), locale)
      return store.create({
        ...emptyCase(),
        ...start,
        title: title || (start?.title ?? ''),
        pressures: pressures ?? start?.pressures ?? [],
        account: account ?? null,
        demand: demand ?? '',
      })
    },
    async save(document) {
      const store = await cases()
      const before = await store.get(document.id)
      const saved = await saveDocument(store, 'case', document, events)
      if (before.account !== saved.account) {
        // The case is on disk by now: a log that can't be written tells every window itself, and must not make the
        // save look failed.
        await methods.moveUsesOfCase(saved.id, saved.account).catch(() => undefined)
      }
      return saved
    },
    remove: async (id) => (await cases()).remove(id),
  }
}
