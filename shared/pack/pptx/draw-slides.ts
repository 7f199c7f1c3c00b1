import type PptxGenJS from 'pptxgenjs'
import type { Messages } from '../../i18n/messages.ts'
import { base64Of } from '../base64.ts'
import type { PackCell, PackDocument, PackFact } from '../pack-document.ts'
import { drawChart } from './draw-chart.ts'
import { cellMargin, gapBefore } from './lay-out-table.ts'
import type {
  AgendaSlide,
  Box,
  ChapterSlide,
  ContentSlide,
  PlannedSlide,
  SlideItem,
  TextRole,
} from './slide-plan.ts'
import {
  contentArea,
  footerTop,
  slideColors,
  slideSize,
  textSizes,
  titleBox,
  type SlideFonts,
} from './slide-style.ts'

type Slide = PptxGenJS.Slide

export interface SlideLanguage {
  fonts: SlideFonts
  messages: Messages
}

const masters = { title: 'TRIVET_TITLE', chapter: 'TRIVET_CHAPTER', content: 'TRIVET_CONTENT' } as const

/** Draws planned slides into an empty presentation. */
export function drawSlides(
  deck: PptxGenJS,
  document: PackDocument,
  slides: readonly PlannedSlide[],
  language: SlideLanguage,
): void {
  defineMasters(deck, document, language)
  deck.addSection({ title: document.title })
  let section = document.title
  for (const planned of slides) {
    switch (planned.kind) {
      case 'title':
        drawTitle(deck.addSlide({ masterName: masters.title, sectionTitle: section }), document)
        break
      case 'agenda':
        drawAgenda(deck.addSlide({ masterName: masters.content, sectionTitle: section }), planned, language)
        break
      case 'chapter':
        section = planned.title
        deck.addSection({ title: section })
        drawChapter(deck.addSlide({ masterName: masters.chapter, sectionTitle: section }), planned)
        break
      case 'content':
        drawContent(deck.addSlide({ masterName: masters.content, sectionTitle: section }), planned, language)
        break
    }
  }
}

function defineMasters(deck: PptxGenJS, document: PackDocument, { fonts }: SlideLanguage): void {
  const footer = {
    h: 0.26,
    valign: 'middle' as const,
    fontFace: fonts.latin,
    fontSize: textSizes.footer,
    margin: 0,
  }
  const place = (box: Box, size: number, color: string) => ({
    ...box,
    fontFace: fonts.latin,
    fontSize: size,
    bold: true,
    color,
    margin: 0,
    align: 'left' as const,
  })
  const { left, width } = contentArea
  deck.defineSlideMaster({
    title: masters.title,
    background: { color: slideColors.dark },
    objects: [
      { rect: { x: left, y: 2.3, w: 0.9, h: 0.05, fill: { color: slideColors.mint } } },
      {
        placeholder: {
          options: {
            name: 'title',
            type: 'title',
            ...place({ x: left, y: 2.5, w: 11.6, h: 1.3 }, 38, slideColors.onDark),
            valign: 'top',
          },
          text: '',
        },
      },
    ],
  })
  deck.defineSlideMaster({
    title: masters.chapter,
    background: { color: slideColors.paperSunken },
    objects: [
      {
        placeholder: {
          options: {
            name: 'title',
            type: 'title',
            ...place({ x: 2.2, y: 2.45, w: 10, h: 0.8 }, 34, slideColors.ink),
            valign: 'middle',
          },
          text: '',
        },
      },
    ],
  })
  deck.defineSlideMaster({
    title: masters.content,
    background: { color: slideColors.paper },
    objects: [
      {
        line: {
          ...{ x: left, y: 1.12, w: width, h: 0 },
          line: { color: slideColors.line, width: 0.75 },
        },
      },
      {
        text: {
          text: `${document.subject} · ${document.title} · ${document.day}`,
          options: { x: left, y: footerTop, w: 6.6, ...footer, color: slideColors.inkFaint },
        },
      },
      {
        text: {
          text: document.mark,
          options: {
            ...{ x: left + 6.6, y: footerTop, w: 4.9, ...footer, align: 'right' },
            color: document.variant === 'internal' ? slideColors.bad : slideColors.inkFaint,
          },
        },
      },
      {
        placeholder: {
          options: {
            name: 'title',
            type: 'title',
            ...place(titleBox, textSizes.title, slideColors.ink),
            valign: 'middle',
          },
          text: '',
        },
      },
    ],
    slideNumber: {
      ...{ x: left + width - 0.6, y: footerTop, w: 0.6, ...footer, align: 'right' },
      color: slideColors.inkFaint,
    },
  })
}

function drawTitle(slide: Slide, document: PackDocument): void {
  const { left } = contentArea
  const text = { x: left, w: 11.6, margin: 0, color: slideColors.onDarkSoft, valign: 'top' as const }
  slide.addText(document.subject, { placeholder: 'title' })
  slide.addText(document.title, { ...text, y: 1.6, h: 0.5, fontSize: 20, color: slideColors.mint })
  const lines = [document.period, document.dayInWords].filter((line) => line !== '')
  slide.addText(lines.join('\n'), { ...text, y: 4.0, h: 0.8, fontSize: 15, paraSpaceAfter: 4 })
  if (document.remarks.length > 0) {
    slide.addText(document.remarks.join('\n'), { ...text, y: 5.2, h: 0.8, fontSize: 12 })
  }
  slide.addText(document.mark, { ...text, y: 6.75, h: 0.3, fontSize: 12, color: slideColors.onDark })
}

const agendaColumns = 2

function drawAgenda(slide: Slide, { chapters }: AgendaSlide, { messages }: SlideLanguage): void {
  const { left, top, width } = contentArea
  slide.addText(messages.packs.agenda, { placeholder: 'title' })
  const lines = chapters.reduce((count, { sections }) => count + sections.length + 1.4, 0)
  const half = (width - 0.8) / agendaColumns
  let column = 0
  let y = top + 0.1
  const step = 0.42
  chapters.forEach(({ title, sections }, index) => {
    const before = chapters.slice(0, index).reduce((count, one) => count + one.sections.length + 1.4, 0)
    if (column === 0 && index > 0 && before >= lines / agendaColumns - 1) {
      column = 1
      y = top + 0.1
    }
    const x = left + column * (half + 0.8)
    slide.addText(title, {
      ...{ x, y, w: half, h: 0.36, margin: 0, valign: 'middle' },
      fontSize: textSizes.heading,
      bold: true,
      color: slideColors.accent,
    })
    y += 0.46
    for (const section of sections) {
      slide.addText(section.title, {
        ...{ x, y, w: half - 0.6, h: 0.34, margin: 0, valign: 'middle' },
        fontSize: textSizes.body,
        color: slideColors.ink,
        hyperlink: { slide: section.slide },
      })
      slide.addText(String(section.slide), {
        ...{ x: x + half - 0.6, y, w: 0.6, h: 0.34, margin: 0, valign: 'middle', align: 'right' },
        fontSize: textSizes.body,
        color: slideColors.inkFaint,
      })
      y += step
    }
    y += 0.3
  })
}

function drawChapter(slide: Slide, { number, title, sections }: ChapterSlide): void {
  slide.addText(String(number), {
    ...{ x: 0.6, y: 2.35, w: 1.4, h: 1, margin: 0, valign: 'middle' },
    fontSize: 54,
    bold: true,
    color: slideColors.accent,
  })
  slide.addText(title, { placeholder: 'title' })
  slide.addText(sections.join('\n'), {
    ...{ x: 2.2, y: 3.4, w: 10, h: 0.36 * sections.length + 0.1, margin: 0, valign: 'top' },
    fontSize: 16,
    color: slideColors.inkSoft,
    paraSpaceAfter: 4,
  })
}

function drawContent(slide: Slide, planned: ContentSlide, language: SlideLanguage): void {
  slide.addText(planned.title, { placeholder: 'title' })
  for (const item of planned.items) drawItem(slide, item, language)
  if (planned.sources.length > 0) {
    slide.addNotes([language.messages.packs.figuresFrom, ...planned.sources].join('\n'))
  }
}

const roles: Record<TextRole, { size: number; color: string; bold: boolean }> = {
  heading: { size: textSizes.heading, color: slideColors.accent, bold: true },
  body: { size: textSizes.body, color: slideColors.ink, bold: false },
  note: { size: textSizes.note, color: slideColors.inkFaint, bold: false },
  unit: { size: textSizes.note, color: slideColors.inkFaint, bold: false },
}

function drawItem(slide: Slide, item: SlideItem, language: SlideLanguage): void {
  const { x, y, w, h } = item
  switch (item.kind) {
    case 'text': {
      const { size, color, bold } = roles[item.role]
      const valign = item.role === 'heading' || item.role === 'unit' ? 'middle' : 'top'
      const align = item.role === 'unit' ? 'right' : 'left'
      slide.addText(item.text, { x, y, w, h, margin: 0, fontSize: size, color, bold, valign, align })
      return
    }
    case 'list':
      slide.addText(
        item.items.map((text) => ({ text, options: { bullet: { indent: 14 }, breakLine: true } })),
        {
          ...{ x, y, w, h, margin: 0, valign: 'top' },
          fontSize: textSizes.list,
          color: slideColors.ink,
          paraSpaceAfter: 4,
        },
      )
      return
    case 'facts':
      item.facts.forEach((fact, index) =>
        drawFact(slide, fact, {
          x: x + (index % item.columns) * (w / item.columns),
          y: y + Math.floor(index / item.columns) * item.rowHeight,
          w: w / item.columns - 0.4,
          h: item.rowHeight,
        }),
      )
      return
    case 'table':
      drawTable(slide, item)
      return
    case 'chart':
      drawChart(slide, item.chart, item, language)
      return
    case 'picture':
      slide.addImage({
        x,
        y,
        w,
        h,
        data: `image/png;base64,${base64Of(item.picture.png)}`,
        altText: item.picture.alt,
      })
      return
  }
}

function drawFact(slide: Slide, { label, cell, remark }: PackFact, { x, y, w }: Box): void {
  slide.addShape('line', { x, y: y + 0.02, w, h: 0, line: { color: slideColors.lineStrong, width: 0.75 } })
  const text = { x, w, margin: 0, valign: 'middle' as const }
  slide.addText(label, {
    ...text,
    y: y + 0.1,
    h: 0.28,
    fontSize: textSizes.factLabel,
    color: slideColors.inkSoft,
  })
  slide.addText(cell.text, {
    ...{ ...text, y: y + 0.38, h: 0.5 },
    fontSize: textSizes.factValue,
    bold: true,
    color: slideColors.ink,
  })
  if (remark !== '') {
    slide.addText(remark, {
      ...text,
      y: y + 0.88,
      h: 0.28,
      fontSize: textSizes.note,
      color: slideColors.inkFaint,
    })
  }
}

const tones = { good: slideColors.good, bad: slideColors.bad, soft: slideColors.inkFaint } as const

function drawTable(slide: Slide, item: Extract<SlideItem, { kind: 'table' }>): void {
  const { table, widths, heights, size, x, y, w } = item
  const isCompact = size === textSizes.compactTable
  const top = isCompact ? cellMargin.compactTop : cellMargin.top
  const baseOf = (index: number) => ({
    fontSize: size,
    valign: 'middle' as const,
    margin: [top, cellMargin.side, top, cellMargin.side + gapBefore(table.columns, index)] as Margins,
  })
  const none = { type: 'none' as const }
  const line = (color: string, width: number) => ({ type: 'solid' as const, color, pt: width })
  const head = table.columns.map(({ label, align }, index) => ({
    text: label,
    options: {
      ...baseOf(index),
      align,
      bold: true,
      color: slideColors.inkSoft,
      fill: { color: slideColors.paperSunken },
      border: [none, none, line(slideColors.lineStrong, 1), none] as Border,
    },
  }))
  const rows = table.rows.map(({ cells, strong = false }) =>
    table.columns.map(({ align }, index) => {
      const cell: PackCell = cells[index] ?? { text: '', value: null, unit: 'text' }
      return {
        text: cell.text,
        options: {
          ...baseOf(index),
          align,
          bold: strong,
          color: cell.tone ? tones[cell.tone] : slideColors.ink,
          border: [none, none, line(strong ? slideColors.lineStrong : slideColors.line, 0.5), none] as Border,
        },
      }
    }),
  )
  slide.addTable([head, ...rows], { x, y, w, colW: widths, rowH: heights, autoPage: false })
}

type Margins = [number, number, number, number]
type BorderLine = { type: 'none' } | { type: 'solid'; color: string; pt: number }
type Border = [BorderLine, BorderLine, BorderLine, BorderLine]

/** Sets the size of the slides and the font that everything has unless it says otherwise. */
export function prepareDeck(deck: PptxGenJS, { fonts }: SlideLanguage): void {
  deck.defineLayout({ name: 'TRIVET', width: slideSize.width, height: slideSize.height })
  deck.layout = 'TRIVET'
  deck.theme = { headFontFace: fonts.latin, bodyFontFace: fonts.latin }
}
