import { markPath, markPlace, statusMark, textLines, vessel, vesselTransform } from '#shared/map/drawing.ts'
import { outerAnchor } from '#shared/map/edge-path.ts'
import type { PlacedNode } from '#shared/map/layout.ts'
import { nodeShapes } from '#shared/map/shape.ts'
import classes from './map-canvas.module.css'

const namespace = 'http://www.w3.org/2000/svg'

type Attributes = Record<string, string | number | boolean | undefined>

/** Makes an SVG element; attributes that are undefined are left out. */
export function make<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Attributes,
  children: readonly SVGElement[] = [],
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS(namespace, name)
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(key, String(value))
  }
  element.append(...children)
  return element
}

/** How much of a node is drawn: from afar nobody can read, and letters cost most of the drawing. */
export type Detail = 'near' | 'far'

/** Everything inside a node's group. */
export function nodeParts(placed: PlacedNode, isOpen: boolean | null, detail: Detail): SVGElement[] {
  const { node, width, height } = placed
  const { frame, font } = nodeShapes[node.kind]
  const halo = make('rect', {
    class: classes['halo'],
    x: -4,
    y: -4,
    width: width + 8,
    height: height + 8,
    rx: frame === 'pill' ? height / 2 + 4 : 11,
  })
  const box = make('rect', {
    class: classes['frame'],
    width,
    height,
    rx: frame === 'pill' ? height / 2 : frame === 'vessel' ? 16 : 8,
  })
  if (detail === 'far') return [halo, box]
  const hasKnob = isOpen !== null && node.kind !== 'root'
  return [
    halo,
    box,
    ...markParts(placed),
    ...textLines(placed).map((line) => {
      // The layout measures labels in these; captions are alike everywhere.
      const set = line.role === 'label' ? { 'font-size': font.size, 'font-weight': font.weight } : {}
      const text = make('text', { class: classes[line.role], x: line.x, y: line.y, ...set })
      text.textContent = line.text
      return text
    }),
    ...(isCut(placed) ? [title(node.text)] : []),
    ...(hasKnob ? [knob(placed, isOpen)] : []),
  ]
}

function markParts(placed: PlacedNode): SVGElement[] {
  const { node } = placed
  if (node.kind === 'root') {
    const parts = vessel.map(({ d, tone, strokeWidth }) =>
      make('path', { d, 'data-tone': tone, 'stroke-width': strokeWidth }),
    )
    return [make('g', { class: classes['vessel'], transform: vesselTransform(placed) }, parts)]
  }
  const place = markPlace(placed)
  if (!place) return []
  if (node.status !== null) {
    const { stroke, fill, tone } = statusMark(node.status, place.x, place.y, place.size)
    const line = make('path', { class: classes['status'], d: stroke, 'data-tone': tone })
    return fill === ''
      ? [line]
      : [line, make('path', { class: classes['statusFill'], d: fill, 'data-tone': tone })]
  }
  if (node.source === null) return []
  return [make('path', { class: classes['mark'], d: markPath(node.source, place.x, place.y, place.size) })]
}

/** Folds and unfolds a branch; closed, it says how many nodes it hides. */
function knob(placed: PlacedNode, isOpen: boolean): SVGElement {
  const anchor = outerAnchor(placed)
  const x = anchor.x - placed.x + (placed.side === 'right' ? 16 : -16)
  const y = anchor.y - placed.y
  const parts: SVGElement[] = [
    make('circle', { class: classes['knobArea'], r: 15 }),
    make('circle', { class: classes['knobFace'], r: isOpen ? 4 : 11 }),
  ]
  if (isOpen) parts.push(make('path', { class: classes['knobSign'], d: 'M-3.5 0h7' }))
  else {
    const count = make('text', { class: classes['knobCount'], y: 3.8 })
    count.textContent = String(placed.hidden)
    parts.push(count)
  }
  return make(
    'g',
    {
      class: classes['knob'],
      'data-knob': '',
      'data-open': isOpen || undefined,
      transform: `translate(${x} ${y})`,
    },
    parts,
  )
}

function title(text: string): SVGElement {
  const element = make('title', {})
  element.textContent = text
  return element
}

function isCut(placed: PlacedNode): boolean {
  return placed.lines.at(-1)?.endsWith('…') === true && !placed.node.label.endsWith('…')
}

/** Whether two places of a node look the same, wherever they are. */
export function sameLook(a: PlacedNode, b: PlacedNode): boolean {
  return (
    a === b ||
    (a.width === b.width &&
      a.height === b.height &&
      a.side === b.side &&
      a.hidden === b.hidden &&
      a.node.kind === b.node.kind &&
      a.node.source === b.node.source &&
      a.node.text === b.node.text &&
      a.node.quiet === b.node.quiet &&
      a.node.status === b.node.status &&
      sameTexts(a.lines, b.lines) &&
      sameTexts(a.captionLines, b.captionLines))
  )
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index])
}
