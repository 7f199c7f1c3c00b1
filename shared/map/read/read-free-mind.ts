import type { MapContent } from '../../domain/map-document.ts'
import type { MapLoss } from '../map-draft.ts'
import { createDraftBuilder, MapRefused } from './draft-builder.ts'
import { attributeOf, elementsOf, htmlText, parseXml, type XmlElement } from './xml-tree.ts'

const looks = ['font', 'icon', 'edge', 'cloud']

/** Reads a file of FreeMind or Freeplane, labels and notes in HTML included. */
export function readFreeMind(
  text: string,
  name: string,
  newId: () => string,
): { content: MapContent; losses: MapLoss[] } {
  const root = parseXml(text)
  if (root.name.toLowerCase() !== 'map') throw new MapRefused('not-readable')
  const builder = createDraftBuilder(newId)
  const ids = new Map<string, string>()
  const arrows: { from: string; to: string; label: string }[] = []
  const losses = new Set<MapLoss>()

  function visit(element: XmlElement, parent: string | null) {
    for (const node of elementsOf(element, 'node')) {
      const rich = elementsOf(node, 'richcontent')
      const label = rich.find((part) => attributeOf(part, 'type').toLowerCase() === 'node')
      const notes = rich.filter((part) => part !== label)
      const position = attributeOf(node, 'position').toLowerCase()
      const id = builder.add(parent, {
        label: label ? trimmed(htmlText(label)) : attributeOf(node, 'text'),
        note: notes.map((part) => trimmed(htmlText(part))).join('\n\n'),
        link: attributeOf(node, 'link'),
        side: position === 'left' || position === 'right' ? position : null,
      })
      ids.set(attributeOf(node, 'id'), id)
      for (const arrow of elementsOf(node, 'arrowlink')) {
        arrows.push({
          from: id,
          to: attributeOf(arrow, 'destination'),
          label: attributeOf(arrow, 'middle_label'),
        })
      }
      if (elementsOf(node).some((child) => looks.includes(child.name.toLowerCase()))) losses.add('looks')
      visit(node, id)
    }
  }

  visit(root, null)
  for (const { from, to, label } of arrows) builder.link(from, ids.get(to) ?? '', label)
  return { content: builder.finish(name), losses: [...losses] }
}

function trimmed(text: string): string {
  return text.replace(/^\n+|\n+$/g, '')
}
