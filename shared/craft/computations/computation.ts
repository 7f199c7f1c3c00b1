import { evaluate, type Formula, type FormulaResult, type PartialInputs } from '../../formulas/formula.ts'
import type { Messages } from '../../i18n/messages.ts'
import { given, type Known, type SheetRow } from './sheet.ts'

/** Names a computed value in the messages: `messages.computations.label[…]`. */
export type ComputationLabel = keyof Messages['computations']['label']

/** How a value is written. Money is in the unit of the worksheet, whatever that is; a rate of 0.93 is 93%. */
export type ComputationUnit =
  'money' | 'units' | 'ratio' | 'rate' | 'points' | 'days' | 'index' | 'score' | 'people'

/**
 * Where a value belongs: with `row` and `column` null to the field, with a row to that row of the table, with a
 * column to that column, with both to the cell. A field or cell of a numeric kind can be shown holding it.
 */
export interface ComputationPlace {
  field: string
  row: string | null
  column: string | null
}

/** One live result of a worksheet. */
export interface WorksheetComputation {
  /** The same for the same place from one keystroke to the next, so that views can key on it. */
  id: string
  label: ComputationLabel
  unit: ComputationUnit
  /** What is missing or divides by zero is named by field references such as `steps.amount`. */
  result: FormulaResult
  place: ComputationPlace | null
  /** Whose value it is where no row says so, e.g. a person. */
  subject: string | null
  /** For values that ought to be something: weights that add up, a ceiling kept. Null where nothing is asked. */
  check: 'holds' | 'broken' | null
  /** The formula of the house behind it, with where its definition comes from; null for sums and the like. */
  formula: Pick<Formula<object>, 'number' | 'source'> | null
  /** The fields it is computed from, as references. */
  fields: readonly string[]
}

interface Options {
  place?: Partial<ComputationPlace> & { field: string }
  subject?: string
  /** Tells whether the value is what it ought to be. */
  holds?: (value: number) => boolean
}

/** The inputs of a formula, each with where it comes from. */
export type KnownInputs<Inputs> = { [Key in keyof Inputs]: Known<Inputs[Key]> }

/** Computes a formula and names what is missing by the fields of the worksheet. */
export function computeFormula<Inputs extends object>(
  label: ComputationLabel,
  formula: Formula<Inputs>,
  inputs: KnownInputs<Inputs>,
  options: Options = {},
): WorksheetComputation {
  const sources: Record<string, Known<unknown>> = inputs
  const missing = [...new Set(Object.values(sources).flatMap((source) => source.missing))]
  const values = Object.fromEntries(Object.entries(sources).map(([name, { value }]) => [name, value]))
  const result = evaluate(formula, values as PartialInputs<Inputs>)
  const named =
    missing.length > 0 ? { state: 'missing' as const, inputs: missing } : inFields(result, sources)
  const { number, source } = formula
  const fields = [...new Set(Object.values(sources).flatMap((known) => known.fields))]
  return assemble(label, unitOf(formula.unit), named, options, { formula: { number, source }, fields })
}

/** Shows a value that needs no formula of the house: a sum, a difference, a count. */
export function computeValue(
  label: ComputationLabel,
  unit: ComputationUnit,
  { value, missing, fields }: Known<number>,
  options: Options = {},
): WorksheetComputation {
  // Two figures that no account has can still overflow; then there is no value to show.
  const isTooLarge = value !== null && !Number.isFinite(value)
  const result: FormulaResult = isTooLarge
    ? { state: 'out-of-range', input: fields[0] ?? '' }
    : value === null
      ? { state: 'missing', inputs: [...missing] }
      : { state: 'computed', value, unit: plainUnit(unit), convention: null, taxBasis: 'same' }
  return assemble(label, unit, result, options, { formula: null, fields })
}

/** Divides one value by another; a divisor of zero is named, never computed with. */
export function computeShare(
  label: ComputationLabel,
  unit: ComputationUnit,
  part: Known<number>,
  whole: Known<number>,
  options: Options = {},
): WorksheetComputation {
  const fields = [...new Set([...part.fields, ...whole.fields])]
  if (part.value !== null && whole.value === 0) {
    const result: FormulaResult = { state: 'zero-divisor', input: whole.fields[0] ?? '' }
    return assemble(label, unit, result, options, { formula: null, fields })
  }
  const factor = unit === 'index' ? 100 : 1
  const value = part.value === null || whole.value === null ? null : (part.value / whole.value) * factor
  const missing = [...new Set([...part.missing, ...whole.missing])]
  return computeValue(label, unit, { value, fields, missing }, options)
}

/** A computed value to go on computing with; where there is none, what kept it from being computed. */
export function valueOf({ result }: WorksheetComputation): Known<number> {
  if (result.state === 'computed') return given(result.value)
  const fields = result.state === 'missing' ? result.inputs : [result.input]
  return { value: null, fields, missing: fields }
}

/** The options for a value that belongs to a row of a table, or to a cell of it. */
export function inRow(
  field: string,
  row: SheetRow,
  column: string | null = null,
): { place: ComputationPlace } {
  return { place: { field, row: row.id, column } }
}

function assemble(
  label: ComputationLabel,
  unit: ComputationUnit,
  result: FormulaResult,
  { place, subject, holds }: Options,
  origin: Pick<WorksheetComputation, 'formula' | 'fields'>,
): WorksheetComputation {
  const at = place ? { row: null, column: null, ...place } : null
  const check =
    holds === undefined || result.state !== 'computed' ? null : holds(result.value) ? 'holds' : 'broken'
  const id = [label, at?.row, at?.column, subject].filter((part) => part != null).join(':')
  return { id, label, unit, result, place: at, subject: subject ?? null, check, ...origin }
}

function inFields(result: FormulaResult, sources: Record<string, Known<unknown>>): FormulaResult {
  const fieldsOf = (input: string): readonly string[] => sources[input]?.fields ?? []
  switch (result.state) {
    case 'computed':
      return result
    case 'missing':
      return { ...result, inputs: [...new Set(result.inputs.flatMap(fieldsOf))] }
    case 'zero-divisor':
    case 'out-of-range':
      return {
        ...result,
        input: [...fieldsOf(result.input), ...Object.keys(sources).flatMap(fieldsOf)][0] ?? result.input,
      }
  }
}

function unitOf(unit: Extract<FormulaResult, { state: 'computed' }>['unit']): ComputationUnit {
  return unit === 'yuan' || unit === 'wan-yuan' ? 'money' : unit
}

function plainUnit(unit: ComputationUnit): Extract<FormulaResult, { state: 'computed' }>['unit'] {
  if (unit === 'money') return 'yuan'
  return unit === 'people' ? 'units' : unit
}
