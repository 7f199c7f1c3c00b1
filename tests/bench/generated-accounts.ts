import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { accountSchema, accountSchemaVersion, channels, tiers, type Account } from '#shared/domain/account.ts'
import { healthAspects } from '#shared/domain/account-health.ts'
import { termKinds, type Term } from '#shared/domain/customer-money.ts'
import { emptyAccountPlan, emptyAction, emptyObjective, emptyRisk } from '#shared/domain/empty-account.ts'
import { emptyOpportunity } from '#shared/domain/growth-plan.ts'
import { demandKinds, emptyConcession, emptyDemand } from '#shared/domain/negotiation.ts'
import { emptyFunctionPair, emptyStakeholder, influences } from '#shared/domain/people.ts'
import { pressureIds } from '#shared/domain/pressure.ts'
import { emptyPromotion } from '#shared/domain/promotion.ts'

export const accountCount = 200
/** The account whose table of terms is long. */
export const longTermsAccount = 'account-001'
const longTerms = 40

const cities = ['华东', '华南', '华北', '西南', '江城', '海州', '云山', '东港']
const names = ['禾岭', '汇佳', '惠丰', '永邻', '万家', '乐禾', '新禾', '佳邻', '百悦', '同福']
const kinds = ['生活', '超市', '便利', '百货', '优选']
const formatNames = ['大卖场', '超市', '便利店', 'O2O 到家', '社区团购']
const lineNames = ['茶', '果汁', '水', '乳品', '零食', '新品']

/** Full plans, the same at every run: what a manager of many accounts has after a few years. */
export function generateAccounts(): Account[] {
  return Array.from({ length: accountCount }, (_, index) => generateAccount(index))
}

/** Writes the plans into a workspace as the app itself would have left them. */
export async function writeAccounts(workspaceDir: string): Promise<string[]> {
  const folder = join(workspaceDir, 'accounts')
  await mkdir(folder, { recursive: true })
  const files = generateAccounts().map((account) => ({
    path: join(folder, `${account.id}.json`),
    text: `${JSON.stringify(accountSchema.parse(account), null, 2)}\n`,
  }))
  await Promise.all(files.map(({ path, text }) => writeFile(path, text)))
  return files.map(({ path }) => path)
}

function generateAccount(index: number): Account {
  const id = `account-${String(index + 1).padStart(3, '0')}`
  const chance = (salt: number) => mixed(index * 131 + salt) / 2 ** 32
  const pick = <Value>(list: readonly Value[], salt = 0): Value =>
    list[Math.floor(chance(salt) * list.length)]!
  const size = 400 + Math.floor(chance(1) * 5600)
  const isKnown = index % 9 !== 4
  const day = (offset: number) =>
    new Date(Date.UTC(2026, 10, 25) + offset * 86_400_000).toISOString().slice(0, 10)
  return {
    ...emptyAccountPlan(),
    schema: accountSchemaVersion,
    revision: 1,
    id,
    createdAt: '2026-01-05T01:00:00.000Z',
    updatedAt: `2026-${String(6 + (index % 5)).padStart(2, '0')}-15T01:00:00.000Z`,
    name: `${pick(cities)}${pick(names, 2)}${pick(kinds, 3)} ${index + 1}`,
    tier: index % 11 === 10 ? null : pick(tiers),
    channel: pick(channels),
    owner: pick(['李梅', '王强', '赵敏', '陈晨']),
    period: 'FY2026',
    depth: 'full',
    charter: { where: '华东六城的便利店和到家', value: '全年不断货', how: '联合计划', gain: '三年翻一番' },
    pressures: many(4, (at) => ({
      id: `pressure-${at}`,
      pressure: pick(pressureIds, at * 5),
      statement: '今年的条款比去年紧',
      methods: [],
    })),
    objectives: many(4, (at) => ({
      ...emptyObjective(`objective-${at}`),
      title: `目标 ${at}`,
      base: 1,
      target: 2,
    })),
    actions: many(10, (at) => ({
      ...emptyAction(`action-${at}`),
      title: `行动 ${at}：约采购谈陈列`,
      owner: '李梅',
      due: day(((index * 3 + at * 11) % 120) - 20),
      status: at % 3 === 0 ? 'done' : 'open',
    })),
    risks: many(4, (at) => ({ ...emptyRisk(`risk-${at}`), risk: `风险 ${at}`, likelihood: 3, impact: 4 })),
    stakeholders: many(12, (at) => ({
      ...emptyStakeholder(`person-${at}`),
      name: `联系人 ${at}`,
      role: '采购',
      manager: at === 1 ? null : `person-${Math.ceil(at / 3)}`,
      influence: pick(influences, at),
      attitude: ((index + at) % 5) - 2,
      owner: '李梅',
      nextStep: at % 4 === 0 ? '送新品样品' : '',
      nextStepDue: at % 4 === 0 ? day(((index + at * 5) % 60) - 5) : null,
    })),
    functionPairs: many(8, (at) => ({
      ...emptyFunctionPair(`pair-${at}`),
      theirs: `对方 ${at}`,
      ours: `我方 ${at}`,
      contact: chance(at + 60) < 0.4 ? 'none' : 'regular',
    })),
    finance: {
      basePeriod: 'FY2025',
      planPeriod: 'FY2026',
      receivablesBase: size * 0.16,
      receivablesPlan: isKnown ? size * (0.1 + chance(5) * 0.1) : null,
      creditRate: 5,
      contractDays: 45,
      vatRate: 13,
    },
    formats: formatNames.map((name, at) => ({
      id: `format-${at}`,
      name,
      previous: size * 0.18,
      base: size * 0.2,
      plan: size * (0.18 + chance(at + 20) * 0.06),
    })),
    productLines: lineNames.map((name, at) => ({ id: `line-${at}`, name, costOfGoodsRate: null })),
    whiteSpace: formatNames.flatMap((_, format) =>
      lineNames.map((__, line) => ({
        id: `cell-${format}-${line}`,
        format: `format-${format}`,
        line: `line-${line}`,
        base: (index + format + line) % 4 === 0 ? 0 : size * 0.03,
        plan: size * 0.035,
      })),
    ),
    terms: many(id === longTermsAccount ? longTerms : 8, (at) => generateTerm(at, size)),
    costs: [
      { ...emptyCost('goods', '销货成本'), kind: 'cost-of-goods', measure: 'rate', base: 52, plan: 52 },
      { ...emptyCost('freight', '物流'), base: size * 0.04, plan: size * 0.041 },
      { ...emptyCost('team', '团队'), kind: 'team', base: 20, plan: 21 },
    ],
    promotions: many(10, (at) => ({
      ...emptyPromotion(`promotion-${at}`),
      name: `促销 ${at}`,
      start: day(at * 20 - 100),
      end: day(at * 20 - 90),
      status: at < 5 ? 'done' : 'planned',
      verdict: at < 4 ? 'repeat' : null,
    })),
    demands: many(6, (at) => ({
      ...emptyDemand(`demand-${at}`),
      demand: `要求 ${at}：再加点位`,
      kind: pick(demandKinds, at),
      asked: at === 5 ? null : 1,
      share: 20,
      replyDue: day(((index + at * 9) % 70) - 10),
      status: at % 2 === 0 ? 'agreed' : 'open',
    })),
    concessions: many(5, (at) => ({
      ...emptyConcession(`concession-${at}`),
      give: '账期',
      cost: 12,
      get: '堆头',
    })),
    growth: { target: isKnown ? size * 0.1 : null },
    opportunities: many(8, (at) => ({
      ...emptyOpportunity(`opportunity-${at}`),
      name: `机会 ${at}`,
      value: size * 0.03,
      probability: 30 + Math.floor(chance(at + 80) * 7) * 10,
      due: day(at * 30 - 60),
    })),
    promises: many(6, (at) => ({
      id: `promise-${at}`,
      side: pick(['ours', 'theirs', 'both'], at),
      promise: `承诺 ${at}：端架两周`,
      owner: '王强',
      due: day(((index * 5 + at * 13) % 90) - 15),
      status: at % 3 === 0 ? 'kept' : index % 6 === 0 && at === 2 ? 'broken' : 'open',
      note: '',
    })),
    healthDimensions: isKnown
      ? many(5, (at) => ({
          id: `dimension-${at}`,
          aspect: healthAspects[at - 1] ?? 'other',
          name: '',
          weight: 20,
          score: Math.round(25 + chance(4) * 45 + chance(at + 40) * 25),
          reason: '',
          judgedOn: day(-((index + at) % 100)),
        }))
      : [],
  }
}

function generateTerm(at: number, size: number): Term {
  const isRate = at % 2 === 0
  return {
    id: `term-${at}`,
    name: `条款 ${at}`,
    kind: termKinds.filter((kind) => kind !== 'tiered-rebate')[at % (termKinds.length - 1)]!,
    measure: isRate ? 'rate' : 'amount',
    base: isRate ? 0.5 : size * 0.005,
    plan: isRate ? 0.6 : size * 0.006,
    tiers: [],
    form: null,
    condition: '按陈列照片',
    formats: [],
    until: '2026-12-31',
    note: '',
  }
}

function emptyCost(id: string, name: string): Account['costs'][number] {
  return {
    id,
    name,
    kind: 'logistics',
    measure: 'amount',
    base: null,
    plan: null,
    variable: true,
    formats: [],
  }
}

function many<Item>(count: number, make: (at: number) => Item): Item[] {
  return Array.from({ length: count }, (_, index) => make(index + 1))
}

/** Scatters small whole numbers over 32 bits, so that neighbours are not alike. */
function mixed(seed: number): number {
  const once = Math.imul(seed ^ (seed >>> 16) ^ 0x9e3779b9, 0x85ebca6b)
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35)
  return (twice ^ (twice >>> 16)) >>> 0
}
