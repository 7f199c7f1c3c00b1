import type { ParsedInput } from '#shared/api/contract.ts'
import { AppFailure } from '#shared/api/errors.ts'
import { emptyCase, summariseCase, type Case, type CaseSummary } from '#shared/domain/case.ts'
import type { StarterCase } from '#shared/domain/content.ts'
import type { Locale } from '#shared/domain/locale.ts'
import type { ContentLibrary } from './content-library.ts'
import { newestFirst, saveDocument } from './documents.ts'
import type { EventBus } from './event-bus.ts'
import type { WorkspaceService } from './workspace.ts'

export interface CaseService {
  /** Every case, the one changed last first. */
  list(): Promise<CaseSummary[]>
  get(id: string): Promise<Case>
  create(input: ParsedInput<'cases.create'>): Promise<Case>
  save(document: Case): Promise<Case>
  remove(id: string): Promise<void>
}

export function createCaseService({
  workspace,
  events,
  content,
  newId,
}: {
  workspace: WorkspaceService
  events: EventBus
  content: ContentLibrary
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
    save: async (document) => saveDocument(await cases(), 'case', document, events),
    remove: async (id) => (await cases()).remove(id),
  }
}
