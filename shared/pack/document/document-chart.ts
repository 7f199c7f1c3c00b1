import type { ChartRunOptions } from 'docx/charts'
import type { Messages } from '../../i18n/messages.ts'
import type { PackChart } from '../pack-document.ts'
import { waterfallSeries } from '../pptx/draw-chart.ts'
import { documentLook } from './document-look.ts'

const width = 624
const rowHeight = 21

/** A chart that Word draws from its own data and that can be edited there; a waterfall is bars on a bar of paper. */
export function documentChart(chart: PackChart, messages: Messages, font: string): ChartRunOptions {
  const common = {
    font: { name: font, color: documentLook.soft },
    chartArea: { fill: documentLook.paper, border: 'none' as const },
    altText: { name: chart.title, description: chart.alt },
    categories: chart.categories,
  }
  if (chart.form !== 'waterfall') return { ...common, ...plainChart(chart) }
  // Names of steps are long: the bars lie, and the first one is at the top.
  return {
    ...common,
    type: 'bar',
    stacking: 'stacked',
    gapWidth: 35,
    legend: false,
    categoryAxis: { reverseOrder: true, font: { size: 9 } },
    valueAxis: { visible: false, gridlines: false, ...(chart.ground > 0 ? { minimum: chart.ground } : {}) },
    series: waterfallSeries(chart, messages).map(({ name, values }) => ({
      name,
      values,
      color: barColor(name, messages),
      ...(name === messages.packs.labels
        ? {
            dataLabels: { value: true, position: 'insideBase' as const, font: { size: 9 } },
            pointLabels: (chart.series[0]?.values ?? []).map((value) => ({ text: labelOf(value) })),
          }
        : { dataLabels: false as const }),
    })),
    transformation: { width, height: 60 + chart.categories.length * rowHeight },
  }
}

function plainChart(chart: PackChart) {
  const colors =
    chart.series.length > 2
      ? [documentLook.accentPale, documentLook.accentMiddle, documentLook.accent]
      : [documentLook.accentPale, documentLook.accent]
  const format = chart.unit === 'rate' ? '0.0%' : chart.unit === 'ratio' ? '0.00' : '#,##0'
  return {
    type: chart.form === 'line' ? ('line' as const) : ('column' as const),
    legend: { position: 'top' as const },
    valueAxis: {
      title: chart.unitInWords,
      numberFormat: format,
      ...(chart.ground > 0 ? { minimum: chart.ground } : {}),
    },
    dataLabels: { value: true, numberFormat: format, font: { size: 8 } },
    series: chart.series.map(({ name, values }, index) => ({
      name,
      values,
      color: chart.series.length === 1 ? documentLook.accent : (colors[index] ?? documentLook.accent),
    })),
    transformation: { width, height: 300 },
  }
}

function barColor(name: string, { packs }: Messages): string {
  if (name === packs.lifts || name === packs.labels) return documentLook.paper
  if (name === packs.levels) return documentLook.accent
  return name === packs.rises ? documentLook.accentMiddle : documentLook.falling
}

function labelOf(value: number | null): string {
  if (value === null) return ''
  const text = Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(1)
  return text.replace('-', '−')
}
