/** Which document of a plan to write: all of it, or the copy that the customer may have. */
export type PlanCopy = 'full' | 'customer'

const key = 'trivet.plan-copy'

/** The choice made last in this window; all of the plan at first. */
export function recallPlanCopy(): PlanCopy {
  try {
    return sessionStorage.getItem(key) === 'customer' ? 'customer' : 'full'
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
