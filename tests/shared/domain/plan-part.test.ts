import { describe, expect, it } from 'vitest'
import { accountSchema, accountSchemaVersion, type Account } from '#shared/domain/account.ts'
import { documentHeaderShape } from '#shared/domain/document.ts'
import { emptyAccountPlan, emptyRisk } from '#shared/domain/empty-account.ts'
import { isOpenAt, planPartNames, planParts, touchParts } from '#shared/domain/plan-part.ts'

const account: Account = {
  ...emptyAccountPlan(),
  schema: accountSchemaVersion,
  revision: 1,
  id: 'acc-1',
  createdAt: '2026-11-20T08:00:00.000Z',
  updatedAt: '2026-11-20T08:00:00.000Z',
  touched: { charter: '2026-11-01T08:00:00.000Z' },
}
const now = '2026-11-23T09:00:00.000Z'

/** What places the account and is not content of a part. */
const cover = ['name', 'sample', 'tier', 'channel', 'owner', 'period', 'depth', 'status', 'confidentiality']

describe('the parts of a plan', () => {
  it('hold every field of an account once, so that none is left out of reviews and copies', () => {
    const fields = planPartNames.flatMap((name): readonly string[] => planParts[name].fields)
    const expected = Object.keys(accountSchema.shape).filter(
      (field) => !(field in documentHeaderShape) && !cover.includes(field) && field !== 'touched',
    )
    expect([...fields].sort()).toEqual(expected.sort())
  })

  it('open one after the other as the plan grows deeper', () => {
    expect(isOpenAt('charter', 'page')).toBe(true)
    expect(isOpenAt('terms', 'page')).toBe(false)
    expect(isOpenAt('terms', 'standard')).toBe(true)
    expect(isOpenAt('negotiation', 'standard')).toBe(false)
    expect(planPartNames.every((name) => isOpenAt(name, 'full'))).toBe(true)
  })
})

describe('freshness', () => {
  it('is stamped on the parts that changed and on no other', () => {
    const after = { ...account, risks: [emptyRisk('r1')], owner: 'somebody else' }
    expect(touchParts(account, after, now)).toEqual({ charter: '2026-11-01T08:00:00.000Z', risks: now })
  })

  it('does not believe what a window says about it', () => {
    const after = { ...account, touched: {} }
    expect(touchParts(account, after, now)).toEqual(account.touched)
  })
})
