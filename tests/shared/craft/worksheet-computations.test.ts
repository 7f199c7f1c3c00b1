import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { WorksheetComputation } from '#shared/craft/computations/computation.ts'
import { fieldLabel } from '#shared/craft/field-label.ts'
import { computesAnything, computeWorksheet } from '#shared/craft/worksheet-computations.ts'
import { methodStructureSchema, methodTextSchema, type MethodStructure } from '#shared/domain/method.ts'
import { emptyValues, type CellValue, type WorksheetValue } from '#shared/domain/worksheet.ts'
import { resourcesDir } from '../../support/start-app.ts'

const folder = join(resourcesDir, 'content/structure/methods')
const structures: MethodStructure[] = readdirSync(folder).map((name) =>
  methodStructureSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))),
)

function structureOf(id: string): MethodStructure {
  const structure = structures.find((method) => method.id === id)
  if (!structure) throw new Error(`There is no ${id}.`)
  return structure
}

const table = (...rows: Record<string, CellValue>[]) =>
  rows.map((cells, index) => ({ id: `row-${index + 1}`, cells }))
const times = (count: number, cells: Record<string, CellValue>) => Array.from({ length: count }, () => cells)

/** Computes a sheet of the method; a typing error in a field's name is found here. */
function compute(method: string, values: Record<string, WorksheetValue>): WorksheetComputation[] {
  const empty = emptyValues(structureOf(method))
  for (const field of Object.keys(values)) expect(Object.keys(empty)).toContain(field)
  return computeWorksheet(method, { ...empty, ...values })
}

function find(computations: WorksheetComputation[], label: string, row: string | null = null) {
  const found = computations.find(
    (computation) => computation.label === label && (row === null || computation.place?.row === row),
  )
  if (!found) throw new Error(`Nothing is labelled ${label}.`)
  return found
}

function value(
  computations: WorksheetComputation[],
  label: string,
  digits: number,
  row: string | null = null,
) {
  const { result } = find(computations, label, row)
  if (result.state !== 'computed') throw new Error(`${label} is ${JSON.stringify(result)}`)
  return Number(result.value.toFixed(digits))
}

describe('the worked numbers of the methods', () => {
  it('C08: the promotion that loses money and looks as if it paid', () => {
    const results = compute('C08', {
      'baseline-units': 16_000,
      'sold-units': 30_400,
      'after-dip-units': 1_600,
      'cannibalised-units': 1_200,
      'unit-contribution': 4.1,
      'price-support': 1,
      'fixed-investment': table(
        { item: 'display', amount: 12_000 },
        { item: 'leaflet', amount: 4_000 },
        { item: 'promoters', amount: 3_600 },
        { item: '', amount: null },
      ),
    })
    expect(value(results, 'grossIncrement', 0)).toBe(14_400)
    expect(value(results, 'uplift', 3)).toBe(0.9)
    expect(value(results, 'netIncrement', 0)).toBe(11_600)
    expect(value(results, 'netIncrementalProfit', 0)).toBe(47_560)
    expect(value(results, 'promotionInvestment', 0)).toBe(50_000)
    expect(value(results, 'promotionRatio', 2)).toBe(0.95)
    expect(value(results, 'promotionNetRate', 4)).toBe(-0.0488)
    expect(value(results, 'naiveRatio', 2)).toBe(1.18)
    expect(value(results, 'breakEvenIncrement', 1)).toBe(12_195.1)
    expect(value(results, 'costPerIncrementalUnit', 2)).toBe(4.31)
    expect(value(results, 'subsidisedBaseline', 0)).toBe(16_000)
    expect(find(results, 'promotionRatio').check).toBe('broken')
  })

  it('C12: points, price, days and fees in one money', () => {
    const results = compute('C12', {
      'invoice-sales': 6_336,
      contribution: 1_284.35,
      'variable-margin': 24,
      'credit-rate': 5,
      demands: table(
        { demand: 'point', kind: 'points', size: 1, 'share-of-invoice': null },
        { demand: 'price', kind: 'price', size: 3, 'share-of-invoice': 40 },
        { demand: 'days', kind: 'days', size: 15, 'share-of-invoice': null },
        { demand: 'leaflets', kind: 'fee', size: 16, 'share-of-invoice': null },
      ),
    })
    expect(value(results, 'demandCost', 2, 'row-1')).toBe(63.36)
    expect(value(results, 'demandCost', 2, 'row-2')).toBe(76.03)
    expect(value(results, 'demandCost', 2, 'row-3')).toBe(13.02)
    expect(value(results, 'demandCost', 2, 'row-4')).toBe(16)
    expect(value(results, 'allDemandsCost', 2)).toBe(168.41)
    expect(value(results, 'allDemandsShare', 3)).toBe(0.131)
    expect(find(results, 'allDemandsCost').place).toEqual({ field: 'total-cost', row: null, column: null })
  })

  it('C12: what must be sold to pay for a point', () => {
    const results = compute('C12', {
      'invoice-sales': 5_760,
      contribution: 1_102,
      'variable-margin': 23.4375,
      demands: table({ kind: 'points', size: 1 }, { kind: 'fee', size: 16 }),
    })
    expect(value(results, 'demandCost', 1, 'row-1')).toBe(57.6)
    expect(value(results, 'shareOfContribution', 4, 'row-1')).toBe(0.0523)
    expect(value(results, 'salesToBreakEven', 2, 'row-1')).toBe(256.71)
    expect(value(results, 'salesToBreakEven', 2, 'row-2')).toBe(68.27)
  })

  it('C01 and C02: from list to contribution', () => {
    const actual = (amount: number) => ({ actual: amount })
    const profit = compute('C01', {
      lines: {
        'gross-sales': { actual: 6_000, plan: 6_600 },
        'on-invoice': actual(240),
        'off-invoice': actual(1_004.4),
        'cost-of-goods': actual(3_120),
        logistics: actual(228),
        promoters: actual(90),
        team: actual(110),
        returns: actual(57.6),
        credit: actual(48),
      },
    })
    expect(value(profit, 'netSales', 1)).toBe(4_755.6)
    expect(value(profit, 'grossProfit', 1)).toBe(1_635.6)
    expect(value(profit, 'contribution', 1)).toBe(1_102)
    expect(value(profit, 'contributionMargin', 4)).toBe(0.2317)
    expect(value(profit, 'pocketMargin', 4)).toBe(0.3439)
    expect(find(profit, 'contribution').place?.field).toBe('contribution')
    const planned = profit.filter(({ place }) => place?.column === 'plan')
    expect(planned[0]?.result).toMatchObject({
      state: 'missing',
      inputs: ['lines.on-invoice.plan', 'lines.off-invoice.plan'],
    })

    const off = { place: 'off-invoice', conditional: 'yes' }
    const waterfall = compute('C02', {
      'list-sales': 6_000,
      steps: table(
        { place: 'on-invoice', amount: 240, conditional: 'no' },
        { ...off, amount: 172.8, conditional: 'no' },
        { ...off, amount: 86.4 },
        { ...off, amount: 420 },
        { ...off, amount: 210 },
        { ...off, amount: 115.2 },
      ),
    })
    expect(value(waterfall, 'invoiceSales', 1)).toBe(5_760)
    expect(value(waterfall, 'netSales', 1)).toBe(4_755.6)
    expect(value(waterfall, 'tradeSpendRate', 4)).toBe(0.2074)
    expect(value(waterfall, 'shareOfList', 3, 'row-4')).toBe(0.07)
    expect(value(waterfall, 'unconditionalShare', 2)).toBe(0.33)
  })

  it('C05, C06 and C07: budgets, terms and tiers', () => {
    const spend = compute('C05', { lines: table({ line: 'promotion', budget: 410, committed: 230 }) })
    expect(value(spend, 'leftToPromise', 0, 'row-1')).toBe(180)
    const audit = compute('C06', {
      terms: table(
        { term: 'on invoice', amount: 240 },
        { term: 'fixed', amount: 172.8 },
        { amount: 831.6, condition: 'x' },
      ),
    })
    expect(value(audit, 'termsTotal', 1)).toBe(1_244.4)
    expect(value(audit, 'unconditionalShare', 2)).toBe(0.33)
    const tiers = table({ from: 5_500, rate: 1.5 }, { from: 6_300, rate: 2 }, { from: 6_600, rate: 2.5 })
    const whole = compute('C07', { tiers, 'rebate-form': 'whole-volume' })
    expect(value(whole, 'rebateAtThreshold', 1, 'row-2')).toBe(126)
    const marginal = compute('C07', { tiers, 'rebate-form': 'marginal' })
    expect(value(marginal, 'rebateAtThreshold', 1, 'row-2')).toBe(12)
    expect(find(compute('C07', { tiers }), 'rebateAtThreshold').result).toMatchObject({
      inputs: ['rebate-form'],
    })
  })

  it('A07 and A10: what the buyer earns on an item, and how we stand against a rival', () => {
    const buyer = compute('A07', {
      margins: table({
        ...{ item: 'A', retail: 12.8 / 1.13, purchase: 8.6, 'rebates-and-fees': 0.6966 },
        ...{ 'gross-margin': 1_820, 'average-stock': 640, 'cost-of-sales': 5_760 },
      }),
    })
    expect(value(buyer, 'frontMargin', 4)).toBe(0.2408)
    expect(value(buyer, 'backMargin', 4)).toBe(0.0615)
    expect(value(buyer, 'totalMargin', 4)).toBe(0.3023)
    expect(value(buyer, 'marginOnStock', 2)).toBe(2.84)
    expect(value(buyer, 'daysOfStock', 2)).toBe(40.56)
    const rival = compute('A10', {
      prices: table({ product: 'A', 'our-price': 25.6, 'rival-price': 24 }),
      'our-facings': 48,
      'all-facings': 300,
    })
    expect(value(rival, 'priceIndex', 1)).toBe(106.7)
    expect(value(rival, 'shareOfShelf', 3)).toBe(0.16)
  })

  it('B01 and B03: the opportunities behind a plan, and the growth of the category', () => {
    const plan = {
      opportunities: table({ value: 300, probability: 80 }, { value: 400, probability: 50 }),
    }
    expect(value(compute('B01', plan), 'weightedOpportunities', 1)).toBe(440)
    expect(value(compute('B01', { ...plan, 'expected-losses': 240 }), 'weightedOpportunities', 1)).toBe(200)
    const category = compute('B03', {
      'category-before': 40_000,
      'category-now': 42_000,
      'our-before': 7_000,
      'our-now': 7_580,
      'our-shelf-share': 16,
    })
    expect(value(category, 'categoryGrowth', 3)).toBe(0.05)
    expect(value(category, 'marketShare', 4)).toBe(0.1805)
    expect(value(category, 'shareOfGrowth', 3)).toBe(0.29)
    expect(value(category, 'growthPoints', 2)).toBe(1.45)
    expect(value(category, 'fairShareIndex', 1)).toBe(88.7)
  })

  it('B09, E03 and E09: distribution by number and by weight', () => {
    const carried = { 'category-sales': 5_400, 'category-sales-carrying': 4_320 }
    const drive = compute('E03', { ...carried, stores: 160, 'stores-carrying': 96, target: 87 })
    expect(value(drive, 'numericDistribution', 3)).toBe(0.6)
    expect(value(drive, 'weightedDistribution', 3)).toBe(0.8)
    expect(value(drive, 'pointsToTarget', 2)).toBe(7)
    expect(value(drive, 'categorySalesToTarget', 2)).toBe(378)
    expect(find(compute('E03', { target: 87 }), 'pointsToTarget').result).toMatchObject({
      inputs: ['weighted'],
    })
    const small = compute('B09', { ...carried, stores: 80, 'stores-carrying': 20 })
    expect(value(small, 'numericDistribution', 3)).toBe(0.25)
    expect(value(small, 'weightedDistribution', 3)).toBe(0.8)
    const launch = compute('E09', {
      'stores-planned': 102,
      checks: { 'week-1': { stores: 71 }, 'week-4': { stores: 96 }, 'week-8': { stores: null } },
    })
    expect(value(launch, 'numericDistribution', 3, 'week-1')).toBe(0.696)
    expect(value(launch, 'numericDistribution', 3, 'week-4')).toBe(0.941)
    expect(find(launch, 'numericDistribution', 'week-8').result).toMatchObject({
      inputs: ['checks.week-8.stores'],
    })
  })

  it('C07: the two forms of a rebate at the sales expected', () => {
    const sheet = {
      tiers: table({ from: 5_500, rate: 1.5 }, { from: 6_300, rate: 2 }, { from: 6_600, rate: 2.5 }),
      'invoice-sales': 6_336,
    }
    expect(value(compute('C07', { ...sheet, 'rebate-form': 'whole-volume' }), 'rebateAtSales', 2)).toBe(
      126.72,
    )
    expect(value(compute('C07', { ...sheet, 'rebate-form': 'marginal' }), 'rebateAtSales', 2)).toBe(12.72)
  })

  it('C03, C04 and C10: the price on the shelf', () => {
    const margin = compute('C10', {
      'vat-rate': 13,
      items: table({ item: 'A', retail: 12.8, purchase: 8.6, back: 6.15 }),
    })
    expect(value(margin, 'retailBeforeVat', 4)).toBe(11.3274)
    expect(value(margin, 'frontMargin', 4)).toBe(0.2408)
    expect(value(margin, 'totalMargin', 4)).toBe(0.3023)
    expect(value(margin, 'cashPerUnit', 2)).toBe(3.42)
    const prices = compute('C04', {
      'escalate-level': 8,
      checks: table({ item: 'A', price: 11.2, reference: 12.8 }, { price: 25.6, reference: 23.5 }),
    })
    expect(value(prices, 'priceIndex', 1, 'row-1')).toBe(87.5)
    expect(find(prices, 'priceIndex', 'row-1').check).toBe('broken')
    expect(value(prices, 'priceIndex', 1, 'row-2')).toBe(108.9)
    const ladder = compute('C03', { ladder: table({ 'suggested-retail': 12.8, purchase: 9.718 }) })
    expect(value(ladder, 'frontMargin', 4)).toBe(0.2408)
  })

  it('C11: days outstanding against the term', () => {
    const results = compute('C11', { receivables: 960, 'credit-sales': 5_760, 'term-days': 45 })
    expect(value(results, 'daysSalesOutstanding', 2)).toBe(60.83)
    expect(value(results, 'daysOverTerm', 2)).toBe(15.83)
    expect(find(results, 'daysOverTerm').check).toBe('broken')
  })

  it('D03 and D05: what is given away', () => {
    const plan = compute('D03', {
      ceiling: 30,
      steps: table(
        { give: 'data', cost: 0, status: 'planned' },
        { give: 'half a point', cost: 31.68, status: 'offered' },
        { give: 'dropped', cost: 50, status: 'withdrawn' },
      ),
    })
    expect(value(plan, 'runningTotal', 2)).toBe(31.68)
    expect(find(plan, 'leftToCeiling').check).toBe('broken')
    const card = compute('D05', {
      'demand-cost': 63.36,
      options: table({ option: 'half', 'yearly-cost': 31.68 }),
    })
    expect(value(card, 'savedAgainstDemand', 2)).toBe(31.68)
  })

  it('A06, B04, B05, B06 and B08: the plan', () => {
    const pair = { function: 'x', needed: 'yes' }
    const pairs = table(
      ...times(5, { ...pair, status: 'regular' }),
      ...times(3, { ...pair, status: 'none' }),
      {
        function: 'y',
        needed: 'no',
        status: 'regular',
      },
    )
    expect(value(compute('A06', { pairs }), 'relationshipCoverage', 3)).toBe(0.625)

    const cascade = compute('B04', {
      'company-target': table({ measure: 'sales', target: 6_600 }),
      split: table({ total: 2_880 }, { total: 1_680 }, { total: 810 }, { total: 1_050 }, { total: 180 }),
    })
    expect(value(cascade, 'targetLessParts', 2)).toBe(0)
    expect(find(cascade, 'targetLessParts').check).toBe('holds')

    const bridge = compute('B05', {
      start: 6_000,
      target: 6_600,
      losses: table({ driver: 'hypermarkets', value: 240 }),
      gains: table(
        { driver: 'five', value: 840, probability: 70 },
        { driver: 'three', value: 360, probability: 63.75 },
      ),
    })
    expect(value(bridge, 'unweightedDrivers', 1)).toBe(960)
    expect(value(bridge, 'weightedDrivers', 1)).toBe(577.5)
    expect(value(bridge, 'gapToTarget', 1)).toBe(22.5)
    expect(find(bridge, 'gapToTarget').check).toBe('broken')

    const forecast = compute('B06', {
      forecast: table(
        { week: '1', forecast: 1_000, actual: 1_100 },
        { week: '2', base: 1_000, uplift: 200, actual: 1_000 },
        { week: '3', forecast: 900, actual: 950 },
        { week: '4', forecast: 1_500, actual: 1_400 },
        { week: '5', forecast: 1_600, actual: null },
      ),
    })
    expect(value(forecast, 'baseAndUplift', 0, 'row-2')).toBe(1_200)
    expect(value(forecast, 'forecastWape', 4)).toBe(0.1011)
    expect(value(forecast, 'forecastMape', 4)).toBe(0.1037)
    expect(value(forecast, 'forecastBias', 4)).toBe(0.0337)

    const unit = (amount: number) => ({ 'per-unit': amount })
    const entry = compute('B08', {
      'unit-economics': {
        price: unit(7.2),
        commission: unit(0.58),
        subsidy: unit(0.4),
        delivery: unit(0.55),
        returns: unit(0.2),
        'cost-of-goods': unit(4.5),
      },
    })
    expect(value(entry, 'leftPerUnit', 2)).toBe(0.97)
  })

  it('A09: white space and weighted opportunities', () => {
    const results = compute('A09', {
      cells: table({ format: 'convenience', current: 600, 'category-sales': 9_000, 'fair-share': 18 }),
      opportunities: table(
        { value: 240, probability: 80 },
        { value: 150, probability: 70 },
        { value: 150, probability: 60 },
      ),
    })
    expect(value(results, 'whiteSpace', 0)).toBe(1_020)
    expect(value(results, 'weightedOpportunities', 0)).toBe(387)
  })

  it('E01 to E04: the store', () => {
    const pillar = (weight: number, result: number) => ({ weight, result })
    const store = compute('E01', {
      pillars: table(pillar(30, 93), pillar(20, 88.7), pillar(15, 95), pillar(15, 90), pillar(20, 80)),
    })
    expect(value(store, 'perfectStoreScore', 2)).toBe(89.39)
    expect(find(store, 'sumOfWeights').check).toBe('holds')

    const shelf = compute('E02', {
      checks: table(
        ...times(1_786, { 'on-shelf': 'yes' }),
        ...times(134, { 'on-shelf': 'no', cause: 'back-room' }),
      ),
      causes: {
        'not-listed': { cases: 6 },
        'not-ordered': { cases: 24 },
        'not-delivered': { cases: 14 },
        'back-room': { cases: 52 },
        'wrong-record': { cases: 38 },
      },
    })
    expect(value(shelf, 'onShelfAvailability', 4)).toBe(0.9302)
    expect(value(shelf, 'shareOfCases', 3, 'back-room')).toBe(0.388)
    expect(value(shelf, 'shareOfCases', 3, 'wrong-record')).toBe(0.284)

    const drive = compute('E03', {
      weighted: 80,
      target: 87,
      missing: table({ 'category-sales': 3.78, 'listing-on': '2026-01-05' }),
    })
    expect(value(drive, 'pointsToTarget', 0)).toBe(7)
    expect(value(drive, 'plannedCategorySales', 2)).toBe(3.78)

    const displays = compute('E04', {
      shelf: table({ 'our-facings': 48, 'total-facings': 300, 'sales-share': 18.05 }),
      agreements: table(
        { payment: 2_000, state: 'standing' },
        ...times(11, { payment: 2_000, state: 'missing' }),
      ),
    })
    expect(value(displays, 'shareOfShelf', 3)).toBe(0.16)
    expect(value(displays, 'fairShareIndex', 1)).toBe(88.6)
    expect(value(displays, 'paymentForMissing', 0)).toBe(22_000)
  })

  it('E06 and E08: stock and service', () => {
    const stock = compute('E06', {
      'high-trigger': 50,
      items: table(
        { item: 'A', 'sell-out': 44_800, 'sell-in': 50_000, stock: 64_000 },
        { 'sell-out': 280, 'sell-in': 300, stock: 710 },
      ),
    })
    expect(value(stock, 'daysOfInventory', 1, 'row-1')).toBe(40)
    expect(find(stock, 'daysOfInventory', 'row-1').check).toBe('holds')
    expect(value(stock, 'daysOfInventory', 0, 'row-2')).toBe(71)
    expect(find(stock, 'daysOfInventory', 'row-2').check).toBe('broken')

    const order = (onTime: string, inFull: string) => ({
      ordered: 60,
      delivered: 57.6,
      'on-time': onTime,
      'in-full': inFull,
    })
    const orders = table(
      ...times(178, order('yes', 'yes')),
      ...times(10, order('yes', 'no')),
      ...times(8, order('no', 'yes')),
      ...times(4, order('no', 'no')),
    )
    const service = compute('E08', { orders, definition: 'order' })
    expect(value(service, 'caseFillRate', 2)).toBe(0.96)
    expect(value(service, 'otifByOrder', 2)).toBe(0.89)
    expect(value(service, 'otifProduct', 4)).toBe(0.8742)
    expect(find(service, 'otifByOrder').place?.field).toBe('otif')
    expect(find(service, 'otifProduct').place).toBeNull()
  })

  it('F01 and G02: who answers, and how the account is', () => {
    const chart = compute('F01', {
      deliverables: table(
        { deliverable: 'clause', responsible: '韩雪', accountable: '刘总' },
        { deliverable: 'OTIF', responsible: '韩雪', accountable: '刘总、李和平' },
        { deliverable: 'nobody', responsible: '韩雪', accountable: '' },
        ...times(3, { deliverable: 'more', responsible: '韩雪', accountable: '刘总' }),
      ),
    })
    expect(find(chart, 'peopleAccountable', 'row-1').check).toBe('holds')
    expect(value(chart, 'peopleAccountable', 0, 'row-2')).toBe(2)
    expect(find(chart, 'peopleAccountable', 'row-3')).toMatchObject({ check: 'broken', result: { value: 0 } })
    expect(find(chart, 'carriedBy')).toMatchObject({ subject: '韩雪', result: { value: 6 } })

    const part = (weight: number, score: number) => ({ weight, score })
    const dimensions = [part(30, 72), part(20, 60), part(20, 80), part(20, 65), part(10, 50)]
    const health = compute('G02', { line: 70, dimensions: table(...dimensions) })
    expect(value(health, 'healthScore', 1)).toBe(67.6)
    expect(find(health, 'healthScore').check).toBe('broken')
    const light = compute('G02', { dimensions: table(...dimensions.slice(1)) })
    expect(find(light, 'sumOfWeights').check).toBe('broken')
    expect(find(light, 'healthScore').result).toEqual({ state: 'out-of-range', input: 'dimensions.weight' })
  })
})

describe('a sheet that is not filled in', () => {
  it.each(
    structures
      .filter(({ id }) => computesAnything(id))
      .map((structure) => [structure.id, structure] as const),
  )('%s says by fields of its own what is missing', (id, structure) => {
    const text = methodTextSchema.parse(
      JSON.parse(readFileSync(join(resourcesDir, `content/en/methods/${id}.json`), 'utf8')),
    )
    for (const { result, place } of computeWorksheet(id, emptyValues(structure))) {
      expect(result.state).toBe('missing')
      if (result.state !== 'missing') continue
      expect(result.inputs.length).toBeGreaterThan(0)
      for (const reference of result.inputs) expect(fieldLabel(reference, text)).not.toBe(reference)
      if (place) expect(structure.fields.map((field) => field.id)).toContain(place.field)
    }
  })

  it('divides by nothing', () => {
    const results = compute('C11', { receivables: 5, 'credit-sales': 0, 'term-days': 45 })
    expect(find(results, 'daysSalesOutstanding').result).toEqual({
      state: 'zero-divisor',
      input: 'credit-sales',
    })
    expect(
      find(
        compute('C02', { 'list-sales': 0, steps: table({ place: 'on-invoice', amount: 1 }) }),
        'shareOfList',
      ).result,
    ).toEqual({
      state: 'zero-divisor',
      input: 'list-sales',
    })
  })

  it('never shows a value that is no number, whatever is in it', () => {
    const cell = fc.oneof(
      fc.constant(null),
      fc.double(),
      fc.integer({ min: -5, max: 5 }),
      fc.constantFrom('yes', 'no', '', 'points', 'on-invoice', 'regular'),
    )
    const valuesOf = ({ fields }: MethodStructure) =>
      fc.record(
        Object.fromEntries(
          fields.map(({ id, kind, columns = [], rows = [] }): [string, fc.Arbitrary<WorksheetValue>] => {
            const cells = fc.record(Object.fromEntries(columns.map((column) => [column.id, cell])))
            if (kind === 'table') return [id, fc.array(cells, { maxLength: 3 }).map((all) => table(...all))]
            if (kind === 'matrix') return [id, fc.record(Object.fromEntries(rows.map((row) => [row, cells])))]
            return [id, kind === 'list' ? fc.array(fc.string()) : cell]
          }),
        ),
      )
    for (const structure of structures) {
      fc.assert(
        fc.property(valuesOf(structure), (values) => {
          const computations = computeWorksheet(structure.id, values)
          expect(new Set(computations.map(({ id }) => id)).size).toBe(computations.length)
          for (const { result } of computations) {
            if (result.state === 'computed') expect(Number.isFinite(result.value)).toBe(true)
            if (result.state === 'missing') expect(result.inputs).not.toEqual([])
          }
        }),
        { numRuns: 30 },
      )
    }
  })

  it('has something to compute for every method that names a formula', () => {
    const without = structures.filter(({ id, formulas }) => formulas.length > 0 && !computesAnything(id))
    expect(without.map(({ id }) => id)).toEqual([])
  })
})
