import { planPeriods, type PlanPeriod } from '../../domain/plan-item.ts'
import { partOf, shareFigure, valueOf } from '../../plan/figure.ts'
import {
  isLevelKind,
  isRateKind,
  profitChange,
  waterfallSteps,
  type ProfitRow,
} from '../../plan/profit-rows.ts'
import { formatSlices, lineSlices, wholeAccount, withinFormats } from '../../plan/profit-slice.ts'
import { invoiceSalesOf } from '../../plan/term-cost.ts'
import { rowNameLook } from './cell-looks.ts'
import { expression, quotient, type Slot } from './expression.ts'
import type { SliceColumn, SliceView } from './money-formulas.ts'
import {
  addHeading,
  addHeads,
  addRow,
  addTitle,
  computedCell,
  draftSheet,
  textCell,
  type DraftCell,
  type SheetDraft,
} from './sheet-draft.ts'
import { periodNames, rowName, rowsOf, type WorkbookPage } from './workbook-page.ts'

/** The profit and loss of the whole account: both years, what changes, and every line as a share of list sales. */
export function profitSheet(page: WorkbookPage, name: string): SheetDraft {
  const { account, messages, money } = page
  const { profit, unit } = messages.planMoney
  const names = periodNames(page)
  const sheet = draftSheet(name)
  const column: SliceColumn = { view: 'whole', slice: wholeAccount(account) }
  addTitle(sheet, profit.table, messages.packWords.profitHint(unit), 6)
  addRow(sheet, [])
  addHeads(sheet, [
    profit.line,
    names.base,
    names.plan,
    profit.difference,
    messages.packWords.inPeriod(profit.ofList, names.base),
    messages.packWords.inPeriod(profit.ofList, names.plan),
  ])
  const [base, plan] = [rowsOf(page, column, 'base'), rowsOf(page, column, 'plan')]
  const formulas = { base: money.rows(column, 'base'), plan: money.rows(column, 'plan') }
  for (const [index, row] of base.entries()) {
    const after = plan[index]
    if (!after) continue
    const isStrong = isLevelKind(row.kind)
    const isRate = isRateKind(row.kind)
    const value = (one: ProfitRow, period: PlanPeriod) =>
      computedCell(formulas[period].get(row.id) ?? null, valueOf(one.figure), isRate ? 'rate' : 'wan-yuan', {
        slot: money.rowSlot(column, period, row.id),
        isStrong,
      })
    const [from, to] = [money.rowSlot(column, 'base', row.id), money.rowSlot(column, 'plan', row.id)]
    const difference = isRate ? expression`(${to}-${from})*100` : expression`${to}-${from}`
    addRow(sheet, [
      textCell(rowName(page, row), rowNameLook({ isStrong, indent: isStrong || isRate ? 0 : 1 })),
      value(row, 'base'),
      value(after, 'plan'),
      computedCell(
        difference,
        valueOf(profitChange(row.figure, after.figure)),
        isRate ? 'points' : 'wan-yuan',
        {
          isStrong,
          isSigned: true,
        },
      ),
      ...(isRate
        ? []
        : planPeriods.map((period) =>
            ofList(page, column, period, { row: period === 'base' ? row : after, isStrong }),
          )),
    ])
  }
  addRow(sheet, [])
  addRow(sheet, [textCell(messages.packWords.pointsNote, { size: 9, color: '6B7280' })])
  return sheet
}

/** The profit and loss by format or by product line, both years below each other. */
export function sliceSheet(page: WorkbookPage, name: string, view: Exclude<SliceView, 'whole'>): SheetDraft {
  const { account, messages, money } = page
  const { profit } = messages.planMoney
  const sheet = draftSheet(name)
  const slices = view === 'format' ? formatSlices(account) : lineSlices(account)
  const columns = slices.map((slice): SliceColumn => ({ view, slice }))
  const whole: SliceColumn = { view: 'whole', slice: wholeAccount(account) }
  addTitle(
    sheet,
    messages.packWords.profitBy[view],
    view === 'line' ? `${profit.sharedOut} ${profit.linesFrom}` : profit.sharedOut,
    Math.min(8, columns.length + 2),
  )
  for (const period of planPeriods) {
    addHeading(sheet, messages.packWords.withUnit(periodNames(page)[period], messages.planMoney.unit))
    addHeads(sheet, [
      profit.line,
      profit.whole,
      ...slices.map((slice) => slice.name.trim() || messages.planMoney.unnamed),
    ])
    const filled = columns.map((column) => ({
      column,
      rows: rowsOf(page, column, period),
      formulas: money.rows(column, period),
    }))
    for (const [index, row] of rowsOf(page, whole, period).entries()) {
      const isStrong = isLevelKind(row.kind)
      const isRate = isRateKind(row.kind)
      const unit = isRate ? 'rate' : 'wan-yuan'
      addRow(sheet, [
        textCell(rowName(page, row), rowNameLook({ isStrong, indent: isStrong || isRate ? 0 : 1 })),
        computedCell(expression`${money.rowSlot(whole, period, row.id)}`, valueOf(row.figure), unit, {
          isStrong,
        }),
        ...filled.map(({ column, rows, formulas }) =>
          computedCell(formulas.get(row.id) ?? null, valueOf(rows[index]?.figure ?? null), unit, {
            slot: money.rowSlot(column, period, row.id),
            isStrong,
          }),
        ),
      ])
    }
    if (view === 'line') addLineInvoices(page, sheet, period)
  }
  return sheet
}

/** Steps from list sales to contribution with the heights of their bars. */
export function waterfallSheet(page: WorkbookPage, name: string): SheetDraft {
  const { account, messages, money, slot } = page
  const sheet = draftSheet(name)
  const column: SliceColumn = { view: 'whole', slice: wholeAccount(account) }
  const { waterfall } = messages.packWords
  addTitle(sheet, messages.planMoney.profit.waterfall, waterfall.hint, 5)
  for (const period of planPeriods) {
    addHeading(sheet, messages.packWords.withUnit(periodNames(page)[period], messages.planMoney.unit))
    addHeads(sheet, [
      messages.planMoney.profit.line,
      waterfall.value,
      waterfall.from,
      waterfall.to,
      waterfall.share,
    ])
    const rows = rowsOf(page, column, period)
    const steps = waterfallSteps(rows)
    const last = rows.findIndex(({ kind }) => kind === 'contribution')
    let before: Slot | null = null
    for (const [index, row] of rows.slice(0, last + 1).entries()) {
      const isStrong = isLevelKind(row.kind)
      const step = steps[index]
      const height = slot(`waterfall/${period}/${row.id}`)
      const value = money.rowSlot(column, period, row.id)
      const from: DraftCell =
        before === null || isStrong
          ? {
              number: 0,
              style: { format: '#,##0.0', align: 'right', ...(isStrong ? { line: 'above' } : {}) },
            }
          : computedCell(expression`${before}`, steps[index - 1]?.to ?? null, 'wan-yuan')
      const to = before === null || isStrong ? expression`${value}` : expression`${before}-${value}`
      addRow(sheet, [
        textCell(rowName(page, row), rowNameLook({ isStrong, indent: isStrong ? 0 : 1 })),
        computedCell(expression`${value}`, valueOf(row.figure), 'wan-yuan', { isStrong }),
        from,
        computedCell(to, step?.to ?? null, 'wan-yuan', { slot: height, isStrong }),
        ofList(page, column, period, { row, isStrong }),
      ])
      before = height
    }
  }
  return sheet
}

/** Invoice sales of each line in each format: what a term for some formats takes of a line. */
function addLineInvoices(page: WorkbookPage, sheet: SheetDraft, period: PlanPeriod): void {
  const { account, messages, money } = page
  const isNeeded = account.terms.some(
    ({ kind, measure, formats }) => kind !== 'on-invoice' && measure === 'rate' && formats.length > 0,
  )
  if (!isNeeded) return
  addHeading(sheet, messages.packWords.lineInvoices(periodNames(page)[period]))
  addHeads(sheet, [
    messages.planMoney.sales.format,
    '',
    ...account.productLines.map(({ name }) => name.trim() || messages.planMoney.unnamed),
  ])
  for (const format of account.formats) {
    addRow(sheet, [
      textCell(format.name.trim() || messages.planMoney.unnamed),
      null,
      ...lineSlices(account).map((line) =>
        computedCell(
          money.lineInvoice(line, format.id, period),
          valueOf(invoiceSalesOf(account, period, withinFormats(line, [format.id]))),
          'wan-yuan',
          { slot: money.lineInvoiceSlot(line.id, format.id, period) },
        ),
      ),
    ])
  }
}

function ofList(
  page: WorkbookPage,
  column: SliceColumn,
  period: PlanPeriod,
  { row, isStrong }: { row: ProfitRow; isStrong: boolean },
): DraftCell {
  const { money } = page
  const list = rowsOf(page, column, period).find(({ kind }) => kind === 'listSales')
  return computedCell(
    quotient(money.rowSlot(column, period, row.id), money.rowSlot(column, period, 'listSales')),
    list ? valueOf(shareFigure(partOf(row.name, row.figure), partOf('listSales', list.figure))) : null,
    'rate',
    { isStrong },
  )
}
