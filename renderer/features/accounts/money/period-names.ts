import type { Finance } from '#shared/domain/customer-money.ts'
import type { PlanPeriod } from '#shared/domain/plan-item.ts'
import type { Messages } from '#shared/i18n/messages.ts'

/** What the two years are called: as the user named them, else base and plan. */
export function periodNames(
  { basePeriod, planPeriod }: Finance,
  { base, plan }: Messages['planMoney'],
): Record<PlanPeriod, string> {
  return { base: basePeriod.trim() || base, plan: planPeriod.trim() || plan }
}
