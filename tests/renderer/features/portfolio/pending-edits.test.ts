import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createClient, type Client } from '#shared/api/client.ts'
import type { Account } from '#shared/domain/account.ts'
import { portfolioRow } from '#shared/plan/portfolio.ts'
import {
  reversed,
  saveRowEdit,
  stillPending,
  withPending,
  type PendingEdit,
} from '#renderer/features/portfolio/pending-edits.ts'
import { startApp, type StartedApp } from '#tests/support/start-app.ts'

let started: StartedApp
let client: Client
let account: Account

beforeEach(async () => {
  started = await startApp()
  const { app } = started
  client = createClient({
    call: (method, input) => app.dispatch(method, input),
    subscribe: (listener) => app.subscribe(listener),
    close: () => undefined,
  })
  account = await client.call('accounts.create', { name: '禾岭生活', tier: null, channel: null })
})
afterEach(() => started.stop())

const edit = () => ({
  id: account.id,
  before: { tier: null, owner: '' },
  after: { tier: 'A' as const, owner: '李梅' },
})

describe('writing into the portfolio', () => {
  test('changes the fields of the account and nothing else, and back', async () => {
    expect(await saveRowEdit(client, edit())).toBe(account.revision + 1)
    expect(await client.call('accounts.get', { id: account.id })).toMatchObject({ tier: 'A', owner: '李梅' })
    await saveRowEdit(client, reversed(edit()))
    expect(await client.call('accounts.get', { id: account.id })).toMatchObject({ tier: null, owner: '' })
  })

  test('keeps what somebody else wrote into other fields meanwhile', async () => {
    await client.call('accounts.save', { ...account, period: 'FY2027' })
    await saveRowEdit(client, edit())
    expect(await client.call('accounts.get', { id: account.id })).toMatchObject({
      tier: 'A',
      period: 'FY2027',
    })
  })

  test('does not write over what somebody else wrote into the same field', async () => {
    await client.call('accounts.save', { ...account, owner: '王强' })
    await expect(saveRowEdit(client, edit())).rejects.toMatchObject({ code: 'conflict' })
    expect(await client.call('accounts.get', { id: account.id })).toMatchObject({ tier: null, owner: '王强' })
  })
})

describe('what is on its way', () => {
  test('is shown until the host tells of it', () => {
    const row = portfolioRow(account)
    const other = { ...row, id: 'other' }
    const pending: PendingEdit[] = [{ ...edit(), revision: null }]
    const [shown, untouched] = withPending([row, other], pending)
    expect(shown).toMatchObject({ tier: 'A', owner: '李梅' })
    expect(untouched).toBe(other)

    const saved: PendingEdit[] = [{ ...edit(), revision: row.revision + 1 }]
    expect(withPending([row], saved)[0]).toMatchObject({ tier: 'A' })
    expect(withPending([{ ...row, revision: row.revision + 1 }], saved)[0]).toMatchObject({ tier: null })
    expect(stillPending([row], saved)).toHaveLength(1)
    expect(stillPending([{ ...row, revision: row.revision + 1 }], saved)).toEqual([])
  })
})
