import { computeWorksheet } from '../craft/worksheet-computations.ts'
import type { Locale } from '../domain/locale.ts'
import type { Method } from '../domain/method.ts'
import { isFilled, type CellValue, type Worksheet, type WorksheetValue } from '../domain/worksheet.ts'
import { formatNumber } from '../i18n/format.ts'
import { messagesFor } from '../i18n/messages.ts'
import { computedFacts } from './computed-facts.ts'
import {
  type DocumentContext,
  factLine,
  joinBlocks,
  linkList,
  sampleNotice,
  section,
  table,
} from './document-context.ts'
import { exportFormatVersion, writeFrontMatter } from './front-matter.ts'
import { escapeCell, escapeParagraphs } from './link.ts'

type Field = Method['structure']['fields'][number]
type FieldText = Method['text'][Locale]['fields'][string]
type Column = NonNullable<Field['columns']>[number]

/** Typed figures leave with all their digits. */
const allDigits = 20

/** What a worksheet is called: its title, or the name of its method where it has none. */
export function titleOfWorksheet(worksheet: Worksheet, methodName: string): string {
  return worksheet.title.trim() || methodName
}

/**
 * Writes a filled worksheet: short answers as a list, long ones and tables under headings, then what was
 * computed. `method` is undefined when it is gone; what was typed leaves by the names of its fields then.
 */
export function worksheetToMarkdown(
  worksheet: Worksheet,
  method: Method | undefined,
  context: DocumentContext,
): string {
  const { locale } = context
  const { common, exports, worksheets } = messagesFor(locale)
  const { worksheet: labels } = exports
  const text = method?.text[locale]
  const front = writeFrontMatter(
    {
      title: titleOfWorksheet(worksheet, text?.name ?? worksheet.method),
      created: worksheet.createdAt,
      updated: worksheet.updatedAt,
      ka_id: worksheet.id,
      ka_type: 'worksheet',
      ka_account: worksheet.account === null ? [] : [worksheet.account],
      ka_method: [worksheet.method],
      ka_case: worksheet.case === null ? [] : [worksheet.case],
      ka_note: worksheet.note === null ? [] : [worksheet.note],
      ...(worksheet.sample ? { ka_sample: true } : {}),
      ka_schema: exportFormatVersion,
    },
    context.style,
  )
  const fields = (method?.structure.fields ?? []).map((field) => ({ field, text: text?.fields[field.id] }))
  const known = new Set(fields.map(({ field }) => field.id))
  const others = Object.entries(worksheet.values).filter(([id, value]) => !known.has(id) && isFilled(value))
  const hasMoney = (method?.structure.fields ?? []).some(
    ({ kind, columns = [] }) => kind === 'money' || columns.some((column) => column.kind === 'money'),
  )
  const head = [
    ...factLine(locale, labels.method, linkList(context, 'method', [worksheet.method])),
    ...factLine(
      locale,
      labels.account,
      worksheet.account ? linkList(context, 'account', [worksheet.account]) : '',
    ),
    ...factLine(locale, labels.case, worksheet.case ? linkList(context, 'case', [worksheet.case]) : ''),
    ...factLine(locale, labels.note, worksheet.note ? linkList(context, 'note', [worksheet.note]) : ''),
    ...factLine(
      locale,
      labels.moneyUnit,
      hasMoney ? worksheets.moneyUnits[worksheet.moneyUnit ?? 'yuan'] : '',
    ),
  ]
  const short = fields.flatMap(({ field, text: words }) =>
    factLine(
      locale,
      escapeCell(words?.label ?? field.id),
      shortAnswer(field, words, worksheet.values[field.id], locale),
    ),
  )
  const long = fields.flatMap(({ field, text: words }) =>
    section(
      escapeCell(words?.label ?? field.id),
      longAnswer(field, words, worksheet.values[field.id], locale),
    ),
  )
  const computed = method
    ? computedFacts(computeWorksheet(method.id, worksheet.values), worksheet, locale)
    : []
  const body = joinBlocks([
    ...sampleNotice(locale, worksheet.sample),
    head.join('\n'),
    short.join('\n'),
    ...long,
    ...section(labels.computed, [computed.join('\n')]),
    ...section(
      labels.others,
      others.flatMap(([id, value]) => [`### ${escapeCell(id)}`, plainValue(value, common.listSeparator)]),
    ),
  ])
  return front + body
}

function shortAnswer(
  field: Field,
  text: FieldText | undefined,
  value: WorksheetValue | undefined,
  locale: Locale,
): string {
  if (typeof value !== 'string' && typeof value !== 'number') return ''
  return field.kind === 'long-text' ? '' : cellText(field.kind, text?.options, value, locale)
}

function longAnswer(
  field: Field,
  text: FieldText | undefined,
  value: WorksheetValue | undefined,
  locale: Locale,
): string[] {
  if (!isFilled(value) || value === undefined || value === null || typeof value === 'number') return []
  if (typeof value === 'string') return field.kind === 'long-text' ? [escapeParagraphs(value)] : []
  const columns = field.columns ?? []
  const cells = (row: Readonly<Record<string, CellValue>>) =>
    columns.map((column) => cellOf(column, text, row[column.id] ?? null, locale))
  const head = columns.map((column) => escapeCell(text?.columns?.[column.id]?.label ?? column.id))
  if (!Array.isArray(value)) {
    const rows = (field.rows ?? []).filter((row) => isFilled([{ id: row, cells: value[row] ?? {} }]))
    return [
      table(
        ['', ...head],
        rows.map((row) => [escapeCell(text?.rows?.[row] ?? row), ...cells(value[row] ?? {})]),
      ),
    ]
  }
  const lines = value.flatMap((item) =>
    typeof item === 'string' && item.trim() !== '' ? [`- ${escapeCell(item)}`] : [],
  )
  const rows = value.flatMap((item) =>
    typeof item === 'string' || !isFilled([item]) ? [] : [cells(item.cells)],
  )
  return [lines.join('\n'), table(head, rows)]
}

function cellOf(column: Column, text: FieldText | undefined, value: CellValue, locale: Locale): string {
  return value === null ? '' : cellText(column.kind, text?.columns?.[column.id]?.options, value, locale)
}

function cellText(
  kind: Field['kind'],
  options: Readonly<Record<string, string>> | undefined,
  value: string | number,
  locale: Locale,
): string {
  if (typeof value === 'string') return escapeCell(options?.[value] ?? value)
  const number = formatNumber(locale, value, allDigits)
  return kind === 'percent' ? `${number}%` : number
}

/** What a field without a method to explain it holds: as a list, a table by its own names, or as it is. */
function plainValue(value: WorksheetValue, separator: string): string {
  if (value === null) return ''
  if (typeof value === 'string') return escapeParagraphs(value)
  if (typeof value === 'number') return String(value)
  const rows = Array.isArray(value)
    ? value.map((item) => (typeof item === 'string' ? item : plainCells(item.cells, separator)))
    : Object.entries(value).map(([row, cells]) => `${row}: ${plainCells(cells, separator)}`)
  return rows
    .filter((row) => row.trim() !== '')
    .map((row) => `- ${escapeCell(row)}`)
    .join('\n')
}

function plainCells(cells: Readonly<Record<string, CellValue>>, separator: string): string {
  return Object.entries(cells)
    .flatMap(([column, cell]) => (cell === null || cell === '' ? [] : [`${column} ${cell}`]))
    .join(separator)
}
