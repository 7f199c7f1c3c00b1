import type { Locale } from '../domain/locale.ts'
import type { FormulaResult } from '../formulas/formula.ts'
import type { FigureInput, PlanFigure } from '../plan/figure.ts'
import type { FigureUnit } from '../plan/figure-units.ts'
import { formatMeasure, numberFormat } from './format.ts'
import { messagesFor } from './messages.ts'

const percentOfOne = 100
/** Decimals that a figure of a plan is shown with unless the view asks for others. */
const usualDigits: Record<FigureUnit, number> = {
  units: 0,
  yuan: 2,
  'wan-yuan': 2,
  ratio: 2,
  rate: 2,
  points: 2,
  days: 2,
  index: 1,
  score: 1,
  percent: 2,
  count: 2,
}

interface FigureFormat {
  /** Decimals, always so many: figures of a column stand below each other. */
  digits?: number
  /** Says the unit too; shares have their % in any case. */
  withUnit?: boolean
  /** Writes a plus before what is above 0. */
  signed?: boolean
}

/** Writes a number of a plan in its unit, with a real minus. */
export function formatFigure(
  locale: Locale,
  value: number,
  unit: FigureUnit,
  { digits, withUnit = false, signed = false }: FigureFormat = {},
): string {
  const sign = signed && value > 0 ? '+' : ''
  return withRealMinus(
    sign + (withUnit ? withItsUnit(locale, value, unit, digits) : bare(locale, value, unit, digits)),
  )
}

/** The value of a computed figure in words; empty where there is none. */
export function figureInWords(locale: Locale, { result }: PlanFigure, format: FigureFormat = {}): string {
  return result.state === 'computed' ? formatFigure(locale, result.value, result.unit, format) : ''
}

/** Why a figure has no value, in words; null where it has one. */
export function missingInWords(locale: Locale, result: FormulaResult): string | null {
  const { common, figures } = messagesFor(locale)
  switch (result.state) {
    case 'computed':
      return null
    case 'missing':
      return figures.missing(result.inputs.map((name) => inputLabel(locale, name)).join(common.listSeparator))
    case 'zero-divisor':
      return figures.zeroDivisor(inputLabel(locale, result.input))
    case 'out-of-range':
      return figures.outOfRange(inputLabel(locale, result.input))
  }
}

/** What an input is called; the user's own words stand as they are. */
export function inputLabel(locale: Locale, name: string): string {
  const labels: Readonly<Record<string, string>> = messagesFor(locale).figures.input
  return labels[name] ?? name
}

/** The value of an input with its unit; null where it is not known. An item of a list says all its fields. */
export function inputInWords(locale: Locale, { value, unit }: FigureInput): string | null {
  const { common, figures } = messagesFor(locale)
  const words: Readonly<Record<string, string>> = figures.word
  if (value === null) return null
  if (typeof value === 'number') return formatFigure(locale, value, unit, { withUnit: true })
  if (typeof value === 'string') return words[value] ?? value
  if (typeof value === 'boolean') return value ? figures.yes : figures.no
  return value
    .map((field) => `${inputLabel(locale, field.name)} ${inputInWords(locale, field) ?? figures.unknown}`)
    .join(common.listSeparator)
}

/** How a formula is written, and what it says about itself, in words. */
export function formulaInWords(locale: Locale, { formula }: PlanFigure) {
  const { figures, worksheets } = messagesFor(locale)
  if (!formula) return { expression: figures.entered, convention: null, taxBasis: null, source: null }
  const expressions: Readonly<Record<string, string>> = figures.expression
  const conventions: Readonly<Record<string, string>> = {
    ...worksheets.convention,
    ...figures.ownConvention,
  }
  const origins: Readonly<Record<string, string>> = figures.origin
  return {
    expression: expressions[formula.id] ?? formula.id,
    convention: formula.convention === null ? null : (conventions[formula.convention] ?? formula.convention),
    taxBasis: formula.taxBasis === 'no-money' ? figures.noMoney : worksheets.taxBasis[formula.taxBasis],
    source: origins[formula.source] ?? formula.source,
  }
}

function bare(locale: Locale, value: number, unit: FigureUnit, digits = usualDigits[unit]): string {
  const shown = unit === 'rate' ? value * percentOfOne : value
  // What rounds to 0 has no sign.
  const isNothing = Math.abs(shown) < 0.5 / 10 ** digits
  const isCounted = unit === 'count' || unit === 'units'
  const text = numberFormat(locale, isCounted ? 0 : digits, digits).format(isNothing ? 0 : shown)
  return unit === 'rate' || unit === 'percent' ? `${text}%` : text
}

function withItsUnit(locale: Locale, value: number, unit: FigureUnit, digits?: number): string {
  const { unit: words } = messagesFor(locale).figures
  switch (unit) {
    case 'wan-yuan':
      return formatMeasure(locale, value, 'wan-yuan')
    case 'yuan':
    case 'points':
    case 'days':
    case 'units':
      return words[unit](
        digits === undefined
          ? bare(locale, value, unit).replace(/\.0+$/, '')
          : bare(locale, value, unit, digits),
      )
    case 'ratio':
    case 'rate':
    case 'percent':
    case 'index':
    case 'score':
    case 'count':
      return bare(locale, value, unit, digits)
  }
}

/** Formatters write a hyphen; figures deserve a minus. */
function withRealMinus(text: string): string {
  return text.replace('-', '−')
}
