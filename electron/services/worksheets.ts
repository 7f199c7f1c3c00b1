import type { ParsedInput } from '#shared/api/contract.ts'
import { newestFirst } from '#shared/domain/document.ts'
import { AppFailure } from '#shared/api/errors.ts'
import type { Method } from '#shared/domain/method.ts'
import {
  emptyValues,
  summariseWorksheet,
  type Worksheet,
  type WorksheetSummary,
} from '#shared/domain/worksheet.ts'
import { saveDocument } from './documents.ts'
import type { EventBus } from './event-bus.ts'
import type { WorkspaceService } from './workspace.ts'

export interface WorksheetService {
  /** The worksheets of a method, an account or a case, or all; the one changed last first. */
  list(input: ParsedInput<'worksheets.list'>): Promise<WorksheetSummary[]>
  get(id: string): Promise<Worksheet>
  create(input: ParsedInput<'worksheets.create'>): Promise<Worksheet>
  save(worksheet: Worksheet): Promise<Worksheet>
  remove(id: string): Promise<void>
}

export function createWorksheetService({
  workspace,
  events,
  method,
}: {
  workspace: WorkspaceService
  events: EventBus
  /** Gives a method in full; fails with `not-found`. */
  method: (id: string) => Promise<Pick<Method, 'structure'>>
}): WorksheetService {
  const worksheets = async () => (await workspace.store()).worksheets

  async function structureOf(id: string): Promise<Method['structure'] | null> {
    try {
      return (await method(id)).structure
    } catch (error) {
      // The worksheet of a method that the user removed is still the user's work.
      if (error instanceof AppFailure && error.code === 'not-found') return null
      throw error
    }
  }

  return {
    async list(wanted) {
      const documents = (await (await worksheets()).list()).filter(
        (worksheet) =>
          (wanted.method === undefined || worksheet.method === wanted.method) &&
          (wanted.account === undefined || worksheet.account === wanted.account) &&
          (wanted.case === undefined || worksheet.case === wanted.case) &&
          (wanted.note === undefined || worksheet.note === wanted.note),
      )
      const ids = [...new Set(documents.map((worksheet) => worksheet.method))]
      const structures = new Map(
        await Promise.all(ids.map(async (id) => [id, await structureOf(id)] as const)),
      )
      return documents
        .map((worksheet) => summariseWorksheet(worksheet, structures.get(worksheet.method) ?? null))
        .sort(newestFirst)
    },
    get: async (id) => (await worksheets()).get(id),
    async create(input) {
      const { structure } = await method(input.method)
      return (await worksheets()).create({
        title: input.title ?? '',
        sample: false,
        method: input.method,
        account: input.account ?? null,
        case: input.case ?? null,
        note: input.note ?? null,
        values: emptyValues(structure),
      })
    },
    save: async (worksheet) => saveDocument(await worksheets(), 'worksheet', worksheet, events),
    remove: async (id) => (await worksheets()).remove(id),
  }
}
