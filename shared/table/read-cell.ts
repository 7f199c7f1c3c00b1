import type { MeasureUnit } from '../domain/measure-unit.ts'
import { parseMeasure, type MeasureInput } from '../domain/measure.ts'
import { foldText } from '../search/fold-text.ts'
import { isNumberKind, limitsOf, type CellFormat, type CellReading, type NumberKind } from './cell.ts'

const measureOf: Readonly<Record<NumberKind, MeasureUnit>> = {
  number: 'index',
  money: 'wan-yuan',
  percent: 'percent',
  points: 'points',
  days: 'days',
  count: 'count',
  score: 'index',
}
const wholeKinds: readonly NumberKind[] = ['count', 'score']
const writtenDay =
  /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[ t]+0{1,2}:00(?::00(?:\.0+)?)?z?)?$/
/** Accountants write −1,234 as (1,234), with the sign of the currency or the unit inside or outside. */
const inBrackets = /^([¥$]?)\(([^()]*\d[^()]*)\)([^()\d]*)$/

/**
 * Reads a typed or pasted text as a value of its column. An empty text is the empty value; a text that says nothing
 * of the kind comes back with the reason and is never turned into a number.
 */
export function readCell(text: string, format: CellFormat): CellReading {
  const trimmed = text.trim()
  switch (format.kind) {
    case 'text':
    case 'custom':
    case 'computed':
      return value(trimmed.replace(/\s*[\r\n]+\s*/g, ' '))
    case 'long-text':
      return value(text.replace(/\r\n?/g, '\n').trim())
    case 'day': {
      if (trimmed === '') return value(null)
      const day = readDay(trimmed)
      return day === null ? { readable: false, problem: 'no-day' } : value(day)
    }
    case 'choice':
      return readChoice(trimmed, format)
    default:
      return readNumberCell(trimmed, format)
  }
}

/** Reads a number as `parseMeasure` does, and negative amounts in brackets besides. */
export function readNumber(text: string, unit: MeasureUnit): MeasureInput {
  const folded = text.normalize('NFKC').trim()
  const bracketed = inBrackets.exec(folded)
  if (!bracketed) return parseMeasure(folded, unit)
  const [currency = '', inner = '', after = ''] = bracketed.slice(1)
  const input = parseMeasure(`${currency}${inner}${after}`, unit)
  // (−5) says minus twice and (+5) contradicts itself.
  if (input.kind !== 'value' || /[-+−–—]/.test(inner)) return { kind: 'unreadable' }
  return { kind: 'value', value: input.value === 0 ? 0 : -input.value }
}

/** Reads a day as people and spreadsheets write it, as `2026-12-31`; null where it is none. */
export function readDay(text: string): string | null {
  const parts = writtenDay.exec(text.normalize('NFKC').trim().toLowerCase())
  if (!parts) return null
  const [year = '', month = '', day = ''] = parts.slice(1)
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const moment = new Date(`${written}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(written) ? written : null
}

function readChoice(text: string, format: CellFormat): CellReading {
  if (text === '') return value(null)
  const wanted = foldText(text)
  const option = format.options?.find(({ value, label, otherNames = [] }) =>
    [label, value, ...otherNames].some((name) => foldText(name.trim()) === wanted),
  )
  return option ? value(option.value) : { readable: false, problem: 'no-option' }
}

function readNumberCell(text: string, format: CellFormat): CellReading {
  if (!isNumberKind(format.kind)) return value(text)
  const input = readNumber(text, format.unit ?? measureOf[format.kind])
  if (input.kind === 'empty') return value(null)
  if (input.kind === 'unreadable') return { readable: false, problem: 'no-number' }
  const { minimum, maximum } = limitsOf(format)
  if (wholeKinds.includes(format.kind) && !Number.isInteger(input.value)) {
    return { readable: false, problem: 'not-whole' }
  }
  if (input.value < minimum) return { readable: false, problem: 'too-small' }
  if (input.value > maximum) return { readable: false, problem: 'too-large' }
  return value(input.value)
}

function value(of: string | number | null): CellReading {
  return { readable: true, value: of }
}
