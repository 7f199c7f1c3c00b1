import type { MapModel, MapNode } from '../model.ts'
import { escapeAttribute, escapeText } from './xml-text.ts'

/** Writes a map as OPML 2.0. A note goes into `_note`, where outliners look for it; an address makes the entry a link. */
export function toOpml(map: MapModel): string {
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    `  <head><title>${escapeText(map.root.text)}</title></head>`,
    '  <body>',
  ]

  function visit(node: MapNode, depth: number) {
    const indent = '  '.repeat(depth + 2)
    const attributes = [
      `text="${escapeAttribute(node.text)}"`,
      ...(node.note === '' ? [] : [`_note="${escapeAttribute(node.note)}"`]),
      ...(node.link === '' ? [] : [`type="link" url="${escapeAttribute(node.link)}"`]),
    ].join(' ')
    if (node.children.length === 0) {
      lines.push(`${indent}<outline ${attributes}/>`)
      return
    }
    lines.push(`${indent}<outline ${attributes}>`)
    for (const child of node.children) visit(child, depth + 1)
    lines.push(`${indent}</outline>`)
  }

  visit(map.root, 0)
  return `${[...lines, '  </body>', '</opml>'].join('\n')}\n`
}
