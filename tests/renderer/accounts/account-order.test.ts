import { describe, expect, it } from 'vitest'
import { filterAccounts, sortAccounts } from '#renderer/features/accounts/account-order.ts'
import { chooseMethods } from '#renderer/features/accounts/method-choice.ts'
import type { AccountSummary, Tier } from '#shared/domain/account.ts'
import type { MethodSummary } from '#shared/domain/method.ts'
import type { PressureId } from '#shared/domain/pressure.ts'

function account(name: string, tier: Tier | null): AccountSummary {
  return {
    id: `id-${name}`,
    name,
    sample: false,
    tier,
    channel: null,
    pressures: [],
    objectives: 0,
    openActions: 0,
    nextDue: null,
    updatedAt: '2026-11-23T08:00:00.000Z',
  }
}

function method(id: string, zh: string, en: string, pressures: PressureId[]): MethodSummary {
  return {
    id,
    group: 'plan',
    pressures,
    competencies: ['D4'],
    related: [],
    name: { 'zh-CN': zh, en },
    purpose: { 'zh-CN': '', en: '' },
    hidden: false,
    known: false,
    used: 0,
    worked: 0,
    failed: 0,
    own: false,
  }
}

describe('the order of accounts', () => {
  it('goes by tier, then by pinyin, with numbers as numbers', () => {
    const sorted = sortAccounts([
      account('中百', 'B'),
      account('未分级', null),
      account('永辉', 'A'),
      account('北国', 'B'),
      account('门店 10', 'B'),
      account('门店 9', 'B'),
      account('禾岭生活', 'A'),
    ])
    expect(sorted.map((item) => item.name)).toEqual([
      '禾岭生活', '永辉', '北国', '门店 9', '门店 10', '中百', '未分级',
    ]) // prettier-ignore
  })
})

describe('finding an account', () => {
  const accounts = [account('Heling Life', 'A'), account('禾岭生活', 'A')]
  const find = (query: string) =>
    filterAccounts(accounts, query, 'zh-CN', (item) => item.name).map((item) => item.name)

  it('ignores case and width and needs every word', () => {
    expect(find('ＨＥＬＩＮＧ life')).toEqual(['Heling Life'])
    expect(find('heling shop')).toEqual([])
  })

  it('finds any part of a Chinese name', () => {
    expect(find('岭生')).toEqual(['禾岭生活'])
  })

  it('shows all for an empty query', () => {
    expect(find('  ')).toHaveLength(2)
  })
})

describe('choosing a method', () => {
  const methods = [
    method('B09', '便利店专项方案', 'Convenience-format plan', ['M3']),
    method('C08', '促销 ROI 事前事后评估', 'Promotion ROI, before and after', ['C3']),
    method('D05', '诉求拆解卡', 'Demand card', ['C1', 'C3']),
  ]
  const ids = (list: MethodSummary[]) => list.map((item) => item.id)

  it('puts the methods of the pressure first', () => {
    const choice = chooseMethods(methods, ['C3'], [], '', 'en')
    expect(ids(choice.suggested)).toEqual(['C08', 'D05'])
    expect(ids(choice.others)).toEqual(['B09'])
  })

  it('is found by a word of either language and by its id', () => {
    expect(ids(chooseMethods(methods, [], [], '便利店', 'en').others)).toEqual(['B09'])
    expect(ids(chooseMethods(methods, [], [], 'demand', 'zh-CN').others)).toEqual(['D05'])
    expect(ids(chooseMethods(methods, [], [], 'c08', 'zh-CN').others)).toEqual(['C08'])
  })

  it('does not offer what is already there', () => {
    expect(ids(chooseMethods(methods, ['C3'], ['C08'], '', 'en').suggested)).toEqual(['D05'])
  })
})
