import type PptxGenJS from 'pptxgenjs'
import type { Messages } from '../../i18n/messages.ts'
import type { PackChart } from '../pack-document.ts'
import { countLines } from './measure-text.ts'
import type { Box } from './slide-plan.ts'
import { slideColors, textSizes, type SlideFonts } from './slide-style.ts'

type Slide = PptxGenJS.Slide
type ChartSeries = { name: string; labels: string[]; values: number[] }

/** The fill of parts of a bar that no reader is to see. */
const hidden = 'transparent'

const seriesColors = [slideColors.accentPale, slideColors.accentMiddle, slideColors.accent]
const twoColors = [slideColors.accentPale, slideColors.accent]

/** Draws a chart that can be edited: a waterfall is bars stacked on a bar without colour. */
export function drawChart(
  slide: Slide,
  chart: PackChart,
  { x, y, w, h }: Box,
  { fonts, messages }: { fonts: SlideFonts; messages: Messages },
): void {
  const isWaterfall = chart.form === 'waterfall'
  const series = isWaterfall ? waterfallSeries(chart, messages) : plainSeries(chart)
  const colors = isWaterfall
    ? series.map(({ name }) => waterfallColor(name, messages))
    : series.length < 3
      ? twoColors
      : seriesColors
  const isLying = isWaterfall && !labelsFit(chart, w)
  const format = formatOf(chart, isWaterfall)
  const text = { color: slideColors.inkSoft, fontFace: fonts.latin, fontSize: textSizes.chart }
  slide.addChart(chart.form === 'line' ? 'line' : 'bar', series, {
    x,
    y,
    w,
    h,
    altText: chart.alt,
    chartColors: colors,
    barDir: isLying ? 'bar' : 'col',
    barGrouping: isWaterfall ? 'stacked' : 'clustered',
    barGapWidthPct: isWaterfall ? 40 : 70,
    catAxisLabelColor: text.color,
    catAxisLabelFontFace: text.fontFace,
    catAxisLabelFontSize: text.fontSize,
    catAxisLineShow: true,
    catGridLine: { style: 'none' },
    valAxisLabelColor: slideColors.inkFaint,
    valAxisLabelFontFace: text.fontFace,
    valAxisLabelFontSize: text.fontSize - 1,
    valAxisLabelFormatCode: format.axis,
    valAxisLineShow: false,
    valGridLine: isWaterfall ? { style: 'none' } : { style: 'solid', color: slideColors.line, size: 0.5 },
    valAxisHidden: isWaterfall,
    ...(chart.ground > 0 ? { valAxisMinVal: chart.ground } : {}),
    showValue: true,
    dataLabelColor: slideColors.ink,
    dataLabelFontFace: text.fontFace,
    dataLabelFontSize: text.fontSize - 1,
    dataLabelFormatCode: format.label,
    ...(isWaterfall || chart.form === 'line' ? {} : { dataLabelPosition: 'outEnd' as const }),
    showLegend: !isWaterfall,
    legendPos: 't',
    legendFontFace: text.fontFace,
    legendFontSize: text.fontSize,
    legendColor: text.color,
    showTitle: false,
    showValAxisTitle: !isWaterfall,
    valAxisTitle: chart.unitInWords,
    valAxisTitleColor: slideColors.inkFaint,
    valAxisTitleFontFace: text.fontFace,
    valAxisTitleFontSize: text.fontSize - 1,
  })
}

function plainSeries({ categories, series }: PackChart): ChartSeries[] {
  // What is not known stays out of the chart: the finished package drops it, where a 0 would be a lie.
  return series.map(({ name, values }) => ({
    name,
    labels: [...categories],
    values: values.map((value) => value ?? Number.NaN),
  }))
}

/**
 * Bars of a waterfall as stacked parts. What lies below 0 is stacked downwards, so that a loss at the end is drawn
 * where it belongs.
 */
export function waterfallSeries(
  { categories, series, levels, ground }: PackChart,
  { packs }: Messages,
): ChartSeries[] {
  const parts = { lift: [] as number[], level: [] as number[], rise: [] as number[], fall: [] as number[] }
  let height = 0
  ;(series[0]?.values ?? []).forEach((value, index) => {
    const known = value ?? 0
    const isLevel = levels.includes(index)
    const from = isLevel ? 0 : height
    height = isLevel ? known : height + known
    const [low, high] = [Math.min(from, height), Math.max(from, height)]
    const lift = low > 0 ? low : high < 0 ? high : 0
    const size = high < 0 ? -(high - low) : low < 0 && high > 0 ? known : high - low
    parts.lift.push(isLevel ? 0 : Math.max(lift, ground === 0 ? lift : ground))
    parts.level.push(isLevel ? known : 0)
    parts.rise.push(!isLevel && known >= 0 ? size : 0)
    parts.fall.push(!isLevel && known < 0 ? size : 0)
  })
  return [
    { name: packs.lifts, labels: [...categories], values: parts.lift },
    { name: packs.levels, labels: [...categories], values: parts.level },
    { name: packs.rises, labels: [...categories], values: parts.rise },
    { name: packs.falls, labels: [...categories], values: parts.fall },
    { name: packs.labels, labels: [...categories], values: categories.map(() => labelRoom(parts, ground)) },
  ].filter(({ values }, index) => index < 2 || values.some((value) => value !== 0))
}

/** Room for a label at the end of each bar, as a share of the longest. */
const labelShare = 0.14

function labelRoom(parts: Record<'lift' | 'level' | 'rise' | 'fall', number[]>, ground: number): number {
  const ends = parts.lift.map((lift, index) =>
    Math.abs(lift + (parts.level[index] ?? 0) + (parts.rise[index] ?? 0) + (parts.fall[index] ?? 0)),
  )
  return (Math.max(...ends, 1) - ground) * labelShare
}

/** Tells whether the names of bars that stand fit below them on two lines; else the bars lie. */
function labelsFit({ categories }: PackChart, width: number): boolean {
  const slot = (width - 0.4) / categories.length
  return categories.every((name) => countLines(name, textSizes.chart * 1.1, slot * 0.92) <= 1)
}

function waterfallColor(name: string, { packs }: Messages): string {
  if (name === packs.lifts || name === packs.labels) return hidden
  if (name === packs.levels) return slideColors.accent
  return name === packs.rises ? slideColors.accentMiddle : slideColors.badMiddle
}

/** How numbers of a chart are written; in a waterfall bars without a value say nothing. */
function formatOf({ unit, series }: PackChart, isWaterfall: boolean): { axis: string; label: string } {
  if (unit === 'rate') return { axis: '0%', label: '0.0%' }
  if (unit === 'ratio' || unit === 'index') return { axis: '0.0', label: '0.00' }
  const largest = Math.max(...series.flatMap(({ values }) => values.map((value) => Math.abs(value ?? 0))))
  const number = largest >= 100 ? '#,##0' : '#,##0.0'
  return { axis: number, label: isWaterfall ? `${number};${number};;` : number }
}
