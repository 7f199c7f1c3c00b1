import { customerProfit } from '../plan/customer-profit.ts'
import { demandCost, demandTotals, type DemandBasis } from '../plan/demand-cost.ts'
import type { PackSection } from './pack-document.ts'
import {
  column,
  dayCell,
  figureCell,
  figures,
  missingNote,
  sectionOf,
  sourcesOf,
  tableOf,
  textCell,
  type PackPlan,
} from './pack-parts.ts'

/** What the customer asks for, what it would cost in the plan year, and our reply. */
export function demandsSection(page: PackPlan): PackSection[] {
  const { account, messages } = page
  const texts = messages.planNegotiation.demands
  const { fields } = messages.planFields.list.demands
  const { choice } = messages.planFields
  const profit = customerProfit(account, 'plan')
  const basis: DemandBasis = {
    invoiceSales: profit.invoiceSales,
    contribution: profit.contribution,
    creditRate: account.finance.creditRate,
  }
  const costs = account.demands.map((demand) => demandCost(demand, basis))
  const totals = demandTotals(costs, basis)
  const named = costs.map(({ demand, cost }) => ({
    name: demand.demand.trim() || messages.common.untitled,
    figure: cost,
  }))
  const total = {
    strong: true,
    cells: [
      textCell(texts.totals),
      figureCell(page, totals.cost, { digits: 2 }),
      figureCell(page, totals.share, { digits: 1 }),
      textCell(''),
      textCell(''),
      dayCell(null),
      textCell(''),
    ],
  }
  return sectionOf(page, 'demands', [
    ...tableOf(
      'demands',
      messages.accounts.nav.demands,
      [
        column('demand', fields.demand, 2),
        figures('cost', texts.cost, 1),
        figures('share', texts.share, 1.1),
        column('inReturn', fields.inReturn, 1.4),
        column('reply', fields.reply, 3),
        column('replyDue', fields.replyDue, 1.2),
        column('status', fields.status, 0.9),
      ],
      [
        ...costs.map(({ demand, cost, share }, index) => ({
          cells: [
            textCell(named[index]?.name ?? ''),
            figureCell(page, cost, { digits: 2 }),
            figureCell(page, share, { digits: 1 }),
            textCell(demand.inReturn),
            textCell(demand.reply),
            dayCell(demand.replyDue),
            textCell(choice.demandStatus[demand.status]),
          ],
        })),
        ...(costs.length < 2 ? [] : [total]),
      ],
      { unit: messages.planMoney.unit, sources: sourcesOf(page, named) },
    ),
    ...missingNote(page, named),
  ])
}
