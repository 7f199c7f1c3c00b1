export interface RadarPoint {
  x: number
  y: number
}

/** Where a value lies on one of `count` axes; the first axis points up, the others follow clockwise. */
export function radarPoint(axis: number, count: number, fraction: number, radius: number): RadarPoint {
  const angle = (axis / count) * 2 * Math.PI - Math.PI / 2
  return { x: round(Math.cos(angle) * fraction * radius), y: round(Math.sin(angle) * fraction * radius) }
}

/**
 * The outline of a set of values as an SVG path around the origin. A value that is not known leaves a hole: its
 * neighbours are not joined across it, so that nothing is drawn that nobody said.
 */
export function radarPath(values: readonly (number | null)[], best: number, radius: number): string {
  const points = values.map((value, axis) =>
    value === null ? null : radarPoint(axis, values.length, value / best, radius),
  )
  const known = points.filter((point) => point !== null)
  if (known.length === points.length) return `M${known.map(place).join('L')}Z`
  return points
    .flatMap((point, axis) => {
      const next = points[(axis + 1) % points.length]
      return point && next ? [`M${place(point)}L${place(next)}`] : []
    })
    .join('')
}

/** The points of a small line over time, from left to right; an unknown value is left out. */
export function trendPoints(
  values: readonly (number | null)[],
  best: number,
  width: number,
  height: number,
): RadarPoint[] {
  const step = values.length > 1 ? width / (values.length - 1) : 0
  return values.flatMap((value, index) =>
    value === null
      ? []
      : [{ x: round(index * step), y: round(height - ((value - 1) / (best - 1)) * height) }],
  )
}

function place({ x, y }: RadarPoint): string {
  return `${x} ${y}`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
