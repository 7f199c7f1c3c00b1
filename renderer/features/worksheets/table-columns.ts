import type { Blank, CellKind } from './worksheet-field.ts'

/** How wide a column must be at least, so that what it holds can be read and typed. */
const widths: Readonly<Record<CellKind, number>> = {
  text: 130,
  'long-text': 180,
  number: 92,
  money: 104,
  percent: 84,
  points: 84,
  date: 118,
  person: 104,
  score: 130,
  choice: 118,
  list: 140,
}

export function columnWidth({ kind }: Blank): number {
  return widths[kind]
}

/** Figures stand flush right, and so do their headings. */
export function isFigure({ kind }: Blank): boolean {
  return kind === 'number' || kind === 'money' || kind === 'percent' || kind === 'points'
}
