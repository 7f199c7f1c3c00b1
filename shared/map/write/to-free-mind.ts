import { walk, type MapModel, type MapNode } from '../model.ts'
import { noteLines } from './node-lines.ts'
import { asciiOnly, escapeAttribute, escapeText } from './xml-text.ts'

/**
 * Writes a map as a FreeMind file, which Freeplane, XMind and others open too. `linkFor` gives the address that a node
 * leads to, before its own. Only ASCII, because FreeMind reads such a file in the encoding of its system.
 */
export function toFreeMind(map: MapModel, linkFor?: (node: MapNode) => string | null): string {
  const names = new Map([...walk(map.root)].map(({ node }, index) => [node.id, `ID_${index + 1}`]))
  const arrows = new Map<string, { to: string; label: string; id: string }[]>()
  const crossings = [
    ...map.links,
    ...map.crossLinks.map(({ id, target }) => ({ id, from: id, to: target, label: '' })),
  ]
  for (const { id, from, to, label } of crossings) {
    arrows.set(from, [...(arrows.get(from) ?? []), { to, label, id }])
  }
  const lines = ['<map version="1.0.1">']
  let arrow = 0

  function visit(node: MapNode, depth: number) {
    const indent = ' '.repeat(depth + 1)
    const link = linkFor?.(node) ?? node.link
    const attributes = [
      `ID="${names.get(node.id) ?? ''}"`,
      `TEXT="${escapeAttribute(node.text)}"`,
      ...(link === '' ? [] : [`LINK="${escapeAttribute(link)}"`]),
      ...(depth === 1 ? [`POSITION="${node.side}"`] : []),
    ]
    lines.push(`${indent}<node ${attributes.join(' ')}>`)
    for (const { to, label } of arrows.get(node.id) ?? []) {
      arrow += 1
      const said = label === '' ? '' : ` MIDDLE_LABEL="${escapeAttribute(label)}"`
      lines.push(`${indent} <arrowlink ID="Arrow_${arrow}" DESTINATION="${names.get(to) ?? ''}"${said}/>`)
    }
    if (node.note !== '') lines.push(`${indent} ${noteElement(node.note)}`)
    for (const child of node.children) visit(child, depth + 1)
    lines.push(`${indent}</node>`)
  }

  visit(map.root, 0)
  return `${asciiOnly([...lines, '</map>'].join('\n'))}\n`
}

/** A note is HTML in this format: a paragraph for each line, with spaces that HTML keeps. */
function noteElement(note: string): string {
  const paragraphs = noteLines(note).map((line) => {
    const kept = line.replace(/^[ \t]+/, (start) => '\u00a0'.repeat(start.length)).replaceAll('  ', ' \u00a0')
    return `<p>${escapeText(kept)}</p>`
  })
  return `<richcontent TYPE="NOTE"><html><head/><body>${paragraphs.join('')}</body></html></richcontent>`
}
