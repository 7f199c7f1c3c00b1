import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mapContentSchema, type MapContent } from '#shared/domain/map-document.ts'
import { buildFreeMap } from '#shared/map/build-free-map.ts'
import { estimateWidth } from '#shared/map/estimate-width.ts'
import { layoutMap } from '#shared/map/layout.ts'
import type { MapModel } from '#shared/map/model.ts'
import { readMap } from '#shared/map/read/read-map.ts'
import { toMermaid } from '#shared/map/to-mermaid.ts'
import { toOutline } from '#shared/map/to-outline.ts'
import { toCanvas } from '#shared/map/write/to-canvas.ts'
import { toFreeMind } from '#shared/map/write/to-free-mind.ts'
import { toOpml } from '#shared/map/write/to-opml.ts'
import { counter, linesOf, saidBy, someContent, type Said } from '../content-samples.ts'

function mapOf(content: MapContent): MapModel {
  return buildFreeMap({ id: 'map-of-test', ...content }, 'en')
}

function readBack(name: string, text: string): MapContent {
  const draft = readMap(name, text, counter())
  if (draft.outcome === 'refused') throw new Error(`refused: ${draft.refusal}`)
  return mapContentSchema.parse(draft.content)
}

/** What of a topic a format holds. */
function kept(said: Said, keys: readonly (keyof Said)[]): object {
  const own = Object.fromEntries(keys.map((key) => [key, said[key]]))
  return { ...own, children: said.children.map((child) => kept(child, keys)) }
}

describe.each([
  ['an outline', 'map.md', ['label', 'note', 'link'], false, (map: MapModel) => toOutline(map)],
  ['OPML', 'map.opml', ['label', 'note', 'link'], false, toOpml],
  ['FreeMind', 'map.mm', ['label', 'note', 'link', 'side'], true, (map: MapModel) => toFreeMind(map)],
  [
    'JSON Canvas',
    'map.canvas',
    ['label', 'note', 'link', 'side'],
    true,
    (map: MapModel) => toCanvas(map, layoutMap(map, new Set(), estimateWidth)),
  ],
] as const)('a free map written as %s', (_, name, keys, hasLines, write) => {
  test('is read back with every label, line break, note and address', () => {
    fc.assert(
      fc.property(someContent(), (content) => {
        const back = readBack(name, write(mapOf(content)))
        expect(kept(saidBy(back), keys)).toEqual(kept(saidBy(content), keys))
        if (hasLines) expect(linesOf(back)).toEqual(linesOf(content))
      }),
      { numRuns: 70 },
    )
  })
})

test('a free map without lines written as a mermaid mind map is read back with every label and line break', () => {
  fc.assert(
    fc.property(someContent(), (content) => {
      const back = readBack('map.mmd', toMermaid(mapOf({ ...content, links: [] })))
      expect(kept(saidBy(back), ['label'])).toEqual(kept(saidBy(content), ['label']))
    }),
    { numRuns: 70 },
  )
})
