import { readTomlProperties } from './toml-properties.ts'
import { readYamlProperties } from './yaml-properties.ts'

/** One property that stands in front of a text. */
export interface Property {
  key: string
  /** The line that it begins on, counted from 1. */
  line: number
  /** Its value, or each value of a list; without those that say nothing. */
  values: string[]
  isList: boolean
  /** Whether it is neither a text nor a list of texts. */
  isNested: boolean
  /** The value as it stands in the source, on one line. */
  raw: string
}

/** A text without the properties in front of it. */
export interface PropertiesAndBody {
  properties: Property[]
  /** Lines between the fences that are no property, such as remarks. */
  remarks: { line: number; text: string }[]
  body: string
  /** The line on which the body begins, counted from 1. */
  bodyLine: number
}

/** A longer block is no front matter that somebody wrote; it stays part of the text. */
const longestBlock = 200_000

/**
 * Takes the front matter off a text: YAML between `---`, TOML between `+++`. What only looks like it, such as a line
 * between two rules, stays in the text.
 */
export function readProperties(text: string): PropertiesAndBody {
  const whole: PropertiesAndBody = { properties: [], remarks: [], body: text, bodyLine: 1 }
  const open = /^(---|\+\+\+)[ \t]*\n/.exec(text)
  if (!open) return whole
  const close =
    open[1] === '---' ? /^(?:---|\.\.\.)[ \t]*(?:\n|$(?![\s\S]))/m : /^\+\+\+[ \t]*(?:\n|$(?![\s\S]))/m
  const rest = text.slice(open[0].length)
  const end = close.exec(rest.slice(0, longestBlock + 10))
  if (!end) return whole
  const block = rest.slice(0, end.index)
  const read = open[1] === '---' ? readYamlProperties(block) : readTomlProperties(block)
  if (read === null) return whole
  const after = rest.slice(end.index + end[0].length)
  // The one blank line behind it belongs to it.
  const gap = /^[ \t]*\n/.exec(after)?.[0] ?? ''
  const taken = text.slice(0, text.length - after.length + gap.length)
  const shift = <T extends { line: number }>(one: T): T => ({ ...one, line: one.line + 1 })
  return {
    properties: read.properties.map(shift),
    remarks: read.remarks.map(shift),
    body: after.slice(gap.length),
    bodyLine: taken.split('\n').length,
  }
}
