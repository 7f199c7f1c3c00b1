import { wordLines } from './write/node-lines.ts'

/** Marks that never begin a line, in Chinese and in Latin setting. */
const neverFirst = /^[，。、；：！？）】》〉」』”’…—·％,.;:!?)\]}»›%]/u
/** Marks that never end a line. */
const neverLast = /[（【《〈「『“‘([{«‹]$/u
/** One character that may be parted from its neighbours: ideographs, kana, full-width forms. */
const breakable = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u
const space = /^[ \t\n\r\u2009\u3000]+$/

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** A run of text that stays on one line, and whether a space stood before it. */
interface Unit {
  text: string
  spaced: boolean
}

/**
 * Breaks a text into lines no wider than `width`: where it has line breaks of its own, between Chinese characters,
 * between Latin words, and inside a word only when it alone is too wide. No line begins with a closing mark or ends
 * with an opening one. Lines between two breaks come out of about the same length, so that none holds a lonely
 * character. Empty lines are left out.
 */
export function wrapText(
  text: string,
  width: number,
  measure: (text: string) => number,
  maxLines: number,
): string[] {
  const paragraphs = wordLines(text)
  const lines = (paragraphs.length === 0 ? [''] : paragraphs).flatMap((line) =>
    wrapLine(line, width, measure),
  )
  return lines.length > maxLines ? shortened(lines, maxLines, width, measure) : lines
}

function wrapLine(text: string, width: number, measure: (text: string) => number): string[] {
  const units = unitsOf(text).flatMap((unit) => fitted(unit, width, measure))
  const widths = units.map((unit) => measure(unit.text))
  const spaceWidth = measure(' ')
  const fill = (limit: number) => filled(units, widths, spaceWidth, limit)

  let lines = fill(width)
  if (lines.length > 1) {
    let low = Math.max(...widths)
    let high = width
    while (high - low > 4) {
      const middle = (low + high) / 2
      const attempt = fill(middle)
      if (attempt.length > lines.length) low = middle
      else {
        lines = attempt
        high = middle
      }
    }
  }
  return lines
}

/** Splits a text at every place where a line may end. */
function unitsOf(text: string): Unit[] {
  const units: Unit[] = []
  let spaced = false
  let open = false // the last unit still grows: a Latin word, or an opening mark that waits for its word
  for (const { segment } of graphemes.segment(text)) {
    if (space.test(segment)) {
      spaced = units.length > 0
      open = false
      continue
    }
    const last = units.at(-1)
    const wide = breakable.test(segment)
    const sticks =
      last !== undefined &&
      (neverFirst.test(segment) || neverLast.test(last.text) || (open && !wide && !spaced))
    // A space beside a mark that must not be parted from its word stays where it is, within the line.
    if (sticks) last.text += spaced ? ` ${segment}` : segment
    else units.push({ text: segment, spaced })
    spaced = false
    open = !wide
  }
  return units
}

/** Cuts a unit that alone is wider than a line. */
function fitted(unit: Unit, width: number, measure: (text: string) => number): Unit[] {
  if (measure(unit.text) <= width) return [unit]
  const letters = [...graphemes.segment(unit.text)].map((part) => part.segment)
  const pieces: string[] = []
  let start = 0
  while (start < letters.length) {
    let end = start + 1
    while (end < letters.length && measure(letters.slice(start, end + 1).join('')) <= width) end += 1
    while (end < letters.length && end > start + 1 && neverFirst.test(letters[end] ?? '')) end -= 1
    pieces.push(letters.slice(start, end).join(''))
    start = end
  }
  return pieces.map((text, index) => ({ text, spaced: index === 0 && unit.spaced }))
}

function filled(
  units: readonly Unit[],
  widths: readonly number[],
  spaceWidth: number,
  limit: number,
): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  units.forEach((unit, index) => {
    const own = widths[index] ?? 0
    const before = unit.spaced ? spaceWidth : 0
    if (line !== '' && used + before + own > limit) {
      lines.push(line)
      line = unit.text
      used = own
    } else {
      line += (unit.spaced && line !== '' ? ' ' : '') + unit.text
      used += (line === unit.text ? 0 : before) + own
    }
  })
  if (line !== '' || lines.length === 0) lines.push(line)
  return lines
}

function shortened(
  lines: readonly string[],
  maxLines: number,
  width: number,
  measure: (text: string) => number,
): string[] {
  const kept = lines.slice(0, maxLines)
  const last = [...graphemes.segment(kept.at(-1) ?? '')].map((part) => part.segment)
  while (last.length > 1 && measure(`${last.join('')}…`) > width) last.pop()
  return [...kept.slice(0, -1), `${last.join('').trimEnd()}…`]
}
