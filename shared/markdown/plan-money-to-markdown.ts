import { formatMeasure } from '../i18n/format.ts'
import { concessionPlan } from '../plan/concession-plan.ts'
import { customerProfit } from '../plan/customer-profit.ts'
import { demandCost, demandTotals, type DemandBasis } from '../plan/demand-cost.ts'
import { changeFigure, partOf, sumFigure, type PlanFigure } from '../plan/figure.ts'
import { increaseOf } from '../plan/plain-arithmetic.ts'
import { figureOf, valueOf } from '../plan/figure.ts'
import { isLevelKind, isRateKind, profitChange, profitRows, type ProfitRow } from '../plan/profit-rows.ts'
import { daysOverContract, outstandingDays } from '../plan/receivables.ts'
import { termCost, termName } from '../plan/term-cost.ts'
import { table } from './document-context.ts'
import { escapeCell } from './link.ts'
import { anyComputed, figureCell, figureNotes, itemName, note, type NamedFigure } from './plan-figures.ts'
import { itemSections, listTable, recordBlocks, subsection, titleOf, type PlanPage } from './plan-page.ts'

/** Sales by format with their growth and totals. */
export function salesBlocks(page: PlanPage): string[] {
  const { account, messages } = page
  const { sales, unit } = messages.planMoney
  const { formats } = account
  if (formats.length === 0) return []
  const sum = (period: 'previous' | 'base' | 'plan') =>
    sumFigure(formats.map((format) => partOf(format.name, format[period])))
  const [previous, base, plan] = [sum('previous'), sum('base'), sum('plan')]
  const byId = (id: string) => formats.find((format) => format.id === id)
  const change = (before: number | PlanFigure | null, after: number | PlanFigure | null) =>
    figureCell(page, changeFigure(partOf('before', before), partOf('after', after)), 1, true)
  const increase = (before: number | PlanFigure | null, after: number | PlanFigure | null) =>
    figureCell(page, figureOf(increaseOf, { before, after }), 2, true)
  const total = [
    strong(messages.planGrowth.whiteSpace.total),
    ...[previous, base].map((figure) => strong(figureCell(page, figure))),
    strong(change(previous, base)),
    strong(figureCell(page, plan)),
    strong(increase(base, plan)),
    strong(change(base, plan)),
  ]
  const columns = [
    'name',
    'previous',
    'base',
    {
      label: sales.change,
      cell: (id: string) => change(byId(id)?.previous ?? null, byId(id)?.base ?? null),
    },
    'plan',
    {
      label: sales.planIncrease,
      cell: (id: string) => increase(byId(id)?.base ?? null, byId(id)?.plan ?? null),
    },
    { label: sales.planChange, cell: (id: string) => change(byId(id)?.base ?? null, byId(id)?.plan ?? null) },
  ]
  return [listTable(page, 'formats', columns, { last: [total] }), note(unit)]
}

/** Years and receivables, the profit and loss of both years, and the costs it rests on. */
export function profitBlocks(page: PlanPage): string[] {
  const { receivables } = page.messages.planMoney
  return [
    ...recordBlocks(page, 'finance'),
    ...profitTable(page),
    ...subsection(receivables.title, receivablesTable(page)),
    ...subsection(titleOf(page, 'costs'), [listTable(page, 'costs')]),
  ]
}

function profitTable(page: PlanPage): string[] {
  const { account, messages } = page
  const { profit, unit } = messages.planMoney
  const [base, plan] = [profitRows(account, 'base'), profitRows(account, 'plan')]
  if (!anyComputed([...base, ...plan].filter(({ kind }) => kind === 'listSales').map(({ figure }) => figure)))
    return []
  const rows = base.flatMap((row, index) => {
    const after = plan[index]
    if (!after) return []
    const name = escapeCell(rowName(page, row))
    const cells = [
      figureCell(page, row.figure),
      figureCell(page, after.figure),
      differenceCell(page, row, after),
    ]
    return [isLevelKind(row.kind) ? [name, ...cells].map(strong) : [name, ...cells]]
  })
  const named = [...base, ...plan].map((row) => ({ name: rowName(page, row), figure: row.figure }))
  return subsection(profit.table, [
    table([profit.line, ...periods(page), profit.difference], rows),
    ...figureNotes(page, unit, named),
  ])
}

function differenceCell(page: PlanPage, before: ProfitRow, after: ProfitRow): string {
  const figure = profitChange(before.figure, after.figure)
  const cell = figureCell(page, figure, 2, true)
  const isPoints = isRateKind(before.kind) && valueOf(figure) !== null
  return isPoints ? page.messages.figures.unit.points(cell) : cell
}

function rowName(page: PlanPage, { kind, name }: ProfitRow): string {
  const { rows } = page.messages.planMoney.profit
  switch (kind) {
    case 'onInvoice':
    case 'offInvoice':
    case 'costToServe':
      return itemName(page, name)
    case 'contributionMargin':
    case 'contributionOfList':
      return page.messages.exports.worksheet.of(rows.contribution, rows[kind])
    default:
      return rows[kind]
  }
}

function receivablesTable(page: PlanPage): string[] {
  const { account, messages } = page
  const { receivables } = messages.planMoney
  const lines = [
    { name: receivables.days, of: outstandingDays },
    { name: receivables.over, of: daysOverContract },
  ]
  const figures: NamedFigure[] = lines.flatMap(({ name, of }) =>
    (['base', 'plan'] as const).map((period) => ({ name, figure: of(account, period) })),
  )
  if (!anyComputed(figures.map(({ figure }) => figure))) return []
  return [
    table(
      [receivables.measure, ...periods(page)],
      lines.map(({ name, of }) => [
        name,
        figureCell(page, of(account, 'base')),
        figureCell(page, of(account, 'plan')),
      ]),
    ),
    ...figureNotes(page, messages.domain.unit.days, figures),
  ]
}

/** The terms with what each costs in a year. */
export function termsBlocks(page: PlanPage): string[] {
  const { account, messages } = page
  const { terms: texts, unit } = messages.planMoney
  const costs = (period: 'base' | 'plan') =>
    account.terms.map((term) => ({
      id: term.id,
      name: itemName(page, termName(term)),
      figure: termCost(account, period, term),
    }))
  const [base, plan] = [costs('base'), costs('plan')]
  const all = [...base, ...plan]
  const isKnown = anyComputed(all.map(({ figure }) => figure))
  const costCell = (items: typeof base) => (id: string) => {
    const item = items.find((one) => one.id === id)
    return item && isKnown ? figureCell(page, item.figure) : ''
  }
  const [baseName, planName] = periods(page)
  return [
    listTable(page, 'terms', ['name', 'kind', 'base', 'plan', 'condition', 'formats', 'until']),
    listTable(
      page,
      'terms',
      [
        'name',
        'measure',
        'tiers',
        'form',
        { label: texts.cost(baseName), cell: costCell(base) },
        { label: texts.cost(planName), cell: costCell(plan) },
        'note',
      ],
      { details: true },
    ),
    ...figureNotes(page, unit, all),
  ]
}

/** The demands with what they would cost, and what is thought about each. */
export function demandsBlocks(page: PlanPage): string[] {
  const { account, messages } = page
  const texts = messages.planNegotiation.demands
  const profit = customerProfit(account, 'plan')
  const basis: DemandBasis = {
    invoiceSales: profit.invoiceSales,
    contribution: profit.contribution,
    creditRate: account.finance.creditRate,
  }
  const costs = account.demands.map((demand) => demandCost(demand, basis))
  if (costs.length === 0) return []
  const totals = demandTotals(costs, basis)
  const costOf = (id: string) => costs.find(({ demand }) => demand.id === id)
  const cell = (read: 'cost' | 'share', digits: number) => (id: string) => {
    const cost = costOf(id)
    return cost ? figureCell(page, cost[read], digits) : ''
  }
  const total = [
    strong(texts.totals),
    '',
    '',
    strong(figureCell(page, totals.cost)),
    strong(figureCell(page, totals.share, 1)),
    '',
    '',
  ]
  const named = costs.map(({ demand, cost }) => ({
    name: demand.demand.trim() || messages.common.untitled,
    figure: cost,
  }))
  return [
    listTable(
      page,
      'demands',
      [
        'demand',
        'kind',
        'asked',
        { label: texts.cost, cell: cell('cost', 2) },
        { label: texts.share, cell: cell('share', 1) },
        'status',
        'replyDue',
      ],
      { last: [total] },
    ),
    ...figureNotes(page, messages.planMoney.unit, named),
    ...itemSections(page, 'demands', [
      'now',
      'share',
      'cost',
      'askedOn',
      'askedBy',
      'inReturn',
      'interest',
      'options',
      'reply',
      'result',
      'pressures',
    ]),
  ]
}

/** What is thought through before the talks. */
export function negotiationBlocks(page: PlanPage): string[] {
  const { account, messages, context } = page
  const texts = messages.planNegotiation.concessions
  const plan = concessionPlan(account.concessions, account.negotiation.walkAwayCost)
  const money = (amount: number) => formatMeasure(context.locale, amount, 'wan-yuan')
  const sums = [
    texts.total(money(plan.total)),
    ...(plan.left === null
      ? []
      : [plan.left < 0 ? texts.beyond(money(-plan.left)) : texts.left(money(plan.left))]),
    ...(plan.worth === 0 ? [] : [texts.worthInSum(money(plan.worth))]),
  ]
  return [
    ...recordBlocks(page, 'negotiation', ['ourAlternative', 'theirAlternative', 'walkAway', 'questions']),
    ...subsection(titleOf(page, 'tradeVariables'), [listTable(page, 'tradeVariables')]),
    ...subsection(titleOf(page, 'concessions'), [
      listTable(page, 'concessions'),
      ...(account.concessions.length === 0 ? [] : [sums.map((line) => `- ${escapeCell(line)}`).join('\n')]),
    ]),
  ]
}

/** The two years by their own names, where they have some. */
function periods({ account, messages }: PlanPage): [string, string] {
  const { basePeriod, planPeriod } = account.finance
  return [
    escapeCell(basePeriod) || messages.planMoney.base,
    escapeCell(planPeriod) || messages.planMoney.plan,
  ]
}

function strong(cell: string): string {
  return cell === '' ? '' : `**${cell}**`
}
