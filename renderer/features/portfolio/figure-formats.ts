import type { PortfolioFigureName } from '#shared/domain/portfolio.ts'
import type { FigureUnit } from '#shared/plan/figure-units.ts'

/** How a figure is counted, and with how many decimals the list shows it. */
export const figureFormats: Readonly<
  Partial<Record<PortfolioFigureName, { unit: FigureUnit; digits: number }>>
> = {
  salesBase: { unit: 'wan-yuan', digits: 0 },
  salesPlan: { unit: 'wan-yuan', digits: 0 },
  salesChange: { unit: 'rate', digits: 1 },
  contribution: { unit: 'wan-yuan', digits: 0 },
  contributionRate: { unit: 'rate', digits: 1 },
  tradeSpendRate: { unit: 'rate', digits: 1 },
  salesOutstandingDays: { unit: 'days', digits: 0 },
  growthTarget: { unit: 'wan-yuan', digits: 0 },
  weightedGrowth: { unit: 'wan-yuan', digits: 0 },
  growthGap: { unit: 'wan-yuan', digits: 0 },
  coverage: { unit: 'rate', digits: 0 },
  health: { unit: 'score', digits: 1 },
  demandCost: { unit: 'wan-yuan', digits: 1 },
}
