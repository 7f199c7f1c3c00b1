import type { Alignment } from './markdown-table.ts'

/** Characters that take two places where type has one width: ideographs, kana, hangul, full-width forms, emoji. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}|[\u{20000}-\u{3fffd}]/u
const markless = /^\p{Mark}|^[\u200b-\u200d\ufe00-\ufe0f]/u

/** How many places a text takes where a Chinese character takes two and a Latin letter one. */
export function visualWidth(text: string): number {
  let width = 0
  for (const sign of text) width += markless.test(sign) ? 0 : wide.test(sign) ? 2 : 1
  return width
}

/** Fills a text with spaces up to a width, on the side that its alignment leaves free. */
export function padToWidth(text: string, width: number, alignment: Alignment): string {
  const free = Math.max(0, width - visualWidth(text))
  const before = alignment === 'right' ? free : alignment === 'center' ? Math.floor(free / 2) : 0
  return ' '.repeat(before) + text + ' '.repeat(free - before)
}
