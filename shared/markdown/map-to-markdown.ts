import { formatNumber } from '../i18n/format.ts'
import { messagesFor } from '../i18n/messages.ts'
import { estimateWidth } from '../map/estimate-width.ts'
import { layoutMap } from '../map/layout.ts'
import type { MapNode } from '../map/model.ts'
import { lightMapTheme } from '../map/theme.ts'
import { toMermaid } from '../map/to-mermaid.ts'
import { toOutline } from '../map/to-outline.ts'
import { toSvg } from '../map/to-svg.ts'
import { toCanvas } from '../map/write/to-canvas.ts'
import { toFreeMind } from '../map/write/to-free-mind.ts'
import { type DocumentContext, joinBlocks, sampleNotice, section } from './document-context.ts'
import { drawableMap } from './drawable-map.ts'
import { exportFormatVersion, writeFrontMatter } from './front-matter.ts'
import { escapeInline, type LinkTarget } from './link.ts'
import type { MapInput } from './map-input.ts'

/** The files that lie beside a map's document, by the ending of their names. */
export const mapCompanions = ['svg', 'canvas', 'mm'] as const
export type MapCompanion = (typeof mapCompanions)[number]

/** Where the files of the export lie. */
export interface MapPlace {
  /** The destination of a link to the SVG file. */
  picture: string
  /** The path of a document from the root of the export; null for what is not in it. */
  fileOf: (target: LinkTarget) => string | null
}

/**
 * Writes a map five ways: an outline whose entries link to what they stand for with a mermaid diagram that other
 * programs draw, a picture for the eye, a board for Obsidian, and a file for mind-map programs.
 */
export function mapToMarkdown(
  { title, id, map, created, updated, sample, ties }: MapInput,
  { picture, fileOf }: MapPlace,
  context: DocumentContext,
): { markdown: string; companions: Record<MapCompanion, string> } {
  const { exports } = messagesFor(context.locale)
  const front = writeFrontMatter(
    {
      title,
      ...(created === undefined ? {} : { created }),
      ...(updated === undefined ? {} : { updated }),
      ka_id: id,
      ka_type: 'map',
      ...ties,
      ...(sample ? { ka_sample: true } : {}),
      ka_schema: exportFormatVersion,
    },
    context.style,
  )
  const drawn = drawableMap(map, (nodes) => formatNumber(context.locale, nodes, 0))
  const linkFor = (node: MapNode) => destinationOf(node, context)
  const body = joinBlocks([
    ...sampleNotice(context.locale, sample),
    `![${escapeInline(title)}](${picture})`,
    ...section(exports.map.outline, [toOutline(map, linkFor).trimEnd()]),
    ...section(exports.map.diagram, [fence(toMermaid(drawn))]),
  ])
  // With every branch open, on white paper's terms: whoever looks at the file can't open a closed branch.
  const layout = layoutMap(drawn, new Set(), estimateWidth)
  return {
    markdown: front + body,
    companions: {
      svg: toSvg(layout, lightMapTheme, drawn.links),
      canvas: toCanvas(drawn, layout, (node) => {
        const target = targetOf(node)
        return target && fileOf(target)
      }),
      mm: toFreeMind(map, linkFor),
    },
  }
}

function destinationOf(node: MapNode, { resolve }: DocumentContext): string | null {
  const target = targetOf(node)
  return target && resolve(target).destination
}

/** The document that a node stands for. */
function targetOf({ reference }: MapNode): LinkTarget | null {
  switch (reference.kind) {
    case 'account':
    case 'method':
    case 'case':
    case 'worksheet':
    case 'note':
      return { kind: reference.kind, id: reference.id }
    case 'topic':
      return reference.target && { kind: reference.target.kind, id: reference.target.id }
    default:
      return null
  }
}

/** Fenced with more backticks than the diagram holds in a row. */
function fence(diagram: string): string {
  const longest = Math.max(2, ...(diagram.match(/`+/g) ?? []).map((run) => run.length))
  const ticks = '`'.repeat(longest + 1)
  return `${ticks}mermaid\n${diagram.trimEnd()}\n${ticks}`
}
