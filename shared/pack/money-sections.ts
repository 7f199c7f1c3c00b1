import { planPeriods } from '../domain/plan-item.ts'
import { inputLabel } from '../i18n/figure-text.ts'
import { changeFigure, figureOf, partOf, sumFigure, valueOf, type PlanFigure } from '../plan/figure.ts'
import { increaseOf } from '../plan/plain-arithmetic.ts'
import {
  isLevelKind,
  isRateKind,
  profitChange,
  profitRows,
  waterfallSteps,
  type ProfitRow,
} from '../plan/profit-rows.ts'
import { daysOverContract, outstandingDays } from '../plan/receivables.ts'
import type { PackBlock, PackCell, PackSection } from './pack-document.ts'
import {
  column,
  digitsFor,
  figureCell,
  figures,
  missingNote,
  numberCell,
  sectionOf,
  sourcesOf,
  tableOf,
  textCell,
  under,
  type NamedFigure,
  type PackPlan,
} from './pack-parts.ts'
import { periodNames } from './period-names.ts'
import { termsSection } from './terms-section.ts'

/** What the account sells, what is left of it and what its contract costs. Money in 万元. */
export function moneySections(page: PackPlan): PackSection[] {
  return [
    ...sectionOf(page, 'profit', [...profitWaterfall(page), ...receivables(page), ...profitTable(page)]),
    ...termsSection(page),
  ]
}

/** List sales by format, with their growth. */
export function salesBlocks(page: PackPlan): PackBlock[] {
  const { account, messages } = page
  const { sales, unit } = messages.planMoney
  const { formats } = account
  const periods = ['previous', 'base', 'plan'] as const
  const isKnown = formats.some((format) => periods.some((period) => format[period] !== null))
  if (!isKnown) return []
  const digits = digitsFor(formats.flatMap((format) => periods.map((period) => format[period])))
  const say = (value: number | null) => numberCell(page, value, 'wan-yuan', { digits })
  const sum = (period: (typeof periods)[number]) =>
    sumFigure(formats.map((format) => partOf(format.name, format[period])))
  const change = (before: number | PlanFigure | null, after: number | PlanFigure | null) =>
    figureCell(page, changeFigure(partOf('before', before), partOf('after', after)), {
      digits: 1,
      signed: true,
    })
  const increase = (before: number | PlanFigure | null, after: number | PlanFigure | null) =>
    figureCell(page, figureOf(increaseOf, { before, after }), { digits, signed: true })
  const totals = { previous: sum('previous'), base: sum('base'), plan: sum('plan') }
  const [base, plan] = periodNames(page)
  return under(messages.accounts.nav.sales, [
    {
      kind: 'chart',
      form: 'bar',
      title: messages.accounts.nav.sales,
      categories: formats.map(({ name }) => name || messages.planMoney.unnamed),
      series: [
        { name: messages.planMoney.previous, values: formats.map(({ previous }) => previous) },
        { name: base, values: formats.map((format) => format.base) },
        { name: plan, values: formats.map((format) => format.plan) },
      ].filter(({ values }) => values.some((value) => value !== null)),
      levels: [],
      ground: 0,
      unit: 'wan-yuan',
      unitInWords: unit,
      alt: messages.packs.alt.sales,
      sources: [],
    },
    ...tableOf(
      'sales',
      messages.accounts.nav.sales,
      [
        column('format', sales.format, 1.8),
        figures('previous', messages.planMoney.previous),
        figures('base', base),
        figures('change', sales.change),
        figures('plan', plan),
        figures('planIncrease', sales.planIncrease),
        figures('planChange', sales.planChange),
      ],
      [
        ...formats.map((format) => ({
          cells: [
            textCell(format.name || messages.planMoney.unnamed),
            say(format.previous),
            say(format.base),
            change(format.previous, format.base),
            say(format.plan),
            increase(format.base, format.plan),
            change(format.base, format.plan),
          ],
        })),
        {
          strong: true,
          cells: [
            textCell(messages.planGrowth.whiteSpace.total),
            figureCell(page, totals.previous, { digits }),
            figureCell(page, totals.base, { digits }),
            change(totals.previous, totals.base),
            figureCell(page, totals.plan, { digits }),
            increase(totals.base, totals.plan),
            change(totals.base, totals.plan),
          ],
        },
      ],
      { unit },
    ),
  ])
}

function profitWaterfall(page: PackPlan): PackBlock[] {
  const { account, messages } = page
  const { profit, unit } = messages.planMoney
  const rows = profitRows(account, 'plan')
  const steps = waterfallSteps(rows)
  if (steps.length < 2) return []
  const next = rows[steps.length]
  const stops = next !== undefined && next.kind !== 'contributionMargin' ? rowName(page, next) : null
  const [, plan] = periodNames(page)
  return [
    {
      kind: 'chart',
      form: 'waterfall',
      title: messages.exports.worksheet.of(profit.waterfall, plan),
      categories: steps.map((step) => rowName(page, step)),
      series: [{ name: plan, values: steps.map(({ isLevel, value }) => (isLevel ? value : -value)) }],
      levels: steps.flatMap(({ isLevel }, index) => (isLevel ? [index] : [])),
      ground: 0,
      unit: 'wan-yuan',
      unitInWords: unit,
      alt: messages.packs.alt.waterfall,
      sources: sourcesOf(
        page,
        steps.map((step) => ({ name: rowName(page, step), figure: step.figure })),
      ),
    },
    ...(stops === null ? [] : [{ kind: 'note' as const, text: profit.waterfallStops(stops) }]),
  ]
}

function profitTable(page: PackPlan): PackBlock[] {
  const { account, messages } = page
  const { profit, unit } = messages.planMoney
  const [base, plan] = [profitRows(account, 'base'), profitRows(account, 'plan')]
  const [sales] = [...base, ...plan].filter(
    ({ kind, figure }) => kind === 'listSales' && valueOf(figure) !== null,
  )
  if (!sales) return []
  const named = [...base, ...plan].map((row) => ({ name: rowName(page, row), figure: row.figure }))
  const [baseName, planName] = periodNames(page)
  return under(messages.packs.lineByLine, [
    ...tableOf(
      'profit',
      profit.table,
      [
        column('line', profit.line, 2.4),
        figures('base', baseName),
        figures('plan', planName),
        figures('difference', profit.difference),
      ],
      base.flatMap((row, index) => {
        const after = plan[index]
        if (!after) return []
        return [
          {
            strong: isLevelKind(row.kind),
            cells: [
              textCell(rowName(page, row)),
              figureCell(page, row.figure),
              figureCell(page, after.figure),
              profitDifference(page, row, after),
            ],
          },
        ]
      }),
      { unit, sources: sourcesOf(page, named) },
    ),
    ...missingNote(page, named),
  ])
}

function profitDifference(page: PackPlan, before: ProfitRow, after: ProfitRow): PackCell {
  const cell = figureCell(page, profitChange(before.figure, after.figure), { digits: 2, signed: true })
  return isRateKind(before.kind) && cell.value !== null
    ? { ...cell, text: page.messages.figures.unit.points(cell.text) }
    : cell
}

function rowName({ locale, messages }: PackPlan, { kind, name }: ProfitRow): string {
  const { rows } = messages.planMoney.profit
  switch (kind) {
    case 'onInvoice':
    case 'offInvoice':
    case 'costToServe':
      return inputLabel(locale, name)
    case 'contributionMargin':
    case 'contributionOfList':
      return messages.exports.worksheet.of(rows.contribution, rows[kind])
    default:
      return rows[kind]
  }
}

function receivables(page: PackPlan): PackBlock[] {
  const { account, messages } = page
  const texts = messages.planMoney.receivables
  const lines = [
    { name: texts.days, of: outstandingDays },
    { name: texts.over, of: daysOverContract },
  ].map(({ name, of }) => ({ name, years: planPeriods.map((period) => of(account, period)) }))
  const named: NamedFigure[] = lines.flatMap(({ name, years }) => years.map((figure) => ({ name, figure })))
  if (named.every(({ figure }) => valueOf(figure) === null)) return []
  const [base, plan] = periodNames(page)
  return under(texts.title, [
    ...tableOf(
      'receivables',
      texts.title,
      [column('measure', texts.measure, 2.4), figures('base', base), figures('plan', plan)],
      lines.map(({ name, years }) => ({
        cells: [textCell(name), ...years.map((figure) => figureCell(page, figure, { digits: 1 }))],
      })),
      { unit: messages.domain.unit.days, sources: sourcesOf(page, named) },
    ),
    ...missingNote(page, named),
  ])
}
