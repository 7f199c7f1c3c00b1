import type { PressureSource } from '../domain/pressure.ts'
import type { PlacedNode } from './layout.ts'
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

/** Where the mark of a node is drawn, relative to its upper left corner; null where there is none. */
export function markPlace(placed: PlacedNode): { x: number; y: number; size: number } | null {
  const shape = nodeShapes[placed.node.kind]
  if (shape.markWidth === 0) return null
  const firstLine = placed.captionLines.length > 0 ? shape.captionHeight : shape.lineHeight
  const size = shape.frame === 'pill' ? 11 : shape.frame === 'line' ? 9 : 8
  return { x: shape.paddingX + size / 2, y: shape.paddingY + firstLine / 2, size }
}

/** The root's mark, relative to its upper left corner: a bowl with two ears on three legs. */
export const vessel: readonly { d: string; tone: 'body' | PressureSource }[] = [
  {
    tone: 'body',
    d: 'M13 14V7.5A4.5 4.5 0 0 1 17.5 3h2A4.5 4.5 0 0 1 24 7.5V14h-3.6V8a1.9 1.9 0 0 0-3.8 0v6Z',
  },
  {
    tone: 'body',
    d: 'M40 14V7.5A4.5 4.5 0 0 1 44.5 3h2A4.5 4.5 0 0 1 51 7.5V14h-3.6V8a1.9 1.9 0 0 0-3.8 0v6Z',
  },
  { tone: 'body', d: 'M7.5 13.5h49a2.5 2.5 0 0 1 0 5h-49a2.5 2.5 0 0 1 0-5Z' },
  { tone: 'body', d: 'M10 20.5h44C54 33 45 40 32 40S10 33 10 20.5Z' },
  { tone: 'market', d: 'M15.2 36.6c2 1.8 4.2 3 6.6 3.9L17.9 54h-4.4Z' },
  { tone: 'company', d: 'M28.8 42c2.2.2 4.2.2 6.4 0L34.2 54h-4.4Z' },
  { tone: 'customer', d: 'M48.8 36.6c-2 1.8-4.2 3-6.6 3.9L46.1 54h4.4Z' },
]

/** Puts the vessel in the middle above the root's label. */
export function vesselOffset(placed: PlacedNode): { x: number; y: number } {
  return { x: (placed.width - vesselSize.width) / 2, y: nodeShapes.root.paddingY - 4 }
}
