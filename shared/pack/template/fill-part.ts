import type { TemplateValues } from './template-values.ts'
import { elementsOf, escapeXml, insideOf, unescapeXml, type Stretch } from './xml-pieces.ts'

/** What has been done to a part, added up over all parts of a template. */
export interface Filling {
  replaced: number
  /** Placeholders that the pack does not know, as they stand in the template. */
  unknown: Set<string>
}

const placeholderPattern = /\{\{\s*([^{}]{1,200}?)\s*\}\}/g

type Answer = (placeholder: string) => string | null

/**
 * Fills the placeholders of one part of a presentation (`a`) or a document (`w`). A placeholder may run over several
 * pieces of a paragraph, as programs cut them at will: it takes the look of the piece in which it begins. All other
 * bytes stay as they are.
 */
export function fillPart(xml: string, prefix: 'a' | 'w', values: TemplateValues, filling: Filling): string {
  const withRows = repeatRows(xml, prefix, values, filling)
  return fillParagraphs(withRows, prefix, values.text, filling)
}

/** A row of a table that asks for rows of the pack stands once for each of them. */
function repeatRows(xml: string, prefix: 'a' | 'w', values: TemplateValues, filling: Filling): string {
  return replaceStretches(xml, elementsOf(xml, `${prefix}:tr`), (row) => {
    const table = tableAskedFor(row, prefix)
    const rows = table === null ? null : values.rows(table)
    if (table === null || rows === null) return row
    return rows
      .map((cells, index) =>
        fillParagraphs(
          index === 0 ? row : withoutMarks(row, index),
          prefix,
          (placeholder) => {
            const [name, column] = rowPlaceholder(placeholder)
            return name === table ? (cells.get(column) ?? null) : null
          },
          filling,
          false,
        ),
      )
      .join('')
  })
}

function tableAskedFor(row: string, prefix: 'a' | 'w'): string | null {
  for (const paragraph of elementsOf(row, `${prefix}:p`)) {
    const text = textsIn(row, prefix, paragraph)
      .map(({ text: piece }) => piece)
      .join('')
    for (const [, placeholder = ''] of text.matchAll(placeholderPattern)) {
      const [table] = rowPlaceholder(placeholder)
      if (table !== '') return table
    }
  }
  return null
}

function rowPlaceholder(placeholder: string): [string, string] {
  const match = /^row:\s*([^.]+)\.(.+)$/.exec(placeholder)
  return match ? [match[1]?.trim() ?? '', match[2]?.trim() ?? ''] : ['', '']
}

/** Marks by which programs know a row or paragraph again may stand only once. */
function withoutMarks(row: string, index: number): string {
  return row
    .replaceAll(/ w14:(?:paraId|textId)="[^"]*"/g, '')
    .replaceAll(
      /(<a16:rowId [^>]*val=")(\d+)"/g,
      (_, start: string, id: string) => `${start}${(Number(id) + index) % 4294967295}"`,
    )
}

function fillParagraphs(
  xml: string,
  prefix: 'a' | 'w',
  answer: Answer,
  filling: Filling,
  reports = true,
): string {
  return replaceStretches(xml, elementsOf(xml, `${prefix}:p`), (paragraph) =>
    paragraph.includes('{') ? fillParagraph(paragraph, prefix, answer, filling, reports) : paragraph,
  )
}

interface Piece extends Stretch {
  /** As it reads. */
  text: string
}

/** The pieces of text of a paragraph, in their order. */
function textsIn(xml: string, prefix: 'a' | 'w', within: Stretch): Piece[] {
  return elementsOf(xml, `${prefix}:t`, within).map((element) => {
    const inside = insideOf(xml, element)
    return { ...inside, text: unescapeXml(xml.slice(inside.start, inside.end)) }
  })
}

function fillParagraph(
  paragraph: string,
  prefix: 'a' | 'w',
  answer: Answer,
  filling: Filling,
  reports: boolean,
): string {
  const pieces = textsIn(paragraph, prefix, { start: 0, end: paragraph.length })
  const written = pieces.map(({ text }) => text)
  const changed = new Set<number>()
  const whole = written.join('')
  // From the last to the first, so that what is still to be filled keeps its place.
  for (const match of [...whole.matchAll(placeholderPattern)].reverse()) {
    const [asWritten, placeholder = ''] = match
    const value = answer(placeholder)
    if (value === null) {
      if (reports) filling.unknown.add(asWritten)
      continue
    }
    filling.replaced += 1
    for (const index of replaceAt(written, pieces, match.index, asWritten.length, value)) changed.add(index)
  }
  return replaceStretches(
    paragraph,
    pieces.filter((_, index) => changed.has(index)),
    (_, { start }) => {
      const index = pieces.findIndex((piece) => piece.start === start)
      return linesIn(paragraph, prefix, pieces[index] ?? { start, end: start }, written[index] ?? '')
    },
  )
}

/** Puts a value in the place of some characters that may lie in several pieces; says which pieces it touched. */
function replaceAt(
  written: string[],
  pieces: readonly Piece[],
  from: number,
  length: number,
  value: string,
): number[] {
  const touched: number[] = []
  let at = 0
  pieces.forEach(({ text }, index) => {
    const [start, end] = [Math.max(from - at, 0), Math.min(from + length - at, text.length)]
    if (start < end && from < at + text.length) {
      const current = written[index] ?? ''
      written[index] = current.slice(0, start) + (touched.length === 0 ? value : '') + current.slice(end)
      touched.push(index)
    }
    at += text.length
  })
  return touched
}

/** A text for the place of a piece; lines of their own keep the look of the run. */
function linesIn(paragraph: string, prefix: 'a' | 'w', { start }: Stretch, text: string): string {
  const lines = text.split(/\r?\n/).map(escapeXml)
  if (lines.length === 1) return lines[0] ?? ''
  if (prefix === 'w') return lines.join('</w:t><w:br/><w:t xml:space="preserve">')
  const before = paragraph.slice(0, start)
  const run = before.lastIndexOf('<a:r>')
  if (run < 0 || before.lastIndexOf('<a:fld') > run) return lines.join(' ')
  const properties = runProperties(before.slice(run))
  return lines.join(`</a:t></a:r><a:br>${properties}</a:br><a:r>${properties}<a:t>`)
}

function runProperties(run: string): string {
  const [element] = elementsOf(run, 'a:rPr')
  if (element) return run.slice(element.start, element.end)
  return /<a:rPr[^>]*\/>/.exec(run)?.[0] ?? ''
}

function replaceStretches(
  xml: string,
  stretches: readonly Stretch[],
  replace: (text: string, stretch: Stretch) => string,
): string {
  let result = ''
  let at = 0
  for (const stretch of stretches) {
    result += xml.slice(at, stretch.start) + replace(xml.slice(stretch.start, stretch.end), stretch)
    at = stretch.end
  }
  return result + xml.slice(at)
}
