import { strFromU8, unzipSync } from 'fflate'
import { XMLValidator } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { locales } from '#shared/domain/locale.ts'
import { messagesFor } from '#shared/i18n/messages.ts'
import { createDocument } from '#shared/pack/document/create-document.ts'
import type { PackDocument } from '#shared/pack/pack-document.ts'
import { sampleAccount, samplePack } from '../heling-pack.ts'

async function partsOf(document: PackDocument): Promise<(path: string) => string> {
  const parts = unzipSync(await createDocument({ document, plan: null }))
  for (const [path, bytes] of Object.entries(parts)) {
    if (/\.(?:xml|rels)$/.test(path))
      expect([path, XMLValidator.validate(strFromU8(bytes))]).toEqual([path, true])
  }
  return (path) => strFromU8(parts[path] ?? new Uint8Array())
}

/** The paragraphs of a document that have a style, in their words. */
function styled(xml: string, style: string): string[] {
  return (xml.match(/<w:p>.*?<\/w:p>|<w:p .*?<\/w:p>/gs) ?? [])
    .filter((paragraph) => paragraph.includes(`<w:pStyle w:val="${style}"/>`))
    .map(textIn)
}

function textIn(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, text = '']) => text)
    .join('')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
}

const png = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
)

describe('the document of a review', () => {
  it('has headings, contents with pages, tables with their head on each page, charts and pictures in words', async () => {
    const sample = samplePack('zh-CN', 'internal')
    const picture = { kind: 'picture', png, width: 900, height: 600, alt: '客户全景图' } as const
    const shown: string[] = ['summary', 'results', 'profit', 'growth']
    const pack: PackDocument = {
      ...sample,
      // Laying out every page takes its time; these hold each kind of block.
      sections: [
        ...sample.sections.filter(({ id }) => shown.includes(id)),
        { id: 'map', title: '全景', blocks: [picture] },
      ],
    }
    const part = await partsOf(pack)
    const xml = part('word/document.xml')
    const blocks = pack.sections.flatMap((section) => section.blocks)
    expect(styled(xml, 'Heading1')).toEqual(pack.sections.map(({ title }) => title))
    expect(styled(xml, 'Heading2')).toEqual(
      blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : [])),
    )
    expect(styled(xml, 'TOC1').map((line) => line.replace(/\d+$/, ''))).toEqual(
      pack.sections.map(({ title }) => title),
    )
    expect(styled(xml, 'TOC1').every((line) => /\d$/.test(line))).toBe(true)

    const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block] : []))
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(tables.length)
    const text = textIn(xml)
    for (const { cells } of tables.flatMap(({ rows }) => rows)) {
      for (const cell of cells) expect(text).toContain(cell.text.replaceAll('\n', ''))
    }

    const charts = blocks.flatMap((block) => (block.kind === 'chart' ? [block] : []))
    expect(charts.length).toBeGreaterThan(2)
    for (const [index, chart] of charts.entries()) {
      const drawn = part(`word/charts/chart${index + 1}.xml`)
      const names = chart.form === 'waterfall' ? chart.categories : chart.series.map(({ name }) => name)
      for (const name of names) expect(drawn).toContain(name)
      expect(xml).toContain(`descr="${chart.alt}"`)
    }
    expect(xml).toContain('descr="客户全景图"')
    expect(part('word/styles.xml')).toContain('w:eastAsia="Microsoft YaHei"')
    expect(part('word/footer1.xml')).toContain('NUMPAGES')
  })

  it.each(locales)(
    'says to the customer what their copy of the pack says and nothing more (%s)',
    async (locale) => {
      const pack = samplePack(locale, 'customer')
      const part = await partsOf(pack)
      const { common, packWords } = messagesFor(locale)
      const known = [
        JSON.stringify(pack.sections).replaceAll('\\"', '"'),
        pack.title,
        `${pack.subject} · ${pack.mark}`,
        `${pack.period} · ${pack.dayInWords}`,
        ...pack.remarks,
        common.appName,
        packWords.contents,
      ].join('\n')
      const runs = [...part('word/document.xml').matchAll(/<w:t(?: [^>]*)?>[^<]*<\/w:t>/g)].map(([run]) =>
        textIn(run),
      )
      const foreign = runs.filter((text) => !/^\d*$/.test(text) && !known.includes(text))
      expect(foreign).toEqual([])
      const account = sampleAccount(locale)
      const secrets = [...account.terms, ...account.costs].map(({ name }) => name)
      expect(runs.filter((text) => secrets.includes(text))).toEqual([])
    },
  )

  it('holds texts that would break a document', async () => {
    const pack = samplePack('en', 'customer')
    const hostile = '<w:p>&\u0000\uD800]]>\n=1+1'
    const part = await partsOf({
      ...pack,
      subject: hostile,
      sections: [{ id: 'together', title: hostile, blocks: [{ kind: 'list', items: [hostile] }] }],
    })
    expect(textIn(part('word/document.xml'))).toContain('<w:p>&]]>')
  })
})
