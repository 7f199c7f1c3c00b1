import type { Account } from '../domain/account.ts'
import type { FormatSales, ProductLine } from '../domain/customer-money.ts'
import type { PlanPeriod } from '../domain/plan-item.ts'
import { enteredFigure, figureOf, missingFigure, partOf, sumFigure, type PlanFigure } from './figure.ts'
import { allocationOf } from './plain-arithmetic.ts'

/** What a profit and loss is made from. */
export type AccountMoney = Pick<
  Account,
  'formats' | 'terms' | 'costs' | 'finance' | 'productLines' | 'whiteSpace'
>

/** A part of the business with an account: all of it, one format, or one product line. */
export interface ProfitSlice {
  id: string
  name: string
  /** Nothing needs to be shared out: the slice is all there is. */
  isWhole: boolean
  line: ProductLine | null
  formats: readonly FormatSales[]
  /** List sales of the slice in one of its formats, in 万元. */
  salesIn: (format: FormatSales, period: PlanPeriod) => PlanFigure
}

/** All that is sold to an account. */
export function wholeAccount({ formats }: Pick<AccountMoney, 'formats'>): ProfitSlice {
  return { id: 'whole', name: '', isWhole: true, line: null, formats, salesIn: salesOfFormat }
}

/** Each format for itself. */
export function formatSlices({ formats }: Pick<AccountMoney, 'formats'>): ProfitSlice[] {
  return formats.map((format) => ({
    id: format.id,
    name: format.name,
    isWhole: false,
    line: null,
    formats: [format],
    salesIn: salesOfFormat,
  }))
}

/** Each product line for itself, with the sales of the white-space grid. */
export function lineSlices(
  account: Pick<AccountMoney, 'formats' | 'productLines' | 'whiteSpace'>,
): ProfitSlice[] {
  return account.productLines.map((line) => ({
    id: line.id,
    name: line.name,
    isWhole: false,
    line,
    formats: account.formats,
    salesIn(format, period) {
      const cell = account.whiteSpace.find((one) => one.format === format.id && one.line === line.id)
      return enteredFigure(cell?.[period] ?? null, `${line.name} · ${format.name}`)
    },
  }))
}

/** The slice within the formats that a term or a cost is for; none named means all. */
export function withinFormats(slice: ProfitSlice, formats: readonly string[]): ProfitSlice {
  if (formats.length === 0) return slice
  const within = slice.formats.filter(({ id }) => formats.includes(id))
  return within.length === slice.formats.length ? slice : { ...slice, isWhole: false, formats: within }
}

/** List sales of a slice, in 万元. */
export function salesOfSlice(slice: ProfitSlice, period: PlanPeriod): PlanFigure {
  if (slice.formats.length > 0) {
    return sumFigure(
      slice.formats.map((format) => partOf(format.name || 'listSales', slice.salesIn(format, period))),
    )
  }
  // A term for other formats takes nothing here; an account without formats has no sales yet.
  return slice.isWhole ? missingFigure(['listSales']) : enteredFigure(0, 'listSales')
}

/** What a slice bears of an amount for some formats: its share of their list sales. */
export function allocate(
  amount: PlanFigure,
  formats: readonly string[],
  slice: ProfitSlice,
  account: Pick<AccountMoney, 'formats'>,
  period: PlanPeriod,
): PlanFigure {
  if (slice.isWhole) return amount
  const whole = withinFormats(wholeAccount(account), formats)
  const own = withinFormats(slice, formats)
  if (own.formats.length === 0) return enteredFigure(0, 'amount')
  return figureOf(allocationOf, {
    amount,
    sliceSales: salesOfSlice(own, period),
    scopeSales: salesOfSlice(whole, period),
  })
}

function salesOfFormat(format: FormatSales, period: PlanPeriod): PlanFigure {
  return enteredFigure(format[period], format.name || 'listSales')
}
