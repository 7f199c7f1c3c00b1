import { describe, expect, it } from 'vitest'
import { emptyConcession, emptyDemand } from '#shared/domain/negotiation.ts'
import { concessionReminders, demandReminders } from '#shared/plan/negotiation-reminders.ts'
import { helingConcessions } from './heling-negotiation.ts'

const asks = (demand: string, change = {}) =>
  demandReminders({ ...emptyDemand('x'), kind: 'other', demand, ...change }, 45)

describe('reminders on demands', () => {
  it('speak of points for which nothing comes back', () => {
    expect(asks('固定返利再加 1 个点', { kind: 'points' })).toEqual(['unconditional-rebate'])
    expect(asks('One more point')).toEqual(['unconditional-rebate'])
    expect(asks('One more point', { kind: 'points', inReturn: '87% weighted distribution' })).toEqual([])
  })

  it('speak of payment over 60 days, from the contract on or in words', () => {
    expect(asks('Longer payment', { kind: 'payment-days', asked: 15 })).toEqual([])
    expect(asks('Longer payment', { kind: 'payment-days', asked: 16 })).toEqual(['payment-term'])
    expect(asks('账期改为 75 天')).toEqual(['payment-term'])
    expect(asks('Display for 75 days')).toEqual([])
  })

  it('speak of listed fees and of prices at the shelf', () => {
    expect(asks('每店收条码费')).toEqual(['listed-fees'])
    expect(asks('A new-store fee')).toEqual(['listed-fees'])
    expect(asks('要求我们给其他渠道控价')).toEqual(['resale-price'])
  })

  it('keep silent about what is not written yet', () => {
    expect(demandReminders(emptyDemand('x'), null)).toEqual([])
  })
})

describe('reminders on concessions', () => {
  it('speak of a point given for nothing, not of one with a condition', () => {
    expect(helingConcessions.flatMap(concessionReminders)).toEqual([])
    expect(concessionReminders({ ...emptyConcession('x'), give: '+0.5 pt' })).toEqual([
      'unconditional-rebate',
    ])
    expect(concessionReminders({ ...emptyConcession('x'), give: '账期放到 90 天', get: '独家' })).toEqual([
      'payment-term',
    ])
  })
})
