import type { PackPlan } from './pack-parts.ts'

/** The two years by their own names, where they have some. */
export function periodNames({ account, messages }: PackPlan): [string, string] {
  const { basePeriod, planPeriod } = account.finance
  return [basePeriod.trim() || messages.planMoney.base, planPeriod.trim() || messages.planMoney.plan]
}
