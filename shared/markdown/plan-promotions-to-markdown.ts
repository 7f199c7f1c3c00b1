import type { Promotion } from '../domain/promotion.ts'
import { formatNumber } from '../i18n/format.ts'
import { promotionResult, promotionSides, type PromotionResultName } from '../plan/promotion-result.ts'
import { table } from './document-context.ts'
import { escapeCell } from './link.ts'
import { anyComputed, figureCell, figureNotes } from './plan-figures.ts'
import { itemSections, listTable, type PlanPage } from './plan-page.ts'

const lines = [
  'baselineUnits',
  'soldUnits',
  'afterDipUnits',
  'cannibalisedUnits',
  'priceSupport',
  'display',
  'leaflet',
  'promoters',
  'other',
] as const

/** Results in the order in which one follows from the other. */
const results = [
  'unitContribution',
  'grossIncrement',
  'uplift',
  'netIncrement',
  'netShare',
  'investment',
  'netProfit',
  'ratio',
  'netRate',
  'naiveRatio',
  'breakEven',
  'costPerUnit',
  'subsidisedBaseline',
] as const satisfies readonly PromotionResultName[]

/** The calendar of promotions, and what each is to bring and brought. */
export function promotionBlocks(page: PlanPage): string[] {
  const { promotions } = page.account
  return [
    listTable(page, 'promotions', ['name', 'product', 'mechanic', 'start', 'end', 'depth', 'status']),
    ...promotions.flatMap((promotion) => promotionSection(page, promotion)),
  ]
}

function promotionSection(page: PlanPage, promotion: Promotion): string[] {
  const figures = figuresTable(page, promotion)
  const [heading, facts] = itemSections(
    page,
    'promotions',
    ['invoicePrice', 'unitCost', 'convention', 'verdict', 'lesson'],
    promotion.id,
  )
  const says = [promotion.invoicePrice, promotion.unitCost, promotion.verdict].some((value) => value !== null)
  if (heading === undefined || (figures.length === 0 && !says && promotion.lesson.trim() === '')) return []
  return [heading, facts ?? '', ...figures]
}

function figuresTable(page: PlanPage, promotion: Promotion): string[] {
  const { context, messages } = page
  const { detail } = messages.planPromotions
  const say = (value: number | null) => (value === null ? '' : formatNumber(context.locale, value))
  const given = lines
    .map((line) => [detail.lines[line], say(promotion.forecast[line]), say(promotion.actual[line])])
    .filter(([, forecast, actual]) => forecast !== '' || actual !== '')
  if (given.length === 0) return []
  const sides = promotionSides.map((side) => promotionResult(promotion, side))
  const computed = results.filter((result) => anyComputed(sides.map((side) => side[result])))
  return [
    table(
      ['', detail.forecast, detail.actual],
      [
        ...given.map((cells) => cells.map(escapeCell)),
        ...computed.map((result) => [
          `**${detail.results[result]}**`,
          ...sides.map((side) => figureCell(page, side[result])),
        ]),
      ],
    ),
    ...figureNotes(
      page,
      messages.exports.plan.yuan,
      computed.flatMap((result) =>
        sides
          .map((side) => ({ name: detail.results[result], figure: side[result] }))
          .filter(({ figure }) => figure.result.state === 'computed'),
      ),
    ),
  ]
}
