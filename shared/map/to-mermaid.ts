import { countBelow, walk, type MapModel, type MapNode } from './model.ts'

/** Viewers refuse a flowchart with more edges than this; a mind map has no such limit. */
const mostEdges = 500

/**
 * Writes a map as mermaid text: a mind map where the map is a plain tree, a flowchart where a thing belongs
 * in several places, because a mind map cannot cross its branches.
 */
export function toMermaid(map: MapModel): string {
  const edges = countBelow(map.root)
  const crossings = map.crossLinks.length + map.links.length
  return crossings === 0 || edges + map.links.length > mostEdges ? toMindmap(map) : toFlowchart(map)
}

function toMindmap(map: MapModel): string {
  const lines = ['mindmap']
  let count = 0
  for (const { node, depth } of walk(map.root)) {
    lines.push(`${'  '.repeat(depth + 1)}n${count}["${escapeLabel(node.text)}"]`)
    count += 1
  }
  return `${lines.join('\n')}\n`
}

function toFlowchart(map: MapModel): string {
  const again = new Map(map.crossLinks.map((link) => [link.id, link.target]))
  const names = new Map<string, string>()
  const nodes: string[] = []
  const edges = new Set<string>()
  const links = new Set<string>()
  const clicks: string[] = []

  function visit(node: MapNode, parent: string | null) {
    const shown = names.get(again.get(node.id) ?? '')
    const name = shown ?? `n${nodes.length}`
    names.set(node.id, name)
    if (shown === undefined) {
      nodes.push(`  ${name}["${escapeLabel(node.text)}"]`)
      if (isWebAddress(node.link)) clicks.push(`  click ${name} href "${safeAddress(node.link)}"`)
    }
    if (parent !== null) {
      if (shown === undefined) edges.add(`  ${parent} --- ${name}`)
      else if (!edges.has(`  ${parent} --- ${name}`)) links.add(`  ${parent} -.- ${name}`)
    }
    for (const child of node.children) visit(child, name)
  }

  visit(map.root, null)
  for (const { from, to, label } of map.links) {
    const said = label.trim() === '' ? '' : `|"${escapeLabel(label)}"|`
    links.add(`  ${names.get(from) ?? ''} -.-${said} ${names.get(to) ?? ''}`)
  }
  return `${['flowchart LR', ...nodes, ...edges, ...links, ...clicks].join('\n')}\n`
}

/** Mermaid takes two percent signs for a comment, also inside of an address. */
function isWebAddress(link: string): boolean {
  return /^https?:\/\/\S+$/i.test(link) && !link.includes('%%')
}

/** An address in quotes that mermaid reads as it stands. */
function safeAddress(link: string): string {
  return link.replaceAll(/["`<>\\;]/g, (letter) => encodeURIComponent(letter))
}

/**
 * Makes any text a quoted mermaid label. Only what mermaid would take for markup is written as a code
 * point: older viewers print the codes of a mind map as they stand, so every one that isn't needed hurts.
 */
export function escapeLabel(text: string): string {
  const escaped = text
    .replaceAll(/[#&<>"`*_~$\\]/g, (letter) => `#${letter.charCodeAt(0)};`)
    .replaceAll('%%', '%#37;')
    .replaceAll(/\r\n?|\n/g, '<br/>')
    // Mermaid takes the last semicolon away from a line that looks like a style with a colour in it.
    .replaceAll(/^.*(?:style|classDef).*:\S*#.*$/g, (line) => line.replaceAll(':', '#58;'))
  return escaped.trim() === '' ? ' ' : escaped
}
