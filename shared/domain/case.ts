import { z } from 'zod'
import { documentHeaderShape, documentIdSchema } from './document.ts'
import { methodIdSchema } from './method.ts'
import { outcomeSchema } from './outcome.ts'
import { pressureIdSchema } from './pressure.ts'

/** Schema version of case documents; see electron/storage/migrations. */
export const caseSchemaVersion = 1

export const caseStatuses = ['open', 'closed'] as const
export const caseStatusSchema = z.enum(caseStatuses)
export type CaseStatus = z.infer<typeof caseStatusSchema>

/** A tool that the case uses, and why this one. */
export const caseMethodSchema = z.looseObject({
  id: documentIdSchema,
  method: methodIdSchema,
  reason: z.string(),
})
export type CaseMethod = z.infer<typeof caseMethodSchema>

const caseShape = {
  title: z.string(),
  /** Sample data is labelled wherever it is shown or exported. */
  sample: z.boolean(),
  status: caseStatusSchema,
  pressures: z.array(pressureIdSchema),
  account: documentIdSchema.nullable(),
  /** The demand or the situation, in the user's own words. */
  demand: z.string(),
  problem: z.string(),
  idea: z.string(),
  methods: z.array(caseMethodSchema),
  result: z.string(),
  outcome: outcomeSchema.nullable(),
  lesson: z.string(),
  /** The note that the lesson became. */
  lessonNote: documentIdSchema.nullable(),
  /** The starter case that it was begun from, e.g. `case-c1`. */
  starter: z.string().nullable(),
}
const caseFieldsSchema = z.looseObject(caseShape)

/** A case: from the problem over the idea and its tools to the result and the lesson. */
export const caseSchema = z.looseObject({ ...documentHeaderShape, ...caseShape })
export type Case = z.infer<typeof caseSchema>

/** What a list needs to know of a case. */
export const caseSummarySchema = z.object({
  id: documentIdSchema,
  title: z.string(),
  sample: z.boolean(),
  status: caseStatusSchema,
  pressures: z.array(pressureIdSchema),
  account: documentIdSchema.nullable(),
  methods: z.array(methodIdSchema),
  outcome: outcomeSchema.nullable(),
  lessonNote: documentIdSchema.nullable(),
  starter: z.string().nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
})
export type CaseSummary = z.infer<typeof caseSummarySchema>

/** Reduces a case to the row of a list. */
export function summariseCase(document: Case): CaseSummary {
  const { id, title, sample, status, pressures, account, outcome, lessonNote, starter } = document
  const { createdAt, updatedAt } = document
  const methods = [...new Set(document.methods.map(({ method }) => method))]
  return {
    id,
    title,
    sample,
    status,
    pressures,
    account,
    methods,
    outcome,
    lessonNote,
    starter,
    createdAt,
    updatedAt,
  }
}

/** The fields of a case with nothing in them; the caller adds the header. */
export function emptyCase(): z.infer<typeof caseFieldsSchema> {
  return {
    title: '',
    sample: false,
    status: 'open',
    pressures: [],
    account: null,
    demand: '',
    problem: '',
    idea: '',
    methods: [],
    result: '',
    outcome: null,
    lesson: '',
    lessonNote: null,
    starter: null,
  }
}
