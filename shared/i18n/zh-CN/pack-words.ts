import type { Messages } from '../messages.ts'

export const packWords: Messages['packWords'] = {
  sheets: {
    overview: '概览',
    profit: '客户损益',
    formats: '分业态损益',
    lines: '分产品线损益',
    waterfall: '价格瀑布',
    terms: '合同条款',
    inputs: '销售与成本',
    promotions: '促销',
    scorecard: '记分卡与目标',
    service: '应收与服务',
  },
  legend: {
    title: '怎么看这份表',
    sample: '1,234.0',
    input: '手工填写的数。改了它，相关的结果都会重算。',
    computed: '由公式从填写的数算出来的结果。',
    dash: '“—”表示要用的数还没填，或者除数为 0，暂时算不出。',
  },
  contents: '目录',
  printed: '已交给打印对话框，在那里选“另存为 PDF”即可得到文件。',
  keyFigures: '关键数字',
  total: '合计',
  progress: '达成进度',
  days: '起止',
  below: '见下',
  percentOfList: '占毛收入 %',
  percentOfInvoice: '占开票收入 %',
  salesByFormat: '分业态毛收入',
  salesByLine: (period) => `${spaced(period)}分产品线、分业态毛收入`,
  lineInvoices: (period) => `${spaced(period)}分业态、分产品线开票收入（只适用部分业态的条款要用）`,
  rows: {
    receivables: '期末应收账款，万元',
    creditRate: '年资金成本率',
    contractDays: '合同账期，天',
  },
  inputsHint: '损益从这里的销售、成本和应收账款算起。',
  profitHint: (unit) => `${unit}；比率的差异按百分点。`,
  profitBy: { format: '分业态损益', line: '分产品线损益' },
  termsHint: (unit) => `费用单位：${unit}。比例、金额和阶梯都可以改。`,
  promotionsHint: '销量按件，金额按元，未税。按净增量算：已扣促后回落和自家其他单品被蚕食的量。',
  serviceHint: '填清点的数，比率和天数自动算出。',
  pointsNote: '比率的差异按百分点计。',
  scaleOf: (term) => `阶梯返利：${term}`,
  rebate: (period) => `${spaced(period)}返利`,
  withUnit: (title, unit) => `${title}（${unit}）`,
  inPeriod: (name, period) => `${spaced(period)}${name}`,
  shareOf: (part, whole) => `${part}${whole}`,
  waterfall: {
    hint: '粗体是剩下的，中间各行是扣掉的。起点和终点是柱子的两端。',
    value: '金额',
    from: '起点',
    to: '终点',
    share: '占毛收入',
  },
}

/** A year such as FY2025 stands apart from the Chinese that follows it. */
function spaced(period: string): string {
  return /[\dA-Za-z]$/.test(period) ? `${period} ` : period
}
