import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { darkMapTheme, lightMapTheme } from '#shared/map/theme.ts'
import { contrastRatio, distance, type Sight } from './colour.ts'

const css = readFileSync(join(import.meta.dirname, '../../../renderer/ui/tokens.css'), 'utf8')
const [lightCss = '', darkCss = ''] = css.split(":root[data-mantine-color-scheme='dark']")

function readTokens(text: string): Map<string, string> {
  return new Map(
    [...text.matchAll(/--tv-([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, value]) => [name!, value!]),
  )
}

const themes = [
  { name: 'light', tokens: readTokens(lightCss), map: lightMapTheme },
  { name: 'dark', tokens: readTokens(darkCss), map: darkMapTheme },
]

const papers = ['paper', 'paper-raised', 'paper-sunken']
const sources = ['market', 'company', 'customer'] as const

const inksOnPaper = ['ink', 'ink-soft', 'ink-faint', 'accent-ink', 'danger', 'warning', 'success']
const textPairs: [string, string][] = [
  ...inksOnPaper.flatMap((ink) => papers.map((paper): [string, string] => [ink, paper])),
  ...sources.flatMap((source) => papers.map((paper): [string, string] => [`${source}-ink`, paper])),
  ...sources.map((source): [string, string] => [`${source}-ink`, `${source}-soft`]),
  ...['ink', 'ink-soft', 'ink-faint', 'accent-ink'].map((ink): [string, string] => [ink, 'accent-soft']),
  ...['danger', 'warning'].flatMap((tone): [string, string][] => [
    [tone, `${tone}-soft`],
    ['ink', `${tone}-soft`],
    ['ink-soft', `${tone}-soft`],
  ]),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ...['rail', 'rail-hover', 'rail-active'].flatMap((rail): [string, string][] => [
    ['rail-ink', rail],
    ['rail-ink-soft', rail],
  ]),
]

const markPairs: [string, string][] = [
  ...[...sources, 'accent', 'focus', 'line-strong'].flatMap((mark) =>
    papers.map((paper): [string, string] => [mark, paper]),
  ),
  ...sources.map((source): [string, string] => [source, `${source}-soft`]),
  ['rail-mark', 'rail'],
]

describe.each(themes)('$name theme', ({ tokens, map }) => {
  const colour = (name: string) => {
    const value = tokens.get(name)
    if (!value) throw new Error(`tokens.css has no --tv-${name} in this theme.`)
    return value
  }
  const tooClose = (pairs: [string, string][], least: number) =>
    pairs
      .map(([a, b]) => ({ pair: `${a} on ${b}`, ratio: contrastRatio(colour(a), colour(b)) }))
      .filter(({ ratio }) => ratio < least)

  test('text stands out from its ground by 4.5 to 1', () => {
    expect(tooClose(textPairs, 4.5)).toEqual([])
  })

  test('marks and edges stand out by 3 to 1', () => {
    expect(tooClose(markPairs, 3)).toEqual([])
  })

  test.each<Sight>(['full', 'protanopia', 'deuteranopia'])(
    'the three pressures are told apart with %s sight',
    (sight) => {
      const [market, company, customer] = sources.map(colour) as [string, string, string]
      // A CIE Lab distance of 10 is seen at a glance when two colours lie side by side; marks lie apart.
      expect(distance(market, company, sight)).toBeGreaterThan(25)
      expect(distance(market, customer, sight)).toBeGreaterThan(25)
      expect(distance(company, customer, sight)).toBeGreaterThan(25)
    },
  )

  test('maps that leave the screen wear the same colours', () => {
    const shown = Object.fromEntries(
      sources.map((source) => [
        source,
        { strong: colour(source), soft: colour(`${source}-soft`), ink: colour(`${source}-ink`) },
      ]),
    )
    expect(map.sources).toEqual(shown)
    expect([map.background, map.raised, map.ink, map.inkSoft, map.inkFaint, map.accent]).toEqual(
      ['paper', 'paper-raised', 'ink', 'ink-soft', 'ink-faint', 'accent'].map(colour),
    )
  })
})
