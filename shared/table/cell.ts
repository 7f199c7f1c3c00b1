import type { MeasureUnit } from '../domain/measure-unit.ts'

/** What a cell holds: a text, a number, or nothing. Days are texts such as `2026-12-31`. */
export type CellValue = string | number | null

/** The kinds that hold a number. Money is in 万元 (10,000 CNY); a percentage of 12.5 means 12.5 %. */
export const numberKinds = ['number', 'money', 'percent', 'points', 'days', 'count', 'score'] as const
export type NumberKind = (typeof numberKinds)[number]
export type CellKind = 'text' | 'long-text' | NumberKind | 'day' | 'choice' | 'computed' | 'custom'

export interface CellOption {
  value: string
  label: string
  /** How else the option is written, e.g. in the other language. */
  otherNames?: readonly string[]
}

/** How the cells of a column are read and written as text. */
export interface CellFormat {
  kind: CellKind
  /** What a number counts, where it differs from row to row. */
  unit?: MeasureUnit
  options?: readonly CellOption[]
  /** Limits of a number; a score without limits runs from 1 to 5. */
  minimum?: number
  maximum?: number
}

/** Why a text is no value of its column. */
export type CellProblem = 'no-number' | 'no-day' | 'no-option' | 'not-whole' | 'too-small' | 'too-large'

export type CellReading = { readable: true; value: CellValue } | { readable: false; problem: CellProblem }

/** Tells whether a kind of cell holds a number. */
export function isNumberKind(kind: CellKind): kind is NumberKind {
  return numberKinds.some((number) => number === kind)
}

/** The limits that a number of this format must keep, both included. */
export function limitsOf(format: CellFormat): { minimum: number; maximum: number } {
  const isScore = format.kind === 'score'
  return {
    minimum: format.minimum ?? (isScore ? 1 : format.kind === 'count' ? 0 : Number.NEGATIVE_INFINITY),
    maximum: format.maximum ?? (isScore ? 5 : Number.POSITIVE_INFINITY),
  }
}
