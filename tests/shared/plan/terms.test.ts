import { describe, expect, test } from 'vitest'
import { emptyTerm } from '#shared/domain/customer-money.ts'
import { valueOf } from '#shared/plan/figure.ts'
import { termReminders, termsTotal, unconditionalShare } from '#shared/plan/terms.ts'
import { helingMoney } from './heling-money.ts'

describe('terms of trade', () => {
  test('are summed up, with the share that is given for nothing', () => {
    expect(valueOf(termsTotal(helingMoney, 'base'))).toBeCloseTo(1244.4)
    expect(valueOf(termsTotal(helingMoney, 'plan'))).toBeCloseTo(1342.52)
    expect(valueOf(unconditionalShare(helingMoney, 'base'))).toBeCloseTo(172.8 / 1244.4)
  })

  test('all have a condition: nothing is given for nothing', () => {
    const terms = helingMoney.terms.filter(({ id }) => id !== 'fixed')
    expect(valueOf(unconditionalShare({ ...helingMoney, terms }, 'base'))).toBe(0)
  })

  test('remind of the law by kind and by wording', () => {
    const term = { ...emptyTerm('t'), name: '票面折扣' }
    expect(termReminders(term)).toEqual([])
    expect(termReminders({ ...term, kind: 'fixed-rebate', condition: '按月' })).toEqual([
      'unconditional-rebate',
    ])
    expect(termReminders({ ...term, kind: 'conditional-rebate' })).toEqual(['unconditional-rebate'])
    expect(termReminders({ ...term, kind: 'conditional-rebate', condition: '铺货达 87%' })).toEqual([])
    expect(termReminders({ ...term, kind: 'logistics-allowance' })).toEqual(['listed-fees'])
    expect(termReminders({ ...term, name: '店庆费', kind: 'other-off-invoice' })).toEqual(['listed-fees'])
  })
})
