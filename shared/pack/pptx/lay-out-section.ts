import type { Messages } from '../../i18n/messages.ts'
import type { PackBlock, PackFacts, PackSection, PackTable } from '../pack-document.ts'
import { pagesOf, setTable, sum } from './lay-out-table.ts'
import { textHeight, textWidth } from './measure-text.ts'
import type { ContentSlide, SlideItem, TextRole } from './slide-plan.ts'
import { contentArea, textSizes, type SlideFonts } from './slide-style.ts'

const { left, top, width, bottom }: Readonly<Record<keyof typeof contentArea, number>> = contentArea
const height = bottom - top

/** Inches that sums of inches may be off. */
const rounding = 0.001

const gaps = { block: 0.2, afterHeading: 0.06, columns: 0.5 } as const
const headingHeight = 0.36
const unitHeight = 0.28
const unitWidth = 4
const chartHeights = { least: 2.5, most: 5.4 } as const
const factHeights = { short: 0.98, usual: 1.28, most: 1.7 } as const
/** So few figures stand in one row. */
const mostInRow = 4
const usualColumns = 3

/** Puts a section on as many slides as it needs. Nothing stands outside the content area or on something else. */
export function layOutSection(
  section: PackSection,
  { fonts, messages }: { fonts: SlideFonts; messages: Messages },
): ContentSlide[] {
  const slides: ContentSlide[] = []
  let cursor = bottom
  /** The heading that a new slide repeats when it goes on below it. */
  let current = ''

  const room = () => bottom - cursor
  const isFresh = () => cursor === top

  function turn(): void {
    slides.push({ kind: 'content', section: section.title, title: section.title, items: [], sources: [] })
    cursor = top
  }

  function put(item: SlideItem, sources: readonly string[] = []): void {
    const slide = slides.at(-1)
    slide?.items.push(item)
    slide?.sources.push(...sources.filter((source) => !slide.sources.includes(source)))
    cursor = item.y + item.h + gaps.block
  }

  function heightOf(text: string, role: TextRole, wide: number = width): number {
    const size = role === 'body' ? textSizes.body : textSizes.note
    return textHeight(text, size, wide - 0.05, fonts.lineHeight) + 0.06
  }

  function putHeading(text: string): void {
    put({ kind: 'text', role: 'heading', text, x: left, y: cursor, w: width, h: headingHeight })
    cursor += gaps.afterHeading - gaps.block
  }

  /** Begins a new slide unless so much is left on this one; a heading goes along. */
  function need(wanted: number, heading: string | null): void {
    const whole = wanted + (heading === null ? 0 : headingHeight + gaps.afterHeading)
    if (slides.length === 0 || (whole > room() + rounding && !isFresh())) {
      turn()
      if (heading === null && current !== '') putHeading(messages.packs.continued(current))
    }
    if (heading !== null) {
      current = heading
      putHeading(heading)
    }
  }

  function putText(text: string, role: TextRole, heading: string | null): void {
    const whole = heightOf(text, role)
    if (whole <= height - headingHeight - gaps.afterHeading) {
      need(whole, heading)
      put({ kind: 'text', role, text, x: left, y: cursor, w: width, h: whole })
      return
    }
    const parts = splitText(
      text,
      (part) => heightOf(part, role) <= height - headingHeight - gaps.afterHeading,
    )
    parts.forEach((part, index) => putText(part, role, index === 0 ? heading : null))
  }

  function putList(items: readonly string[], heading: string | null): void {
    const columns = listColumns(items)
    const wide = (width - (columns - 1) * gaps.columns) / columns
    const each = items.map((item) => listItemHeight(item, wide))
    let from = 0
    let title = heading
    while (from < items.length) {
      const rest = listHeight(each.slice(from), columns)
      need(rest <= height - headingHeight - gaps.afterHeading ? rest : (each[from] ?? 0) + 1, title)
      title = null
      let to = items.length
      while (to > from + 1 && listHeight(each.slice(from, to), columns) > room()) to -= 1
      const h = Math.min(listHeight(each.slice(from, to), columns), room())
      const perColumn = Math.ceil((to - from) / columns)
      const y = cursor
      for (let column = 0; column < columns; column += 1) {
        const part = items.slice(from + column * perColumn, Math.min(to, from + (column + 1) * perColumn))
        if (part.length === 0) continue
        put({ kind: 'list', items: part, x: left + column * (wide + gaps.columns), y, w: wide, h })
      }
      from = to
    }
  }

  function listItemHeight(item: string, wide: number): number {
    return textHeight(item, textSizes.list, wide - 0.35, fonts.lineHeight) + 0.07
  }

  function putTable(table: PackTable, heading: string | null): void {
    const usual = setTable(table, fonts.lineHeight)
    const small = setTable(table, fonts.lineHeight, true)
    const unit = table.unit === '' ? 0 : unitHeight
    const open = height - (heading === null && current === '' ? 0 : headingHeight + gaps.afterHeading)
    const onTop = heading === null && current === '' ? unit : 0
    const whole = (setting: typeof usual) => setting.headHeight + sum(setting.rowHeights)
    const setting = whole(usual) > open - onTop && whole(small) <= open - onTop ? small : usual
    const fits = whole(setting) <= open - onTop
    const start = setting.headHeight + sum(setting.rowHeights.slice(0, 4))
    need((fits ? whole(setting) : start) + (heading === null ? unit : 0), heading)
    if (unit > 0) putUnit(table.unit, heading !== null)
    const pages = pagesOf(setting, room(), open)
    let from = 0
    pages.forEach((count, page) => {
      if (page > 0) {
        turn()
        if (current !== '') putHeading(messages.packs.continued(current))
      }
      const heights = [setting.headHeight, ...setting.rowHeights.slice(from, from + count)]
      put(
        {
          kind: 'table',
          table: { ...table, rows: table.rows.slice(from, from + count) },
          widths: setting.widths,
          heights,
          size: setting.size,
          ...{ x: left, y: cursor, w: sum(setting.widths), h: sum(heights) },
        },
        table.sources,
      )
      from += count
    })
  }

  /** The unit of a table stands at its upper right: beside its heading, or on a line of its own. */
  function putUnit(text: string, isBesideHeading: boolean): void {
    const slide = slides.at(-1)
    const y = isBesideHeading ? cursor - headingHeight - gaps.afterHeading : cursor
    const h = isBesideHeading ? headingHeight : unitHeight
    const w = isBesideHeading ? unitWidth : width
    const beside = slide?.items.at(-1)
    if (beside && isBesideHeading) beside.w = width - unitWidth - gaps.block
    slide?.items.push({ kind: 'text', role: 'unit', text, x: left + width - w, y, w, h })
    if (!isBesideHeading) cursor += unitHeight
  }

  /** Two columns of headings with their words, side by side, row by row. */
  function putPairs(pairs: readonly Pair[]): void {
    const half = (width - gaps.columns) / 2
    for (let index = 0; index < pairs.length; index += 2) {
      const row = pairs.slice(index, index + 2)
      const heights = row.map(({ text }) => heightOf(text, 'body', half))
      const tallest = Math.max(...heights)
      current = ''
      need(headingHeight + gaps.afterHeading + tallest, null)
      const y = cursor
      row.forEach(({ heading, text }, side) => {
        const x = left + side * (half + gaps.columns)
        put({ kind: 'text', role: 'heading', text: heading, x, y, w: half, h: headingHeight })
        put({
          kind: 'text',
          role: 'body',
          text,
          ...{ x, y: y + headingHeight + gaps.afterHeading, w: half, h: heights[side] ?? tallest },
        })
      })
      cursor = y + headingHeight + gaps.afterHeading + tallest + gaps.block
    }
  }

  function putBlock(block: PackBlock, heading: string | null, after: readonly PackBlock[]): void {
    switch (block.kind) {
      case 'heading':
        return
      case 'paragraph':
        return putText(block.text, 'body', heading)
      case 'note':
        return putText(block.text, 'note', heading)
      case 'list':
        return putList(block.items, heading)
      case 'table':
        return putTable(block, heading)
      case 'facts': {
        const columns = block.facts.length <= mostInRow ? block.facts.length : usualColumns
        const rows = Math.ceil(block.facts.length / columns)
        const rowHeight = factHeightOf(block, rows)
        need(rows * rowHeight, heading)
        put(
          {
            kind: 'facts',
            facts: block.facts,
            columns,
            rowHeight,
            ...{ x: left, y: cursor, w: width, h: rows * rowHeight },
          },
          block.sources,
        )
        return
      }
      case 'chart': {
        const follows = reserveFor(after)
        need(
          Math.max(chartHeights.least, Math.min(chartHeights.most, height - follows - headingHeight)),
          heading,
        )
        const tall = Math.min(chartHeights.most, room() - follows)
        put({ kind: 'chart', chart: block, x: left, y: cursor, w: width, h: tall }, block.sources)
        return
      }
      case 'picture': {
        need(height - headingHeight, heading)
        const scale = Math.min(width / block.width, room() / block.height)
        const [w, h] = [block.width * scale, block.height * scale]
        put({ kind: 'picture', picture: block, x: left + (width - w) / 2, y: cursor, w, h })
        return
      }
    }
  }

  /** Room below a chart for the figures, remarks and short tables that belong to it. */
  function reserveFor(after: readonly PackBlock[]): number {
    let reserved = 0
    for (const block of after) {
      const wanted = block.kind === 'heading' ? headingHeight : heightBelow(block)
      if (reserved + wanted > height - headingHeight - chartHeights.least) break
      reserved += wanted
    }
    return reserved
  }

  function heightBelow(block: PackBlock): number {
    switch (block.kind) {
      case 'note':
        return gaps.block + heightOf(block.text, 'note')
      case 'facts':
        return block.facts.length <= mostInRow ? gaps.block + factHeightOf(block, 1) : Infinity
      case 'list':
        return (
          gaps.block +
          listHeight(
            block.items.map((item) => listItemHeight(item, width)),
            1,
          )
        )
      case 'table': {
        const { headHeight, rowHeights } = setTable(block, fonts.lineHeight)
        return gaps.block + headHeight + sum(rowHeights) + (block.unit === '' ? 0 : unitHeight)
      }
      case 'heading':
      case 'paragraph':
      case 'chart':
      case 'picture':
        return Infinity
    }
  }

  const { blocks } = section
  let index = 0
  while (index < blocks.length) {
    const pairs = pairsFrom(blocks, index)
    if (pairs.length > 1) {
      putPairs(pairs)
      index += pairs.length * 2
      current = ''
      continue
    }
    const block = blocks[index]
    const next = blocks[index + 1]
    if (block?.kind === 'heading' && next && next.kind !== 'heading') {
      putBlock(next, block.text, blocks.slice(index + 2))
      index += 2
    } else {
      if (block) putBlock(block, null, blocks.slice(index + 1))
      index += 1
    }
  }
  return slides
}

interface Pair {
  heading: string
  text: string
}

/** One row stands close; several share the slide. */
function factHeightOf({ facts }: PackFacts, rows: number): number {
  if (rows === 1) return facts.every(({ remark }) => remark === '') ? factHeights.short : factHeights.usual
  return Math.min(factHeights.most, Math.max(factHeights.usual, (height - 1.1) / rows))
}

/** Headings with one paragraph each, as many as follow each other and are short enough to stand side by side. */
function pairsFrom(blocks: readonly PackBlock[], from: number): Pair[] {
  const pairs: Pair[] = []
  for (let index = from; index + 1 < blocks.length; index += 2) {
    const [heading, text] = [blocks[index], blocks[index + 1]]
    if (heading?.kind !== 'heading' || text?.kind !== 'paragraph' || text.text.length > longestPair) break
    pairs.push({ heading: heading.text, text: text.text })
  }
  return pairs
}

/** Characters; more than that reads better across the whole slide. */
const longestPair = 420

/** Short items stand in two columns when there are several. */
function listColumns(items: readonly string[]): number {
  const half = (width - gaps.columns) / 2 - 0.4
  return items.length >= 4 && items.every((item) => textWidth(item, textSizes.list) <= half) ? 2 : 1
}

function listHeight(each: readonly number[], columns: number): number {
  const perColumn = Math.ceil(each.length / columns)
  const heights = Array.from({ length: columns }, (_, column) =>
    sum(each.slice(column * perColumn, (column + 1) * perColumn)),
  )
  return Math.max(...heights) + 0.1
}

/** Cuts a text into parts that fit, at the ends of lines and sentences, or anywhere where there are none. */
function splitText(text: string, fits: (part: string) => boolean): string[] {
  const pieces = text.match(/[^\n。！？.!?]+[。！？.!?]*\s*|\n+/g) ?? [text]
  const parts: string[] = []
  let part = ''
  for (const piece of pieces.flatMap((one) => (fits(one) ? [one] : cut(one)))) {
    if (part !== '' && !fits((part + piece).trim())) {
      parts.push(part.trim())
      part = ''
    }
    part += piece
  }
  return part.trim() === '' ? parts : [...parts, part.trim()]
}

const cutLength = 400

function cut(text: string): string[] {
  const characters = [...text]
  return Array.from({ length: Math.ceil(characters.length / cutLength) }, (_, index) =>
    characters.slice(index * cutLength, (index + 1) * cutLength).join(''),
  )
}
