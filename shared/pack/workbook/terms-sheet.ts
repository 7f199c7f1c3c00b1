import type { Term, TermTier } from '../../domain/customer-money.ts'
import { planPeriods, type PlanPeriod } from '../../domain/plan-item.ts'
import { tierRebate } from '../../formulas/account-money.ts'
import { evaluate } from '../../formulas/formula.ts'
import { valueOf } from '../../plan/figure.ts'
import { salesOfSlice, wholeAccount, withinFormats } from '../../plan/profit-slice.ts'
import { invoiceSalesOf, isOnInvoice, termCost } from '../../plan/term-cost.ts'
import { isUnconditional, termsTotal, unconditionalShare } from '../../plan/terms.ts'
import { looks, rowNameLook } from './cell-looks.ts'
import {
  expression,
  mention,
  quotient,
  refuse,
  sumOfSlots,
  type Expression,
  type Slot,
} from './expression.ts'
import {
  addHeading,
  addHeads,
  addRow,
  addTitle,
  choiceCell,
  computedCell,
  draftSheet,
  inputCell,
  textCell,
  type SheetDraft,
} from './sheet-draft.ts'
import { formatsInWords, periodNames, type WorkbookPage } from './workbook-page.ts'

const columns = 9

/** What the customer gets by contract: rates and amounts to fill in, scales of tiers, and what it all costs. */
export function termsSheet(page: WorkbookPage, name: string): SheetDraft {
  const { account, messages, money, slot } = page
  const { terms, base, plan, unit } = messages.planMoney
  const { choice } = messages.planFields
  const names = periodNames(page)
  const sheet = draftSheet(name)
  addTitle(sheet, messages.planFields.list.terms.title, messages.packWords.termsHint(unit), columns)
  addRow(sheet, [])
  addHeads(
    sheet,
    [
      terms.name,
      terms.kind,
      base,
      plan,
      messages.planFields.list.terms.fields.measure,
      terms.cost(names.base),
      terms.cost(names.plan),
      terms.condition,
      messages.planMoney.scope.label,
    ],
    2,
    6,
  )
  const whole = { view: 'whole', slice: wholeAccount(account) } as const
  const costSlot = (term: Term, period: PlanPeriod) => slot(`terms-cost/${term.id}/${period}`)
  for (const term of account.terms) {
    const inputUnit = term.measure === 'rate' ? 'percent' : 'wan-yuan'
    const isScale = term.measure === 'tiers'
    addRow(sheet, [
      textCell(term.name.trim() || messages.planMoney.unnamed),
      textCell(terms.kinds[term.kind]),
      ...planPeriods.map((period) =>
        isScale
          ? textCell(messages.packWords.below, { ...looks.soft, align: 'right' })
          : inputCell(term[period], inputUnit, money.termInput(term, period)),
      ),
      textCell(
        term.measure !== 'rate'
          ? choice.measure[term.measure]
          : isOnInvoice(term)
            ? messages.packWords.percentOfList
            : messages.packWords.percentOfInvoice,
        looks.soft,
      ),
      ...planPeriods.map((period) =>
        computedCell(
          expression`${money.rowSlot(whole, period, term.id)}`,
          valueOf(termCost(account, period, term)),
          'wan-yuan',
          { slot: costSlot(term, period) },
        ),
      ),
      textCell(term.condition, looks.text),
      textCell(formatsInWords(page, term.formats), looks.soft),
    ])
  }
  if (account.terms.length > 0) addTotals(page, sheet, costSlot)
  for (const term of account.terms.filter(({ measure }) => measure === 'tiers')) addScale(page, sheet, term)
  return sheet
}

function addTotals(
  { account, messages, slot }: WorkbookPage,
  sheet: SheetDraft,
  costSlot: (term: Term, period: PlanPeriod) => Slot,
): void {
  const total = (period: PlanPeriod) => slot(`terms-total/${period}`)
  const costsOf = (terms: readonly Term[], period: PlanPeriod) => terms.map((term) => costSlot(term, period))
  addRow(sheet, [
    textCell(messages.packWords.total, rowNameLook({ isStrong: true })),
    ...[1, 2, 3, 4].map(() => ({ empty: true as const, style: rowNameLook({ isStrong: true }) })),
    ...planPeriods.map((period) =>
      computedCell(
        sumOfSlots(costsOf(account.terms, period)),
        valueOf(termsTotal(account, period)),
        'wan-yuan',
        {
          slot: total(period),
          isStrong: true,
        },
      ),
    ),
  ])
  const free = account.terms.filter(isUnconditional)
  addRow(sheet, [
    textCell(messages.planMoney.terms.unconditional),
    null,
    null,
    null,
    null,
    ...planPeriods.map((period) =>
      computedCell(
        quotient(sumOfSlots(costsOf(free, period)), total(period)),
        valueOf(unconditionalShare(account, period)),
        'rate',
      ),
    ),
  ])
}

/** A scale of tiers: what each tier brings, so that the way to the rebate can be followed. */
function addScale(page: WorkbookPage, sheet: SheetDraft, term: Term): void {
  const { account, messages, money, slot } = page
  const { terms } = messages.planMoney
  const names = periodNames(page)
  const forms = { ...messages.planFields.choice.form }
  const form = slot(`form/${term.id}`)
  const baseSlot = (period: PlanPeriod) => slot(`scale-base/${term.id}/${period}`)
  const scope = withinFormats(wholeAccount(account), term.formats)
  const base = (period: PlanPeriod) =>
    isOnInvoice(term) ? salesOfSlice(scope, period) : invoiceSalesOf(account, period, scope)

  addHeading(sheet, messages.packWords.scaleOf(term.name.trim() || messages.planMoney.unnamed))
  addRow(sheet, [
    textCell(terms.form),
    choiceCell(sheet, term.form === null ? '' : forms[term.form], Object.values(forms), form),
  ])
  addHeads(sheet, [
    messages.planFields.list.terms.fields.tiers,
    terms.from,
    terms.rate,
    messages.packWords.rebate(names.base),
    messages.packWords.rebate(names.plan),
  ])
  addRow(sheet, [
    textCell(
      isOnInvoice(term)
        ? messages.planMoney.profit.rows.listSales
        : messages.planMoney.profit.rows.invoiceSales,
    ),
    null,
    null,
    ...planPeriods.map((period) =>
      computedCell(money.scaleBase(term, period), valueOf(base(period)), 'wan-yuan', {
        slot: baseSlot(period),
      }),
    ),
  ])
  const tiers = [...term.tiers].sort((one, other) => (one.from ?? Infinity) - (other.from ?? Infinity))
  const cell = (tier: TermTier, name: string) => slot(`tier/${term.id}/${tier.id}/${name}`)
  for (const [index, tier] of tiers.entries()) {
    const next = tiers[index + 1]
    addRow(sheet, [
      textCell(terms.tier(index + 1)),
      inputCell(tier.from, 'wan-yuan', cell(tier, 'from')),
      inputCell(tier.rate, 'percent', cell(tier, 'rate')),
      ...planPeriods.map((period) =>
        computedCell(
          tierFormula({
            base: baseSlot(period),
            from: cell(tier, 'from'),
            rate: cell(tier, 'rate'),
            next: next ? cell(next, 'from') : null,
            form,
            forms,
          }),
          tierValue(valueOf(base(period)), tier, next ?? null, term.form),
          'wan-yuan',
          { slot: cell(tier, period) },
        ),
      ),
    ])
  }
  addRow(sheet, [
    textCell(messages.packWords.total, rowNameLook({ isStrong: true })),
    { empty: true, style: rowNameLook({ isStrong: true }) },
    { empty: true, style: rowNameLook({ isStrong: true }) },
    ...planPeriods.map((period) =>
      computedCell(
        tiers.length === 0 ? null : sumOfSlots(tiers.map((tier) => cell(tier, period))),
        valueOf(termCost(account, period, term)),
        'wan-yuan',
        { slot: slot(`scale/${term.id}/${period}`), isStrong: true },
      ),
    ),
  ])
}

interface TierCells {
  base: Slot
  from: Slot
  rate: Slot
  next: Slot | null
  form: Slot
  forms: Record<NonNullable<Term['form']>, string>
}

/** The rate on everything if this is the tier that is reached; or on what lies between this tier and the next. */
function tierFormula({ base, from, rate, next, form, forms }: TierCells): Expression {
  const isForm = (name: keyof typeof forms) => expression`${mention(form)}="${forms[name]}"`
  const isReached = next ? expression`AND(${base}>=${from},${base}<${next})` : expression`${base}>=${from}`
  const end = next ? expression`MIN(${base},${next})` : expression`${base}`
  return refuse(
    expression`IF(${isForm('whole-volume')},IF(${isReached},${base}*${rate},0),MAX(0,${end}-${from})*${rate})`,
    expression`AND(NOT(${isForm('whole-volume')}),NOT(${isForm('marginal')}))`,
  )
}

/** What one tier brings now; the formula of the scale with that tier alone gives it. */
function tierValue(
  base: number | null,
  tier: TermTier,
  next: TermTier | null,
  form: Term['form'],
): number | null {
  const { from, rate } = tier
  if (base === null || from === null || rate === null || form === null) return null
  if (next !== null && next.from === null) return null
  const end = next?.from ?? Infinity
  if (form === 'whole-volume' && base >= end) return 0
  const result = evaluate(tierRebate, {
    invoiceSales: Math.min(base, end),
    tiers: [{ from, rate: rate / 100 }],
    form,
  })
  return result.state === 'computed' ? result.value : null
}
