import type { BridgeStep } from './growth-bridge.ts'

/** The piece of the axis that the bars of a bridge are drawn on, in 万元. */
export interface BridgeScale {
  from: number
  to: number
}

/** How much of the axis stays free below the lowest bar and above the highest, as a share of the growth shown. */
const margin = 0.25
const niceSteps = [1, 2, 5, 10]

/**
 * Opportunities are small beside base sales, so the axis begins shortly below the lowest level instead of at 0.
 * Where growth is half as large as the base or more, it begins at 0.
 */
export function bridgeScale(steps: readonly BridgeStep[], target: number | null): BridgeScale {
  const levels = [...steps.map(({ to }) => to), ...(target === null ? [] : [target])]
  const lowest = Math.min(...levels)
  const highest = Math.max(...levels)
  const span = highest - lowest
  if (span === 0) return { from: 0, to: highest === 0 ? 1 : highest * (1 + margin) }
  const to = highest + span * margin
  if (lowest <= span * 2) return { from: Math.min(0, lowest), to }
  const step = niceStep(span)
  return { from: Math.floor((lowest - span * margin) / step) * step, to }
}

/** Where a value stands on the axis, in percent; what lies outside stands at its end. */
export function placeOn({ from, to }: BridgeScale, value: number): number {
  return Math.min(100, Math.max(0, ((value - from) / (to - from)) * 100))
}

/** A round number of about a tenth of the span. */
function niceStep(span: number): number {
  const size = 10 ** Math.floor(Math.log10(span / 10))
  const found = niceSteps.find((step) => step * size >= span / 10) ?? 10
  return found * size
}
