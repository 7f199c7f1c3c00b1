import { figureInWords, formulaInWords, inputLabel, missingInWords } from '../i18n/figure-text.ts'
import type { PlanFigure } from '../plan/figure.ts'
import { factLine } from './document-context.ts'
import { escapeCell, escapeInline } from './link.ts'
import type { PlanPage } from './plan-page.ts'

/** A computed figure under the name that the document gives it (plain text). */
export interface NamedFigure {
  name: string
  figure: PlanFigure
}

/** The cell of a computed figure; a dash where there is no value. Units stand under the table. */
export function figureCell(
  { context, messages }: PlanPage,
  figure: PlanFigure,
  digits?: number,
  signed = false,
): string {
  const format = digits === undefined ? { signed } : { signed, digits }
  return escapeInline(figureInWords(context.locale, figure, format)) || messages.figures.notComputable
}

/** Tells whether at least one of the figures has a value, so that they are worth a table. */
export function anyComputed(figures: readonly PlanFigure[]): boolean {
  return figures.some(({ result }) => result.state === 'computed')
}

/** Computed figures as lines of a list, with their unit and formula; those without a value say what they lack. */
export function figureFacts(page: PlanPage, figures: readonly NamedFigure[]): string {
  const { locale } = page.context
  if (!anyComputed(figures.map(({ figure }) => figure))) return ''
  return figures
    .flatMap(({ name, figure }) => {
      const value = figureInWords(locale, figure, { withUnit: true })
      const explained = (figure.formula?.number ?? 0) > 0 ? `${value} = ${formulaLine(page, figure)}` : value
      const text = value === '' ? (missingInWords(locale, figure.result) ?? '') : explained
      return factLine(locale, escapeCell(name), escapeCell(text))
    })
    .join('\n')
}

/**
 * What stands under computed figures: the unit with its tax basis, how each is computed and by which convention, and
 * what those without a value lack. `unit` is empty where no money is shown.
 */
export function figureNotes(page: PlanPage, unit: string, figures: readonly NamedFigure[]): string[] {
  const { locale } = page.context
  if (!anyComputed(figures.map(({ figure }) => figure))) return []
  const formulas = new Map<string, string[]>()
  const missing = new Set<string>()
  for (const { name, figure } of figures) {
    const { formula } = figure
    if (formula && formula.number > 0 && !formulas.has(formula.id)) {
      formulas.set(formula.id, factLine(locale, escapeCell(name), escapeCell(formulaLine(page, figure))))
    }
    const why = missingInWords(locale, figure.result)
    if (why !== null) missing.add(page.messages.exports.fact(name, why))
  }
  return [
    unit === '' ? '' : note(unit),
    [...formulas.values()].flat().join('\n'),
    missing.size === 0 ? '' : note([...missing].join(page.messages.common.clauseSeparator)),
  ]
}

/** A remark under a table, in italics. */
export function note(text: string): string {
  return `*${escapeInline(text)}*`
}

/** What a term or a cost is called; one without a name goes by where it comes off. */
export function itemName({ context }: PlanPage, name: string): string {
  return inputLabel(context.locale, name)
}

function formulaLine({ context, messages }: PlanPage, figure: PlanFigure): string {
  const { expression, convention, taxBasis } = formulaInWords(context.locale, figure)
  const basis = figure.formula?.taxBasis === 'same' ? taxBasis : null
  const details = [convention, basis].filter((part) => part !== null).join(messages.common.listSeparator)
  return details === '' ? expression : messages.exports.worksheet.of(expression, details)
}
