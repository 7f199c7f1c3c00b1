import type { Case } from '#shared/domain/case.ts'

/** The way of every case, in its order. */
export const caseSteps = ['problem', 'idea', 'tools', 'result', 'lesson'] as const
export type CaseStepName = (typeof caseSteps)[number]

type Written = Pick<Case, 'demand' | 'problem' | 'idea' | 'methods' | 'result' | 'outcome' | 'lesson'>

/** Says which steps have something in them. */
export function stepsTaken(document: Written): Record<CaseStepName, boolean> {
  const has = (text: string) => text.trim() !== ''
  return {
    problem: has(document.problem) || has(document.demand),
    idea: has(document.idea),
    tools: document.methods.length > 0,
    result: has(document.result) || document.outcome !== null,
    lesson: has(document.lesson),
  }
}

/** The first step that is still empty, where the work goes on; null when there is none. */
export function nextStep(document: Written): CaseStepName | null {
  const taken = stepsTaken(document)
  return caseSteps.find((step) => !taken[step]) ?? null
}
