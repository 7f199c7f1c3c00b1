import { planPeriods } from '../../domain/plan-item.ts'
import { changeFigure, enteredFigure, partOf, sumFigure, valueOf } from '../../plan/figure.ts'
import { looks, rowNameLook } from './cell-looks.ts'
import { expression, quotient, sumOfSlots, type Slot } from './expression.ts'
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
import { formatsInWords, periodNames, type WorkbookPage } from './workbook-page.ts'

const columns = 7

/** Everything that is typed in for the profit and loss but the terms: sales, costs, receivables, product lines. */
export function salesSheet(page: WorkbookPage, name: string): SheetDraft {
  const { messages } = page
  const sheet = draftSheet(name)
  addTitle(sheet, messages.packWords.sheets.inputs, messages.packWords.inputsHint, columns)
  addFormats(page, sheet)
  addCosts(page, sheet)
  addFinance(page, sheet)
  addLines(page, sheet)
  return sheet
}

function addFormats({ account, messages, slot, money }: WorkbookPage, sheet: SheetDraft): void {
  const { sales, previous, base, plan, unit } = messages.planMoney
  addHeading(sheet, messages.packWords.withUnit(messages.packWords.salesByFormat, unit))
  addHeads(sheet, [sales.format, previous, base, plan, sales.planChange])
  const previousSlot = (id: string) => slot(`sales/${id}/previous`)
  for (const { id, name, ...values } of account.formats) {
    const [before, after] = [
      money.salesInput('whole', '', id, 'base'),
      money.salesInput('whole', '', id, 'plan'),
    ]
    const change = changeFigure(partOf(name, values.base), partOf(name, values.plan))
    addRow(sheet, [
      textCell(name.trim() || messages.planMoney.unnamed),
      inputCell(values.previous, 'wan-yuan', previousSlot(id)),
      inputCell(values.base, 'wan-yuan', before),
      inputCell(values.plan, 'wan-yuan', after),
      computedCell(growth(before, after), valueOf(change), 'rate', { isSigned: true }),
    ])
  }
  const total = (period: 'previous' | 'base' | 'plan') => {
    const slots = account.formats.map(({ id }) =>
      period === 'previous' ? previousSlot(id) : money.salesInput('whole', '', id, period),
    )
    const figure = sumFigure(
      account.formats.map((format) => partOf(format.name, enteredFigure(format[period], format.name))),
    )
    return { slots, figure }
  }
  const [base_, plan_] = [total('base'), total('plan')]
  const [baseSlot, planSlot] = [slot('sales/total/base'), slot('sales/total/plan')]
  const totalCell = ({ slots, figure }: ReturnType<typeof total>, key: Slot) =>
    computedCell(sumOfSlots(slots), valueOf(figure), 'wan-yuan', { slot: key, isStrong: true })
  addRow(sheet, [
    textCell(messages.packWords.total, rowNameLook({ isStrong: true })),
    totalCell(total('previous'), slot('sales/total/previous')),
    totalCell(base_, baseSlot),
    totalCell(plan_, planSlot),
    computedCell(
      growth(baseSlot, planSlot),
      valueOf(changeFigure(partOf('base', base_.figure), partOf('plan', plan_.figure))),
      'rate',
      { isStrong: true, isSigned: true },
    ),
  ])
}

function addCosts(page: WorkbookPage, sheet: SheetDraft): void {
  const { account, messages, money } = page
  const { costs, base, plan } = messages.planMoney
  const { list, choice } = messages.planFields
  if (account.costs.length === 0) return
  addHeading(sheet, costs.title)
  addHeads(
    sheet,
    [costs.name, costs.kind, base, plan, list.costs.fields.measure, costs.variable, costs.formats],
    2,
    3,
  )
  for (const cost of account.costs) {
    const unit = cost.measure === 'rate' ? 'percent' : 'wan-yuan'
    addRow(sheet, [
      textCell(cost.name.trim() || costs.kinds[cost.kind]),
      textCell(costs.kinds[cost.kind]),
      inputCell(cost.base, unit, money.costInput(cost, 'base')),
      inputCell(cost.plan, unit, money.costInput(cost, 'plan')),
      textCell(
        cost.measure === 'rate' ? messages.packWords.percentOfList : choice.measure.amount,
        looks.soft,
      ),
      textCell(cost.variable ? costs.behaviour.variable : costs.behaviour.fixed, looks.soft),
      textCell(formatsInWords(page, cost.formats), looks.soft),
    ])
  }
}

function addFinance({ account, messages, slot }: WorkbookPage, sheet: SheetDraft): void {
  const { finance } = account
  const { rows } = messages.packWords
  addHeading(sheet, messages.planMoney.finance.title)
  addHeads(sheet, [messages.planMoney.measure, '', messages.planMoney.base, messages.planMoney.plan], 2, 3)
  addRow(sheet, [
    textCell(rows.receivables),
    null,
    inputCell(finance.receivablesBase, 'wan-yuan', slot('finance/receivables/base')),
    inputCell(finance.receivablesPlan, 'wan-yuan', slot('finance/receivables/plan')),
  ])
  addRow(sheet, [
    textCell(rows.creditRate),
    null,
    inputCell(finance.creditRate, 'percent', slot('finance/credit-rate')),
  ])
  addRow(sheet, [
    textCell(rows.contractDays),
    null,
    inputCell(finance.contractDays, 'days', slot('finance/contract-days')),
  ])
}

/** The sales of each line in each format, and the cost of goods of lines that have their own. */
function addLines(page: WorkbookPage, sheet: SheetDraft): void {
  const { account, messages, slot, money } = page
  const { productLines, formats, whiteSpace } = account
  if (productLines.length === 0 || formats.length === 0) return
  for (const period of planPeriods) {
    addHeading(sheet, messages.packWords.salesByLine(periodNames(page)[period]))
    addHeads(sheet, [
      messages.planMoney.profit.productLine,
      ...formats.map(({ name }) => name.trim() || messages.planMoney.unnamed),
    ])
    for (const line of productLines) {
      addRow(sheet, [
        textCell(line.name.trim() || messages.planMoney.unnamed),
        ...formats.map((format) => {
          const cell = whiteSpace.find((one) => one.format === format.id && one.line === line.id)
          return inputCell(
            cell?.[period] ?? null,
            'wan-yuan',
            money.salesInput('line', line.id, format.id, period),
          )
        }),
      ])
    }
  }
  const withOwnRate = productLines.filter(({ costOfGoodsRate }) => costOfGoodsRate !== null)
  if (withOwnRate.length === 0) return
  addHeading(sheet, messages.planMoney.profit.ownRates)
  addHeads(sheet, [messages.planMoney.profit.productLine, messages.planMoney.profit.ownRate])
  for (const line of withOwnRate) {
    addRow(sheet, [
      textCell(line.name.trim() || messages.planMoney.unnamed),
      inputCell(line.costOfGoodsRate, 'percent', slot(`line-rate/${line.id}`)),
    ])
  }
}

function growth(before: Slot, after: Slot) {
  return quotient(expression`${after}-${before}`, before)
}
