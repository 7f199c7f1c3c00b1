import { divide, requireRange, type Formula } from './formula.ts'
import { weightedScore, type WeightedPart } from './service.ts'

/** Our retail sales as a share of the category. */
export const marketShare: Formula<{ ourSales: number; categorySales: number }> = {
  number: 37,
  id: 'market-share',
  unit: 'rate',
  inputs: ['ourSales', 'categorySales'],
  taxBasis: 'same',
  convention: 'value share at retail',
  source: 'Market-share measurement',
  compute: ({ ourSales, categorySales }) => divide(ourSales, categorySales, 'categorySales'),
}

/** How much of the category's growth was ours. */
export const shareOfGrowth: Formula<{ ourChange: number; categoryChange: number }> = {
  number: 38,
  id: 'share-of-growth',
  unit: 'rate',
  inputs: ['ourChange', 'categoryChange'],
  taxBasis: 'same',
  convention: 'absolute change',
  source: 'Growth decomposition',
  compute: ({ ourChange, categoryChange }) => divide(ourChange, categoryChange, 'categoryChange'),
}

/** Percentage points that our change adds to the category's growth. */
export const growthPoints: Formula<{ ourChange: number; categoryBefore: number }> = {
  number: 39,
  id: 'growth-points',
  unit: 'points',
  inputs: ['ourChange', 'categoryBefore'],
  taxBasis: 'same',
  convention: 'points of category growth',
  source: 'Growth decomposition',
  compute: ({ ourChange, categoryBefore }) => divide(ourChange, categoryBefore, 'categoryBefore') * 100,
}

/** An opportunity with its value and the probability (0 to 1) that it comes. */
export interface Opportunity {
  value: number
  probability: number
}

/** Opportunities weighted by probability, less what is expected to be lost. */
export const riskWeightedPipeline: Formula<{ opportunities: Opportunity[]; losses: number }> = {
  number: 40,
  id: 'risk-weighted-pipeline',
  unit: 'wan-yuan',
  inputs: ['opportunities', 'losses'],
  taxBasis: 'before-vat',
  convention: 'Σ value × probability − losses',
  source: 'Risk-weighted opportunity lists',
  compute: ({ opportunities, losses }) => {
    requireRange(
      opportunities.every(({ probability }) => probability >= 0 && probability <= 1),
      'opportunities',
    )
    return opportunities.reduce((sum, { value, probability }) => sum + value * probability, 0) - losses
  },
}

/** Function pairs that work as a share of those needed. */
export const relationshipCoverage: Formula<{ activePairs: number; neededPairs: number }> = {
  number: 41,
  id: 'relationship-coverage',
  unit: 'rate',
  inputs: ['activePairs', 'neededPairs'],
  taxBasis: 'no-money',
  convention: null,
  source: 'Function-to-function matrix',
  compute: ({ activePairs, neededPairs }) => divide(activePairs, neededPairs, 'neededPairs'),
}

/** Weighted health of an account, 0 to 100. */
export const healthScore: Formula<{ dimensions: WeightedPart[] }> = {
  number: 42,
  id: 'health-score',
  unit: 'score',
  inputs: ['dimensions'],
  taxBasis: 'no-money',
  convention: '0–100, weights add up to 100 %',
  source: 'Weighted account health',
  compute: ({ dimensions }) => weightedScore(dimensions),
}

interface ForecastInputs {
  forecast: number[]
  actual: number[]
}

function requirePairs({ forecast, actual }: ForecastInputs): void {
  requireRange(forecast.length === actual.length, 'forecast')
}

/** Forecast error weighted by volume: Σ|F − A| ÷ ΣA. */
export const weightedForecastError: Formula<ForecastInputs> = {
  number: 43,
  id: 'forecast-wape',
  unit: 'rate',
  inputs: ['forecast', 'actual'],
  taxBasis: 'no-money',
  convention: 'WAPE',
  source: 'Forecast accuracy measures',
  compute: (inputs) => {
    requirePairs(inputs)
    const errors = inputs.actual.map((actual, index) => Math.abs((inputs.forecast[index] ?? 0) - actual))
    return divide(total(errors), total(inputs.actual), 'actual')
  },
}

/** Mean of the single errors, each period counting the same. */
export const meanForecastError: Formula<ForecastInputs> = {
  number: 43,
  id: 'forecast-mape',
  unit: 'rate',
  inputs: ['forecast', 'actual'],
  taxBasis: 'no-money',
  convention: 'MAPE',
  source: 'Forecast accuracy measures',
  compute: (inputs) => {
    requirePairs(inputs)
    const shares = inputs.actual.map((actual, index) =>
      Math.abs(divide((inputs.forecast[index] ?? 0) - actual, actual, 'actual')),
    )
    return total(shares) / shares.length
  },
}

/** Whether forecasts run high (above 0) or low: (ΣF − ΣA) ÷ ΣA. */
export const forecastBias: Formula<ForecastInputs> = {
  number: 43,
  id: 'forecast-bias',
  unit: 'rate',
  inputs: ['forecast', 'actual'],
  taxBasis: 'no-money',
  convention: 'positive = forecast too high',
  source: 'Forecast accuracy measures',
  compute: (inputs) => {
    requirePairs(inputs)
    return divide(total(inputs.forecast) - total(inputs.actual), total(inputs.actual), 'actual')
  },
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
