import { planPeriods, type PlanPeriod } from '../domain/plan-item.ts'
import { formatNumber } from '../i18n/format.ts'
import { figureInWords, formatFigure } from '../i18n/figure-text.ts'
import { growthBridge, growthFigures, opportunityTotals, weightedValue } from '../plan/growth-bridge.ts'
import { lineKey, whiteSpaceRows, whiteSpaceTotals } from '../plan/white-space.ts'
import { table } from './document-context.ts'
import { escapeCell } from './link.ts'
import { figureFacts, note } from './plan-figures.ts'
import { listTable, recordBlocks, subsection, titleOf, type PlanPage } from './plan-page.ts'

/** The grid of formats and product lines, one for each year of which something is known. */
export function whiteSpaceBlocks(page: PlanPage): string[] {
  return [
    ...planPeriods.flatMap((period) => grid(page, period)),
    ...(page.account.productLines.some(({ costOfGoodsRate }) => costOfGoodsRate !== null) ||
    page.account.formats.length === 0
      ? subsection(titleOf(page, 'productLines'), [listTable(page, 'productLines')])
      : []),
  ]
}

function grid(page: PlanPage, period: PlanPeriod): string[] {
  const { account, context, messages } = page
  const { locale } = context
  const texts = messages.planGrowth.whiteSpace
  const { productLines, formats } = account
  const totals = whiteSpaceTotals(account, period)
  const cells = formats.length * productLines.length
  if (cells === 0 || (period === 'plan' && totals.total.unknown === cells)) return []
  const say = (value: number | null) => (value === null ? '' : formatNumber(locale, value))
  const rows = whiteSpaceRows(account, period).map((row) => [
    escapeCell(row.name || texts.unnamed),
    ...productLines.map(({ id }) => say(row[lineKey(id)] ?? null)),
    say(totals.byFormat.get(row.id)?.known ?? null),
  ])
  const last = [texts.total, ...productLines.map(({ id }) => say(totals.byLine.get(id)?.known ?? null))]
  const difference = totals.difference
  const remarks = [
    messages.planMoney.unit,
    ...(totals.total.unknown === 0 ? [] : [texts.unknown(totals.total.unknown)]),
    ...(difference === null
      ? []
      : [
          messages.exports.fact(
            texts.difference,
            formatFigure(locale, difference, 'wan-yuan', { signed: true }),
          ),
        ]),
  ]
  return subsection(texts[period], [
    table(
      [texts.format, ...productLines.map(({ name }) => escapeCell(name) || texts.unnamed), texts.total],
      [...rows, [...last, say(totals.total.known)].map((cell) => (cell === '' ? '' : `**${cell}**`))],
    ),
    note(remarks.join(messages.common.clauseSeparator)),
  ])
}

/** What growth is made of, what will be lost, and whether that reaches the target. */
export function opportunityBlocks(page: PlanPage): string[] {
  const { account, context, messages } = page
  const texts = messages.planGrowth.opportunities
  const totals = opportunityTotals(account)
  const weighted = (id: string) => {
    const opportunity = account.opportunities.find((item) => item.id === id)
    const value = opportunity ? weightedValue(opportunity) : null
    return value === null
      ? ''
      : escapeCell(formatFigure(context.locale, value, 'wan-yuan', { withUnit: true }))
  }
  const sum = (figure: typeof totals.full) => {
    const text = figureInWords(context.locale, figure, { withUnit: true })
    return text === '' ? '' : `**${escapeCell(text)}**`
  }
  const total = [`**${texts.total}**`, sum(totals.full), '', sum(totals.weighted)]
  return [
    ...recordBlocks(page, 'growth'),
    listTable(
      page,
      'opportunities',
      ['name', 'value', 'probability', { label: texts.weighted, cell: weighted }, 'due', 'owner', 'status'],
      { last: account.opportunities.length === 0 ? [] : [total] },
    ),
    listTable(page, 'opportunities', ['name', 'format', 'line', 'inBridge', 'pressures'], { details: true }),
    ...subsection(titleOf(page, 'losses'), [listTable(page, 'losses')]),
    ...subsection(messages.planGrowth.bridge.title, bridge(page)),
  ]
}

function bridge(page: PlanPage): string[] {
  const { account, context, messages } = page
  const texts = messages.planGrowth.bridge
  if (account.opportunities.length + account.losses.length === 0) return []
  const figures = growthFigures(account)
  const named = (['target', 'weighted', 'gap', 'committed'] as const).map((key) => ({
    name: texts[key],
    figure: figures[key],
  }))
  const { basePeriod, planPeriod } = account.finance
  const say = (value: number, signed = false) => formatFigure(context.locale, value, 'wan-yuan', { signed })
  const steps = growthBridge(account, 'weighted').map(({ kind, name, value, to }) => {
    if (kind === 'base') return [escapeCell(texts.base(basePeriod)), '', say(to)]
    if (kind === 'plan') return [escapeCell(texts.plan(planPeriod)), '', say(to)]
    return [escapeCell(name || texts.unnamed), say(value, true), say(to)]
  })
  return [
    table([texts.step, texts.amount, texts.level], steps),
    ...(steps.length === 0 ? [] : [note(messages.planMoney.unit)]),
    figureFacts(page, named),
  ]
}
