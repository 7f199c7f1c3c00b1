import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createClient, type Client } from '#shared/api/client.ts'
import type { Account } from '#shared/domain/account.ts'
import { settleItem } from '#renderer/features/today/settle-item.ts'
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
  const empty = await client.call('accounts.create', { name: '禾岭生活', tier: null, channel: null })
  const action = {
    id: 'visit',
    title: '拜访',
    owner: '',
    accountable: '',
    consulted: '',
    informed: '',
    due: null,
    status: 'open' as const,
    methods: [],
    objectives: [],
  }
  const promise = {
    id: 'rack',
    side: 'theirs' as const,
    promise: '端架',
    owner: '',
    due: '2026-03-01',
    status: 'broken' as const,
    note: '',
  }
  account = await client.call('accounts.save', { ...empty, actions: [action], promises: [promise] })
})
const visit = () => ({ accountId: account.id, itemId: 'visit', kind: 'action' as const, isBroken: false })
afterEach(() => started.stop())

describe('ticking off', () => {
  test('is on disk in the newest version of the plan', async () => {
    await settleItem(client, visit(), true)
    const saved = await client.call('accounts.get', { id: account.id })
    expect(saved).toMatchObject({
      revision: account.revision + 1,
      actions: [{ id: 'visit', status: 'done' }],
    })
  })

  test('keeps what somebody else saves between reading and writing', async () => {
    let overtaken = false
    const racing: Client = {
      ...client,
      async call(method, input) {
        const output = await client.call(method, input)
        if (method === 'accounts.get' && !overtaken) {
          overtaken = true
          await client.call('accounts.save', { ...account, owner: '李梅' })
        }
        return output
      },
    }
    await settleItem(racing, visit(), true)
    const saved = await client.call('accounts.get', { id: account.id })
    expect(saved).toMatchObject({ owner: '李梅', actions: [{ status: 'done' }] })
  })

  test('keeps a promise, and leaves it as broken as it was when that is taken back', async () => {
    const rack = { ...visit(), itemId: 'rack', kind: 'promise' as const, isBroken: true }
    await settleItem(client, rack, true)
    expect(await client.call('accounts.get', { id: account.id })).toMatchObject({
      promises: [{ status: 'kept' }],
      actions: [{ status: 'open' }],
    })
    await settleItem(client, rack, false)
    expect(await client.call('accounts.get', { id: account.id })).toMatchObject({
      promises: [{ status: 'broken' }],
    })
  })

  test('says so when the action is gone', async () => {
    await expect(settleItem(client, { ...visit(), itemId: 'other' }, true)).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})
