import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createClient, type Client } from '#shared/api/client.ts'
import type { Account } from '#shared/domain/account.ts'
import { setActionStatus } from '#renderer/features/today/set-action-status.ts'
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
  account = await client.call('accounts.save', { ...empty, actions: [action] })
})
afterEach(() => started.stop())

describe('completing an action', () => {
  test('is on disk in the newest version of the plan', async () => {
    await setActionStatus(client, account.id, 'visit', 'done')
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
    await setActionStatus(racing, account.id, 'visit', 'done')
    const saved = await client.call('accounts.get', { id: account.id })
    expect(saved).toMatchObject({ owner: '李梅', actions: [{ status: 'done' }] })
  })

  test('says so when the action is gone', async () => {
    await expect(setActionStatus(client, account.id, 'other', 'done')).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})
