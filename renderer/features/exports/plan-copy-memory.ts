/** What of an account to write: its plan, all that belongs to it, or the copy that the customer may have. */
export const planCopies = ['full', 'work', 'customer'] as const
export type PlanCopy = (typeof planCopies)[number]

const key = 'trivet.plan-copy'

/** The choice made last in this window; all of the plan at first. */
export function recallPlanCopy(): PlanCopy {
  try {
    return planCopies.find((copy) => copy === sessionStorage.getItem(key)) ?? 'full'
  } catch {
    return 'full'
  }
}

/** Keeps the choice until the window closes. */
export function rememberPlanCopy(copy: PlanCopy): void {
  try {
    sessionStorage.setItem(key, copy)
  } catch {
    // A forbidden storage only costs the memory of the choice.
  }
}
