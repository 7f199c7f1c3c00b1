import { describe, expect, it } from 'vitest'
import { accountSchema, type Account } from '#shared/domain/account.ts'
import { emptyAccountPlan } from '#shared/domain/empty-account.ts'
import { emptyStakeholder } from '#shared/domain/people.ts'
import { messagesFor } from '#shared/i18n/messages.ts'
import type { FileCell } from '#shared/table/file-cell.ts'
import { matchFile } from '#shared/table/match-columns.ts'
import {
  importColumns,
  importFields,
  importTargets,
  type ImportTarget,
} from '#shared/table-import/import-fields.ts'
import { importTableSchema, type ImportTable } from '#shared/table-import/import-table.ts'
import { missingColumns, planTable, type TablePlan } from '#shared/table-import/plan-table.ts'

const zh = messagesFor('zh-CN')
const en = messagesFor('en')
const now = '2026-01-31T08:00:00.000Z'

function accountNamed(id: string, name: string, change: Partial<Account> = {}): Account {
  const header = { schema: 2, revision: 1, id, createdAt: now, updatedAt: now }
  return accountSchema.parse({ ...emptyAccountPlan(), ...header, name, ...change })
}

function tableOf(target: ImportTarget, rows: FileCell[][], change: Partial<ImportTable> = {}): ImportTable {
  const { hasNames, sources } = matchFile(rows, importColumns(target, zh, en))
  return importTableSchema.parse({
    ...{ rows, target, hasNames, sources },
    ...{ account: null, doubles: 'update', createsAccounts: false },
    ...change,
  })
}

let ids = 0
function plan(table: ImportTable, accounts: readonly Account[] = []): TablePlan {
  return planTable(table, { accounts, here: zh, there: en, newId: () => `new-${(ids += 1)}` })
}

describe('columns', () => {
  it.each(importTargets)('of %s have a name in both languages, and no two the same', (target) => {
    for (const messages of [zh, en]) {
      const names = importColumns(target, messages, messages).map(({ label }) => label)
      expect(names).toHaveLength(importFields[target].length)
      expect(new Set(names).size).toBe(names.length)
      expect(names).not.toContain('')
    }
  })

  it.each([
    [
      'accounts',
      ['客户名称', '客户等级', '渠道', '门店数量', '增长目标（万元）'],
      ['name', 'tier', 'channel', 'stores', 'growthTarget'],
    ],
    [
      'accounts',
      ['Customer', 'Tier', 'Channel', 'Stores', 'Payment terms'],
      ['name', 'tier', 'channel', 'stores', 'contractDays'],
    ],
    [
      'people',
      ['公司', '联系人', '职位', '上级', '最近拜访'],
      ['account', 'name', 'role', 'manager', 'lastContact'],
    ],
    [
      'people',
      ['Company', 'Contact', 'Job title', 'Reports to', 'Note'],
      ['account', 'name', 'role', 'manager', null],
    ],
    [
      'actions',
      ['客户', '任务', '责任人', '截止日期', '进度'],
      ['account', 'title', 'owner', 'due', 'status'],
    ],
    [
      'actions',
      ['Account', 'Task', 'Assignee', 'Deadline', 'Status'],
      ['account', 'title', 'owner', 'due', 'status'],
    ],
  ] as const)('of %s are known by the names that people give them: %j', (target, heads, expected) => {
    const { sources } = matchFile([[...heads]], importColumns(target, zh, en))
    const found = heads.map((_, place) => sources.find(({ from }) => from === place)?.columnId ?? null)
    expect(found).toEqual(expected)
  })

  it('without which rows say nothing are asked for', () => {
    expect(missingColumns(tableOf('people', [['职位'], ['采购']]))).toEqual(['account', 'name'])
    expect(missingColumns(tableOf('people', [['姓名'], ['王']], { account: 'some-one' }))).toEqual([])
  })
})

describe('accounts', () => {
  it('come with money, shares, days and choices as people write them', () => {
    const rows = [
      ['客户名称', '级别', '渠道', '门店数', '增长目标', '应收账款（元）', '合同账期', '年资金成本率'],
      ['华联', 'A级', '商超', '1,200', '1.2亿', '6,600,000', '60天', '4.35%'],
    ]
    const { changed, counts, problems } = plan(tableOf('accounts', rows))
    expect(problems).toEqual([])
    expect(counts).toMatchObject({ new: 1 })
    expect(changed[0]).toMatchObject({
      id: null,
      plan: {
        name: '华联',
        tier: 'A',
        channel: 'modern-trade',
        profile: { stores: 1200 },
        growth: { target: 12000 },
        finance: { receivablesBase: 660, contractDays: 60, creditRate: 4.35 },
      },
    })
  })

  it('are found by name whatever its case and width, and empty cells change nothing', () => {
    const present = accountNamed('hua-lian', 'Hua Lian', { owner: '李', period: 'FY26' })
    const rows = [
      ['客户', '负责人', '计划期'],
      ['ＨＵＡ  lian', '', 'FY27'],
    ]
    const { changed, counts } = plan(tableOf('accounts', rows), [present])
    expect(counts).toMatchObject({ updated: 1, new: 0 })
    expect(changed).toMatchObject([
      { id: 'hua-lian', plan: { name: 'Hua Lian', owner: '李', period: 'FY27' } },
    ])
  })

  it.each([
    ['update', { updated: 1 }, 1],
    ['skip', { skipped: 1 }, 0],
    ['add', { new: 1 }, 1],
  ] as const)('that are there already: %s', (doubles, counts, changed) => {
    const rows = [
      ['客户', '负责人'],
      ['华联', '王'],
    ]
    const planned = plan(tableOf('accounts', rows, { doubles }), [accountNamed('hua-lian', '华联')])
    expect(planned.counts).toMatchObject(counts)
    expect(planned.changed).toHaveLength(changed)
  })

  it('that say what is there already change nothing', () => {
    const rows = [
      ['客户', '负责人'],
      ['华联', '王'],
    ]
    const planned = plan(tableOf('accounts', rows), [accountNamed('hua-lian', '华联', { owner: '王' })])
    expect(planned).toMatchObject({ counts: { unchanged: 1 }, changed: [] })
  })

  it('without a name, twice in the file, or of a name that several have are refused by row', () => {
    const rows = [
      ['客户', '负责人'],
      ['', '王'],
      ['新', '李'],
      ['新', '赵'],
      ['同名', '周'],
    ]
    const { problems, changed } = plan(tableOf('accounts', rows), [
      accountNamed('one-a', '同名'),
      accountNamed('two-a', '同名'),
    ])
    expect(problems.map(({ row, problem }) => [row, problem])).toEqual([
      [2, 'no-name'],
      [4, 'twice-in-file'],
      [5, 'several-of-this-name'],
    ])
    expect(changed).toHaveLength(1)
  })

  it('come without the cells that cannot be read, each named by row, column and words', () => {
    const rows = [
      ['客户', '门店数', '级别'],
      ['华联', '很多', '特级'],
    ]
    const { problems, changed } = plan(tableOf('accounts', rows))
    expect(problems).toEqual([
      { row: 2, column: 'stores', text: '很多', problem: 'no-number' },
      { row: 2, column: 'tier', text: '特级', problem: 'no-option' },
    ])
    expect(changed).toMatchObject([{ plan: { name: '华联', tier: null, profile: { stores: null } } }])
  })
})

describe('people and actions', () => {
  const accounts = [accountNamed('hua-lian', '华联'), accountNamed('yong-hui', '永辉')]

  it('of many accounts come in one file', () => {
    const rows = [
      ['客户', '姓名', '职务', '影响力', '态度', '上级', '最近联系'],
      ['华联', '王芳', '采购总监', '高', '支持', '', '2026/1/5'],
      ['华联', '李强', '采购经理', '中', '中立', '王芳', '2026年1月8日'],
      ['永辉', '赵敏', '品类', 'low', '-1', '', ''],
    ]
    const { changed, counts, problems } = plan(tableOf('people', rows), accounts)
    expect(problems).toEqual([])
    expect(counts).toMatchObject({ new: 3 })
    const [hua, yong] = changed
    const [wang, li] = hua?.plan.stakeholders ?? []
    expect(wang).toMatchObject({ name: '王芳', influence: 'high', attitude: 2, lastContact: '2026-01-05' })
    expect(li).toMatchObject({ manager: wang?.id, lastContact: '2026-01-08', attitude: 0 })
    expect(yong?.plan.stakeholders).toMatchObject([{ name: '赵敏', influence: 'low', attitude: -1 }])
  })

  it('go to the account that was chosen where no column names one', () => {
    const rows = [
      ['任务', '截止日期', '进度'],
      ['谈陈列', '2026-03-01', '完成'],
      ['补货', '', ''],
    ]
    const { changed } = plan(tableOf('actions', rows, { account: 'yong-hui' }), accounts)
    expect(changed).toMatchObject([
      {
        id: 'yong-hui',
        plan: {
          actions: [
            { title: '谈陈列', due: '2026-03-01', status: 'done' },
            { title: '补货', due: null, status: 'open' },
          ],
        },
      },
    ])
  })

  it('of an account that nobody knows are refused, or bring it with them', () => {
    const rows = [
      ['客户', '任务'],
      ['新店', '拜访'],
      ['新店', '报价'],
      ['', '无主'],
    ]
    const refused = plan(tableOf('actions', rows), accounts)
    expect(refused).toMatchObject({ counts: { refused: 3 }, changed: [] })
    expect(refused.problems.map(({ problem }) => problem)).toEqual([
      'account-unknown',
      'account-unknown',
      'no-account',
    ])
    const made = plan(tableOf('actions', rows, { createsAccounts: true }), accounts)
    expect(made).toMatchObject({ counts: { new: 2, refused: 1 }, newAccounts: 1 })
    expect(made.changed).toMatchObject([{ id: null, plan: { name: '新店', actions: [{}, {}] } }])
  })

  it('never make anybody their own chief', () => {
    const people = [
      { ...emptyStakeholder('top-one'), name: '甲' },
      { ...emptyStakeholder('low-one'), name: '乙', manager: 'top-one' },
    ]
    const rows = [
      ['客户', '姓名', '上级'],
      ['华联', '甲', '乙'],
      ['华联', '乙', '乙'],
      ['华联', '甲', '无此人'],
    ]
    const { problems, changed } = plan(tableOf('people', rows), [
      accountNamed('hua-lian', '华联', { stakeholders: people }),
    ])
    expect(problems.map(({ row, problem }) => [row, problem])).toEqual([
      [2, 'manager-unknown'],
      [3, 'manager-unknown'],
      [4, 'manager-unknown'],
    ])
    expect(changed).toEqual([])
  })

  it('are found by name within their account', () => {
    const present = accountNamed('hua-lian', '华联', {
      stakeholders: [{ ...emptyStakeholder('wang-fang'), name: '王芳', role: '经理', note: '私下' }],
    })
    const rows = [
      ['客户', '姓名', '职位'],
      ['hua-lian', '王芳', '总监'],
    ]
    const { changed } = plan(tableOf('people', rows), [present])
    expect(changed[0]?.plan.stakeholders).toMatchObject([{ id: 'wang-fang', role: '总监', note: '私下' }])
  })
})
