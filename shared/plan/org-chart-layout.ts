import { flextree } from 'd3-flextree'
import type { Stakeholder, StakeholderLine, StakeholderLineKind } from '../domain/people.ts'
import { reportingForest, type ReportingBranch } from './org-chart.ts'

/** Lengths in pixels. */
export const card = { width: 184, height: 86 }
const gapBetweenCards = 20
const gapBetweenLevels = 54
const gapBetweenTrees = 36
const roomForHeading = 40
/** Half a mark in the middle of a line, and some air. */
const markRoom = 8

export interface Point {
  readonly x: number
  readonly y: number
}

/** A person's card in its place; `x` and `y` are its upper left corner. */
export interface PlacedPerson extends Point {
  readonly person: Stakeholder
  /** How many stand above, from 0. */
  readonly depth: number
}

/** A line of reporting, from the chief down. */
export interface ReportingEdge {
  readonly id: string
  readonly path: string
}

/** What goes on between two people besides reporting; an arrow, where there is one, points to `end`. */
export interface PlacedLine {
  readonly id: string
  readonly kind: StakeholderLineKind
  readonly path: string
  readonly middle: Point
  readonly end: Point
  /** Whether the line comes to its end from above or from below. */
  readonly endsFrom: 'above' | 'below'
}

export interface OrgChartLayout {
  readonly people: readonly PlacedPerson[]
  readonly edges: readonly ReportingEdge[]
  readonly lines: readonly PlacedLine[]
  readonly width: number
  readonly height: number
  /** Where the heading over the people stands who report to nobody and lead nobody; null where there are none. */
  readonly looseTop: number | null
}

/**
 * Lays people out as trees of who reports to whom, side by side in the given width and then below one another.
 * Those without anybody above or below follow in rows of their own.
 */
export function layoutOrgChart(
  stakeholders: readonly Stakeholder[],
  stakeholderLines: readonly StakeholderLine[],
  room: number,
): OrgChartLayout {
  const forest = reportingForest(stakeholders)
  const trees = forest.filter(({ reports }) => reports.length > 0).map(placeTree)
  const loose = forest.filter(({ reports }) => reports.length === 0).map(({ person }) => person)

  const chart = inRows(trees, room)
  const bottom = trees.length === 0 ? 0 : chart.height
  const looseTop = loose.length === 0 ? null : trees.length === 0 ? 0 : bottom + gapBetweenTrees
  const below = placeLoose(loose, (looseTop ?? 0) + (trees.length === 0 ? 0 : roomForHeading), room)
  const people = [...chart.people, ...below]
  const byId = new Map(people.map((placed) => [placed.person.id, placed]))
  const lines = stakeholderLines.flatMap((line) => placedLine(line, byId))
  return {
    people,
    edges: people.flatMap((placed) => reportingEdge(placed, byId)),
    lines,
    width: Math.max(0, ...people.map(({ x }) => x + card.width)),
    height: Math.max(
      0,
      ...people.map(({ y }) => y + card.height),
      ...lines.map(({ middle }) => middle.y + markRoom),
    ),
    looseTop: trees.length === 0 ? null : looseTop,
  }
}

/** The tip of a line of influence. */
export function arrowHead({ end, endsFrom }: PlacedLine): string {
  const back = endsFrom === 'above' ? -8 : 8
  return `M${end.x} ${end.y}l-4.5 ${back}h9Z`
}

/** The mark in the middle of a line of conflict. */
export function cross({ middle: { x, y } }: PlacedLine): string {
  return `M${x - 4} ${y - 4}l8 8M${x + 4} ${y - 4}l-8 8`
}

interface PlacedTree {
  people: PlacedPerson[]
  width: number
  height: number
}

function placeTree(branch: ReportingBranch): PlacedTree {
  const arrange = flextree<ReportingBranch>({
    children: ({ reports }) => reports,
    nodeSize: () => [card.width + gapBetweenCards, card.height + gapBetweenLevels],
    spacing: () => 0,
  })
  const people: PlacedPerson[] = []
  arrange(arrange.hierarchy(branch)).each(({ data, x, y, depth }) => {
    people.push({ person: data.person, depth, x: Math.round(x), y: Math.round(y) })
  })
  const left = Math.min(...people.map(({ x }) => x))
  return {
    people: people.map((placed) => ({ ...placed, x: placed.x - left })),
    width: Math.max(...people.map(({ x }) => x)) - left + card.width,
    height: Math.max(...people.map(({ y }) => y)) + card.height,
  }
}

function inRows(trees: readonly PlacedTree[], room: number): { people: PlacedPerson[]; height: number } {
  const people: PlacedPerson[] = []
  let left = 0
  let top = 0
  let height = 0
  for (const tree of trees) {
    if (left > 0 && left + tree.width > room) {
      left = 0
      top += height + gapBetweenTrees
      height = 0
    }
    for (const placed of tree.people) people.push({ ...placed, x: placed.x + left, y: placed.y + top })
    left += tree.width + gapBetweenTrees
    height = Math.max(height, tree.height)
  }
  return { people, height: top + height }
}

function placeLoose(people: readonly Stakeholder[], top: number, room: number): PlacedPerson[] {
  const pitch = card.width + gapBetweenCards
  const columns = Math.max(1, Math.floor((room + gapBetweenCards) / pitch))
  return people.map((person, index) => ({
    person,
    depth: 0,
    x: (index % columns) * pitch,
    y: top + Math.floor(index / columns) * (card.height + gapBetweenLevels * 0.75),
  }))
}

function reportingEdge(placed: PlacedPerson, byId: ReadonlyMap<string, PlacedPerson>): ReportingEdge[] {
  const { person, x, y, depth } = placed
  const chief = person.manager === null ? undefined : byId.get(person.manager)
  // The one who stands on top of a circle of chiefs has a chief, but no line.
  if (!chief || depth === 0) return []
  const middle = y - gapBetweenLevels / 2
  const path = `M${chief.x + card.width / 2} ${chief.y + card.height}V${middle}H${x + card.width / 2}V${y}`
  return [{ id: person.id, path }]
}

function placedLine(line: StakeholderLine, byId: ReadonlyMap<string, PlacedPerson>): PlacedLine[] {
  const from = byId.get(line.from)
  const to = byId.get(line.to)
  if (!from || !to || from === to) return []
  // Lines keep clear of the middle of a card, where the reporting line meets it.
  const towards = to.x >= from.x ? 1 : -1
  const startX = from.x + card.width * (0.5 + 0.28 * towards)
  const endX = to.x + card.width * (0.5 - 0.28 * (to.x === from.x ? -1 : towards))
  const falls = to.y - from.y
  const startY = falls < 0 ? from.y : from.y + card.height
  const endY = falls > 0 ? to.y : to.y + card.height
  const reach = falls === 0 ? gapBetweenLevels * 0.62 : falls / 2 - Math.sign(falls) * (card.height / 2)
  const bend1 = startY + reach
  const bend2 = falls === 0 ? endY + reach : endY - reach
  return [
    {
      id: line.id,
      kind: line.kind,
      path: `M${startX} ${startY}C${startX} ${bend1} ${endX} ${bend2} ${endX} ${endY}`,
      middle: { x: (startX + endX) / 2, y: (startY + 3 * bend1 + 3 * bend2 + endY) / 8 },
      end: { x: endX, y: endY },
      endsFrom: falls > 0 ? 'above' : 'below',
    },
  ]
}
