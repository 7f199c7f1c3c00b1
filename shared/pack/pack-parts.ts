import type { Account } from '../domain/account.ts'
import type { Locale } from '../domain/locale.ts'
import type { MeasureUnit } from '../domain/measure-unit.ts'
import {
  figureInWords,
  formatFigure,
  formulaInWords,
  inputLabel,
  missingInWords,
} from '../i18n/figure-text.ts'
import { formatMeasure } from '../i18n/format.ts'
import type { Messages } from '../i18n/messages.ts'
import { valueOf, type PlanFigure } from '../plan/figure.ts'
import type { FigureUnit } from '../plan/figure-units.ts'
import type {
  PackBlock,
  PackCell,
  PackColumn,
  PackNote,
  PackRow,
  PackSection,
  PackSectionId,
  PackTable,
  PackTone,
} from './pack-document.ts'

/** What every part of a pack is written with. */
export interface PackLanguage {
  locale: Locale
  messages: Messages
}

/** What the parts for our own side are written from. */
export interface PackPlan extends PackLanguage {
  account: Account
  /** The day that the pack stands for; what is late goes by it. */
  day: string
}

/** A computed figure under the name that the pack gives it. */
export interface NamedFigure {
  name: string
  figure: PlanFigure
}

export function textCell(text: string, tone?: PackTone): PackCell {
  return { text: text.trim(), value: null, unit: 'text', ...(tone ? { tone } : {}) }
}

/** A day is written as it is sorted: short, and the same in both languages. */
export function dayCell(day: string | null): PackCell {
  return { text: day ?? '', value: null, unit: 'day' }
}

/** A number without its unit, for a column that says it; what is not known is a soft dash. */
export function numberCell(
  { locale, messages }: PackLanguage,
  value: number | null,
  unit: FigureUnit,
  { digits, signed = false }: { digits?: number; signed?: boolean } = {},
): PackCell {
  if (value === null) return unknownCell(messages, unit)
  const format = digits === undefined ? { signed } : { signed, digits }
  return { text: formatFigure(locale, value, unit, format), value, unit }
}

/** A computed figure as a number of its column. */
export function figureCell(
  language: PackLanguage,
  { result, formula }: PlanFigure,
  format: { digits?: number; signed?: boolean } = {},
): PackCell {
  if (result.state !== 'computed') return unknownCell(language.messages, formula?.unit ?? 'count')
  return numberCell(language, result.value, result.unit, format)
}

/** A computed figure with its unit, for a line of its own; one without a value says what it lacks. */
export function figureWithUnit({ locale }: PackLanguage, figure: PlanFigure): PackCell {
  const { result } = figure
  if (result.state !== 'computed') {
    return {
      text: missingInWords(locale, result) ?? '',
      value: null,
      unit: figure.formula?.unit ?? 'count',
      tone: 'soft',
    }
  }
  return {
    text: figureInWords(locale, figure, { withUnit: true }),
    value: result.value,
    unit: result.unit,
  }
}

/** A measure with its unit: each line of a scorecard has its own. */
export function measureCell(language: PackLanguage, value: number | null, unit: MeasureUnit): PackCell {
  if (value === null) return unknownCell(language.messages, unit)
  return { text: formatMeasure(language.locale, value, unit), value, unit }
}

/** Decimals that all values of a column need, two at most, so that they stand below each other without idle zeros. */
export function digitsFor(values: readonly (number | null)[], most = 2): number {
  for (let digits = 0; digits < most; digits += 1) {
    const factor = 10 ** digits
    const fits = (value: number | null) =>
      value === null || Math.abs(value * factor - Math.round(value * factor)) < 1e-6
    if (values.every(fits)) return digits
  }
  return most
}

export function valuesOf(figures: readonly PlanFigure[]): (number | null)[] {
  return figures.map(valueOf)
}

export function column(
  id: string,
  label: string,
  weight: number,
  align: PackColumn['align'] = 'left',
): PackColumn {
  return { id, label, weight, align }
}

/** A column of figures. */
export function figures(id: string, label: string, weight = 1): PackColumn {
  return column(id, label, weight, 'right')
}

interface TableOptions {
  unit?: string
  sources?: string[]
}

/**
 * A table without the columns in which nothing is known; the first one names the rows and stays. None at all where
 * there are no rows.
 */
export function tableOf(
  id: string,
  title: string,
  columns: readonly PackColumn[],
  rows: readonly PackRow[],
  { unit = '', sources = [] }: TableOptions = {},
): PackTable[] {
  if (rows.length === 0) return []
  const isUsed = columns.map(
    (_, index) => index === 0 || rows.some(({ cells }) => saysSomething(cells[index])),
  )
  return [
    {
      kind: 'table',
      id,
      title,
      columns: columns.filter((_, index) => isUsed[index]),
      emptyColumns: columns.filter((_, index) => !isUsed[index]).map(({ id: name }) => name),
      rows: rows.map((row) => ({ ...row, cells: row.cells.filter((_, index) => isUsed[index]) })),
      unit,
      sources,
    },
  ]
}

function saysSomething(cell: PackCell | undefined): boolean {
  if (cell === undefined) return false
  return cell.unit === 'text' || cell.unit === 'day' ? cell.text !== '' : cell.value !== null
}

/** How figures are computed, each formula once: formula, convention and tax basis. */
export function sourcesOf({ locale, messages }: PackLanguage, named: readonly NamedFigure[]): string[] {
  const lines = new Map<string, string>()
  for (const { name, figure } of named) {
    const { formula } = figure
    if (!formula || formula.number === 0 || lines.has(formula.id)) continue
    const { expression, convention, taxBasis } = formulaInWords(locale, figure)
    const basis = formula.taxBasis === 'no-money' ? null : taxBasis
    const details = [convention, basis].filter((part) => part !== null).join(messages.common.listSeparator)
    lines.set(
      formula.id,
      messages.exports.fact(
        name,
        details === '' ? expression : messages.exports.worksheet.of(expression, details),
      ),
    )
  }
  return [...lines.values()]
}

/** Says what the figures without a value lack, in one remark. */
export function missingNote({ locale, messages }: PackLanguage, named: readonly NamedFigure[]): PackNote[] {
  const lacking = new Set<string>()
  for (const { figure } of named) {
    const { result } = figure
    if (result.state === 'missing') for (const name of result.inputs) lacking.add(inputLabel(locale, name))
  }
  const others = named.flatMap(({ name, figure }) =>
    figure.result.state === 'zero-divisor' || figure.result.state === 'out-of-range'
      ? [messages.exports.fact(name, missingInWords(locale, figure.result) ?? '')]
      : [],
  )
  const lines = [
    ...(lacking.size === 0
      ? []
      : [messages.figures.missing([...lacking].join(messages.common.listSeparator))]),
    ...new Set(others),
  ]
  return lines.length === 0 ? [] : [{ kind: 'note', text: lines.join(messages.common.clauseSeparator) }]
}

/** A part of the user's own words under a heading of its own; nothing where nothing is written. */
export function wordsUnder(heading: string, text: string): PackBlock[] {
  const words = text.trim()
  return words === ''
    ? []
    : [
        { kind: 'heading', text: heading },
        { kind: 'paragraph', text: words },
      ]
}

/** Blocks below a smaller heading; nothing where there are none. */
export function under(heading: string, blocks: readonly PackBlock[]): PackBlock[] {
  return blocks.length === 0 ? [] : [{ kind: 'heading', text: heading }, ...blocks]
}

/** A section with something in it. */
export function sectionOf(
  { messages }: PackLanguage,
  id: PackSectionId,
  blocks: readonly PackBlock[],
  title: string = messages.packs.sections[id],
): PackSection[] {
  return blocks.length === 0 ? [] : [{ id, title, blocks: [...blocks] }]
}

function unknownCell(messages: Messages, unit: FigureUnit): PackCell {
  return { text: messages.figures.notComputable, value: null, unit, tone: 'soft' }
}
