import { strFromU8, unzipSync } from 'fflate'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { posix } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { locales } from '#shared/domain/locale.ts'
import { messagesFor } from '#shared/i18n/messages.ts'
import type { PackDocument } from '#shared/pack/pack-document.ts'
import { createPptx } from '#shared/pack/pptx/create-pptx.ts'
import { planSlides } from '#shared/pack/pptx/plan-slides.ts'
import { contentArea, slideFonts, slideSize } from '#shared/pack/pptx/slide-style.ts'
import type { ContentSlide } from '#shared/pack/pptx/slide-plan.ts'
import { smallPng } from '#tests/support/pictures.ts'
import { samplePack } from './heling-pack.ts'

const relationships = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' })

/** The words of a part, one line a paragraph. */
function wordsIn(xml: string): string {
  return [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)]
    .map(([, text = '']) =>
      text
        .replaceAll('&amp;', '&')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&apos;', "'")
        .replaceAll('&quot;', '"'),
    )
    .join('\n')
}

function withPicture(pack: PackDocument): PackDocument {
  const map = { kind: 'picture', png: smallPng, width: 200, height: 300, alt: 'Map of the account' } as const
  return { ...pack, sections: [...pack.sections, { id: 'map', title: 'Map', blocks: [map] }] }
}

describe.each(locales)('a presentation of a review pack (%s)', (locale) => {
  const pack = withPicture(samplePack(locale, 'internal'))
  let parts: Record<string, string>
  beforeAll(async () => {
    const files = unzipSync(await createPptx({ document: pack, plan: null }))
    parts = Object.fromEntries(
      Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes, !/\.(?:xml|rels)$/.test(name))]),
    )
  })
  const slides = () => Object.keys(parts).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))

  it('says every title, heading, cell, paragraph and item of the pack as native text', () => {
    const words = wordsIn(
      slides()
        .map((name) => parts[name])
        .join('\n'),
    )
    const missing = pack.sections.flatMap(({ title, blocks }) =>
      [
        title,
        ...blocks.flatMap((block) => {
          if (block.kind === 'table') return block.rows.flatMap(({ cells }) => cells.map(({ text }) => text))
          if (block.kind === 'facts')
            return block.facts.flatMap(({ label, cell, remark }) => [label, cell.text, remark])
          if (block.kind === 'list') return block.items
          return block.kind === 'chart' || block.kind === 'picture' ? [] : block.text.split('\n')
        }),
      ].filter((text) => !words.includes(text)),
    )
    expect(missing).toEqual([])
  })

  it('has a chart that can be edited for each of the pack, with its workbook and every value', () => {
    const charts = pack.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'chart' ? [block] : [])),
    )
    const names = Object.keys(parts).filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name))
    expect(names).toHaveLength(charts.length)
    expect(Object.keys(parts).filter((name) => name.endsWith('.xlsx'))).toHaveLength(charts.length)
    charts.forEach((chart, index) => {
      const xml = parts[`ppt/charts/chart${index + 1}.xml`] ?? ''
      expect(chart.categories.filter((name) => !xml.includes(name.replaceAll('&', '&amp;')))).toEqual([])
      const values = chart.series.flatMap(({ values: own }) => own.flatMap((value) => value ?? []))
      const written = [...xml.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, value]) => Math.abs(Number(value)))
      for (const value of values)
        expect(written.some((one) => Math.abs(one - Math.abs(value)) < 1e-6)).toBe(true)
      expect(xml).not.toMatch(/<c:v>(?:NaN)?<\/c:v>/)
    })
  })

  it('is well-formed, and every relationship leads to a part that is there', () => {
    for (const [name, text] of Object.entries(parts)) {
      if (!/\.(?:xml|rels)$/.test(name)) continue
      expect([name, XMLValidator.validate(text)]).toEqual([name, true])
      if (!name.endsWith('.rels')) continue
      const folder = posix.dirname(posix.dirname(name))
      const parsed = relationships.parse(text) as { Relationships: { Relationship?: Target | Target[] } | '' }
      const list = parsed.Relationships === '' ? [] : [parsed.Relationships.Relationship ?? []].flat()
      for (const { Target: target, TargetMode: mode } of list) {
        expect(mode).toBeUndefined()
        const path = target.startsWith('/') ? target.slice(1) : posix.join(folder, target)
        expect([name, path in parts]).toEqual([name, true])
      }
    }
  })

  it('fills every placeholder, names each slide, numbers it, and marks it as confidential', () => {
    for (const name of slides()) {
      const xml = parts[name] ?? ''
      const titles = xml.match(/<p:ph[^>]*type="title"/g) ?? []
      expect([name, titles.length]).toEqual([name, 1])
      const shapes = xml.match(/<p:sp>[\s\S]*?<\/p:sp>/g) ?? []
      const empty = shapes.filter((shape) => shape.includes('<p:ph') && wordsIn(shape).trim() === '')
      expect([name, empty.filter((shape) => !shape.includes('sldNum'))]).toEqual([name, []])
    }
    const layouts = Object.entries(parts).filter(([name]) => name.startsWith('ppt/slideLayouts/slideLayout'))
    const content = layouts.map(([, xml]) => xml).find((xml) => xml.includes('TRIVET_CONTENT')) ?? ''
    expect(wordsIn(content)).toContain(pack.mark)
    expect(Object.values(parts).some((xml) => xml.includes('type="slidenum"'))).toBe(true)
  })

  it('tells the speaker where figures come from, and those who can’t see what a picture shows', () => {
    const notes = Object.entries(parts).filter(([name]) =>
      /^ppt\/notesSlides\/notesSlide\d+\.xml$/.test(name),
    )
    const said = notes.map(([, xml]) => wordsIn(xml)).join('\n')
    const [source] = pack.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'facts' ? block.sources : [])),
    )
    expect(said).toContain(source)
    expect(slides().some((name) => parts[name]?.includes('descr="Map of the account"'))).toBe(true)
  })

  it('is the same, byte for byte, each time', async () => {
    const again = await createPptx({ document: pack, plan: null })
    const once = await createPptx({ document: pack, plan: null })
    expect(Buffer.from(again).equals(Buffer.from(once))).toBe(true)
  })
})

interface Target {
  Target: string
  TargetMode?: string
}

describe('the layout of slides', () => {
  const language = { fonts: slideFonts['zh-CN'], messages: messagesFor('zh-CN') }
  const pack = samplePack('zh-CN', 'internal')
  const long: PackDocument = {
    ...pack,
    sections: pack.sections.flatMap((section) => [
      section,
      {
        ...section,
        title: `${section.title} × 40`,
        blocks: section.blocks.map((block) =>
          block.kind === 'table'
            ? { ...block, rows: Array.from({ length: 40 }, () => block.rows).flat() }
            : block.kind === 'paragraph'
              ? { ...block, text: block.text.repeat(40) }
              : block.kind === 'list'
                ? { ...block, items: Array.from({ length: 40 }, () => block.items).flat() }
                : block,
        ),
      },
    ]),
  }
  const contents = (document: PackDocument) =>
    planSlides(document, language).filter((slide): slide is ContentSlide => slide.kind === 'content')

  it('keeps everything within the slide, and nothing stands on something else', () => {
    for (const slide of contents(long)) {
      for (const item of slide.items) {
        expect(item.x).toBeGreaterThanOrEqual(contentArea.left - 0.001)
        expect(item.x + item.w).toBeLessThanOrEqual(slideSize.width - contentArea.left + 0.01)
        expect(item.y).toBeGreaterThanOrEqual(contentArea.top - 0.001)
        expect([slide.title, item.kind, item.y + item.h <= contentArea.bottom + 0.01]).toEqual([
          slide.title,
          item.kind,
          true,
        ])
      }
      const overlaps = slide.items.flatMap((one, index) =>
        slide.items
          .slice(index + 1)
          .filter(
            (other) =>
              Math.min(one.x + one.w, other.x + other.w) - Math.max(one.x, other.x) > 0.01 &&
              Math.min(one.y + one.h, other.y + other.h) - Math.max(one.y, other.y) > 0.01,
          )
          .map((other) => [slide.title, one.kind, other.kind]),
      )
      expect(overlaps).toEqual([])
    }
  })

  it('breaks a long table over slides, its head on each, without losing a row', () => {
    const [terms] = long.sections.filter(({ title }) => title.endsWith('合同条款与成本 × 40'))
    const table = terms?.blocks.find((block) => block.kind === 'table')
    const parts = contents(long)
      .filter(({ title }) => title === terms?.title)
      .flatMap(({ items }) =>
        items.flatMap((item) => (item.kind === 'table' && item.table.id === 'terms' ? [item] : [])),
      )
    expect(parts.length).toBeGreaterThan(5)
    expect(parts.flatMap(({ table: part }) => part.rows)).toEqual(table?.kind === 'table' ? table.rows : null)
    expect(
      parts.every(
        ({ table: part, heights }) => part.columns.length > 2 && heights.length === part.rows.length + 1,
      ),
    ).toBe(true)
    expect(Math.min(...parts.map(({ table: part }) => part.rows.length))).toBeGreaterThan(2)
  })
})
