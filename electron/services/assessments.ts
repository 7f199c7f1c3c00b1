import type { ParsedInput } from '#shared/api/contract.ts'
import {
  emptyAssessment,
  summariseAssessment,
  type Assessment,
  type AssessmentSummary,
} from '#shared/domain/assessment.ts'
import { saveDocument } from './documents.ts'
import type { EventBus } from './event-bus.ts'
import type { WorkspaceService } from './workspace.ts'

export interface AssessmentService {
  /** Every assessment in the order of the days, as a trend reads it. */
  list(): Promise<AssessmentSummary[]>
  get(id: string): Promise<Assessment>
  create(input: ParsedInput<'assessments.create'>): Promise<Assessment>
  save(assessment: Assessment): Promise<Assessment>
  remove(id: string): Promise<void>
}

export function createAssessmentService({
  workspace,
  events,
}: {
  workspace: WorkspaceService
  events: EventBus
}): AssessmentService {
  const assessments = async () => (await workspace.store()).assessments
  return {
    async list() {
      const summaries = (await (await assessments()).list()).map(summariseAssessment)
      return summaries.sort(byDay)
    },
    get: async (id) => (await assessments()).get(id),
    create: async ({ takenOn }) => (await assessments()).create(emptyAssessment(takenOn)),
    save: async (assessment) => saveDocument(await assessments(), 'assessment', assessment, events),
    remove: async (id) => (await assessments()).remove(id),
  }
}

function byDay(a: AssessmentSummary, b: AssessmentSummary): number {
  const [first, second] = [`${a.takenOn} ${a.createdAt}`, `${b.takenOn} ${b.createdAt}`]
  return first < second ? -1 : first > second ? 1 : 0
}
