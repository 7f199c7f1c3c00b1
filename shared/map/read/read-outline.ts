import { lineEnd } from '../write/node-lines.ts'
import { createDraftBuilder, type DraftBuilder } from './draft-builder.ts'
import { endsHard, readInline, unescapeMarkdown, withoutBreak } from './inline-markdown.ts'
import type { MapContent } from '../../domain/map-document.ts'

const heading = /^(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/
const item = /^([ \t]*)(?:[-*+]|\d{1,9}[.)])(?:[ \t]+(.*))?$/
const fence = /^[ \t]*(`{3,}|~{3,})/
/** What word processors put before an entry when it is copied. */
const bullet = /^[•●○▪][ \t]+/
const frontMatter = /^---\r?\n[\s\S]*?\r?\n---\r?\n/

/**
 * Reads an outline: headings and nested lists of Markdown with what stands below them as notes, or, where there are
 * neither, lines indented with tabs or spaces.
 */
export function readOutline(text: string, name: string, newId: () => string): MapContent {
  const lines = text
    .replace(/^\ufeff/, '')
    .replace(frontMatter, '')
    .split(lineEnd)
  const builder = createDraftBuilder(newId)
  if (lines.some((line) => heading.test(line) || item.test(line))) readMarkdown(lines, builder)
  else readIndented(lines, builder)
  return builder.finish(name)
}

interface Open {
  id: string
  /** Level of a heading, from 1; columns of indentation of an item. */
  depth: number
}

interface Label {
  id: string
  source: string
  /** The next line belongs to the label: it is not over, or nothing came between. */
  continues: boolean
}

function readMarkdown(lines: readonly string[], builder: DraftBuilder): void {
  const headings: Open[] = []
  const items: Open[] = []
  let label: Label | null = null
  let fenced: string | null = null

  function open(stack: Open[], depth: number, parent: string | null, source: string) {
    const { text, link } = readInline(withoutBreak(source).trim())
    const id = builder.add(parent, { label: text, link })
    stack.push({ id, depth })
    label = { id, source, continues: true }
  }

  function noted(line: string, isVerbatim = false) {
    const id = items.at(-1)?.id ?? headings.at(-1)?.id
    const words = isVerbatim ? line : unescapeMarkdown(withoutBreak(line)).trim()
    if (id === undefined) {
      if (words !== '') open(items, 0, null, line.trim())
      return
    }
    builder.extend(id, ({ note }) => ({ note: note === '' ? words : `${note}\n${words}` }))
  }

  function continueLabel(current: Label, line: string) {
    const isHard = endsHard(current.source)
    const source = isHard ? `${current.source}\n${line.trim()}` : `${current.source} ${line.trim()}`
    const { text, link } = readInline(joinedBreaks(source))
    builder.extend(current.id, () => ({ label: text, link }))
    label = { id: current.id, source, continues: true }
  }

  for (const line of lines) {
    const marks = fence.exec(line)?.[1] ?? null
    if (fenced !== null || marks !== null) {
      label = null
      if (fenced === null) fenced = marks
      else if (marks?.startsWith(fenced) === true) fenced = null
      noted(line.trimEnd(), true)
      continue
    }
    const head = heading.exec(line)
    const entry = head ? null : item.exec(line)
    if (head) {
      const depth = head[1]?.length ?? 1
      items.length = 0
      while ((headings.at(-1)?.depth ?? 0) >= depth) headings.pop()
      open(headings, depth, headings.at(-1)?.id ?? null, head[2] ?? '')
      label = null
    } else if (entry) {
      const depth = columnsOf(entry[1] ?? '')
      while ((items.at(-1)?.depth ?? -1) >= depth) items.pop()
      open(items, depth, items.at(-1)?.id ?? headings.at(-1)?.id ?? null, entry[2] ?? '')
    } else if (line.trim() === '') {
      label = null
      noted('')
    } else if (/^[ \t]*>/.test(line)) {
      label = null
      noted(line.replace(/^[ \t]*> ?/, ''))
    } else if (label !== null) {
      continueLabel(label, line)
    } else {
      if (columnsOf(line) === 0) items.length = 0
      noted(line)
    }
  }
  builder.trimNotes()
}

/** The hard breaks of a label as line breaks. */
function joinedBreaks(source: string): string {
  return source
    .split('\n')
    .map((line, index, all) => (index < all.length - 1 ? withoutBreak(line).trimEnd() : line))
    .join('\n')
}

function readIndented(lines: readonly string[], builder: DraftBuilder): void {
  const open: Open[] = []
  for (const line of lines) {
    if (line.trim() === '') continue
    const depth = columnsOf(line)
    while ((open.at(-1)?.depth ?? -1) >= depth) open.pop()
    const id = builder.add(open.at(-1)?.id ?? null, { label: line.trim().replace(bullet, '') })
    open.push({ id, depth })
  }
}

/** How far a line is indented; a tab counts as four columns. */
function columnsOf(line: string): number {
  let columns = 0
  for (const letter of line) {
    if (letter === '\t') columns += 4
    else if (letter === ' ' || letter === '\u3000') columns += 1
    else break
  }
  return columns
}
