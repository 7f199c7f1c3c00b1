import { influences, type Influence, type Stakeholder } from '#shared/domain/people.ts'

/** Where a person stands in the grid; both are null in the tray of those not placed yet. */
export interface GridSquare {
  influence: Influence | null
  attitude: number | null
}

const unplaced = 'unplaced'

/** A square as one word; a square that lacks either side is the tray. */
export function squareName({ influence, attitude }: GridSquare): string {
  return influence === null || attitude === null ? unplaced : `${influence}/${attitude}`
}

/** Reads the name of a square. */
export function squareFrom(name: string): GridSquare | null {
  if (name === unplaced) return { influence: null, attitude: null }
  const [side, number] = name.split('/')
  const influence = influences.find((value) => value === side)
  const attitude = Number(number)
  return influence && Number.isInteger(attitude) ? { influence, attitude } : null
}

/** The people of each square, by its name. */
export function gridCells(stakeholders: readonly Stakeholder[]): Map<string, Stakeholder[]> {
  const cells = new Map<string, Stakeholder[]>()
  for (const person of stakeholders) {
    const square = squareName(person)
    cells.set(square, [...(cells.get(square) ?? []), person])
  }
  return cells
}

/** Where an arrow key leads; the first one places a person in the middle. Null for other keys. */
export function steppedBy(from: GridSquare, key: string): GridSquare | null {
  const step = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [1, 0], ArrowDown: [-1, 0] }[key]
  if (!step) return null
  const [up = 0, right = 0] = step
  if (from.influence === null || from.attitude === null) {
    return { influence: from.influence ?? 'medium', attitude: from.attitude ?? 0 }
  }
  const level = clamped(influences.indexOf(from.influence) + up, 0, influences.length - 1)
  return { influence: influences[level] ?? from.influence, attitude: clamped(from.attitude + right, -2, 2) }
}

function clamped(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}
