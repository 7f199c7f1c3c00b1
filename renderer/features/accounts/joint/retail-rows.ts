import type { Account } from '#shared/domain/account.ts'
import type { PeriodFigures } from '#shared/domain/plan-item.ts'

export const retailNames = ['categorySales', 'ourSales', 'averageStock'] as const
export type RetailName = (typeof retailNames)[number]

/** One of the retailer's figures over the years, as a row to fill in. */
export interface RetailRow extends Pick<PeriodFigures, 'previous' | 'base' | 'plan'> {
  id: RetailName
}

/** The retailer's figures as rows. */
export function retailRows({ retail }: Pick<Account, 'retail'>): RetailRow[] {
  return retailNames.map((id) => {
    const { previous, base, plan } = retail[id]
    return { id, previous, base, plan }
  })
}

/** Writes rows back into a plan. */
export function withRetailRows<Plan extends Pick<Account, 'retail'>>(
  account: Plan,
  rows: readonly RetailRow[],
): Plan {
  const retail = rows.reduce<Account['retail']>(
    (figures, { id, previous, base, plan }) => ({
      ...figures,
      [id]: { ...figures[id], previous, base, plan },
    }),
    account.retail,
  )
  return { ...account, retail }
}
