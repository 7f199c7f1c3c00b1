import { expect, test } from 'playwright/test'

/** The promises about speed: each a ratio to a floor or a peer in the same run. `README.md` says what each means. */
export const budget = {
  'save acknowledged, 10,000 notes': { atMost: 1.5 },
  'save acknowledged, 100 notes': { atMost: 1.5 },
  'search, 10,000 notes': { atMost: 1.5 },
  'export, 10,000 notes': { atMost: 1.5 },
  'export again, unchanged': { atMost: 0.1 },
  'map of 1,000 nodes, first paint': { atLeast: 30 },
  'map of 1,000 nodes, an edit': { atLeast: 100 },
  'map, a slow frame of 33 ms': { atMost: 1 },
  'typing in 100,000 characters': { atMost: 1.3 },
} as const satisfies Record<string, { atMost: number } | { atLeast: number }>
export type BudgetName = keyof typeof budget

/** What `npm run bench` reads out of the report. */
export const budgetAnnotation = 'budget'

/** Tells whether a ratio keeps a promise. */
export function isMet(name: BudgetName, ratio: number): boolean {
  const promise: { atMost?: number; atLeast?: number } = budget[name]
  return ratio <= (promise.atMost ?? Infinity) && ratio >= (promise.atLeast ?? 0)
}

/** Writes a ratio down for the table of results, and fails the bench where it breaks the promise. */
export function expectPromise(name: BudgetName, ratio: number): void {
  test.info().annotations.push({ type: budgetAnnotation, description: JSON.stringify({ name, ratio }) })
  expect
    .soft(isMet(name, ratio), `${name}: ${ratio.toFixed(3)} of ${JSON.stringify(budget[name])}`)
    .toBe(true)
}
