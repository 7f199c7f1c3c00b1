import type { Locale } from '../../domain/locale.ts'
import { formatFigure } from '../../i18n/figure-text.ts'
import type { PackChart } from '../pack-document.ts'

/** What a bar stands for: what there is, what is added or taken away, or one of several series. */
export type BarTone = 'level' | 'rise' | 'fall' | 'first' | 'second'

/** A bar that lies, from 0 to 100 of the room for bars, with what is written at its end. */
export interface ChartBar {
  from: number
  to: number
  tone: BarTone
  label: string
  /** The label stands before the bar where it reaches to the left of 0. */
  isLeft: boolean
}

/** The bars of one category below each other; null where a value is not known. */
export interface ChartGroup {
  name: string
  bars: (ChartBar | null)[]
}

export interface ChartBars {
  groups: ChartGroup[]
  /** Where 0, or the ground of the axis, lies, from 0 to 100. */
  zero: number
  legend: { name: string; tone: BarTone }[]
}

/** Room at the end of the longest bar for its label, as a share of all. */
const labelRoom = 0.14
const seriesTones = {
  1: ['level'],
  2: ['first', 'level'],
  3: ['first', 'second', 'level'],
} as const satisfies Record<number, readonly BarTone[]>

/**
 * Lays a chart out as bars that lie: names of terms and formats are long, and paper is narrow. Everything is in parts
 * of a hundred, so that whoever draws it chooses the size.
 */
export function chartBars(chart: PackChart, locale: Locale): ChartBars {
  const groups = chart.form === 'waterfall' ? waterfallGroups(chart) : seriesGroups(chart)
  // What lies below the ground of the axis is not drawn.
  const above = (value: number) => (chart.ground > 0 ? Math.max(0, value - chart.ground) : value)
  const ends = groups.flatMap(({ bars }) =>
    bars.flatMap((bar) => (bar ? [above(bar.low), above(bar.high)] : [])),
  )
  const low = Math.min(0, ...ends)
  const high = Math.max(1e-9, ...ends)
  const margin = (high - low) * labelRoom
  const first = low < 0 ? low - margin : 0
  const scale = 100 / (high + margin - first)
  const place = (value: number) => (above(value) - first) * scale
  const tones = tonesOf(chart)
  return {
    groups: groups.map(({ name, bars }) => ({
      name,
      bars: bars.map((bar) =>
        bar === null
          ? null
          : {
              from: place(bar.low),
              to: place(bar.high),
              tone: bar.tone,
              label: formatFigure(locale, bar.value, chart.unit, {
                digits: digitsOf(chart),
                signed: bar.tone === 'rise' || bar.tone === 'fall',
              }),
              isLeft: bar.high <= 0 && bar.low < 0,
            },
      ),
    })),
    zero: -first * scale,
    legend:
      chart.form === 'waterfall' || chart.series.length < 2
        ? []
        : chart.series.map(({ name }, index) => ({ name, tone: tones[index] ?? 'level' })),
  }
}

interface Span {
  low: number
  high: number
  value: number
  tone: BarTone
}

function waterfallGroups({
  categories,
  series,
  levels,
}: PackChart): { name: string; bars: (Span | null)[] }[] {
  let height = 0
  return categories.map((name, index) => {
    const value = series[0]?.values[index] ?? null
    if (value === null) return { name, bars: [null] }
    const isLevel = levels.includes(index)
    const from = isLevel ? 0 : height
    height = isLevel ? value : height + value
    const tone = isLevel ? 'level' : value < 0 ? 'fall' : 'rise'
    return { name, bars: [{ low: Math.min(from, height), high: Math.max(from, height), value, tone }] }
  })
}

function seriesGroups(chart: PackChart): { name: string; bars: (Span | null)[] }[] {
  const tones = tonesOf(chart)
  return chart.categories.map((name, index) => ({
    name,
    bars: chart.series.map(({ values }, place): Span | null => {
      const value = values[index] ?? null
      return value === null
        ? null
        : { low: Math.min(0, value), high: Math.max(0, value), value, tone: tones[place] ?? 'level' }
    }),
  }))
}

function tonesOf({ series }: PackChart): readonly BarTone[] {
  return series.length <= 1 ? seriesTones[1] : series.length === 2 ? seriesTones[2] : seriesTones[3]
}

function digitsOf({ unit, series }: PackChart): number {
  if (unit === 'ratio') return 2
  if (unit === 'rate' || unit === 'percent') return 1
  const largest = Math.max(0, ...series.flatMap(({ values }) => values.map((value) => Math.abs(value ?? 0))))
  return largest >= 100 ? 0 : 1
}
