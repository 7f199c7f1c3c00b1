import { describe, expect, it } from 'vitest'
import type { Account } from '#shared/domain/account.ts'
import { emptyAction } from '#shared/domain/empty-account.ts'
import type { Locale } from '#shared/domain/locale.ts'
import { planExport } from '#shared/markdown/plan-export.ts'
import { helingGrowth } from '#tests/shared/plan/heling-growth.ts'
import { helingMoney } from '#tests/shared/plan/heling-money.ts'
import { helingConcessions, helingDemands, midAutumn } from '#tests/shared/plan/heling-negotiation.ts'
import { helingGroup, helingPairs, helingPeople } from '#tests/shared/plan/heling-people.ts'
import { styleOf } from '#tests/support/export-style.ts'

const growth = helingGrowth()
const heling: Account = {
  ...growth,
  terms: helingMoney.terms,
  costs: helingMoney.costs,
  finance: helingMoney.finance,
  demands: helingDemands,
  concessions: helingConcessions,
  promotions: [midAutumn],
  stakeholders: [...helingPeople],
  functionPairs: [...helingPairs],
  groupNodes: [...helingGroup],
}

function written(account: Account, locale: Locale = 'en'): string {
  const source = {
    accounts: [account],
    notes: [],
    methods: [],
    methodTexts: [],
    worksheets: [],
    cases: [],
    assessments: [],
    reviews: [],
    maps: [],
    playbook: null,
    contentNames: new Map<string, never>(),
    chapters: [],
    uses: [],
    methodSettings: [],
    attachments: new Set<string>(),
  }
  return planExport(source, { kind: 'account', id: account.id }, styleOf(locale)).files[0]?.content ?? ''
}

/** What stands below a heading, up to the next one of its level. */
function below(heading: string, markdown: string): string {
  return markdown.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? ''
}

describe('the document of a plan', () => {
  const text = written(heling)

  it('draws up the profit and loss of both years, with what changes', () => {
    const profit = below('Customer P&L', text)
    expect(profit).toContain('| **Net sales** | **4,755.60** | **5,257.48** | **+501.88** |')
    expect(profit).toContain('| **Contribution** | **1,102.00** | **1,284.35** | **+182.35** |')
    expect(profit).toContain('| Trade-spend rate | 20.74% | 20.34% | −0.40 pt |')
    expect(profit).toContain('| Days outstanding (DSO) | 60.83 | 52.00 |')
  })

  it('says unit, tax basis, formula and convention under computed figures', () => {
    const profit = below('Customer P&L', text)
    expect(profit).toContain('\n*CNY 10,000, before VAT*\n')
    expect(profit).toContain(
      '- **Trade-spend rate**: (on-invoice + off-invoice terms) ÷ list sales, of list sales',
    )
    expect(below('客户损益', written(heling, 'zh-CN'))).toContain('\n*万元，未税*\n')
  })

  it('adds up what the demands cost and holds it against the contribution', () => {
    expect(below('Demands', text)).toContain('| **Together** |  |  | **168.41** | **13.1%** |  |')
  })

  it('writes white space as a grid of formats and lines, and the bridge as its steps', () => {
    const grid = below('White space', text)
    expect(grid).toContain('| Convenience | 330 | 270 | 0 | 0 | 600 |')
    expect(grid).toContain('| **Total** | **3,120** | **1,830** | **840** | **210** | **6,000** |')
    expect(below('Opportunities and bridge', text)).toContain('| Traffic | −240.00 | 6,577.50 |')
  })

  it('says what a promotion returned by each convention', () => {
    const events = below('Promotion calendar', text)
    expect(events).toContain('| **Return, 1 = break-even** | — | 0.95 |')
    expect(events).toContain('| **Net return, 0% = break-even** | — | −4.88% |')
    expect(events).toContain('| **On gross increment, flatters** | — | 1.18 |')
  })

  it('names what a figure still lacks instead of saying 0', () => {
    const profit = below(
      'Customer P&L',
      written({ ...heling, finance: { ...heling.finance, creditRate: null } }),
    )
    expect(profit).toContain('| Cost of credit | — | — | — |')
    expect(profit).toContain('Cost of credit: Still needed: yearly cost of money')
  })

  it('writes the group and who reports to whom as nested lists', () => {
    expect(below('Group', text)).toContain('\n  - **便利店** · Banner · Stores: 80')
    expect(below('People', text)).toContain('- 林若岚 · 商品总监\n  - 周启明 · 饮料采购')
  })

  it('leaves out columns in which nothing stands, and says the rest of RACI only where there is some', () => {
    const [first, second] = [
      { ...emptyAction('a1'), title: 'Call the DC', owner: 'Lin' },
      { ...emptyAction('a2'), title: 'Open finance', owner: 'Zhou', informed: 'Sales director' },
    ]
    const actions = below('Actions', written({ ...heling, actions: [first, second] }))
    expect(actions).toContain('| Action | Owner | Status |\n')
    expect(actions).toContain('| Action | Informed |\n| --- | --- |\n| Open finance | Sales director |\n')
    expect(below('Actions', written({ ...heling, actions: [first] }))).not.toContain('Informed')
  })

  it('keeps a document the same for the same plan', () => {
    expect(written(structuredClone(heling))).toBe(text)
  })
})
