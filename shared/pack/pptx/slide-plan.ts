import type { PackChart, PackFact, PackPicture, PackTable } from '../pack-document.ts'

/** A place on a slide, in inches. */
export interface Box {
  x: number
  y: number
  w: number
  h: number
}

/** What stands on a slide: where, how large, and what. */
export type SlideItem = Box &
  (
    | { kind: 'text'; text: string; role: TextRole }
    | { kind: 'list'; items: string[] }
    | { kind: 'facts'; facts: PackFact[]; columns: number; rowHeight: number }
    | { kind: 'table'; table: PackTable; widths: number[]; heights: number[]; size: number }
    | { kind: 'chart'; chart: PackChart }
    | { kind: 'picture'; picture: PackPicture }
  )

export type TextRole = 'heading' | 'body' | 'note' | 'unit'

/** One slide with content. `sources` go into the notes of whoever speaks. */
export interface ContentSlide {
  kind: 'content'
  section: string
  title: string
  items: SlideItem[]
  sources: string[]
}

/** Opens a group of sections and names them. */
export interface ChapterSlide {
  kind: 'chapter'
  number: number
  title: string
  sections: string[]
}

/** Names all groups and sections with the number of the slide that each begins on. */
export interface AgendaSlide {
  kind: 'agenda'
  chapters: { title: string; sections: { title: string; slide: number }[] }[]
}

export type PlannedSlide = { kind: 'title' } | AgendaSlide | ChapterSlide | ContentSlide
