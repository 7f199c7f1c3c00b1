import type { MapNodeKind } from './model.ts'

/** How a label is set; the measure that is injected into the layout gets the same. */
export interface MapFont {
  readonly size: number
  readonly weight: number
}

/** How wide a run of text is in a font, in pixels. */
export type Measure = (text: string, font: MapFont) => number

/** The look of one kind of node as far as it decides geometry. All lengths are pixels at 100 %. */
export interface NodeShape {
  readonly font: MapFont
  readonly lineHeight: number
  readonly captionFont: MapFont
  readonly captionHeight: number
  readonly paddingX: number
  readonly paddingY: number
  /** The widest a line of text may become before it wraps. */
  readonly maxTextWidth: number
  /** Room for a mark before the text, its gap included; 0 for none. */
  readonly markWidth: number
  /**
   * `vessel`: the root under its mark. `pill`: a filled capsule. `card`: a tinted box. `line`: text
   * resting on a line.
   */
  readonly frame: 'vessel' | 'pill' | 'card' | 'line'
  /** Distance to the next node above and below. */
  readonly gapY: number
}

const caption = { captionFont: { size: 11, weight: 500 }, captionHeight: 16 }

const pill = {
  ...caption,
  font: { size: 15, weight: 600 },
  lineHeight: 22,
  paddingX: 16,
  paddingY: 8,
  maxTextWidth: 180,
  markWidth: 0,
  frame: 'pill',
  gapY: 44,
} as const satisfies NodeShape

const card = {
  ...caption,
  font: { size: 13, weight: 500 },
  lineHeight: 20,
  paddingX: 12,
  paddingY: 7,
  maxTextWidth: 220,
  markWidth: 0,
  frame: 'card',
  gapY: 14,
} as const satisfies NodeShape

const line = {
  ...caption,
  font: { size: 12.5, weight: 400 },
  lineHeight: 19,
  paddingX: 4,
  paddingY: 3,
  maxTextWidth: 220,
  markWidth: 0,
  frame: 'line',
  gapY: 9,
} as const satisfies NodeShape

export const nodeShapes: Record<MapNodeKind, NodeShape> = {
  root: {
    ...caption,
    font: { size: 19, weight: 600 },
    lineHeight: 26,
    paddingX: 12,
    paddingY: 10,
    maxTextWidth: 190,
    markWidth: 0,
    frame: 'vessel',
    gapY: 40,
  },
  source: { ...pill, markWidth: 19 },
  heading: pill,
  pressure: { ...card, font: { size: 13.5, weight: 500 }, paddingY: 6, maxTextWidth: 196, markWidth: 15 },
  problem: { ...card, font: { size: 13, weight: 400 }, maxTextWidth: 272, markWidth: 15, gapY: 16 },
  objective: card,
  method: { ...line, font: { size: 13, weight: 400 }, maxTextWidth: 216 },
  action: { ...line, markWidth: 16 },
  case: { ...card, maxTextWidth: 240, markWidth: 15 },
  idea: { ...line, maxTextWidth: 240 },
  result: { ...line, maxTextWidth: 240 },
  worksheet: line,
  competency: card,
  note: line,
  assessment: line,
  chapter: card,
  topic: { ...card, font: { size: 13, weight: 400 }, maxTextWidth: 260 },
}

/** Horizontal room between a node and its children, by the depth of the node. Holds the knob and the bend. */
export function gapAfter(depth: number): number {
  return depth === 0 ? 78 : 72
}

/** The root's mark: a vessel on three legs, in a box of this size above the label. */
export const vesselSize = { width: 60, height: 50 }
