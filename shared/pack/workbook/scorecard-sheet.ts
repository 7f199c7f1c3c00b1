import type { JointMeasure } from '../../domain/joint-plan.ts'
import type { MeasureUnit } from '../../domain/measure-unit.ts'
import type { PlanPeriod } from '../../domain/plan-item.ts'
import { measureValues } from '../../plan/joint-scorecard.ts'
import { serviceMeasures } from '../../plan/service-level.ts'
import { wholeAccount } from '../../plan/profit-slice.ts'
import { looks, rowNameLook } from './cell-looks.ts'
import { expression, grouped, quotient, type Expression, type Slot } from './expression.ts'
import {
  addHeading,
  addHeads,
  addRow,
  addTitle,
  computedCell,
  draftSheet,
  inCells,
  inputCell,
  textCell,
  type DraftCell,
  type SheetDraft,
} from './sheet-draft.ts'
import type { WorkbookPage } from './workbook-page.ts'

const retailRows = ['categorySales', 'ourSales', 'averageStock'] as const
const columns = 7

/** The joint scorecard and the objectives, with the retailer's figures that lines of it are computed from. */
export function scorecardSheet(page: WorkbookPage, name: string): SheetDraft {
  const sheet = draftSheet(name)
  addTitle(sheet, page.messages.packWords.sheets.scorecard, page.messages.planJoint.scorecard.hint, columns)
  addMeasures(page, sheet)
  addObjectives(page, sheet)
  addRetail(page, sheet)
  return sheet
}

function addMeasures(page: WorkbookPage, sheet: SheetDraft): void {
  const { account, messages, slot } = page
  const { scorecard } = messages.planJoint
  if (account.jointMeasures.length === 0) return
  addHeading(sheet, scorecard.title)
  addHeads(
    sheet,
    [
      scorecard.name,
      scorecard.unit,
      scorecard.base,
      scorecard.target,
      scorecard.current,
      messages.packWords.progress,
      scorecard.side,
    ],
    2,
    5,
  )
  for (const line of account.jointMeasures) {
    const slots = measureSlots(slot, `measure/${line.id}`)
    const values = measureValues(account, line)
    const measured = (field: 'base' | 'target', period: PlanPeriod): DraftCell => {
      const formula = line[field] === null ? measureFormula(page, line, period) : null
      const value = values[field]
      return formula === null
        ? inputCell(value, line.unit, slots[field])
        : computedCell(formula, value === null ? null : inCells(value, line.unit), line.unit, {
            slot: slots[field],
          })
    }
    addRow(sheet, [
      textCell(line.name.trim() || messages.common.untitled),
      textCell(messages.domain.unit[line.unit], looks.soft),
      measured('base', 'base'),
      measured('target', 'plan'),
      inputCell(line.current, line.unit, slots.current),
      progressCell(slots, values),
      textCell(scorecard.sides[line.side], looks.soft),
    ])
  }
}

function addObjectives({ account, messages, slot }: WorkbookPage, sheet: SheetDraft): void {
  const { objectives } = messages.planFields.list
  const { scorecard } = messages.planJoint
  if (account.objectives.length === 0) return
  addHeading(sheet, objectives.title)
  addHeads(
    sheet,
    [
      objectives.fields.title,
      scorecard.unit,
      objectives.fields.base,
      objectives.fields.target,
      objectives.fields.current,
      messages.packWords.progress,
      objectives.fields.due,
    ],
    2,
    5,
  )
  for (const objective of account.objectives) {
    for (const line of [objective, ...objective.keyResults]) {
      const isKeyResult = line !== objective
      const slots = measureSlots(slot, `objective/${objective.id}/${line.id}`)
      addRow(sheet, [
        textCell(line.title.trim() || messages.common.untitled, rowNameLook({ indent: isKeyResult ? 2 : 0 })),
        textCell(messages.domain.unit[line.unit], looks.soft),
        inputCell(line.base, line.unit, slots.base),
        inputCell(line.target, line.unit, slots.target),
        inputCell(line.current, line.unit, slots.current),
        progressCell(slots, line),
        textCell(isKeyResult ? '' : (objective.due ?? ''), looks.soft),
      ])
    }
  }
}

function addRetail({ account, messages, slot }: WorkbookPage, sheet: SheetDraft): void {
  const { retail } = messages.planJoint
  addHeading(sheet, messages.packWords.withUnit(retail.title, messages.planMoney.unit))
  addHeads(sheet, [retail.figure, '', retail.previous, retail.base, retail.plan], 2, 4)
  for (const row of retailRows) {
    addRow(sheet, [
      textCell(retail.rows[row]),
      null,
      ...(['previous', 'base', 'plan'] as const).map((period) =>
        inputCell(account.retail[row][period], 'wan-yuan', slot(`retail/${row}/${period}`)),
      ),
    ])
  }
}

/** What the plan computes for a line that nobody typed, as `plan/joint-scorecard.ts` has it; null where nothing can. */
function measureFormula(page: WorkbookPage, line: JointMeasure, period: PlanPeriod): Expression | null {
  const { account, slot, money } = page
  const { measure, unit } = line
  const retail = (row: (typeof retailRows)[number]) => slot(`retail/${row}/${period}`)
  const invoice = page.has.money
    ? money.rowSlot({ view: 'whole', slice: wholeAccount(account) }, period, 'invoiceSales')
    : null
  switch (measure) {
    case null:
      return null
    case 'our-retail-sales':
      return inUnitOf(expression`${retail('ourSales')}`, unit, false)
    case 'category-share':
      return inUnitOf(quotient(retail('ourSales'), retail('categorySales')), unit, true)
    case 'front-margin':
      return (
        invoice &&
        inUnitOf(quotient(expression`${retail('ourSales')}-${invoice}`, retail('ourSales')), unit, true)
      )
    case 'gmroi':
      return (
        invoice &&
        inUnitOf(quotient(expression`${retail('ourSales')}-${invoice}`, retail('averageStock')), unit, false)
      )
    case 'days-of-inventory':
      return invoice && inUnitOf(expression`${quotient(retail('averageStock'), invoice)}*365`, unit, false)
    case 'perfect-store-score':
      return account.storePillars.length === 0
        ? null
        : inUnitOf(
            expression`${slot(`perfect-store/${period === 'base' ? 'result' : 'target'}`)}`,
            unit,
            false,
          )
    default:
      return period === 'base' && serviceMeasures.some((one) => one === measure)
        ? inUnitOf(expression`${slot(`service/${measure}`)}`, unit, true)
        : null
  }
}

/** The figure in the unit of the line; a cell of percent holds the share of 1. */
function inUnitOf(figure: Expression, unit: MeasureUnit, isRate: boolean): Expression {
  if (unit === 'percent') return isRate ? figure : expression`${grouped(figure)}/100`
  return isRate && unit !== 'count' && unit !== 'index' ? expression`${figure}*100` : figure
}

type MeasureSlots = Record<'base' | 'target' | 'current', Slot>

function measureSlots(slot: WorkbookPage['slot'], key: string): MeasureSlots {
  return { base: slot(`${key}/base`), target: slot(`${key}/target`), current: slot(`${key}/current`) }
}

/** How much of the way from base to target is behind us. */
function progressCell(
  slots: MeasureSlots,
  values: Record<'base' | 'target' | 'current', number | null>,
): DraftCell {
  const { base, target, current } = values
  const isKnown = base !== null && target !== null && current !== null && target !== base
  return computedCell(
    quotient(expression`${slots.current}-${slots.base}`, expression`${slots.target}-${slots.base}`),
    isKnown ? (current - base) / (target - base) : null,
    'rate',
  )
}
