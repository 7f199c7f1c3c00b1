import type { MapContent } from '../../domain/map-document.ts'
import type { MapLoss } from '../map-draft.ts'
import { createDraftBuilder, MapRefused } from './draft-builder.ts'
import { attributeOf, elementsOf, parseXml, type XmlElement } from './xml-tree.ts'

/** Reads OPML 1.0 and 2.0: `text` is the label, `_note` the note, `url` or an address of a feed the link. */
export function readOpml(
  text: string,
  name: string,
  newId: () => string,
): { content: MapContent; losses: MapLoss[] } {
  const root = parseXml(text)
  const [body] = root.name.toLowerCase() === 'opml' ? elementsOf(root, 'body') : []
  if (body === undefined) throw new MapRefused('not-readable')
  const builder = createDraftBuilder(newId)

  function visit(element: XmlElement, parent: string | null) {
    for (const outline of elementsOf(element, 'outline')) {
      const id = builder.add(parent, {
        label: attributeOf(outline, 'text') || attributeOf(outline, 'title'),
        note: attributeOf(outline, '_note', 'note'),
        link:
          attributeOf(outline, 'url') || attributeOf(outline, 'htmlurl') || attributeOf(outline, 'xmlurl'),
      })
      visit(outline, id)
    }
  }

  visit(body, null)
  const [head] = elementsOf(root, 'head')
  const [title] = head ? elementsOf(head, 'title') : []
  const said =
    title?.children
      .map((child) => ('text' in child ? child.text : ''))
      .join('')
      .trim() ?? ''
  return { content: builder.finish(said || name), losses: [] }
}
