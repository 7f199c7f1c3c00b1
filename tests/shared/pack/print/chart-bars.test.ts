import { describe, expect, it } from 'vitest'
import type { PackChart } from '#shared/pack/pack-document.ts'
import { chartBars } from '#shared/pack/print/chart-bars.ts'
import { samplePack } from '../heling-pack.ts'

function chartOf(values: (number | null)[], given: Partial<PackChart> = {}): PackChart {
  return {
    kind: 'chart',
    form: 'waterfall',
    title: '',
    categories: values.map((_, index) => String(index)),
    series: [{ name: '', values }],
    levels: [0, values.length - 1],
    ground: 0,
    unit: 'wan-yuan',
    unitInWords: '',
    alt: '',
    sources: [],
    ...given,
  }
}

function barsOf(chart: PackChart) {
  return chartBars(chart, 'en').groups.map(({ bars }) => bars[0] ?? null)
}

describe('the bars of a printed chart', () => {
  it('leads a waterfall from one level to the next without a gap', () => {
    const [start, off, on, end] = barsOf(chartOf([1000, -300, 100, 800]))
    expect([start?.from, start?.tone, start?.label]).toEqual([0, 'level', '1,000'])
    expect([off?.to, off?.tone, off?.label]).toEqual([start?.to, 'fall', '−300'])
    expect([on?.from, on?.tone, on?.label]).toEqual([off?.from, 'rise', '+100'])
    expect(end?.to).toBeCloseTo(on?.to ?? 0, 9)
  })

  it('lets small steps be seen on a high level, where the axis begins at its ground', () => {
    const [start, step] = barsOf(chartOf([6000, 200, 6200], { ground: 5800 }))
    expect(start?.from).toBe(0)
    expect((step?.to ?? 0) - (step?.from ?? 0)).toBeCloseTo(start?.to ?? 0, 6)
  })

  it('draws a loss to the left of 0 and keeps room for its number', () => {
    const chart = chartOf([100, -250, -150])
    const [, , loss] = barsOf(chart)
    expect(loss?.isLeft).toBe(true)
    expect(loss?.to).toBeCloseTo(chartBars(chart, 'en').zero, 9)
    expect(Math.min(...barsOf(chart).map((bar) => bar?.from ?? 0))).toBeGreaterThan(5)
  })

  it('leaves out what is not known and names the series', () => {
    const chart = chartOf([], {
      form: 'bar',
      categories: ['A', 'B'],
      levels: [],
      unit: 'ratio',
      series: [
        { name: 'Forecast', values: [1.34, 1.1] },
        { name: 'Actual', values: [0.95, null] },
      ],
    })
    const { groups, legend } = chartBars(chart, 'en')
    expect(groups[1]?.bars[1]).toBeNull()
    expect(groups[0]?.bars.map((bar) => bar?.label)).toEqual(['1.34', '0.95'])
    expect(legend.map(({ name }) => name)).toEqual(['Forecast', 'Actual'])
    expect(new Set(legend.map(({ tone }) => tone)).size).toBe(2)
  })

  it('keeps every bar of the sample on the paper', () => {
    const charts = samplePack('zh-CN', 'internal').sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'chart' ? [block] : [])),
    )
    expect(charts.length).toBeGreaterThan(2)
    for (const chart of charts) {
      const ends = chartBars(chart, 'zh-CN').groups.flatMap(({ bars }) =>
        bars.flatMap((bar) => (bar ? [bar.from, bar.to] : [])),
      )
      expect(Math.min(...ends)).toBeGreaterThanOrEqual(0)
      expect(Math.max(...ends)).toBeLessThanOrEqual(100)
    }
  })
})
