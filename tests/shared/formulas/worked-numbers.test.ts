import { describe, expect, it } from 'vitest'
import * as account from '#shared/formulas/account-money.ts'
import { evaluate, type Formula, type PartialInputs } from '#shared/formulas/formula.ts'
import * as growth from '#shared/formulas/growth.ts'
import * as promotion from '#shared/formulas/promotion.ts'
import * as retailer from '#shared/formulas/retailer.ts'
import * as service from '#shared/formulas/service.ts'

/** Computes and rounds to the digits that the worked number is given in. */
function worked<Inputs extends object>(formula: Formula<Inputs>, inputs: Inputs, digits: number): number {
  const result = evaluate(formula, inputs as PartialInputs<Inputs>)
  if (result.state !== 'computed') throw new Error(`${formula.id} is ${JSON.stringify(result)}`)
  return Number(result.value.toFixed(digits))
}

const percent = 100
const onInvoice = [240]
const offInvoice = [172.8, 86.4, 420, 210, 115.2]

describe('the promotion of the sample account (money in 元)', () => {
  const investment = 1.0 * 30_400 + 12_000 + 4_000 + 3_600
  const netIncrementalProfit = 11_600 * 4.1

  it.each<[string, number, number]>([
    [
      '1 gross increment',
      worked(promotion.grossIncrement, { actualUnits: 30_400, baselineUnits: 16_000 }, 0),
      14_400,
    ],
    ['2 uplift', worked(promotion.uplift, { grossIncrementUnits: 14_400, baselineUnits: 16_000 }, 3), 0.9],
    [
      '3 net increment',
      worked(
        promotion.netIncrement,
        { grossIncrementUnits: 14_400, afterDipUnits: 1_600, cannibalisedUnits: 1_200 },
        0,
      ),
      11_600,
    ],
    ['4 ratio', worked(promotion.promotionRatio, { netIncrementalProfit, investment }, 2), 0.95],
    ['5 net rate', worked(promotion.promotionNetRate, { netIncrementalProfit, investment }, 4), -0.0488],
    [
      '6 naive ratio',
      worked(
        promotion.naivePromotionRatio,
        { grossIncrementUnits: 14_400, unitContribution: 4.1, investment },
        2,
      ),
      1.18,
    ],
    [
      '7 break-even',
      worked(promotion.breakEvenIncrement, { investment, unitContribution: 4.1 }, 1),
      12_195.1,
    ],
    [
      '8 cost per unit',
      worked(promotion.costPerIncrementalUnit, { investment, netIncrementUnits: 11_600 }, 2),
      4.31,
    ],
    [
      '9 subsidised',
      worked(promotion.subsidisedBaseline, { baselineUnits: 16_000, priceSupport: 1 }, 0),
      16_000,
    ],
    [
      '10 price cut',
      percent * worked(promotion.volumeToPayPriceCut, { priceCut: 0.43, unitContribution: 4.1 }, 4),
      11.72,
    ],
  ])('%s', (_name, value, expected) => expect(value).toBeCloseTo(expected, 10))
})

describe('the money of the sample account (万元)', () => {
  it.each<[string, number, number]>([
    ['11 net sales', worked(account.netSales, { listSales: 6_000, onInvoice, offInvoice }, 2), 4_755.6],
    ['11 invoice less off-invoice', Number((5_760 - 1_004.4).toFixed(2)), 4_755.6],
    [
      '12 trade spend',
      worked(account.tradeSpendRate, { onInvoice, offInvoice, listSales: 6_000 }, 4),
      0.2074,
    ],
    [
      '12 off invoice',
      worked(account.tradeSpendRate, { onInvoice: [0], offInvoice, listSales: 6_000 }, 4),
      0.1674,
    ],
    ['13 gross profit', worked(account.grossProfit, { netSales: 4_755.6, costOfGoods: 3_120 }, 1), 1_635.6],
    [
      '14 contribution',
      worked(
        account.customerContribution,
        { grossProfit: 1_635.6, costToServe: [228, 90, 110, 57.6, 48] },
        1,
      ),
      1_102,
    ],
    ['15 margin', worked(account.contributionMargin, { contribution: 1_102, netSales: 4_755.6 }, 4), 0.2317],
    [
      '16 pocket margin',
      worked(account.pocketMargin, { netSales: 4_755.6, costOfGoods: 3_120, otherCostInPrice: 0 }, 4),
      0.3439,
    ],
    ['17 one point', worked(account.costOfPoints, { invoiceSales: 5_760, points: 1 }, 1), 57.6],
    [
      '18 sales to pay',
      worked(account.salesToPayPoints, { variableContribution: 1_350, invoiceSales: 5_760, points: 1 }, 2),
      6_016.71,
    ],
    ['19 DSO', worked(account.daysSalesOutstanding, { receivables: 960, creditSales: 5_760 }, 2), 60.83],
    [
      '20 one day',
      worked(account.costOfCredit, { invoiceSales: 5_760, days: 1, yearlyRate: 0.05 }, 3),
      0.789,
    ],
    [
      '20 fifteen days',
      worked(account.costOfCredit, { invoiceSales: 5_760, days: 15, yearlyRate: 0.05 }, 2),
      11.84,
    ],
  ])('%s', (_name, value, expected) => expect(value).toBeCloseTo(expected, 10))

  const tiers = [
    { from: 5_500, rate: 0.015 },
    { from: 6_300, rate: 0.02 },
    { from: 6_600, rate: 0.025 },
  ]

  it('21 pays the tier rate on the whole volume', () => {
    expect(worked(account.tierRebate, { invoiceSales: 6_336, tiers, form: 'whole-volume' }, 2)).toBe(126.72)
  })

  it('21 pays each rate on its own slice in the marginal form', () => {
    expect(worked(account.tierRebate, { invoiceSales: 6_336, tiers, form: 'marginal' }, 2)).toBe(12.72)
  })

  it('adds the demands of the customer up to 168.41, 13.1 % of planned contribution', () => {
    const point = worked(account.costOfPoints, { invoiceSales: 6_336, points: 1 }, 2)
    const priceCut = Number((6_336 * 0.4 * 0.03).toFixed(2))
    const days = worked(account.costOfCredit, { invoiceSales: 6_336, days: 15, yearlyRate: 0.05 }, 2)
    const total = Number((point + priceCut + days + 16).toFixed(2))
    expect({ point, priceCut, days, total, share: Number((total / 1_284.35).toFixed(3)) }).toEqual({
      point: 63.36,
      priceCut: 76.03,
      days: 13.02,
      total: 168.41,
      share: 0.131,
    })
  })

  it('reaches the planned contribution of 1,284.35', () => {
    const planned = [190.08, 126.72, 410, 225, 126.72]
    const net = worked(account.netSales, { listSales: 6_600, onInvoice: [264], offInvoice: planned }, 2)
    const profit = worked(account.grossProfit, { netSales: net, costOfGoods: 3_432 }, 2)
    const contribution = worked(
      account.customerContribution,
      { grossProfit: profit, costToServe: [245, 84, 115, 52, 45.13] },
      2,
    )
    expect({ net, profit, contribution }).toEqual({ net: 5_257.48, profit: 1_825.48, contribution: 1_284.35 })
  })
})

describe('the retailer’s side', () => {
  const retailBeforeVat = 12.8 / 1.13
  const back = 8.6 * 0.045 + 0.31

  it.each<[string, number, number]>([
    [
      '22 front margin before VAT',
      worked(retailer.frontMargin, { retailPrice: retailBeforeVat, purchasePrice: 8.6 }, 4),
      0.2408,
    ],
    [
      '22 the same with VAT',
      worked(retailer.frontMargin, { retailPrice: 12.8, purchasePrice: 8.6 * 1.13 }, 4),
      0.2408,
    ],
    [
      '23 back margin',
      worked(retailer.backMargin, { rebatesAndFees: back, retailPrice: retailBeforeVat }, 4),
      0.0615,
    ],
    ['23 of purchase price', Number((back / 8.6).toFixed(4)), 0.081],
    [
      '24 total margin',
      worked(
        retailer.totalMargin,
        { frontMargin: 1 - 8.6 / retailBeforeVat, backMargin: back / retailBeforeVat },
        4,
      ),
      0.3023,
    ],
    [
      '25 GMROI',
      worked(retailer.grossMarginReturnOnInventory, { grossMargin: 1_820, averageStockAtCost: 640 }, 2),
      2.84,
    ],
    [
      '25 with back margin',
      worked(
        retailer.grossMarginReturnOnInventory,
        { grossMargin: 1_820 + 469.2, averageStockAtCost: 640 },
        2,
      ),
      3.58,
    ],
    [
      '26 inventory days',
      worked(retailer.daysOfInventory, { averageStock: 640, costOfSales: 5_760 }, 2),
      40.56,
    ],
    ['27 against category', worked(retailer.priceIndex, { ourPrice: 25.6, referencePrice: 23.5 }, 1), 108.9],
    ['27 against rival', worked(retailer.priceIndex, { ourPrice: 25.6, referencePrice: 24 }, 1), 106.7],
  ])('%s', (_name, value, expected) => expect(value).toBeCloseTo(expected, 10))
})

describe('distribution, shelf and service', () => {
  const checkSet = [500, 300, 120, 50, 30].map((categorySales, index) => ({
    categorySales,
    carries: [0, 1, 3].includes(index),
  }))

  it.each<[string, number, number]>([
    ['28 numeric', worked(service.numericDistribution, { storesCarrying: 96, stores: 160 }, 3), 0.6],
    [
      '29 weighted',
      worked(
        service.weightedDistribution,
        {
          stores: [
            { categorySales: 4_320, carries: true },
            { categorySales: 1_080, carries: false },
          ],
        },
        3,
      ),
      0.8,
    ],
    ['29 check set', worked(service.weightedDistribution, { stores: checkSet }, 3), 0.85],
    ['30 OSA', worked(service.onShelfAvailability, { available: 1_786, checks: 1_920 }, 4), 0.9302],
    ['31 case fill', worked(service.caseFillRate, { casesDelivered: 11_520, casesOrdered: 12_000 }, 3), 0.96],
    ['32 line fill', worked(service.lineFillRate, { linesComplete: 744, lines: 800 }, 3), 0.93],
    ['33 OTIF by order', worked(service.onTimeInFull, { ordersOnTimeInFull: 178, orders: 200 }, 3), 0.89],
    [
      '33 OTIF product',
      worked(service.onTimeInFullProduct, { onTimeRate: 0.94, inFullRate: 0.93 }, 4),
      0.8742,
    ],
    ['34 facings', worked(service.shareOfShelf, { ourSpace: 48, totalSpace: 300 }, 3), 0.16],
    ['34 metres', worked(service.shareOfShelf, { ourSpace: 12.6, totalSpace: 72 }, 3), 0.175],
    ['35 fair share', worked(service.fairShareIndex, { shelfShare: 16, salesShare: 18.05 }, 1), 88.6],
    [
      '35 fair share of the exact sales share',
      worked(service.fairShareIndex, { shelfShare: 16, salesShare: (7_580 / 42_000) * percent }, 1),
      88.7,
    ],
    [
      '36 perfect store',
      worked(
        service.perfectStoreScore,
        {
          pillars: [
            { weight: 0.3, score: 93 },
            { weight: 0.2, score: 88.7 },
            { weight: 0.15, score: 95 },
            { weight: 0.15, score: 90 },
            { weight: 0.2, score: 80 },
          ],
        },
        2,
      ),
      89.39,
    ],
  ])('%s', (_name, value, expected) => expect(value).toBeCloseTo(expected, 10))
})

describe('growth and quality of plan', () => {
  const opportunities = [
    [240, 0.8],
    [210, 0.85],
    [150, 0.7],
    [150, 0.6],
    [90, 0.8],
    [120, 0.5],
    [150, 0.5],
    [90, 0.5],
  ].map(([value = 0, probability = 0]) => ({ value, probability }))
  const forecast = [1_000, 1_200, 900, 1_500]
  const actual = [1_100, 1_000, 950, 1_400]

  it.each<[string, number, number]>([
    ['37 share', worked(growth.marketShare, { ourSales: 7_580, categorySales: 42_000 }, 4), 0.1805],
    ['38 share of growth', worked(growth.shareOfGrowth, { ourChange: 580, categoryChange: 2_000 }, 3), 0.29],
    ['39 points', worked(growth.growthPoints, { ourChange: 580, categoryBefore: 40_000 }, 2), 1.45],
    ['40 pipeline', worked(growth.riskWeightedPipeline, { opportunities, losses: 240 }, 1), 577.5],
    ['41 coverage', worked(growth.relationshipCoverage, { activePairs: 5, neededPairs: 8 }, 3), 0.625],
    [
      '42 health',
      worked(
        growth.healthScore,
        {
          dimensions: [
            { weight: 0.3, score: 72 },
            { weight: 0.2, score: 60 },
            { weight: 0.2, score: 80 },
            { weight: 0.2, score: 65 },
            { weight: 0.1, score: 50 },
          ],
        },
        1,
      ),
      67.6,
    ],
    ['43 WAPE', worked(growth.weightedForecastError, { forecast, actual }, 4), 0.1011],
    ['43 MAPE', worked(growth.meanForecastError, { forecast, actual }, 4), 0.1037],
    ['43 bias', worked(growth.forecastBias, { forecast, actual }, 4), 0.0337],
  ])('%s', (_name, value, expected) => expect(value).toBeCloseTo(expected, 10))
})
