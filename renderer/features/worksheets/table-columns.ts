import type { Blank, CellKind } from './worksheet-field.ts'

/** How wide a column must be at least, so that what it holds can be read and typed. */
const widths: Readonly<Record<CellKind, number>> = {
  text: 130,
  'long-text': 180,
  number: 92,
  money: 112,
  percent: 88,
  points: 96,
  date: 118,
  person: 104,
  score: 130,
  choice: 122,
  list: 140,
}
const growing: readonly CellKind[] = ['text', 'long-text', 'list', 'person']

export function columnWidth({ kind }: Blank): number {
  return widths[kind]
}

/** Words take the room that is left; figures and days stay as wide as they are. */
export function fixedWidth(column: Blank, all: readonly Blank[]): number | undefined {
  const isGrowing = growing.includes(column.kind) || !all.some(({ kind }) => growing.includes(kind))
  return isGrowing ? undefined : widths[column.kind]
}

/** Figures stand flush right, and so do their headings. */
export function isFigure({ kind }: Blank): boolean {
  return kind === 'number' || kind === 'money' || kind === 'percent' || kind === 'points'
}
