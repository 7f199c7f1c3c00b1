/** What a result is counted in. A `ratio` has break-even at 1, a `rate` is a share with break-even at 0. */
export type FormulaUnit =
  'units' | 'yuan' | 'wan-yuan' | 'ratio' | 'rate' | 'points' | 'days' | 'index' | 'score'

/** Whether money in the formula is counted before or with value-added tax; `same` needs one basis throughout. */
export type TaxBasis = 'before-vat' | 'same' | 'no-money'

/** A formula of the domain as data: what it needs, what it gives and where its definition comes from. */
export interface Formula<Inputs extends object> {
  /** Number in the house's list of formulae, 1 to 43. */
  readonly number: number
  readonly id: string
  readonly unit: FormulaUnit
  readonly inputs: readonly (keyof Inputs & string)[]
  readonly taxBasis: TaxBasis
  /** Names the convention where the trade uses one word for two things, e.g. `one-is-break-even`. */
  readonly convention: string | null
  readonly source: string
  readonly compute: (inputs: Inputs) => number
}

/** A computed value with everything that a reader needs to judge it, or the reason why there is none. */
export type FormulaResult =
  | { state: 'computed'; value: number; unit: FormulaUnit; convention: string | null; taxBasis: TaxBasis }
  | { state: 'missing'; inputs: string[] }
  | { state: 'zero-divisor'; input: string }
  | { state: 'out-of-range'; input: string }

/** Inputs as they come from a half-filled form. */
export type PartialInputs<Inputs extends object> = { [Key in keyof Inputs]?: Inputs[Key] | null }

class NotComputable extends Error {
  readonly outcome: FormulaResult

  constructor(outcome: FormulaResult) {
    super('not computable')
    this.outcome = outcome
  }
}

/** Divides, or ends the computation by naming the input that makes the divisor zero. */
export function divide(numerator: number, denominator: number, input: string): number {
  if (denominator === 0) throw new NotComputable({ state: 'zero-divisor', input })
  return numerator / denominator
}

/** Ends the computation where an input lies outside the range in which the formula means anything. */
export function requireRange(holds: boolean, input: string): void {
  if (!holds) throw new NotComputable({ state: 'out-of-range', input })
}

/**
 * Computes a formula from what is known. Missing inputs, a zero divisor or a value out of range give a
 * named reason, never 0 and never NaN.
 */
export function evaluate<Inputs extends object>(
  formula: Formula<Inputs>,
  inputs: PartialInputs<Inputs>,
): FormulaResult {
  const missing = formula.inputs.filter((name) => isMissing(inputs[name]))
  if (missing.length > 0) return { state: 'missing', inputs: missing }
  try {
    // Every named input was just seen to be present.
    const value = formula.compute(inputs as Inputs)
    if (!Number.isFinite(value)) return { state: 'missing', inputs: [...formula.inputs] }
    const { unit, convention, taxBasis } = formula
    return { state: 'computed', value, unit, convention, taxBasis }
  } catch (error) {
    if (error instanceof NotComputable) return error.outcome
    throw error
  }
}

function isMissing(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true
  if (typeof value === 'number') return !Number.isFinite(value)
  if (Array.isArray(value)) return value.length === 0 || value.some(isMissing)
  if (typeof value === 'object') return Object.values(value).some(isMissing)
  return false
}
