import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptyStakeholder, type Stakeholder } from '#shared/domain/people.ts'
import { lightMapTheme } from '#shared/map/theme.ts'
import { card, layoutOrgChart } from '#shared/plan/org-chart-layout.ts'
import { toOutline } from '#shared/plan/org-chart-to-outline.ts'
import { toSvg, type OrgChartTexts } from '#shared/plan/org-chart-to-svg.ts'
import { canReportTo, reportingForest, teamOf, type ReportingBranch } from '#shared/plan/org-chart.ts'
import { helingPeople } from './heling-people.ts'

/** People from `name: chief`. */
function staff(chiefs: Readonly<Record<string, string | null>>): Stakeholder[] {
  return Object.entries(chiefs).map(([name, manager]) => ({
    ...emptyStakeholder(`id-${name}`),
    name,
    manager: manager === null ? null : `id-${manager}`,
  }))
}

function drawn(branches: readonly ReportingBranch[]): string {
  return branches
    .map(({ person, reports }) => person.name + (reports.length > 0 ? `(${drawn(reports)})` : ''))
    .join(' ')
}

const anyStaff = fc
  .array(fc.option(fc.nat({ max: 11 }), { nil: null }), { maxLength: 12 })
  .map((chiefs) =>
    staff(
      Object.fromEntries(chiefs.map((chief, index) => [`p${index}`, chief === null ? null : `p${chief}`])),
    ),
  )

describe('who reports to whom', () => {
  test('is a tree in the order of the list', () => {
    const people = staff({ Ann: null, Bo: 'Ann', Cy: 'Bo', Di: 'Ann', Ed: null })
    expect(drawn(reportingForest(people))).toBe('Ann(Bo(Cy) Di) Ed')
  })

  test('puts people at the top whose chief is gone or who report in a circle', () => {
    expect(drawn(reportingForest(staff({ Ann: 'Gone', Bo: 'Cy', Cy: 'Bo', Di: 'Di' })))).toBe('Ann Bo(Cy) Di')
  })

  test('shows everybody once, whatever the chiefs are', () => {
    fc.assert(
      fc.property(anyStaff, (people) => {
        const names = drawn(reportingForest(people)).match(/p\d+/g) ?? []
        expect([...names].sort()).toEqual(people.map(({ name }) => name).sort())
      }),
    )
  })

  test('never runs in a circle after an allowed change', () => {
    const people = staff({ Ann: null, Bo: 'Ann', Cy: 'Bo' })
    expect(canReportTo(people, 'id-Ann', 'id-Cy')).toBe(false)
    expect(canReportTo(people, 'id-Ann', 'id-Ann')).toBe(false)
    expect(canReportTo(people, 'id-Cy', 'id-Ann')).toBe(true)
  })

  test('makes a team of chiefs, peers and everybody below', () => {
    const people = staff({ Ann: null, Bo: 'Ann', Cy: 'Bo', Di: 'Bo', Ed: 'Cy', Fay: 'Ann', Gil: null })
    expect([...teamOf(people, 'id-Cy')].sort()).toEqual(['id-Ann', 'id-Bo', 'id-Di', 'id-Ed'])
    expect(teamOf(people, 'id-Gil').size).toBe(0)
  })
})

describe('the drawn chart', () => {
  test('never lays one card over another and stays within its size', () => {
    fc.assert(
      fc.property(anyStaff, fc.integer({ min: 300, max: 1400 }), (people, room) => {
        const { people: placed, width, height } = layoutOrgChart(people, [], room)
        expect(placed).toHaveLength(people.length)
        for (const [index, a] of placed.entries()) {
          expect(a.x).toBeGreaterThanOrEqual(0)
          expect(a.x + card.width).toBeLessThanOrEqual(width)
          expect(a.y + card.height).toBeLessThanOrEqual(height)
          for (const b of placed.slice(index + 1)) {
            const apart = Math.abs(a.x - b.x) >= card.width || Math.abs(a.y - b.y) >= card.height
            expect(apart).toBe(true)
          }
        }
      }),
    )
  })

  test('puts the chief above, and people without anybody into rows of their own', () => {
    const layout = layoutOrgChart(helingPeople, [], 800)
    const at = (name: string) => layout.people.find(({ person }) => person.name === name)!
    expect(at('周启明')).toMatchObject({ x: at('林若岚').x, depth: 1 })
    expect(at('周启明').y).toBeGreaterThan(at('林若岚').y + card.height)
    expect(layout.looseTop).toBeGreaterThan(at('周启明').y + card.height)
    expect(at('何予安').y).toBeGreaterThan(layout.looseTop!)
    expect(layout.edges.map(({ id }) => id)).toEqual(['zhou-01'])
  })

  test('leaves out lines to people who are gone', () => {
    const lines = [
      { id: 'line-01', kind: 'influences', from: 'he-01', to: 'lin-01' },
      { id: 'line-02', kind: 'conflicts', from: 'he-01', to: 'gone-01' },
    ] as const
    expect(layoutOrgChart(helingPeople, lines, 800).lines.map(({ id }) => id)).toEqual(['line-01'])
  })

  test('is written as a picture that stands alone, with what is typed kept from being markup', () => {
    const texts: OrgChartTexts = {
      title: '禾岭生活 <关系地图>',
      untitled: '未命名',
      loose: '尚未排入',
      nobody: '没人对接',
      attitude: (attitude) => String(attitude),
      reportsTo: '汇报',
      line: { influences: '影响', conflicts: '冲突' },
    }
    const layout = layoutOrgChart(
      helingPeople,
      [{ id: 'line-01', kind: 'conflicts', from: 'he-01', to: 'lin-01' }],
      800,
    )
    const svg = toSvg(layout, { theme: lightMapTheme, danger: '#b3372c' }, texts)
    expect(svg).toContain('<title>禾岭生活 &lt;关系地图&gt;</title>')
    for (const { name } of helingPeople) expect(svg).toContain(`>${name}</text>`)
    expect(svg).toContain('>没人对接</text>')
    expect(svg.match(/stroke-dasharray/g)).toHaveLength(2) // the line and its sample in the legend
    expect(svg).not.toMatch(/<script|<style|href|class=/)
  })

  test('is written as a nested list', () => {
    const outline = toOutline(helingPeople.slice(0, 3), ({ role, owner }) => [role, owner])
    expect(outline).toBe(
      '- 林若岚 · 商品总监 · 销售总监\n  - 周启明 · 饮料采购 · KA 经理\n- 何予安 · 便利店总经理 · KA 经理\n',
    )
  })
})
