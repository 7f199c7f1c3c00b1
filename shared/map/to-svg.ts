import type { PressureSource } from '../domain/pressure.ts'
import { markPath, markPlace, statusMark, textLines, vessel, vesselTransform } from './drawing.ts'
import { aroundLinks, drawnLinks, linkFont, type DrawnLink } from './drawn-links.ts'
import { outerAnchor } from './edge-path.ts'
import type { MapLayout, PlacedEdge, PlacedNode } from './layout.ts'
import type { MapLink } from './model.ts'
import { nodeShapes } from './shape.ts'
import type { MapTheme } from './theme.ts'

/** The paper around a map, in pixels. */
export const pictureMargin = 48

/**
 * Writes a laid-out map as a picture that stands alone: plain text elements, no style sheet, no script,
 * nothing from outside, so that every viewer and office program shows what the screen showed. `links` are the lines
 * of the user's own; one that leads into a closed branch ends at it.
 */
export function toSvg(layout: MapLayout, theme: MapTheme, links: readonly MapLink[] = []): string {
  const curves = drawnLinks(links, layout)
  const bounds = aroundLinks(layout.bounds, curves)
  const x = Math.floor(bounds.x - pictureMargin)
  const y = Math.floor(bounds.y - pictureMargin)
  const width = Math.ceil(bounds.width + 2 * pictureMargin)
  const height = Math.ceil(bounds.height + 2 * pictureMargin)
  const root = layout.nodes[0]
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}" font-family="${escapeXml(theme.fontFamily)}">`,
    `<title>${escapeXml(root?.node.text ?? '')}</title>`,
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${theme.background}"/>`,
    ...layout.edges.map((edge) => drawEdge(edge, theme)),
    ...curves.map(({ path }) => drawCurve(path, theme)),
    ...layout.nodes.map((node) => drawNode(node, theme)),
    ...curves.flatMap((curve) => drawCurveLabel(curve, theme)),
    '</svg>',
    '',
  ].join('\n')
}

function drawCurve(path: string, theme: MapTheme): string {
  return `<path d="${path}" fill="none" stroke="${theme.inkFaint}" stroke-width="1.25" stroke-dasharray="4 4" stroke-linecap="round"/>`
}

/** The words on a line, in the middle of it, over a seam in the colour of the paper. */
function drawCurveLabel({ label, middle }: DrawnLink, theme: MapTheme): string[] {
  if (label === '') return []
  const place = `x="${middle.x.toFixed(1)}" y="${(middle.y + 4).toFixed(1)}" font-size="${linkFont.size}" text-anchor="middle"`
  const text = escapeXml(label)
  return [
    `<text ${place} stroke="${theme.background}" stroke-width="4" stroke-linejoin="round">${text}</text>`,
    `<text ${place} fill="${theme.inkSoft}">${text}</text>`,
  ]
}

/** Escapes a text for XML and drops the characters that XML cannot hold. */
export function escapeXml(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

function toneOf(source: PressureSource | null, theme: MapTheme) {
  return source === null
    ? { strong: theme.accent, soft: theme.raised, ink: theme.ink }
    : theme.sources[source]
}

function drawEdge(edge: PlacedEdge, theme: MapTheme): string {
  const { strong } = toneOf(edge.to.node.source, theme)
  return edge.form === 'leg'
    ? `<path d="${edge.path}" fill="${strong}"/>`
    : `<path d="${edge.path}" fill="none" stroke="${strong}" stroke-width="1.5" stroke-opacity="0.55" stroke-linecap="round"/>`
}

function drawNode(placed: PlacedNode, theme: MapTheme): string {
  const { node } = placed
  const shape = nodeShapes[node.kind]
  return [
    `<g transform="translate(${placed.x} ${placed.y})">`,
    `<title>${escapeXml(node.text)}</title>`,
    drawFrame(placed, theme),
    drawMark(placed, theme),
    ...textLines(placed).map((line) => {
      const font = line.role === 'label' ? shape.font : shape.captionFont
      const anchor = shape.frame === 'vessel' ? ' text-anchor="middle"' : ''
      return `<text x="${line.x}" y="${line.y.toFixed(1)}" font-size="${font.size}" font-weight="${font.weight}" fill="${inkOf(placed, line.role, theme)}"${anchor} xml:space="preserve">${escapeXml(line.text)}</text>`
    }),
    placed.hidden > 0 ? drawCount(placed, theme) : '',
    '</g>',
  ]
    .filter((part) => part !== '')
    .join('')
}

function drawFrame({ node, width, height }: PlacedNode, theme: MapTheme): string {
  const tone = toneOf(node.source, theme)
  switch (nodeShapes[node.kind].frame) {
    case 'pill':
      return `<rect width="${width}" height="${height}" rx="${height / 2}" fill="${tone.strong}"/>`
    case 'card':
      return `<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="8" fill="${tone.soft}" stroke="${tone.strong}" stroke-opacity="0.35"/>`
    case 'vessel':
      return `<rect width="${width}" height="${height}" rx="14" fill="${theme.background}"/>`
    case 'line':
      return ''
  }
}

function drawMark(placed: PlacedNode, theme: MapTheme): string {
  const { node } = placed
  if (node.kind === 'root') {
    const parts = vessel.map(
      ({ d, tone, strokeWidth }) =>
        `<path d="${d}" stroke="${tone === 'body' ? theme.accent : theme.sources[tone].strong}" stroke-width="${strokeWidth}"/>`,
    )
    return `<g transform="${vesselTransform(placed)}" fill="none" stroke-linecap="round" stroke-linejoin="round">${parts.join('')}</g>`
  }
  const place = markPlace(placed)
  if (!place) return ''
  if (node.status !== null) {
    const { stroke, fill, tone } = statusMark(node.status, place.x, place.y, place.size)
    const colour = theme.status[tone]
    const half = fill === '' ? '' : `<path d="${fill}" fill="${colour}"/>`
    return `<path d="${stroke}" fill="none" stroke="${colour}" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/>${half}`
  }
  if (node.source === null) return ''
  const fill = node.kind === 'source' ? theme.background : theme.sources[node.source].strong
  return `<path d="${markPath(node.source, place.x, place.y, place.size)}" fill="${fill}"/>`
}

function inkOf({ node }: PlacedNode, role: 'label' | 'caption', theme: MapTheme): string {
  const { frame } = nodeShapes[node.kind]
  if (frame === 'pill') return theme.background
  if (node.quiet) return theme.inkFaint
  if (role === 'caption') return node.source === null ? theme.inkSoft : theme.sources[node.source].ink
  return node.kind === 'pressure' && node.source !== null ? theme.sources[node.source].ink : theme.ink
}

/** A closed branch says how many nodes it hides. */
function drawCount(placed: PlacedNode, theme: MapTheme): string {
  const { strong } = toneOf(placed.node.source, theme)
  const anchor = outerAnchor(placed)
  const x = anchor.x - placed.x + (placed.side === 'right' ? 16 : -16)
  const y = anchor.y - placed.y
  return (
    `<circle cx="${x}" cy="${y}" r="11" fill="${theme.background}" stroke="${strong}"/>` +
    `<text x="${x}" y="${(y + 3.8).toFixed(1)}" font-size="10.5" font-weight="600" fill="${strong}" text-anchor="middle">${placed.hidden}</text>`
  )
}
