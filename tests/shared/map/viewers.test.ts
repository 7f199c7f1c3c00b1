import fc from 'fast-check'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildPressureMap } from '#shared/map/build-pressure-map.ts'
import { estimateWidth } from '#shared/map/estimate-width.ts'
import { layoutMap } from '#shared/map/layout.ts'
import { walk, type MapModel } from '#shared/map/model.ts'
import { lightMapTheme } from '#shared/map/theme.ts'
import { toMermaid } from '#shared/map/to-mermaid.ts'
import { toSvg } from '#shared/map/to-svg.ts'
import { launchChromium } from '../../support/launch-chromium.ts'
import { fullLibrary, method, treeMap } from './map-samples.ts'

/** What mermaid, Markdown, HTML or XML would take for something else. */
const hostileLabels = [
  '(', ')', '[', ']', '{', '}', '))', '((a))', '[[b]]', '{{c}}', '1)', 'a] b', '"quoted"', "it's", '`code`', '`',
  '**bold**', '*i*', '_i_', '__b__', '~~x~~', '$$x^2$$', '$1', '#35;', '#', '&amp;', '&lt;b&gt;', '<b>b</b>',
  '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '%% comment', '%%', '%%{init: {"theme":"dark"}}%%',
  '::icon(fa fa-book)', ':::urgent', 'mindmap', 'flowchart LR', 'graph', 'end', 'subgraph', 'click', 'style',
  'accTitle: x', 'b --> c', 'a -.-> b', 'a; b', 'root', '- x', '1. x', '[a](b)', '\\', '\\n', 'a\\"b', '---', '|a|',
  '@{ shape: rect }', 'lifestyle:a"b', 'classDef x fill:#fff;', '（全角）【括号】：；“引号”', '大卖场客流↓5.7% & O2O↑116%', '"', '""', "'", 'a#b', '😀 表情',
  '\u200b零宽', 'https://example.com/?a=1&b=2', '100%', '50%%', '&', '<', '>', '<br/>',
] // prettier-ignore

const hostileLabel = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'()[]{}<>"\'`*_~$#&%\\|:;,.-=!@^/ ab1客户'),
      fc.constantFrom(...hostileLabels),
    ),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((parts) => parts.join('').trim())
  .filter((text) => text !== '')

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await launchChromium()
  page = await browser.newPage()
  await page.addScriptTag({ path: 'node_modules/mermaid/dist/mermaid.min.js' })
})
afterAll(() => browser.close())

/** Draws mermaid text and reads every node's words from the picture. */
async function labelsDrawn(text: string): Promise<string[]> {
  return await page.evaluate(async (source) => {
    const mermaid = (globalThis as unknown as { mermaid: Mermaid }).mermaid
    mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' })
    const { svg } = await mermaid.render('map', source)
    const holder = document.createElement('div')
    holder.innerHTML = svg
    return [...holder.querySelectorAll('g.node')].map((node) => node.textContent)
  }, text)
}
interface Mermaid {
  initialize(options: object): void
  render(id: string, text: string): Promise<{ svg: string }>
}

const bare = (texts: readonly string[]) => texts.map((text) => text.replaceAll(/\s/g, '')).sort()

/** A tree, or the same tree with one node that appears twice. */
function mapOf(labels: readonly string[], crossed: boolean): MapModel {
  const map = treeMap(labels.map((label) => ({ parent: 0, label })))
  const first = map.root.children[0]!
  return crossed
    ? { ...map, crossLinks: [{ id: `${first.id}-again`, parent: map.root.id, target: first.id }] }
    : map
}

describe.each([
  ['mindmap', false],
  ['flowchart', true],
])('a %s in mermaid', (form, crossed) => {
  async function expectAllDrawn(labels: readonly string[]) {
    const map = mapOf(labels, crossed)
    const text = toMermaid(map)
    expect(text.startsWith(form)).toBe(true)
    expect(bare(await labelsDrawn(text))).toEqual(bare(['Root', ...labels]))
  }

  test('draws every hostile label letter for letter', () => expectAllDrawn(hostileLabels))

  test('draws any mix of them letter for letter', () =>
    fc.assert(fc.asyncProperty(fc.array(hostileLabel, { minLength: 30, maxLength: 30 }), expectAllDrawn), {
      numRuns: 4,
      endOnFailure: true,
    }))
})

test('the flowchart of the library has each method once and each link once', async () => {
  const map = buildPressureMap(fullLibrary(), 'zh-CN')
  const text = toMermaid(map)
  const links = [...walk(map.root)].length - 1
  expect(text.match(/ --- | -\.- /g)).toHaveLength(links)
  expect(await labelsDrawn(text)).toHaveLength(1 + 3 + 17 + 63)
})

test('a free map with lines is a flowchart that draws what the lines say, and a picture that holds them', async () => {
  const map = treeMap(hostileLabels.map((text) => ({ parent: 0, label: text })))
  const links = map.root.children.slice(1).map((node, index) => ({
    ...{ id: `line-${index}`, from: map.root.children[0]!.id, to: node.id, label: node.label },
  }))
  const said = await page.evaluate(
    async (source) => {
      const mermaid = (globalThis as unknown as { mermaid: Mermaid }).mermaid
      mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' })
      const { svg } = await mermaid.render('lines', source)
      const holder = document.createElement('div')
      holder.innerHTML = svg
      return [...holder.querySelectorAll('g.edgeLabel')].map((label) => label.textContent).filter(Boolean)
    },
    toMermaid({ ...map, links }),
  )
  expect(bare(said)).toEqual(bare(hostileLabels.slice(1)))

  const svg = toSvg(layoutMap(map, new Set(), estimateWidth), lightMapTheme, links)
  expect(svg.match(/stroke-dasharray/g)).toHaveLength(links.length)
})

test('an empty label and one of two lines are drawn too', async () => {
  const labels = await labelsDrawn(toMermaid(mapOf(['', 'first\nsecond'], false)))
  expect(bare(labels)).toEqual(bare(['', 'Root', 'firstsecond']))
})

test('a picture parses as XML, says every label and asks for nothing from outside', async () => {
  const names = [...hostileLabels, 'control \u0000\u0008 letters', 'half \ud800 pair']
  const methods = names.map((name, index) => method(`A${index}`, ['M1', 'C2'], name))
  const map = buildPressureMap(methods, 'en')
  const svg = toSvg(layoutMap(map, new Set(), estimateWidth), lightMapTheme)
  const read = await page.evaluate((source) => {
    const parsed = new DOMParser().parseFromString(source, 'image/svg+xml')
    const elements = [...parsed.querySelectorAll('*')]
    return {
      error: parsed.querySelector('parsererror')?.textContent ?? null,
      elements: [...new Set(elements.map((element) => element.tagName))].sort(),
      addresses: elements.flatMap((element) =>
        [...element.attributes].filter((attribute) => /href|src|style|^on/.test(attribute.name)),
      ).length,
      titles: elements.filter((element) => element.tagName === 'title').map((element) => element.textContent),
      size: [parsed.documentElement.getAttribute('width'), parsed.documentElement.getAttribute('height')],
    }
  }, svg)
  expect(read.error).toBeNull()
  expect(read.elements).toEqual(
    ['circle', 'g', 'path', 'rect', 'svg', 'text', 'title'].filter(
      (name) => name !== 'circle' || svg.includes('<circle'),
    ),
  )
  expect(read.addresses).toBe(0)
  for (const label of hostileLabels) expect(read.titles).toContain(label)
  for (const length of read.size) expect(Number(length)).toBeGreaterThan(100)
})
