import type { Account } from '../domain/account.ts'
import type { Locale } from '../domain/locale.ts'
import type { FigureUnit } from '../plan/figure-units.ts'

/** For our own side with every figure, or for the customer with what both sides share and nothing else. */
export const packVariants = ['internal', 'customer'] as const
export type PackVariant = (typeof packVariants)[number]

/** The parts of a review pack in the order in which they are presented. */
export const packSectionIds = [
  'summary',
  'together',
  'looking-back',
  'scorecard',
  'results',
  'profit',
  'terms',
  'promotions',
  'growth',
  'promises',
  'execution',
  'demands',
  'health',
  'changes',
  'map',
  'decisions',
  'actions',
] as const
export type PackSectionId = (typeof packSectionIds)[number]

/**
 * A review of an account, ready to be shown: what it says in words and numbers, without a word on how it looks.
 * Every writer (slides, document, workbook, page) says the same from it.
 */
export interface PackDocument {
  locale: Locale
  variant: PackVariant
  /** e.g. “Quarterly business review”. */
  title: string
  /** The account. */
  subject: string
  /** Of what time, as the plan says it; may be empty. */
  period: string
  /** The day it stands for (ISO), and the same in words. */
  day: string
  dayInWords: string
  /** Stands on every page: whom the pack is for, and that its figures are made up where they are. */
  mark: string
  /** What the reader is to know of the whole before the first page, e.g. that a plan has been frozen; may be empty. */
  remarks: string[]
  sections: PackSection[]
}

export interface PackSection {
  id: PackSectionId
  title: string
  blocks: PackBlock[]
}

export type PackBlock =
  PackHeading | PackParagraph | PackList | PackFacts | PackTable | PackChart | PackPicture | PackNote

/** Names what follows it, below the title of the section. */
export interface PackHeading {
  kind: 'heading'
  text: string
}

/** The user's own words; lines are kept. */
export interface PackParagraph {
  kind: 'paragraph'
  text: string
}

export interface PackList {
  kind: 'list'
  items: string[]
}

/** A few figures that are read one by one, e.g. the key figures of an account. */
export interface PackFacts {
  kind: 'facts'
  facts: PackFact[]
  /** Where the figures come from: formula and convention, in words. */
  sources: string[]
}

export interface PackFact {
  /** What a template calls it; the same in both languages. */
  id: string
  label: string
  /** With its unit; what is missing says so. */
  cell: PackCell
  /** What it is held against, e.g. the base year; may be empty. */
  remark: string
}

/** What a cell shows, and its value in `unit` where it is a number: a `rate` is 0.04 for 4%, a `percent` 4. */
export interface PackCell {
  text: string
  value: number | null
  unit: FigureUnit | 'text' | 'day'
  tone?: PackTone
}

/** What a cell says beyond its words, for colour: never the only bearer of the meaning. */
export type PackTone = 'good' | 'bad' | 'soft'

export interface PackColumn {
  /** What a template calls it; the same in both languages. */
  id: string
  label: string
  align: 'left' | 'right'
  /** How wide it wants to be against the others; 1 is a column of short figures. */
  weight: number
}

export interface PackTable {
  kind: 'table'
  /** What a template calls it; the same in both languages. */
  id: string
  /** What the table shows, for those who hear it. */
  title: string
  columns: PackColumn[]
  /** Columns that were left out because nothing is known in them. */
  emptyColumns: string[]
  rows: PackRow[]
  /** Unit and tax basis of its figures, for the line below it; may be empty. */
  unit: string
  sources: string[]
}

export interface PackRow {
  cells: PackCell[]
  /** A sum or a level. */
  strong?: boolean
}

export interface PackSeries {
  name: string
  values: (number | null)[]
}

/**
 * A chart of values by category. In a waterfall the one series holds what each bar adds (above 0) or takes away
 * (below 0); a bar in `levels` stands on the ground instead and shows what there is so far.
 */
export interface PackChart {
  kind: 'chart'
  form: 'waterfall' | 'bar' | 'line'
  title: string
  categories: string[]
  series: PackSeries[]
  /** Indexes of the bars of a waterfall that are levels; empty otherwise. */
  levels: number[]
  /** Where the axis begins, when small steps on a high level would be hard to see from 0; 0 otherwise. */
  ground: number
  /** Of all values. */
  unit: FigureUnit
  /** The unit in words, for the axis or the line below. */
  unitInWords: string
  /** Says in a sentence what the chart shows, for those who can't see it. */
  alt: string
  sources: string[]
}

/** A picture, e.g. of a map. `width` and `height` in pixels. */
export interface PackPicture {
  kind: 'picture'
  png: Uint8Array
  width: number
  height: number
  alt: string
}

/** A remark on what stands above it: a unit, something missing, a caution. */
export interface PackNote {
  kind: 'note'
  text: string
}

/**
 * What a writer is given. `plan` is for live formulae in a workbook; it is null for the customer, whose copy has no
 * way to a figure that is only ours.
 */
export interface PackMaterial {
  document: PackDocument
  plan: Account | null
}
