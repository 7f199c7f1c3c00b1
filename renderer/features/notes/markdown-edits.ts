/** A piece of text with the selection in it: whole lines around what is selected. */
export interface Selected {
  text: string
  from: number
  to: number
}

const edgeMarks = /[\s\p{Ps}\p{Pi}\p{Pe}\p{Pf}、。，．：；！？…—]/u

/**
 * Puts a mark such as `**` around the selection or takes it away. Spaces and punctuation at the edges stay
 * outside: a mark between a letter and a Chinese quote is not read as emphasis by any Markdown program.
 */
export function toggleMark({ text, from, to }: Selected, mark: string): Selected {
  const size = mark.length
  if (isMarked(text.slice(0, from), text.slice(to), mark)) {
    const inner = text.slice(from, to)
    return {
      text: text.slice(0, from - size) + inner + text.slice(to + size),
      from: from - size,
      to: to - size,
    }
  }
  let [start, end] = [from, to]
  while (start < end && edgeMarks.test(text.charAt(start))) start += 1
  while (end > start && edgeMarks.test(text.charAt(end - 1))) end -= 1
  if (start === end) [start, end] = [from, to]
  const inner = text.slice(start, end)
  if (inner.length > 2 * size && inner.startsWith(mark) && inner.endsWith(mark)) {
    const bare = inner.slice(size, -size)
    return { text: text.slice(0, start) + bare + text.slice(end), from: start, to: start + bare.length }
  }
  return {
    text: text.slice(0, start) + mark + inner + mark + text.slice(end),
    from: start + size,
    to: end + size,
  }
}

/** `*` beside another `*` is half of a bold mark, not an italic one; three are both. */
function isMarked(before: string, after: string, mark: string): boolean {
  if (!before.endsWith(mark) || !after.startsWith(mark)) return false
  if (mark !== '*') return true
  const run = /\**$/.exec(before)?.[0].length ?? 0
  return run % 2 === 1
}

/** Makes lines headings of level 1, then 2, then 3, then plain again. */
export function cycleHeading(selected: Selected): Selected {
  return changeLines(selected, (line) => {
    const level = /^(#{1,6}) /.exec(line)?.[1]?.length ?? 0
    const bare = line.replace(/^#{1,6} /, '')
    return level >= 3 ? bare : `${'#'.repeat(level + 1)} ${bare}`
  })
}

const linePrefix = /^(\s*)(?:[-*+] \[[ xX]\] |[-*+] |\d+[.)] |> )?/
const linePatterns = { list: /^\s*[-*+] (?!\[[ xX]\] )/, checklist: /^\s*[-*+] \[[ xX]\] /, quote: /^\s*> / }
const lineStarts = { list: '- ', checklist: '- [ ] ', quote: '> ' }
export type LineKind = keyof typeof lineStarts

/** Makes lines a list, a checklist or a quote; takes the marks away where every line has them already. */
export function toggleLines(selected: Selected, kind: LineKind): Selected {
  const lines = selected.text.split('\n').filter((line) => line.trim() !== '')
  const isAlready = lines.length > 0 && lines.every((line) => linePatterns[kind].test(line))
  const isSingle = lines.length <= 1
  return changeLines(selected, (line) => {
    if (line.trim() === '' && !isSingle) return line
    return line.replace(linePrefix, isAlready ? '$1' : `$1${lineStarts[kind]}`)
  })
}

/** Wraps the selection as a link and selects the part that is still to be written. */
export function insertLink({ text, from, to }: Selected, placeholder: string): Selected {
  const chosen = text.slice(from, to)
  const isAddress = /^(?:https?:\/\/|mailto:)\S+$/.test(chosen)
  const label = isAddress || chosen === '' ? placeholder : chosen
  const address = isAddress ? chosen : 'https://'
  const link = `[${label}](${address})`
  const isLabelOpen = label === placeholder
  const start = isLabelOpen ? from + 1 : from + label.length + 3
  return {
    text: text.slice(0, from) + link + text.slice(to),
    from: start,
    to: start + (isLabelOpen ? label.length : address.length),
  }
}

/** Puts a block on lines of its own after the selection, with `select` inside it selected. */
export function insertBlock(selected: Selected, block: string, select: string): Selected {
  return placeBlock(selected, block, block.indexOf(select), select.length)
}

/** A fenced block after the selection with `select` inside it selected, or the caret in it where it is empty. */
export function insertFence(selected: Selected, language: string, content: string, select: string): Selected {
  const open = `${fenceAround(content)}${language}\n`
  const block = `${open}${content}\n${fenceAround(content)}`
  return placeBlock(selected, block, open.length + content.indexOf(select), select.length)
}

function placeBlock({ text, to }: Selected, block: string, from: number, length: number): Selected {
  const lineEnd = endOfLine(text, to)
  const lineStart = startOfLine(text, to)
  const isEmptyLine = text.slice(lineStart, lineEnd).trim() === ''
  const before = isEmptyLine ? text.slice(0, lineStart) : `${text.slice(0, lineEnd)}\n\n`
  const start = before.length + from
  return { text: `${before}${block}\n${text.slice(lineEnd)}`, from: start, to: start + length }
}

/** A table of two columns and two rows, its first heading ready to be written over. */
export function insertTable(selected: Selected, columns: readonly [string, string]): Selected {
  const block = `| ${columns[0]} | ${columns[1]} |\n| --- | --- |\n|  |  |`
  return insertBlock(selected, block, columns[0])
}

/** Code inside a line gets backticks; several lines become a fenced block. */
export function toggleCode(selected: Selected): Selected {
  const chosen = selected.text.slice(selected.from, selected.to)
  return chosen.includes('\n') ? fenceLines(selected) : toggleMark(selected, '`')
}

/** Makes the selected lines a fenced block; without a selection there is an empty one to write into. */
export function insertCodeBlock(selected: Selected): Selected {
  return selected.from === selected.to ? insertFence(selected, '', '', '') : fenceLines(selected)
}

function fenceLines({ text, from, to }: Selected): Selected {
  const fence = fenceAround(text.slice(from, to))
  const start = startOfLine(text, from)
  const lineEnd = endOfLine(text, to)
  const inner = text.slice(start, lineEnd)
  const open = `${fence}\n`
  return {
    text: `${text.slice(0, start)}${open}${inner}\n${fence}${text.slice(lineEnd)}`,
    from: start + open.length,
    to: start + open.length + inner.length,
  }
}

/** More backticks than the content has in a row anywhere, and never fewer than three. */
function fenceAround(content: string): string {
  return '`'.repeat(Math.max(2, ...[...content.matchAll(/`+/g)].map((run) => run[0].length)) + 1)
}

/** Changes every line; the caret keeps its distance to the end of its line, a selection covers its lines. */
function changeLines(selected: Selected, change: (line: string) => string): Selected {
  const { text, from, to } = selected
  const changed = text.split('\n').map(change).join('\n')
  if (from !== to) return { text: changed, from: 0, to: changed.length }
  const caret = Math.max(0, changed.length - (text.length - to))
  return { text: changed, from: caret, to: caret }
}

function startOfLine(text: string, position: number): number {
  return position === 0 ? 0 : text.lastIndexOf('\n', position - 1) + 1
}

function endOfLine(text: string, position: number): number {
  const end = text.indexOf('\n', position)
  return end === -1 ? text.length : end
}
