import type { Measure } from './shape.ts'

const narrow = /[iIjl.,:;'|!()[\]{} ]/
const broad = /[mwMW@%—…]/
const capital = /[A-Z0-9_&?$#+=<>~]/

/** Widths in a usual sans-serif font, for places that have no screen to measure on: a host, a test. */
export const estimateWidth: Measure = (text, font) => {
  let ems = 0
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0
    if (code >= 0x2e80) ems += 1
    else if (narrow.test(letter)) ems += 0.3
    else if (broad.test(letter)) ems += 0.9
    else if (capital.test(letter)) ems += 0.65
    else ems += 0.54
  }
  return ems * font.size * (font.weight >= 600 ? 1.05 : 1)
}
