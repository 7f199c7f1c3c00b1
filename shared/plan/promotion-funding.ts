import type { Account } from '../domain/account.ts'
import type { TermKind } from '../domain/customer-money.ts'
import { planPeriods, type PlanPeriod } from '../domain/plan-item.ts'
import type { Promotion } from '../domain/promotion.ts'
import { differenceFigure, partOf, sumFigure, valueOf, type PlanFigure } from './figure.ts'
import { promotionSpend, type PromotionSpend } from './promotion-result.ts'
import type { AccountMoney } from './profit-slice.ts'
import { termCost, termName } from './term-cost.ts'

const yuanPerWan = 10_000

/** What the events of a year take from one budget, and what the terms give it. In 万元. */
export interface FundingBudget {
  used: PlanFigure
  /** What the terms of that kind come to; null where no term or no plan year speaks of it. */
  agreed: PlanFigure | null
  left: PlanFigure | null
}

export interface FundingYear {
  year: string
  /** The year of the plan that it is, if it is one. */
  period: PlanPeriod | null
  priceSupport: FundingBudget
  displayAndLeaflet: FundingBudget
  /** Events that have no cost yet and are not in the sums. */
  unknown: Promotion[]
}

const termKinds = {
  priceSupport: 'promotion-funding',
  displayAndLeaflet: 'display-and-leaflet',
} as const satisfies Record<keyof PromotionSpend, TermKind>

/**
 * Adds up by calendar year what the events cost, against the terms that pay for them. An event belongs to the year in
 * which it begins; a year of the plan is recognised by the four digits in its name.
 */
export function promotionFunding(account: AccountMoney & Pick<Account, 'promotions'>): FundingYear[] {
  const { promotions, finance } = account
  const named = { base: yearIn(finance.basePeriod), plan: yearIn(finance.planPeriod) }
  const years = promotions.flatMap(({ start }) => yearIn(start ?? '') ?? [])
  return [...new Set(years)].sort().map((year) => {
    const events = promotions.filter(({ start }) => yearIn(start ?? '') === year)
    const period = planPeriods.find((candidate) => named[candidate] === year) ?? null
    const spent = events.map((promotion) => ({ promotion, spend: promotionSpend(promotion) }))
    const budget = (name: keyof PromotionSpend) => budgetOf(account, name, period, spent)
    return {
      year,
      period,
      priceSupport: budget('priceSupport'),
      displayAndLeaflet: budget('displayAndLeaflet'),
      unknown: spent
        .filter(
          ({ spend }) => valueOf(spend.priceSupport) === null && valueOf(spend.displayAndLeaflet) === null,
        )
        .map(({ promotion }) => promotion),
    }
  })
}

function budgetOf(
  account: AccountMoney,
  name: keyof PromotionSpend,
  period: PlanPeriod | null,
  spent: readonly { promotion: Promotion; spend: PromotionSpend }[],
): FundingBudget {
  const used = sumFigure(
    spent.flatMap(({ promotion, spend }) => {
      const yuan = valueOf(spend[name])
      return yuan === null ? [] : [partOf(promotion.name, yuan / yuanPerWan)]
    }),
  )
  const terms = account.terms.filter(({ kind }) => kind === termKinds[name])
  if (period === null || terms.length === 0) return { used, agreed: null, left: null }
  const agreed = sumFigure(terms.map((term) => partOf(termName(term), termCost(account, period, term))))
  const left = differenceFigure(partOf('agreedFunding', agreed), [partOf('usedFunding', used)])
  return { used, agreed, left }
}

function yearIn(text: string): string | null {
  return /\d{4}/.exec(text)?.[0] ?? null
}
