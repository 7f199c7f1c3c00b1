import type { PlanPeriod } from '../../domain/plan-item.ts'
import { customerProfit } from '../../plan/customer-profit.ts'
import { valueOf } from '../../plan/figure.ts'
import { wholeAccount } from '../../plan/profit-slice.ts'
import type { PackDocument } from '../pack-document.ts'
import { computedLook, inputLook, looks } from './cell-looks.ts'
import { expression, type Slot } from './expression.ts'
import {
  addHeading,
  addHeads,
  addRow,
  addWide,
  computedCell,
  draftSheet,
  textCell,
  type SheetDraft,
} from './sheet-draft.ts'
import { periodNames, type WorkbookPage } from './workbook-page.ts'

const columns = 4

/** The lines of the profit and loss that have a name of their own in the workbook. */
export const namedRows = {
  listSales: 'list_sales',
  invoiceSales: 'invoice_sales',
  netSales: 'net_sales',
  grossProfit: 'gross_profit',
  contribution: 'contribution',
  contributionMargin: 'contribution_margin',
  tradeSpendRate: 'trade_spend_rate',
} as const

/** The first sheet: whose review it is, how to read it, and the figures that matter. */
export function overviewSheet(document: PackDocument, page: WorkbookPage | null, name: string): SheetDraft {
  const sheet = draftSheet(name)
  addCover(document, sheet)
  if (page !== null) {
    addLegend(page, sheet)
    if (page.has.money) addKeyFigures(page, sheet)
  }
  return sheet
}

function addCover(
  { title, subject, period, dayInWords, mark, remarks }: PackDocument,
  sheet: SheetDraft,
): void {
  addWide(sheet, subject, looks.title, columns)
  addWide(sheet, title, looks.heading, columns)
  addWide(sheet, [period, dayInWords].filter(Boolean).join(' · '), looks.soft, columns)
  addWide(sheet, mark, looks.soft, columns)
  for (const remark of remarks) addWide(sheet, remark, looks.note, columns)
}

function addLegend({ messages }: WorkbookPage, sheet: SheetDraft): void {
  const { legend } = messages.packWords
  addHeading(sheet, legend.title)
  addRow(sheet, [{ text: legend.sample, style: inputLook('wan-yuan') }, textCell(legend.input, looks.note)])
  sheet.merged.push(`B${sheet.rows.length}:D${sheet.rows.length}`)
  addRow(sheet, [
    { text: legend.sample, style: computedLook('wan-yuan') },
    textCell(legend.computed, looks.note),
  ])
  sheet.merged.push(`B${sheet.rows.length}:D${sheet.rows.length}`)
  addWide(sheet, legend.dash, looks.note, columns)
}

function addKeyFigures(page: WorkbookPage, sheet: SheetDraft): void {
  const { account, messages, money } = page
  const names = periodNames(page)
  const { profit } = messages.planMoney
  addHeading(sheet, messages.packWords.withUnit(messages.packWords.keyFigures, messages.planMoney.unit))
  addHeads(sheet, ['', names.base, names.plan, profit.difference])
  const whole = { view: 'whole', slice: wholeAccount(account) } as const
  const profits = { base: customerProfit(account, 'base'), plan: customerProfit(account, 'plan') }
  for (const row of Object.keys(namedRows).filter(isNamedRow)) {
    const isRate = row === 'contributionMargin' || row === 'tradeSpendRate'
    const cell = (period: PlanPeriod): Slot => money.rowSlot(whole, period, row)
    const value = (period: PlanPeriod) => valueOf(profits[period][row])
    const [before, after] = [value('base'), value('plan')]
    const change = before === null || after === null ? null : (after - before) * (isRate ? 100 : 1)
    addRow(sheet, [
      textCell(
        row === 'contributionMargin'
          ? messages.packWords.shareOf(profit.rows.contribution, profit.rows.contributionMargin)
          : profit.rows[row],
      ),
      computedCell(expression`${cell('base')}`, before, isRate ? 'rate' : 'wan-yuan'),
      computedCell(expression`${cell('plan')}`, after, isRate ? 'rate' : 'wan-yuan'),
      computedCell(
        isRate
          ? expression`(${cell('plan')}-${cell('base')})*100`
          : expression`${cell('plan')}-${cell('base')}`,
        change,
        isRate ? 'points' : 'wan-yuan',
        { isSigned: true },
      ),
    ])
  }
  addWide(sheet, messages.packWords.pointsNote, looks.note, columns)
}

function isNamedRow(name: string): name is keyof typeof namedRows {
  return name in namedRows
}
