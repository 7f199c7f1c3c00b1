import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'
import type { SlideFonts } from './slide-style.ts'

export interface Finish {
  fonts: SlideFonts
  /** Language of the text, e.g. `zh-CN`; spelling is checked by it. */
  language: string
  /** The day that the file says it was made on (ISO). */
  day: string
  /** What the series of a waterfall are called. */
  levels: string
  rises: string
  falls: string
  /** The series that carries what the bars say. */
  labels: string
}

/** The earliest day that a zip can name; the same in every file, so that the same pack gives the same bytes. */
const zipDay = new Date(1980, 0, 1)

/**
 * Finishes what the library leaves open: Chinese text has its own font, tables say that they have a head, charts hide
 * what only lifts bars and leave out what is not known, and nothing in the file depends on the moment or on chance.
 */
export function finishPackage(bytes: Uint8Array, finish: Finish): Uint8Array {
  const parts = unzipSync(bytes)
  const charts = chartNumbers(Object.keys(parts))
  const files: Zippable = {}
  const named = Object.entries(parts)
    .filter(([name]) => !name.endsWith('/'))
    .map(([name, part]) => ({ name, path: renumber(name, charts), part }))
    .sort((a, b) => byPlace(a.path, b.path))
  for (const { name, path, part } of named) {
    const content = isXml(name)
      ? strToU8(finishXml(path, strFromU8(part), charts, finish))
      : finishInner(name, part)
    files[path] = [content, { mtime: zipDay, level: isCompressed(name) ? 0 : 6 }]
  }
  return zipSync(files)
}

function finishXml(path: string, xml: string, charts: ReadonlyMap<string, string>, finish: Finish): string {
  const text = renumber(xml, charts)
  if (path.startsWith('ppt/charts/')) return path.endsWith('.rels') ? text : finishChart(text, finish)
  if (path === 'docProps/core.xml') return withDay(text, finish.day)
  const withFonts = text
    .replaceAll(/<a:ea typeface="[^"]+"/g, `<a:ea typeface="${finish.fonts.chinese}"`)
    .replaceAll('lang="en-US"', `lang="${finish.language}"`)
  if (path.startsWith('ppt/theme/')) {
    return withFonts
      .replaceAll('<a:ea typeface=""/>', `<a:ea typeface="${finish.fonts.chinese}"/>`)
      .replaceAll(
        /<a:font script="Hans" typeface="[^"]*"\/>/g,
        `<a:font script="Hans" typeface="${finish.fonts.chinese}"/>`,
      )
  }
  if (path === 'ppt/presentation.xml') return withCountedSections(withFonts)
  return withFonts
    .replaceAll('<a:tblPr/>', '<a:tblPr firstRow="1"/>')
    .replaceAll(
      /(<a:rPr[^>]*?) u="sng"([^>]*>(?:(?!<\/a:rPr>)[\s\S])*?)<a:hlinkClick [^>]*(?:\/>|>[\s\S]*?<\/a:hlinkClick>)/g,
      '$1$2',
    )
}

function withDay(xml: string, day: string): string {
  return xml.replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${day}T00:00:00Z`)
}

/** Sections have an id made of chance; here it is made of their place. */
function withCountedSections(xml: string): string {
  let count = 0
  return xml.replaceAll(/(<p14:section [^>]*id=")\{[^}]*\}/g, (_, start: string) => {
    count += 1
    return `${start}{00000000-0000-4000-8000-${String(count).padStart(12, '0')}}`
  })
}

function finishChart(xml: string, finish: Finish): string {
  const { chinese } = finish.fonts
  const clean = xml
    .replaceAll(/<c:pt idx="\d+"><c:v>(?:NaN)?<\/c:v><\/c:pt>/g, '')
    .replaceAll(
      /<a:latin typeface="([^"]*)"\/>(?!\s*<a:ea)/g,
      `<a:latin typeface="$1"/><a:ea typeface="${chinese}"/>`,
    )
    .replaceAll(/<a:ea typeface="\+mn-ea"\/>/g, `<a:ea typeface="${chinese}"/>`)
  return clean.includes(`<c:v>${finish.labels}</c:v>`) ? finishWaterfall(clean, finish) : clean
}

const seriesPattern = /<c:ser>[\s\S]*?<\/c:ser>/g

/** Stacked bars can't have labels outside, so that a part without colour at their end carries them. */
function finishWaterfall(xml: string, finish: Finish): string {
  const { levels, rises, falls, labels } = finish
  const series = new Map((xml.match(seriesPattern) ?? []).map((one) => [nameOf(one), valuesOf(one)]))
  const texts = (series.get(levels) ?? []).map((level, index) => {
    const rise = series.get(rises)?.[index] ?? 0
    const fall = series.get(falls)?.[index] ?? 0
    if (rise !== 0) return `+${inWords(Math.abs(rise))}`
    return fall === 0 ? withMinus(level) : `−${inWords(Math.abs(fall))}`
  })
  return readDownwards(xml).replaceAll(seriesPattern, (one) => {
    const isLabels = nameOf(one) === labels
    return one.replace(/<c:dLbls>([\s\S]*?)<\/c:dLbls>/, (_, inside: string) =>
      isLabels ? labelsOf(texts, inside) : '<c:dLbls><c:delete val="1"/></c:dLbls>',
    )
  })
}

/** Bars that lie are read from the top: the first one stands there, not at the bottom. */
function readDownwards(xml: string): string {
  return xml.includes('<c:barDir val="bar"/>')
    ? xml.replace(/(<c:catAx>[\s\S]*?<c:orientation val=")minMax"/, '$1maxMin"')
    : xml
}

function labelsOf(texts: readonly string[], inside: string): string {
  const run = /<a:defRPr([^>]*)>([\s\S]*?)<\/a:defRPr>/.exec(inside)
  const [attributes, content] = [run?.[1] ?? '', run?.[2] ?? '']
  const flags =
    '<c:dLblPos val="inBase"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>'
  const each = texts.map(
    (text, index) =>
      `<c:dLbl><c:idx val="${index}"/><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr${attributes}>${content}</a:rPr><a:t>${text}</a:t></a:r></a:p></c:rich></c:tx>${flags}</c:dLbl>`,
  )
  return `<c:dLbls>${each.join('')}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${flags}</c:dLbls>`
}

function nameOf(series: string): string {
  return /<c:tx>[\s\S]*?<c:v>([^<]*)<\/c:v>/.exec(series)?.[1] ?? ''
}

function valuesOf(series: string): number[] {
  const values = /<c:val>[\s\S]*<\/c:val>/.exec(series)?.[0] ?? ''
  return [...values.matchAll(/<c:pt idx="\d+"><c:v>([^<]*)<\/c:v>/g)].map(([, value]) => Number(value))
}

/** Both languages write thousands alike. Small amounts keep a decimal. */
function inWords(value: number): string {
  const digits = value < 100 && Math.abs(value - Math.round(value)) > 0.05 ? 1 : 0
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })
}

function withMinus(value: number): string {
  return value < 0 ? `−${inWords(-value)}` : inWords(value)
}

/** Charts are counted on through all packs of a session; here each file begins at 1. */
function chartNumbers(names: readonly string[]): Map<string, string> {
  const found = names.flatMap((name) => /^ppt\/charts\/chart(\d+)\.xml$/.exec(name)?.[1] ?? [])
  return new Map(
    found.sort((a, b) => Number(a) - Number(b)).map((number, index) => [number, String(index + 1)]),
  )
}

function renumber(text: string, charts: ReadonlyMap<string, string>): string {
  return text.replaceAll(
    /(charts\/(?:_rels\/)?chart|Microsoft_Excel_Worksheet)(\d+)(\.xml|\.xlsx)/g,
    (whole, start: string, number: string, end: string) => {
      const next = charts.get(number)
      return next === undefined ? whole : `${start}${next}${end}`
    },
  )
}

/** The workbook inside a chart is a package of its own, with a moment of its own. */
function finishInner(name: string, part: Uint8Array): Uint8Array {
  if (!name.endsWith('.xlsx')) return part
  const inner = unzipSync(part)
  const files: Zippable = {}
  for (const [path, content] of Object.entries(inner)) {
    if (path.endsWith('/')) continue
    const bytes =
      path === 'docProps/core.xml'
        ? strToU8(withDay(strFromU8(content), '2000-01-01'))
        : path.startsWith('xl/worksheets/') || path.startsWith('xl/tables/')
          ? strToU8(strFromU8(content).replaceAll(/<c r="[A-Z]+\d+"><v>(?:NaN)?<\/v><\/c>/g, ''))
          : content
    files[path] = [bytes, { mtime: zipDay, level: 6 }]
  }
  return zipSync(files)
}

/** The list of types comes first: some readers look at nothing else to know what the file is. */
function byPlace(a: string, b: string): number {
  const place = (name: string) => (name === '[Content_Types].xml' ? 0 : name.startsWith('_rels/') ? 1 : 2)
  return place(a) - place(b) || (a < b ? -1 : a > b ? 1 : 0)
}

function isXml(name: string): boolean {
  return name.endsWith('.xml') || name.endsWith('.rels')
}

function isCompressed(name: string): boolean {
  return name.endsWith('.png') || name.endsWith('.xlsx')
}
