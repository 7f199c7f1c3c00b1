import type { Promotion } from '../../domain/promotion.ts'
import { valueOf } from '../../plan/figure.ts'
import type { FigureUnit } from '../../plan/figure-units.ts'
import {
  promotionResult,
  promotionSides,
  type PromotionResultName,
  type PromotionSide,
} from '../../plan/promotion-result.ts'
import { columnLetters } from '../../table/column-letters.ts'
import { looks, rowNameLook } from './cell-looks.ts'
import { expression, grouped, mention, quotient, refuse, type Expression, type Slot } from './expression.ts'
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
import type { WorkbookPage } from './workbook-page.ts'

const unitLines = ['baselineUnits', 'soldUnits', 'afterDipUnits', 'cannibalisedUnits'] as const
const moneyLines = ['priceSupport', 'display', 'leaflet', 'promoters', 'other'] as const
type Line = (typeof unitLines)[number] | (typeof moneyLines)[number]

const results: Record<PromotionResultName, FigureUnit> = {
  unitContribution: 'yuan',
  investment: 'yuan',
  grossIncrement: 'units',
  uplift: 'rate',
  netIncrement: 'units',
  netShare: 'rate',
  netProfit: 'yuan',
  ratio: 'ratio',
  netRate: 'rate',
  naiveRatio: 'ratio',
  breakEven: 'units',
  costPerUnit: 'yuan',
  subsidisedBaseline: 'yuan',
}

const strongResults: readonly PromotionResultName[] = ['netIncrement', 'netProfit', 'ratio']

/** Every event with its forecast and what came of it, in two columns: figures first, what follows from them below. */
export function promotionsSheet(page: WorkbookPage, name: string): SheetDraft {
  const { account, messages } = page
  const { detail } = messages.planPromotions
  const { promotions } = account
  const sheet = draftSheet(name)
  addTitle(sheet, messages.planFields.list.promotions.title, messages.packWords.promotionsHint, 6)
  addRow(sheet, [])
  const row = addRow(sheet, [
    textCell(messages.planPromotions.columns.name, looks.head),
    ...promotions.flatMap((event) => [
      textCell(event.name.trim() || detail.untitled, { ...looks.head, align: 'center' }),
      { empty: true as const, style: looks.head },
    ]),
  ])
  sheet.merged.push(...promotions.map((_, index) => pairArea(index, row)))
  addHeads(sheet, ['', ...promotions.flatMap(() => [detail.forecast, detail.actual])])
  addInputs(page, sheet)
  addHeading(sheet, detail.groups.results)
  for (const result of Object.keys(results).filter(isResultName)) {
    const isStrong = strongResults.includes(result)
    addRow(sheet, [
      textCell(detail.results[result], rowNameLook({ isStrong })),
      ...promotions.flatMap((event) =>
        promotionSides.map((side) =>
          computedCell(
            formulaOf(page, event, side, result),
            valueOf(promotionResult(event, side)[result]),
            results[result],
            { slot: resultSlot(page, event, side, result), isStrong },
          ),
        ),
      ),
    ])
  }
  return sheet
}

function addInputs(page: WorkbookPage, sheet: SheetDraft): void {
  const { account, messages } = page
  const { detail } = messages.planPromotions
  const { fields } = messages.planFields.list.promotions
  const each = (cell: (event: Promotion, side: PromotionSide) => ReturnType<typeof inputCell>) =>
    account.promotions.flatMap((event) => promotionSides.map((side) => cell(event, side)))
  // What both sides share stands once, in the column of the forecast.
  const once = (cell: (event: Promotion) => ReturnType<typeof inputCell>) =>
    each((event, side) => (side === 'forecast' ? cell(event) : null))
  addRow(sheet, [
    textCell(messages.packWords.days),
    ...once((event) => textCell([event.start, event.end].filter(Boolean).join(' – '), looks.soft)),
  ])
  addRow(sheet, [
    textCell(detail.invoicePrice),
    ...once((event) => inputCell(event.invoicePrice, 'yuan', priceSlot(page, event, 'invoicePrice'))),
  ])
  addRow(sheet, [
    textCell(detail.unitCost),
    ...once((event) => inputCell(event.unitCost, 'yuan', priceSlot(page, event, 'unitCost'))),
  ])
  addRow(sheet, [
    textCell(fields.status),
    ...once((event) => textCell(messages.planFields.choice.promotion[event.status], looks.soft)),
  ])
  const groups = [
    { title: detail.groups.units, lines: unitLines, unit: 'units' },
    { title: detail.groups.money, lines: moneyLines, unit: 'yuan' },
  ] as const
  for (const { title, lines, unit } of groups) {
    addHeading(sheet, title)
    for (const line of lines) {
      addRow(sheet, [
        textCell(detail.lines[line], rowNameLook({ indent: 1 })),
        ...each((event, side) => inputCell(event[side][line], unit, lineSlot(page, event, side, line))),
      ])
    }
  }
}

function formulaOf(
  page: WorkbookPage,
  event: Promotion,
  side: PromotionSide,
  result: PromotionResultName,
): Expression {
  const line = (name: Line) => lineSlot(page, event, side, name)
  const of = (name: PromotionResultName) => resultSlot(page, event, side, name)
  switch (result) {
    case 'unitContribution':
      return expression`${priceSlot(page, event, 'invoicePrice')}-${priceSlot(page, event, 'unitCost')}`
    case 'investment':
      return investmentFormula(line)
    case 'grossIncrement':
      return expression`${line('soldUnits')}-${line('baselineUnits')}`
    case 'uplift':
      return quotient(of('grossIncrement'), line('baselineUnits'))
    case 'netIncrement':
      return expression`${of('grossIncrement')}-${line('afterDipUnits')}-${line('cannibalisedUnits')}`
    case 'netShare':
      return quotient(of('netIncrement'), of('grossIncrement'))
    case 'netProfit':
      return expression`${of('netIncrement')}*${of('unitContribution')}`
    case 'ratio':
      return quotient(of('netProfit'), of('investment'))
    case 'netRate':
      return quotient(expression`${of('netProfit')}-${of('investment')}`, of('investment'))
    case 'naiveRatio':
      return quotient(
        grouped(expression`${of('grossIncrement')}*${of('unitContribution')}`),
        of('investment'),
      )
    case 'breakEven':
      return refuse(
        quotient(of('investment'), of('unitContribution')),
        expression`${of('unitContribution')}<0`,
      )
    case 'costPerUnit':
      return refuse(quotient(of('investment'), of('netIncrement')), expression`${of('netIncrement')}<0`)
    case 'subsidisedBaseline':
      return expression`${line('baselineUnits')}*${line('priceSupport')}`
  }
}

/** A line left empty is no part of the event; only without any line the investment is unknown. */
function investmentFormula(line: (name: Line) => Slot): Expression {
  const [support, sold] = [line('priceSupport'), line('soldUnits')]
  const fixed = (['display', 'leaflet', 'promoters', 'other'] as const).map(line)
  return refuse(
    refuse(
      expression`${mention(support)}*${mention(sold)}+SUM(${mention(...fixed)})`,
      expression`COUNT(${mention(support, ...fixed)})=0`,
    ),
    expression`AND(COUNT(${mention(support)})=1,COUNT(${mention(sold)})=0)`,
  )
}

function lineSlot({ slot }: WorkbookPage, { id }: Promotion, side: PromotionSide, line: Line): Slot {
  return slot(`promotion/${id}/${side}/${line}`)
}

function priceSlot({ slot }: WorkbookPage, { id }: Promotion, name: 'invoicePrice' | 'unitCost'): Slot {
  return slot(`promotion/${id}/${name}`)
}

function resultSlot(
  { slot }: WorkbookPage,
  { id }: Promotion,
  side: PromotionSide,
  result: PromotionResultName,
): Slot {
  return slot(`promotion/${id}/${side}/result/${result}`)
}

function isResultName(name: string): name is PromotionResultName {
  return name in results
}

function pairArea(index: number, row: number): string {
  const first = 1 + index * 2
  return `${columnLetters(first)}${row + 1}:${columnLetters(first + 1)}${row + 1}`
}
