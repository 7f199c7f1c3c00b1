import * as growth from '../../formulas/growth.ts'
import { contributionMargin } from '../../formulas/account-money.ts'
import { fairShareIndex, perfectStoreScore } from '../../formulas/service.ts'
import {
  computeFormula,
  computeShare,
  computeValue,
  inRow,
  valueOf,
  type WorksheetComputation,
} from './computation.ts'
import {
  columnSum,
  derive,
  either,
  given,
  listOf,
  negative,
  needRows,
  share,
  sumOf,
  type Sheet,
} from './sheet.ts'
import { weightedParts, weightsCheck } from './weights.ts'

/** Sums of typed figures are compared to the second decimal. */
const rounding = 0.005
const isNothing = (value: number) => Math.abs(value) < rounding

/** A01: the contribution margin of every account. */
export function customerTiers(sheet: Sheet): WorksheetComputation[] {
  return sheet
    .rows('accounts')
    .map((row) =>
      computeFormula(
        'contributionMargin',
        contributionMargin,
        { contribution: row.number('contribution'), netSales: row.number('net-sales') },
        inRow('accounts', row),
      ),
    )
}

/** A06: how many of the pairs that are needed really work. */
export function pairCoverage(sheet: Sheet): WorksheetComputation[] {
  const pairs = sheet.rows('pairs')
  const needed = pairs.filter((row) => row.text('needed') === 'yes')
  const active = needed.filter((row) => row.text('status') === 'regular')
  const isOpen = pairs.some((row) => row.text('needed') === '')
  const count = needRows('pairs', pairs, isOpen ? unknown('pairs.needed') : given(needed.length))
  return [
    computeFormula(
      'relationshipCoverage',
      growth.relationshipCoverage,
      { activePairs: given(active.length), neededPairs: { ...count, fields: ['pairs.needed'] } },
      { place: { field: 'coverage' } },
    ),
  ]
}

/** A09: the white space of every cell, and the opportunities weighted by their chance. */
export function whiteSpace(sheet: Sheet): WorksheetComputation[] {
  const cells = sheet.rows('cells')
  return [
    ...cells.flatMap((row) => {
      const fair = derive(
        (sales, rate) => sales * rate,
        row.number('category-sales'),
        share(row.number('fair-share')),
      )
      const potential = either(row.number('potential'), fair)
      return [
        computeShare(
          'marketShare',
          'rate',
          row.number('current'),
          row.number('category-sales'),
          inRow('cells', row),
        ),
        computeValue('fairShareSales', 'money', fair, inRow('cells', row, 'potential')),
        computeValue(
          'whiteSpace',
          'money',
          sumOf([potential, negative(row.number('current'))]),
          inRow('cells', row, 'gap'),
        ),
      ]
    }),
    computeFormula(
      'weightedOpportunities',
      growth.riskWeightedPipeline,
      { opportunities: opportunitiesIn(sheet, 'opportunities'), losses: given(0) },
      { place: { field: 'opportunities' } },
    ),
  ]
}

/** B01: what the opportunities behind the target are worth, each by its chance, after expected losses. */
export function planOpportunities(sheet: Sheet): WorksheetComputation[] {
  const losses = derive(Math.abs, either(sheet.number('expected-losses'), given(0)))
  return [
    computeFormula(
      'weightedOpportunities',
      growth.riskWeightedPipeline,
      { opportunities: opportunitiesIn(sheet, 'opportunities'), losses },
      { place: { field: 'opportunities' } },
    ),
  ]
}

/** B03: how the category grew, what our part in it was, and whether our shelf matches our sales. */
export function categoryGrowth(sheet: Sheet): WorksheetComputation[] {
  const before = sheet.number('category-before')
  const categoryChange = sumOf([sheet.number('category-now'), negative(before)])
  const ourChange = sumOf([sheet.number('our-now'), negative(sheet.number('our-before'))])
  const place = (field: string) => ({ place: { field } })
  const ourShare = computeFormula(
    'marketShare',
    growth.marketShare,
    { ourSales: sheet.number('our-now'), categorySales: sheet.number('category-now') },
    place('our-now'),
  )
  return [
    computeShare('categoryGrowth', 'rate', categoryChange, before, place('category-now')),
    ourShare,
    computeFormula('shareOfGrowth', growth.shareOfGrowth, { ourChange, categoryChange }, place('our-now')),
    computeFormula(
      'growthPoints',
      growth.growthPoints,
      { ourChange, categoryBefore: before },
      place('our-now'),
    ),
    computeFormula(
      'fairShareIndex',
      fairShareIndex,
      { shelfShare: share(sheet.number('our-shelf-share')), salesShare: valueOf(ourShare) },
      place('our-shelf-share'),
    ),
  ]
}

/** B02: what each side gains from the joint initiatives after what it puts in. */
export function jointPlan(sheet: Sheet): WorksheetComputation[] {
  const rows = sheet.rows('initiatives')
  if (rows.length === 0) return []
  const place = { place: { field: 'initiatives' } }
  const gain = (value: string, cost: string) =>
    sumOf([columnSum(rows, value), negative(columnSum(rows, cost))])
  return [
    computeValue('ourNetGain', 'money', gain('value-ours', 'we-invest'), place),
    computeValue('theirNetGain', 'money', gain('value-theirs', 'they-invest'), place),
  ]
}

/** B04: whether the parts add up to the target. The first target is the one that is split. */
export function targetCascade(sheet: Sheet): WorksheetComputation[] {
  const [target] = sheet.rows('company-target')
  const rows = sheet.rows('split')
  const yearOf = (row: (typeof rows)[number]) =>
    sumOf(['q1', 'q2', 'q3', 'q4'].map((quarter) => row.number(quarter)))
  const parts = needRows('split', rows, sumOf(rows.map((row) => either(row.number('total'), yearOf(row)))))
  return [
    ...rows.map((row) => {
      const typed = row.number('total').value
      return computeValue('sumOfQuarters', 'units', yearOf(row), {
        ...inRow('split', row, 'total'),
        ...(typed === null ? {} : { holds: (sum: number) => isNothing(sum - typed) }),
      })
    }),
    computeValue(
      'targetLessParts',
      'units',
      sumOf([target ? target.number('target') : unknown('company-target'), negative(parts)]),
      { place: { field: 'difference' }, holds: isNothing },
    ),
  ]
}

/** B05: the way from last year to the target, weighted, and what is still missing. */
export function growthBridge(sheet: Sheet): WorksheetComputation[] {
  const gains = sheet.rows('gains')
  // A loss is a loss whether it is typed with a minus or without.
  const losses = sumOf(sheet.rows('losses').map((row) => derive(Math.abs, row.number('value'))))
  const onTop = sumOf([sheet.number('target'), negative(sheet.number('start'))])
  const weighted = computeFormula(
    'weightedDrivers',
    growth.riskWeightedPipeline,
    { opportunities: opportunitiesIn(sheet, 'gains'), losses },
    { place: { field: 'weighted-total' } },
  )
  return [
    ...gains.map((row) =>
      computeValue(
        'weightedValue',
        'money',
        derive((value, chance) => value * chance, row.number('value'), share(row.number('probability'))),
        inRow('gains', row, 'weighted'),
      ),
    ),
    computeValue('growthNeeded', 'money', onTop),
    computeValue(
      'unweightedDrivers',
      'money',
      needRows('gains', gains, sumOf([columnSum(gains, 'value'), negative(losses)])),
    ),
    weighted,
    computeValue('gapToTarget', 'money', sumOf([onTop, negative(valueOf(weighted))]), {
      place: { field: 'gap' },
      holds: (gap) => gap <= rounding,
    }),
  ]
}

/** B06: how far forecasts miss, and to which side. Weeks without an actual figure are still to come. */
export function forecastErrors(sheet: Sheet): WorksheetComputation[] {
  const rows = sheet.rows('forecast')
  const forecastOf = (row: (typeof rows)[number]) =>
    either(row.number('forecast'), sumOf([row.number('base'), row.number('uplift')]))
  const past = rows.filter((row) => row.number('actual').value !== null)
  const forecast = needRows('forecast.actual', past, listOf(past.map(forecastOf)))
  const actual = needRows('forecast.actual', past, listOf(past.map((row) => row.number('actual'))))
  return [
    ...rows
      .filter((row) => row.number('forecast').value === null)
      .map((row) =>
        computeValue('baseAndUplift', 'units', forecastOf(row), inRow('forecast', row, 'forecast')),
      ),
    computeFormula(
      'forecastWape',
      growth.weightedForecastError,
      { forecast, actual },
      { place: { field: 'wape' } },
    ),
    computeFormula('forecastMape', growth.meanForecastError, { forecast, actual }),
    computeFormula('forecastBias', growth.forecastBias, { forecast, actual }, { place: { field: 'bias' } }),
  ]
}

/** B08: the weighted score of a new channel, and what one unit leaves there. */
export function channelEntry(sheet: Sheet): WorksheetComputation[] {
  const perUnit = (line: string) => sheet.cell('unit-economics', line, 'per-unit')
  const costs = ['commission', 'subsidy', 'delivery', 'returns', 'cost-of-goods'].map(perUnit)
  const rows = sheet.rows('criteria')
  return [
    ...weightsCheck('criteria', rows),
    computeFormula(
      'weightedScore',
      perfectStoreScore,
      { pillars: weightedParts('criteria', rows, 'score') },
      { place: { field: 'criteria' } },
    ),
    computeValue('leftPerUnit', 'money', sumOf([perUnit('price'), ...costs.map(negative)]), {
      place: { field: 'unit-economics' },
      holds: (value) => value > 0,
    }),
  ]
}

function opportunitiesIn(sheet: Sheet, field: string) {
  const rows = sheet.rows(field)
  const opportunities = rows.map((row) =>
    derive(
      (value, probability) => ({ value, probability }),
      row.number('value'),
      share(row.number('probability')),
    ),
  )
  return needRows(field, rows, listOf(opportunities))
}

function unknown(field: string) {
  return { value: null, fields: [field], missing: [field] }
}
