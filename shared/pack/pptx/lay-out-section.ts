import type { Messages } from '../../i18n/messages.ts'
import type { PackBlock, PackSection, PackTable } from '../pack-document.ts'
import { pagesOf, setTable, sum } from './lay-out-table.ts'
import { textHeight } from './measure-text.ts'
import type { ContentSlide, SlideItem, TextRole } from './slide-plan.ts'
import { contentArea, textSizes, type SlideFonts } from './slide-style.ts'

const { left, top, width, bottom }: Readonly<Record<keyof typeof contentArea, number>> = contentArea
const height = bottom - top

const gaps = { block: 0.2, afterHeading: 0.06, columns: 0.5 } as const
const headingHeight = 0.36
const unitHeight = 0.26
const chartHeights = { least: 2.9, most: 5.2 } as const
const factColumns = 3
const factHeight = 1.28

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
    if (slides.length === 0 || (whole > room() && !isFresh())) {
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
    const each = items.map((item) => textHeight(item, textSizes.list, width - 0.35, fonts.lineHeight) + 0.07)
    let from = 0
    let title = heading
    while (from < items.length) {
      need(Math.min(sum(each.slice(from)) + 0.1, (each[from] ?? 0) + 1), title)
      title = null
      let to = from
      let used = 0.1
      while (to < items.length && (used + (each[to] ?? 0) <= room() || to === from)) {
        used += each[to] ?? 0
        to += 1
      }
      put({
        kind: 'list',
        items: items.slice(from, to),
        x: left,
        y: cursor,
        w: width,
        h: Math.min(used, room()),
      })
      from = to
    }
  }

  function putTable(table: PackTable, heading: string | null): void {
    const usual = setTable(table, fonts.lineHeight)
    const small = setTable(table, fonts.lineHeight, true)
    const foot = table.unit === '' ? 0 : unitHeight
    const open = height - (heading === null && current === '' ? 0 : headingHeight + gaps.afterHeading) - foot
    const whole = (setting: typeof usual) => setting.headHeight + sum(setting.rowHeights)
    const setting = whole(usual) > open && whole(small) <= open ? small : usual
    const fits = whole(setting) <= open
    const start = setting.headHeight + sum(setting.rowHeights.slice(0, 4))
    need((fits ? whole(setting) : start) + foot, heading)
    const pages = pagesOf(setting, room() - foot, open)
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
    if (table.unit !== '') {
      cursor -= gaps.block - 0.03
      put({
        kind: 'text',
        role: 'unit',
        text: table.unit,
        x: left,
        y: cursor,
        w: width,
        h: unitHeight - 0.03,
      })
    }
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
        const rows = Math.ceil(block.facts.length / factColumns)
        const rowHeight = Math.min(1.7, Math.max(factHeight, (height - 1.1) / Math.max(rows, 1)))
        need(rows * rowHeight, heading)
        put(
          {
            kind: 'facts',
            facts: block.facts,
            columns: factColumns,
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

  /** Room below a chart for the remarks and the short list that belong to it. */
  function reserveFor(after: readonly PackBlock[]): number {
    let reserved = 0
    for (const block of after) {
      if (block.kind !== 'note' && block.kind !== 'list') break
      reserved +=
        gaps.block +
        (block.kind === 'note'
          ? heightOf(block.text, 'note')
          : sum(
              block.items.map(
                (item) => textHeight(item, textSizes.list, width - 0.35, fonts.lineHeight) + 0.07,
              ),
            ) + 0.1)
    }
    return reserved > height - chartHeights.least ? 0 : reserved
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
