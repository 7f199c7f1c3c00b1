import { z } from 'zod'
import { caseSchema } from '../domain/case.ts'
import { methodIdSchema, methodUseSchema, type MethodUse } from '../domain/method.ts'

/** A case as a map shows it: from the problem to the lesson. */
const caseStorySchema = caseSchema.pick({
  id: true,
  title: true,
  sample: true,
  status: true,
  pressures: true,
  account: true,
  problem: true,
  idea: true,
  methods: true,
  result: true,
  outcome: true,
  lesson: true,
  lessonNote: true,
})
export type CaseStory = z.infer<typeof caseStorySchema>

/** One time that a method was used, as its log says. */
const loggedUseSchema = methodUseSchema.extend({ method: methodIdSchema })
export type LoggedUse = z.infer<typeof loggedUseSchema>

/** What maps show besides what the lists of the app say: cases in full, oldest first, and every logged use. */
export const mapMaterialSchema = z.object({
  cases: z.array(caseStorySchema),
  uses: z.array(loggedUseSchema),
})
export type MapMaterial = z.infer<typeof mapMaterialSchema>

/** The uses that the logs of methods hold, method by method. */
export function usesOf(methods: readonly { id: string; usage: MethodUse[] }[]): LoggedUse[] {
  return [...methods]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap(({ id, usage }) => usage.map((use) => ({ ...use, method: id })))
}

/** Before there is anything to show. */
export const noMaterial: MapMaterial = { cases: [], uses: [] }
