import type { Cost, FormatSales, Term } from '#shared/domain/customer-money.ts'
import type { AccountMoney } from '#shared/plan/profit-slice.ts'

function format(id: string, name: string, previous: number, base: number, plan: number): FormatSales {
  return { id, name, previous, base, plan }
}

function term(id: string, name: string, kind: Term['kind'], values: Partial<Term>): Term {
  const empty = { tiers: [], form: null, condition: '', formats: [], until: null, note: '' }
  return { ...empty, id, name, kind, measure: 'rate', base: null, plan: null, ...values }
}

function cost(id: string, name: string, kind: Cost['kind'], values: Partial<Cost>): Cost {
  return {
    id,
    name,
    kind,
    measure: 'amount',
    base: null,
    plan: null,
    variable: false,
    formats: [],
    ...values,
  }
}

/** The money of the fictional sample account: five formats, six terms, five costs (万元 before VAT). */
export const helingMoney: AccountMoney = {
  formats: [
    format('hyper', '大卖场', 3180, 3000, 2880),
    format('super', '超市', 1380, 1500, 1680),
    format('convenience', '便利店', 420, 600, 810),
    format('home', 'O2O 到家', 360, 780, 1050),
    format('group', '社区团购', 60, 120, 180),
  ],
  terms: [
    term('discount', '票面折扣', 'on-invoice', { base: 4, plan: 4, condition: '按月结清' }),
    term('fixed', '固定返利', 'fixed-rebate', { base: 3, plan: 3 }),
    term('target', '有条件返利', 'conditional-rebate', { base: 1.5, plan: 2, condition: '加权铺货 ≥ 87%' }),
    term('promotion', '促销补差', 'promotion-funding', {
      measure: 'amount',
      base: 420,
      plan: 410,
      condition: '按核销单据',
    }),
    term('display', '陈列/海报', 'display-and-leaflet', {
      measure: 'amount',
      base: 210,
      plan: 225,
      condition: '按陈列照片',
    }),
    term('logistics', '配送费', 'logistics-allowance', { base: 2, plan: 2, condition: '统仓配送' }),
  ],
  costs: [
    cost('goods', '销货成本', 'cost-of-goods', { measure: 'rate', base: 52, plan: 52, variable: true }),
    cost('freight', '物流', 'logistics', { base: 228, plan: 245, variable: true }),
    cost('promoters', '促销员', 'promoters', { base: 90, plan: 84 }),
    cost('team', '团队', 'team', { base: 110, plan: 115 }),
    cost('returns', '退货', 'returns', { base: 57.6, plan: 52, variable: true }),
  ],
  finance: {
    basePeriod: 'FY2025',
    planPeriod: 'FY2026',
    receivablesBase: 960,
    receivablesPlan: 902.66,
    creditRate: 5,
    contractDays: 45,
    vatRate: 13,
  },
  productLines: [
    { id: 'tea', name: '茶', costOfGoodsRate: null },
    { id: 'juice', name: '果汁', costOfGoodsRate: 55 },
  ],
  whiteSpace: [...gridRow('tea', [1500, 780, 330, 390, 120]), ...gridRow('juice', [900, 420, 270, 240, 0])],
}

function gridRow(line: string, sales: number[]) {
  const formats = ['hyper', 'super', 'convenience', 'home', 'group']
  return sales.map((base, index) => {
    const format = formats[index] ?? ''
    return { id: `${line}-${format}`, format, line, base, plan: null }
  })
}

/** The target rebate of the sample account as the scale of its contract. */
export const helingScale: Term = term('target', '有条件返利', 'tiered-rebate', {
  measure: 'tiers',
  condition: '全年开票达标',
  tiers: [
    { id: 'one', from: 5500, rate: 1.5 },
    { id: 'two', from: 6300, rate: 2 },
    { id: 'three', from: 6600, rate: 2.5 },
  ],
})
