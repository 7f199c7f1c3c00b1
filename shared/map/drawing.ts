import type { PressureSource } from '../domain/pressure.ts'
import type { PlacedNode } from './layout.ts'
import type { MapStatus } from './model.ts'
import { nodeShapes, vesselSize } from './shape.ts'

/** One line of text with its baseline, for the screen and for the file alike. */
export interface TextLine {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly role: 'label' | 'caption'
}

/** Where the baseline lies below the middle of a line, as a part of the font size. */
const baselineShift = 0.36

/** The lines of a node, relative to its upper left corner. */
export function textLines(placed: PlacedNode): TextLine[] {
  const shape = nodeShapes[placed.node.kind]
  const centred = shape.frame === 'vessel'
  const x = centred ? placed.width / 2 : shape.paddingX + shape.markWidth
  let top = shape.paddingY + (centred ? vesselSize.height : 0)
  const lines: TextLine[] = []
  for (const text of placed.captionLines) {
    lines.push({
      text,
      x,
      y: top + shape.captionHeight / 2 + shape.captionFont.size * baselineShift,
      role: 'caption',
    })
    top += shape.captionHeight
  }
  for (const text of placed.lines) {
    lines.push({ text, x, y: top + shape.lineHeight / 2 + shape.font.size * baselineShift, role: 'label' })
    top += shape.lineHeight
  }
  return lines
}

/** The shape that tells a side without its colour, centred on a point: triangle, square, circle. */
export function markPath(source: PressureSource, x: number, y: number, size: number): string {
  const half = size / 2
  switch (source) {
    case 'market':
      return `M${x} ${y - half}L${x + half * 1.1} ${y + half * 0.85}H${x - half * 1.1}Z`
    case 'company':
      return `M${x - half * 0.9} ${y - half * 0.9}h${half * 1.8}v${half * 1.8}h${-half * 1.8}Z`
    case 'customer':
      return `M${x - half} ${y}a${half} ${half} 0 1 0 ${size} 0a${half} ${half} 0 1 0 ${-size} 0Z`
  }
}

/** What a status is drawn in: a colour, beside a shape that tells it without. */
export type StatusTone = 'open' | 'good' | 'middling' | 'bad'

/**
 * The shape of a status, centred on a point: a ring while it is open, with a tick when it is done or worked, half
 * full when it worked in part, with a cross when it failed or was dropped.
 */
export function statusMark(
  status: MapStatus,
  x: number,
  y: number,
  size: number,
): { stroke: string; fill: string; tone: StatusTone } {
  const radius = size / 2 - 0.75
  const part = radius * 0.45
  const ring = `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`
  switch (status) {
    case 'open':
      return { stroke: ring, fill: '', tone: 'open' }
    case 'done':
    case 'closed':
    case 'worked': {
      const tick = `M${x - part} ${y}l${part * 0.75} ${part * 0.85}L${x + part} ${y - part * 0.8}`
      return { stroke: `${ring}${tick}`, fill: '', tone: 'good' }
    }
    case 'partly': {
      const half = `M${x} ${y - radius}a${radius} ${radius} 0 0 1 0 ${2 * radius}Z`
      return { stroke: ring, fill: half, tone: 'middling' }
    }
    case 'dropped':
    case 'failed': {
      const cross = `M${x - part} ${y - part}L${x + part} ${y + part}M${x + part} ${y - part}L${x - part} ${y + part}`
      return { stroke: `${ring}${cross}`, fill: '', tone: 'bad' }
    }
  }
}

/** Where the mark of a node is drawn, relative to its upper left corner; null where there is none. */
export function markPlace(placed: PlacedNode): { x: number; y: number; size: number } | null {
  const shape = nodeShapes[placed.node.kind]
  if (shape.markWidth === 0) return null
  const firstLine = placed.captionLines.length > 0 ? shape.captionHeight : shape.lineHeight
  const size = shape.frame === 'pill' ? 11 : placed.node.status === null ? 8 : 12
  return { x: shape.paddingX + size / 2, y: shape.paddingY + firstLine / 2, size }
}

/**
 * The root's mark, drawn in lines on a grid of 32: the vessel of the app, each leg in the colour of its
 * side.
 */
export const vessel: readonly { d: string; tone: 'body' | PressureSource; strokeWidth: number }[] = [
  { tone: 'market', d: 'M8.6 20.2 7.4 28', strokeWidth: 2.6 },
  { tone: 'company', d: 'M16 21v7', strokeWidth: 2.6 },
  { tone: 'customer', d: 'M23.4 20.2l1.2 7.8', strokeWidth: 2.6 },
  { tone: 'body', d: 'M8.2 9.2V5.2h3.2v4M20.6 9.2v-4h3.2v4', strokeWidth: 1.8 },
  {
    tone: 'body',
    d: 'M4.6 9.6h22.8M6.4 9.8v5.4c0 3.6 2.6 5.6 9.6 5.6s9.6-2 9.6-5.6V9.8',
    strokeWidth: 2,
  },
]

/** Puts the vessel in the middle above the root's label. */
export function vesselTransform(placed: PlacedNode): string {
  const scale = vesselSize.width / 32
  const x = (placed.width - vesselSize.width) / 2
  // The grid is empty above the ears.
  return `translate(${x} ${nodeShapes.root.paddingY - 4 * scale}) scale(${scale})`
}
