import { planPeriods } from '../domain/plan-item.ts'
import { formatMeasure } from '../i18n/format.ts'
import { termCost } from '../plan/term-cost.ts'
import type { PackBlock, PackCell, PackSection } from './pack-document.ts'
import {
  column,
  dayCell,
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
  valuesOf,
  type PackPlan,
} from './pack-parts.ts'
import { periodNames } from './period-names.ts'

/** What the contract takes and what the customer does for it, and what it costs to serve them. Money in 万元. */
export function termsSection(page: PackPlan): PackSection[] {
  return sectionOf(page, 'terms', terms(page))
}

function terms(page: PackPlan): PackBlock[] {
  const { account, messages } = page
  const texts = messages.planMoney.terms
  const { list, choice } = messages.planFields
  const [base, plan] = periodNames(page)
  const costs = account.terms.map((term) => ({
    term,
    name: term.name.trim() || choice.term[term.kind],
    years: planPeriods.map((period) => termCost(account, period, term)),
  }))
  const named = costs.flatMap(({ name, years }) => years.map((figure) => ({ name, figure })))
  const digits = digitsFor(valuesOf(named.map(({ figure }) => figure)))
  return [
    ...tableOf(
      'terms',
      messages.accounts.nav.terms,
      [
        column('name', texts.name, 1.8),
        column('kind', texts.kind, 1.4),
        figures('costBase', texts.cost(base)),
        figures('costPlan', texts.cost(plan)),
        column('condition', texts.condition, 2.6),
        column('until', texts.until, 1.1),
      ],
      costs.map(({ term, name, years }) => ({
        cells: [
          textCell(name),
          textCell(choice.term[term.kind]),
          ...years.map((figure) => figureCell(page, figure, { digits })),
          term.condition.trim() === ''
            ? textCell(texts.conditionPlaceholder, 'soft')
            : textCell(term.condition),
          dayCell(term.until),
        ],
      })),
      { unit: messages.planMoney.unit, sources: sourcesOf(page, named) },
    ),
    ...(account.terms.length === 0 ? [] : missingNote(page, named)),
    ...under(list.costs.title, costsTable(page)),
  ]
}

function costsTable(page: PackPlan): PackBlock[] {
  const { account, messages } = page
  const { costs: texts } = messages.planMoney
  const { choice } = messages.planFields
  const [base, plan] = periodNames(page)
  const say = (value: number | null, measure: 'rate' | 'amount'): PackCell =>
    value === null
      ? numberCell(page, null, 'wan-yuan')
      : {
          text: formatMeasure(page.locale, value, measure === 'rate' ? 'percent' : 'wan-yuan'),
          value,
          unit: measure === 'rate' ? 'percent' : 'wan-yuan',
        }
  return tableOf(
    'costs',
    messages.planFields.list.costs.title,
    [
      column('name', texts.name, 2),
      column('kind', texts.kind, 1.4),
      figures('base', base),
      figures('plan', plan),
      column('variable', texts.variable, 1),
    ],
    account.costs.map((cost) => ({
      cells: [
        textCell(cost.name || choice.cost[cost.kind]),
        textCell(choice.cost[cost.kind]),
        say(cost.base, cost.measure),
        say(cost.plan, cost.measure),
        textCell(texts.behaviour[cost.variable ? 'variable' : 'fixed']),
      ],
    })),
  )
}
