import { describe, expect, it } from 'vitest'
import { formatChange } from '#renderer/features/accounts/format-change.ts'
import { isOverdue, localToday } from '#renderer/features/accounts/due-day.ts'
import { planDifferences } from '#renderer/features/accounts/plan-differences.ts'
import { messagesFor } from '#shared/i18n/messages.ts'
import { keptVersionBody } from '#renderer/ui/conflict-notice.tsx'
import { samplePlan } from './sample-plan.ts'

describe('two versions of a plan', () => {
  const mine = samplePlan({ charter: { where: '便利店', value: '', how: '', gain: '' } })
  const theirs = samplePlan({
    charter: { where: '到家', value: '', how: '', gain: '' },
    objectives: [...mine.objectives.slice(0, 1)],
    actions: mine.actions.map((action) => ({ ...action, status: 'done' as const })),
  })

  it('are compared in words, down to a status and an item that only one of them has', () => {
    const differences = planDifferences(mine, theirs, 'en', messagesFor('en'))
    expect(differences.map((line) => [line.key, line.mine, line.theirs])).toEqual([
      ['charter.where', '便利店', '到家'],
      ['o2', 'Objective: 份额 · Base: 18.05% · Target: 18.78%', ''],
      ['a1', 'Status: Open', 'Status: Done'],
    ])
  })

  it('leave nothing to show when only the revision differs', () => {
    expect(planDifferences(mine, { ...mine, revision: 9 }, 'en', messagesFor('en'))).toEqual([])
  })

  it('give a note that holds all of the version not chosen where they differ', () => {
    const body = keptVersionBody(
      planDifferences(mine, theirs, 'zh-CN', messagesFor('zh-CN')),
      'theirs',
      '前言',
      '（空）',
    )
    expect(body).toContain('前言')
    for (const text of ['到家', '（空）', '已完成']) expect(body).toContain(text)
    expect(body).not.toContain('便利店')
  })
})

describe('the change of an objective in words', () => {
  it('has its sign, and a rate with one decimal', () => {
    expect(formatChange('en', { absolute: 600, relative: 10 }, 'wan-yuan')).toEqual({
      amount: '+600',
      rate: '+10.0%',
    })
  })

  it('is in points for a rate, with a real minus', () => {
    expect(formatChange('zh-CN', { absolute: -0.4, relative: null }, 'percent')).toEqual({
      amount: '−0.4 个百分点',
      rate: null,
    })
  })
})

describe('an overdue action', () => {
  it('is open and its day has passed in the reader’s own time zone', () => {
    const today = localToday(new Date(2026, 10, 3, 0, 30))
    expect(today).toBe('2026-11-03')
    expect(isOverdue({ status: 'open', due: '2026-11-02' }, today)).toBe(true)
    expect(isOverdue({ status: 'open', due: '2026-11-03' }, today)).toBe(false)
    expect(isOverdue({ status: 'done', due: '2026-11-02' }, today)).toBe(false)
    expect(isOverdue({ status: 'open', due: null }, today)).toBe(false)
  })
})
