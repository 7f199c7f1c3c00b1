import { planPeriods, type PlanPeriod } from '../../domain/plan-item.ts'
import { customerProfit } from '../../plan/customer-profit.ts'
import { valueOf } from '../../plan/figure.ts'
import { perfectStoreFigure } from '../../plan/perfect-store.ts'
import { wholeAccount } from '../../plan/profit-slice.ts'
import { daysOverContract, outstandingDays } from '../../plan/receivables.ts'
import { fairShareOf, serviceLevel, serviceRows } from '../../plan/service-level.ts'
import { looks, rowNameLook } from './cell-looks.ts'
import { expression, grouped, quotient, rangeOf, refuse, type Expression } from './expression.ts'
import {
  addHeading,
  addHeads,
  addRow,
  addTitle,
  computedCell,
  draftSheet,
  inputCell,
  textCell,
  type SheetDraft,
} from './sheet-draft.ts'
import { periodNames, type WorkbookPage } from './workbook-page.ts'

/** Receivables, what was counted in stores and at the warehouse, and the perfect store. */
export function serviceSheet(page: WorkbookPage, name: string): SheetDraft {
  const { account, messages } = page
  const sheet = draftSheet(name)
  addTitle(sheet, messages.packWords.sheets.service, messages.packWords.serviceHint, 5)
  if (page.has.money) addReceivables(page, sheet)
  addService(page, sheet)
  if (account.storePillars.length > 0) addPillars(page, sheet)
  return sheet
}

function addReceivables(page: WorkbookPage, sheet: SheetDraft): void {
  const { account, messages, slot, money } = page
  const { receivables } = messages.planMoney
  const names = periodNames(page)
  const whole = { view: 'whole', slice: wholeAccount(account) } as const
  const days = (period: PlanPeriod) => slot(`receivables/days/${period}`)
  const owed = (period: PlanPeriod) => slot(`finance/receivables/${period}`)
  addHeading(sheet, receivables.title)
  addHeads(sheet, [receivables.measure, names.base, names.plan])
  addRow(sheet, [
    textCell(messages.packWords.rows.receivables),
    ...planPeriods.map((period) =>
      computedCell(
        expression`${owed(period)}`,
        account.finance[period === 'base' ? 'receivablesBase' : 'receivablesPlan'],
        'wan-yuan',
      ),
    ),
  ])
  addRow(sheet, [
    textCell(receivables.days, rowNameLook({ isStrong: true })),
    ...planPeriods.map((period) =>
      computedCell(
        expression`${quotient(owed(period), money.rowSlot(whole, period, 'invoiceSales'))}*365`,
        valueOf(outstandingDays(account, period)),
        'days',
        { slot: days(period), isStrong: true },
      ),
    ),
  ])
  addRow(sheet, [
    textCell(receivables.over),
    ...planPeriods.map((period) =>
      computedCell(
        expression`${days(period)}-${slot('finance/contract-days')}`,
        valueOf(daysOverContract(account, period)),
        'days',
        { isSigned: true },
      ),
    ),
  ])
  addRow(sheet, [
    textCell(receivables.creditCost),
    ...planPeriods.map((period) =>
      computedCell(
        expression`${money.rowSlot(whole, period, 'creditCost')}`,
        valueOf(customerProfit(account, period).creditCost),
        'wan-yuan',
      ),
    ),
  ])
}

function addService({ account, messages, slot }: WorkbookPage, sheet: SheetDraft): void {
  const { service } = messages.planExecution
  addHeading(sheet, service.title)
  addHeads(sheet, [service.measure, service.part, service.whole, service.rate, service.how], 1, 3)
  for (const { id, part, whole } of serviceRows(account.service)) {
    const [counted, of] = [slot(`service/${id}/part`), slot(`service/${id}/whole`)]
    addRow(sheet, [
      textCell(service.measures[id]),
      inputCell(part, 'count', counted),
      inputCell(whole, 'count', of),
      computedCell(quotient(counted, of), valueOf(serviceLevel(account.service, id)), 'rate', {
        slot: slot(`service/${id}`),
      }),
      textCell(service.counts[id], looks.soft),
    ])
  }
  const ours = quotient(slot('retail/ourSales/base'), slot('retail/categorySales/base'))
  addRow(sheet, [
    textCell(service.fairShare),
    null,
    null,
    computedCell(
      expression`${quotient(slot('service/share-of-shelf'), grouped(ours))}*100`,
      valueOf(fairShareOf(account)),
      'index',
    ),
    textCell(service.fairShareNote, looks.soft),
  ])
}

function addPillars({ account, messages, slot }: WorkbookPage, sheet: SheetDraft): void {
  const { pillars } = messages.planExecution
  const cell = (id: string, name: 'weight' | 'result' | 'target') => slot(`pillar/${id}/${name}`)
  addHeading(sheet, pillars.title)
  addHeads(sheet, [pillars.name, pillars.weight, pillars.result, pillars.target, pillars.measuredAs], 1, 3)
  for (const { id, name, weight, result, target, measuredAs } of account.storePillars) {
    addRow(sheet, [
      textCell(name.trim() || messages.planMoney.unnamed),
      inputCell(weight, 'percent', cell(id, 'weight')),
      inputCell(result, 'score', cell(id, 'result')),
      inputCell(target, 'score', cell(id, 'target')),
      textCell(measuredAs, looks.soft),
    ])
  }
  const column = (name: 'weight' | 'result' | 'target') =>
    rangeOf(account.storePillars.map(({ id }) => cell(id, name)))
  const score = (name: 'result' | 'target'): Expression =>
    refuse(
      expression`SUMPRODUCT(${column('weight')},${column(name)})`,
      expression`ABS(SUM(${column('weight')})-1)>0.000001`,
    )
  addRow(sheet, [
    textCell(pillars.score, rowNameLook({ isStrong: true })),
    { empty: true, style: rowNameLook({ isStrong: true }) },
    ...(['result', 'target'] as const).map((name) =>
      computedCell(score(name), valueOf(perfectStoreFigure(account.storePillars, name)), 'score', {
        slot: slot(`perfect-store/${name}`),
        isStrong: true,
      }),
    ),
  ])
}
