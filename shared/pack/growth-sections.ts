import { formatFigure } from '../i18n/figure-text.ts'
import { bridgeScale } from '../plan/bridge-scale.ts'
import { valueOf } from '../plan/figure.ts'
import {
  growthBridge,
  growthFigures,
  liveOpportunities,
  opportunityTotals,
  weightedValue,
} from '../plan/growth-bridge.ts'
import { pays, promotionResult } from '../plan/promotion-result.ts'
import { lineKey, whiteSpaceRows, whiteSpaces, whiteSpaceTotals } from '../plan/white-space.ts'
import type { PackBlock, PackCell, PackSection } from './pack-document.ts'
import {
  column,
  dayCell,
  digitsFor,
  figureCell,
  figures,
  figureWithUnit,
  missingNote,
  measureCell,
  numberCell,
  sectionOf,
  sourcesOf,
  tableOf,
  textCell,
  under,
  type PackPlan,
} from './pack-parts.ts'

/** What the events returned, and where the growth of the plan comes from. */
export function growthSections(page: PackPlan): PackSection[] {
  return [
    ...sectionOf(page, 'promotions', promotions(page)),
    ...sectionOf(page, 'growth', [...bridge(page), ...opportunities(page), ...whiteSpace(page)]),
  ]
}

function promotions(page: PackPlan): PackBlock[] {
  const { account, messages } = page
  const { columns, evaluation, result: words, detail } = messages.planPromotions
  const { choice } = messages.planFields
  const events = [...account.promotions]
    .sort((a, b) => ((a.start ?? '9') < (b.start ?? '9') ? -1 : 1))
    .map((promotion) => ({
      promotion,
      name: promotion.name.trim() || detail.untitled,
      forecast: promotionResult(promotion, 'forecast'),
      actual: promotionResult(promotion, 'actual'),
    }))
  const sources = sourcesOf(
    page,
    events.flatMap(({ forecast }) => [
      { name: detail.results.ratio, figure: forecast.ratio },
      { name: detail.results.netIncrement, figure: forecast.netIncrement },
    ]),
  )
  const judged = events.filter(
    ({ forecast, actual }) => valueOf(forecast.ratio) !== null || valueOf(actual.ratio) !== null,
  )
  const lessons = events.flatMap(({ name, promotion }) =>
    promotion.lesson.trim() === '' ? [] : [messages.exports.fact(name, promotion.lesson.trim())],
  )
  return [
    ...(judged.length < 2
      ? []
      : [
          {
            kind: 'chart' as const,
            form: 'bar' as const,
            title: detail.results.ratio,
            categories: judged.map(({ name }) => name),
            series: [
              { name: detail.forecast, values: judged.map(({ forecast }) => valueOf(forecast.ratio)) },
              { name: detail.actual, values: judged.map(({ actual }) => valueOf(actual.ratio)) },
            ].filter(({ values }) => values.some((value) => value !== null)),
            levels: [],
            ground: 0,
            unit: 'ratio' as const,
            unitInWords: words.ratio,
            alt: messages.packs.alt.promotions,
            sources,
          },
        ]),
    ...tableOf(
      'promotions',
      messages.accounts.nav.promotions,
      [
        column('name', columns.name, 1.9),
        column('product', columns.product, 2),
        column('start', columns.start, 1.25),
        column('end', columns.end, 1.25),
        figures('depth', columns.depth, 0.8),
        column('status', columns.status, 0.9),
        figures('forecast', columns.forecast, 1),
        figures('actual', columns.actual, 1),
        column('pays', messages.packs.pays, 1),
        column('verdict', evaluation.verdict, 0.9),
      ],
      events.map(({ promotion, name, forecast, actual }) => ({
        cells: [
          textCell(name),
          textCell(promotion.product),
          dayCell(promotion.start),
          dayCell(promotion.end),
          measureCell(page, promotion.depth, 'percent'),
          textCell(choice.promotion[promotion.status]),
          figureCell(page, forecast.ratio),
          figureCell(page, actual.ratio),
          verdictOfMoney(page, pays(actual) ?? pays(forecast)),
          textCell(promotion.verdict === null ? '' : choice.verdict[promotion.verdict]),
        ],
      })),
      { unit: detail.results.ratio, sources },
    ),
    ...missingNote(
      page,
      events.flatMap(({ name, forecast, actual }) =>
        valueOf(forecast.ratio) === null && valueOf(actual.ratio) === null
          ? [{ name, figure: forecast.ratio }]
          : [],
      ),
    ),
    ...under(evaluation.lesson, lessons.length === 0 ? [] : [{ kind: 'list', items: lessons }]),
  ]
}

function verdictOfMoney({ messages }: PackPlan, isWorth: boolean | null): PackCell {
  const { pays: yes, loses: no } = messages.planPromotions.result
  if (isWorth === null) return textCell('')
  return isWorth ? textCell(yes, 'good') : textCell(no, 'bad')
}

function bridge(page: PackPlan): PackBlock[] {
  const { account, messages, locale } = page
  const texts = messages.planGrowth.bridge
  const steps = growthBridge(account, 'weighted')
  if (steps.length < 3) return []
  const { basePeriod, planPeriod } = account.finance
  const nameOf = ({ kind, name }: (typeof steps)[number]) =>
    kind === 'base'
      ? texts.base(basePeriod)
      : kind === 'plan'
        ? texts.plan(planPeriod)
        : name || texts.unnamed
  const ground = bridgeScale(steps, null).from
  const sums = growthFigures(account)
  const named = (['target', 'weighted', 'gap', 'committed'] as const).map((key) => ({
    id: `growth-${key}`,
    name: texts[key],
    figure: sums[key],
  }))
  const known = named.filter(({ figure }) => valueOf(figure) !== null)
  return under(texts.title, [
    {
      kind: 'chart',
      form: 'waterfall',
      title: texts.title,
      categories: steps.map(nameOf),
      series: [{ name: texts.amount, values: steps.map(({ value }) => value) }],
      levels: [0, steps.length - 1],
      ground,
      unit: 'wan-yuan',
      unitInWords: messages.planMoney.unit,
      alt: messages.packs.alt.bridge,
      sources: sourcesOf(page, named),
    },
    ...(ground > 0
      ? [
          {
            kind: 'note' as const,
            text: texts.axis(formatFigure(locale, ground, 'wan-yuan', { withUnit: true })),
          },
        ]
      : []),
    ...(known.length === 0
      ? []
      : [
          {
            kind: 'facts' as const,
            facts: known.map(({ id, name, figure }) => ({
              id,
              label: name,
              cell: figureWithUnit(page, figure),
              remark: '',
            })),
            sources: [],
          },
        ]),
    ...missingNote(page, named),
  ])
}

function opportunities(page: PackPlan): PackBlock[] {
  const { account, messages } = page
  const texts = messages.planGrowth.opportunities
  const { fields } = messages.planFields.list.opportunities
  const live = liveOpportunities(account)
  const totals = opportunityTotals(account)
  const digits = digitsFor([...live.map(({ value }) => value), ...live.map(weightedValue)])
  const say = (value: number | null) => numberCell(page, value, 'wan-yuan', { digits })
  const total = {
    strong: true,
    cells: [
      textCell(texts.total),
      figureCell(page, totals.full, { digits }),
      textCell(''),
      figureCell(page, totals.weighted, { digits }),
      dayCell(null),
      textCell(''),
      textCell(''),
    ],
  }
  const table = tableOf(
    'opportunities',
    texts.table,
    [
      column('name', fields.name, 3),
      figures('value', fields.value),
      figures('probability', fields.probability, 0.9),
      figures('weighted', texts.weighted),
      column('due', fields.due, 1.2),
      column('owner', fields.owner, 1.5),
      column('status', fields.status, 1),
    ],
    [
      ...live.map((opportunity) => ({
        cells: [
          textCell(opportunity.name || messages.common.untitled),
          say(opportunity.value),
          measureCell(page, opportunity.probability, 'percent'),
          say(weightedValue(opportunity)),
          dayCell(opportunity.due),
          textCell(opportunity.owner),
          textCell(texts.statuses[opportunity.status]),
        ],
      })),
      ...(live.length < 2 ? [] : [total]),
    ],
    { unit: messages.planMoney.unit },
  )
  return under(texts.table, table)
}

function whiteSpace(page: PackPlan): PackBlock[] {
  const { account, messages } = page
  const texts = messages.planGrowth.whiteSpace
  const { productLines } = account
  const totals = whiteSpaceTotals(account, 'base')
  const rows = whiteSpaceRows(account, 'base')
  const cells = rows.length * productLines.length
  if (cells === 0 || totals.total.unknown === cells) return []
  const say = (value: number | null) => numberCell(page, value, 'wan-yuan', { digits: 0 })
  const open = whiteSpaces(account).map(({ format, line, opportunities: found }) => {
    const space = texts.space(format.name || texts.unnamed, line.name || texts.unnamed)
    const covered = found.map(({ name }) => name || texts.unnamed).join(messages.common.listSeparator)
    return covered === '' ? space : messages.exports.fact(space, texts.covered(covered))
  })
  return under(messages.exports.worksheet.of(texts.table, account.finance.basePeriod || texts.base), [
    ...tableOf(
      'white-space',
      texts.table,
      [
        column('format', texts.format, 1.8),
        ...productLines.map(({ name }, index) => figures(`line${index + 1}`, name || texts.unnamed)),
        figures('total', texts.total),
      ],
      [
        ...rows.map((row) => ({
          cells: [
            textCell(row.name || texts.unnamed),
            ...productLines.map(({ id }) => {
              const value = row[lineKey(id)] ?? null
              return value === 0 ? { ...say(0), tone: 'bad' as const } : say(value)
            }),
            say(totals.byFormat.get(row.id)?.known ?? null),
          ],
        })),
        {
          strong: true,
          cells: [
            textCell(texts.total),
            ...productLines.map(({ id }) => say(totals.byLine.get(id)?.known ?? null)),
            say(totals.total.known),
          ],
        },
      ],
      { unit: messages.planMoney.unit },
    ),
    ...(totals.total.unknown === 0
      ? []
      : [{ kind: 'note' as const, text: texts.unknown(totals.total.unknown) }]),
    ...under(texts.spaces(open.length), open.length === 0 ? [] : [{ kind: 'list', items: open }]),
  ])
}
