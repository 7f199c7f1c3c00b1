import {
  evaluate,
  type Formula,
  type FormulaResult,
  type FormulaUnit,
  type PartialInputs,
  type TaxBasis,
} from '../formulas/formula.ts'
import { inputUnits, type FigureUnit } from './figure-units.ts'
import { changeOf, differenceOf, percentOf, shareOf, sumOf } from './plain-arithmetic.ts'

export type FigureValue = number | string | boolean | null | readonly FigureInput[]

/**
 * One input of a figure. `name` is a key of `messages.figures.input`, or the user's own word for it, e.g. the
 * name of a format. A list has its items as inputs of their own.
 */
export interface FigureInput {
  name: string
  value: FigureValue
  unit: FigureUnit
}

/** What a formula says about itself; number 0 is plain arithmetic such as a sum. */
export interface FigureFormula {
  number: number
  id: string
  source: string
  unit: FormulaUnit
  convention: string | null
  taxBasis: TaxBasis
}

/** A computed figure that can explain itself. Without a formula it is the user's own word. */
export interface PlanFigure {
  result: FormulaResult
  formula: FigureFormula | null
  inputs: readonly FigureInput[]
}

/** A named item of a list that is added up. */
export interface FigurePart {
  name: string
  value: number | PlanFigure | null
}

type Given<Value> =
  | Value
  | (Value extends number ? PlanFigure : never)
  | (Value extends number[] ? readonly FigurePart[] : never)
  | null
  | undefined

/** Inputs of a formula as a plan has them: values, figures computed before, and named parts of lists. */
export type FigureInputs<Inputs extends object> = { [Key in keyof Inputs]?: Given<Inputs[Key]> }

export interface FigureOptions {
  /** Units of inputs where they differ from what is usual, e.g. a retail price given in 万元. */
  units?: Readonly<Record<string, FigureUnit>>
  /** Names of the items of a list, in their order. */
  names?: Readonly<Record<string, readonly string[]>>
}

/**
 * Computes a formula and keeps with the result what it was computed from. An input that is a figure without a
 * value makes this one say what that one lacks, so that the reader learns which field to fill in.
 */
export function figureOf<Inputs extends object>(
  formula: Formula<Inputs>,
  given: FigureInputs<Inputs>,
  options: FigureOptions = {},
): PlanFigure {
  const { number, id, source, unit, convention, taxBasis } = formula
  const values: Readonly<Record<string, unknown>> = { ...given }
  // Names are those of the formula, and each value is the one given for its name.
  const numbers = Object.fromEntries(
    formula.inputs.map((name) => [name, plainValue(values[name])]),
  ) as PartialInputs<Inputs>
  const failure = firstFailure(formula.inputs.flatMap((name) => failuresIn(values[name], name)))
  return {
    result: failure ?? evaluate(formula, numbers),
    formula: { number, id, source, unit, convention, taxBasis },
    inputs: formula.inputs.map((name) => inputOf(name, values[name], options)),
  }
}

/** The sum of named parts; what is unknown names itself. No part at all is not a sum of 0. */
export function sumFigure(parts: readonly FigurePart[], unit: FormulaUnit = 'wan-yuan'): PlanFigure {
  const figure = figureOf({ ...sumOf, unit }, { parts }, { units: { parts: unit } })
  return {
    ...figure,
    inputs: parts.map(({ name, value }) => inputOf(name, value, { units: { [name]: unit } })),
  }
}

/** What is left of `whole` after named parts are taken off. */
export function differenceFigure(whole: FigurePart, parts: readonly FigurePart[]): PlanFigure {
  const figure = figureOf(differenceOf, { whole: whole.value, parts: partsOrNothing('parts', parts) })
  return {
    ...figure,
    result: withName(figure.result, 'whole', whole.name),
    inputs: [whole, ...parts].map(({ name, value }) =>
      inputOf(name, value, { units: { [name]: 'wan-yuan' } }),
    ),
  }
}

/** One named figure as a share of another; both count the same thing. */
export function shareFigure(part: FigurePart, whole: FigurePart, unit: FigureUnit = 'wan-yuan'): PlanFigure {
  return named(figureOf(shareOf, { part: part.value, whole: whole.value }), { part, whole }, unit)
}

/** Growth from one named figure to another, as a share of the first. */
export function changeFigure(
  before: FigurePart,
  after: FigurePart,
  unit: FigureUnit = 'wan-yuan',
): PlanFigure {
  return named(figureOf(changeOf, { before: before.value, after: after.value }), { before, after }, unit)
}

/** A number of percent (4 for 4%) of a named amount of money. */
export function percentFigure(percent: number | null, of: FigurePart): PlanFigure {
  const figure = figureOf(percentOf, { amount: of.value, percent })
  return {
    ...figure,
    result: withName(figure.result, 'amount', of.name),
    inputs: figure.inputs.map((input) => (input.name === 'amount' ? { ...input, name: of.name } : input)),
  }
}

/** A figure that the user entered; unknown is missing, under its name. */
export function enteredFigure(
  value: number | null,
  name: string,
  unit: FormulaUnit = 'wan-yuan',
): PlanFigure {
  return {
    result:
      value === null
        ? { state: 'missing', inputs: [name] }
        : {
            state: 'computed',
            value,
            unit,
            convention: null,
            taxBasis: unit === 'wan-yuan' ? 'before-vat' : 'no-money',
          },
    formula: null,
    inputs: [{ name, value, unit }],
  }
}

/** A figure that can't be computed yet, with the names of what is missing. */
export function missingFigure(names: readonly string[]): PlanFigure {
  return {
    result: { state: 'missing', inputs: [...names] },
    formula: null,
    inputs: names.map((name) => ({ name, value: null, unit: 'count' })),
  }
}

/** The value of a figure, or null where there is none. */
export function valueOf(figure: PlanFigure | null): number | null {
  return figure?.result.state === 'computed' ? figure.result.value : null
}

/** A figure as a part of another one, under a name. */
export function partOf(name: string, value: number | PlanFigure | null): FigurePart {
  return { name, value }
}

/** Parts where there may be none, e.g. terms: a list without items is 0 there and not missing. */
export function partsOrNothing(name: string, parts: readonly FigurePart[]): readonly FigurePart[] {
  return parts.length === 0 ? [{ name, value: 0 }] : parts
}

function named(
  figure: PlanFigure,
  parts: Readonly<Record<string, FigurePart>>,
  unit: FigureUnit,
): PlanFigure {
  const result = Object.entries(parts).reduce(
    (current, [input, { name }]) => withName(current, input, name),
    figure.result,
  )
  return {
    ...figure,
    result,
    inputs: figure.inputs.map((input) => ({ ...input, name: parts[input.name]?.name ?? input.name, unit })),
  }
}

/** Calls an input by its own name in the reason why there is no value. */
function withName(result: FormulaResult, input: string, name: string): FormulaResult {
  switch (result.state) {
    case 'computed':
      return result
    case 'missing':
      return { ...result, inputs: result.inputs.map((missing) => (missing === input ? name : missing)) }
    case 'zero-divisor':
    case 'out-of-range':
      return result.input === input ? { ...result, input: name } : result
  }
}

function isFigure(value: unknown): value is PlanFigure {
  return typeof value === 'object' && value !== null && 'result' in value && 'formula' in value
}

function isPart(value: unknown): value is FigurePart {
  return typeof value === 'object' && value !== null && 'name' in value && 'value' in value
}

function plainValue(value: unknown): unknown {
  if (isFigure(value)) return valueOf(value)
  if (!Array.isArray(value)) return value
  return value.map((item: unknown) => (isPart(item) ? plainValue(item.value) : plainValue(item)))
}

/** Why inputs have no value: figures say what they lack themselves, parts of a list go by their own name. */
function failuresIn(value: unknown, name: string): FormulaResult[] {
  if (isFigure(value)) return value.result.state === 'computed' ? [] : [value.result]
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown) => (isPart(item) ? failuresIn(item.value, item.name) : []))
  }
  return value === null || value === undefined ? [{ state: 'missing', inputs: [name] }] : []
}

/** What is missing is told first and all at once: it is what the user can mend. */
function firstFailure(failures: readonly FormulaResult[]): FormulaResult | undefined {
  const missing = failures.flatMap((failure) => (failure.state === 'missing' ? failure.inputs : []))
  if (missing.length > 0) return { state: 'missing', inputs: [...new Set(missing)] }
  return failures[0]
}

function inputOf(name: string, value: unknown, options: FigureOptions): FigureInput {
  const unit = options.units?.[name] ?? inputUnits[name] ?? 'count'
  return { name, unit, value: shownValue(name, value, unit, options) }
}

function shownValue(name: string, value: unknown, unit: FigureUnit, options: FigureOptions): FigureValue {
  const plain = isFigure(value) ? valueOf(value) : value
  if (Array.isArray(plain)) {
    return plain.map((item: unknown, index) => {
      const part = isPart(item)
        ? item
        : { name: options.names?.[name]?.[index] ?? String(index + 1), value: item }
      return { name: part.name, unit, value: shownItem(part.value, options) }
    })
  }
  return shownItem(plain, options)
}

function shownItem(item: unknown, options: FigureOptions): FigureValue {
  if (isFigure(item)) return valueOf(item)
  if (typeof item === 'number' || typeof item === 'string' || typeof item === 'boolean') return item
  if (typeof item !== 'object' || item === null) return null
  return Object.entries(item).map(([field, value]: [string, unknown]) => inputOf(field, value, options))
}
