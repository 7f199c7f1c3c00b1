import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { caseLink, changeCase } from '#renderer/features/maps/change-case.ts'
import { createClient, type Client } from '#shared/api/client.ts'
import type { Case } from '#shared/domain/case.ts'
import { startApp, type StartedApp } from '#tests/support/start-app.ts'

let started: StartedApp
let client: Client
let begun: Case

beforeEach(async () => {
  started = await startApp()
  const { app } = started
  client = createClient({
    call: (method, input) => app.dispatch(method, input),
    subscribe: (listener) => app.subscribe(listener),
    close: () => undefined,
  })
  const created = await client.call('cases.create', { title: '海报加扣', locale: 'zh-CN' })
  begun = await client.call('cases.save', {
    ...created,
    outcome: 'worked',
    methods: [
      { id: 'first', method: 'C07', reason: '先算账' },
      { id: 'second', method: 'D03', reason: '' },
    ],
  })
})

afterEach(() => started.stop())

const read = () => client.call('cases.get', { id: begun.id })
const usesOf = async (method: string) =>
  (await client.call('methods.get', { id: method })).usage.map(({ case: id, outcome, note }) => ({
    id,
    outcome,
    note,
  }))

describe('a method linked to a case on the map', () => {
  it('is noted as used where the case has a result, and forgotten by undo', async () => {
    const link = caseLink(client, begun.id, 'C01')
    await link(true)
    expect((await read()).methods.map(({ method }) => method)).toEqual(['C07', 'D03', 'C01'])
    expect(await usesOf('C01')).toEqual([{ id: begun.id, outcome: 'worked', note: '' }])
    await link(false)
    expect((await read()).methods).toEqual(begun.methods)
    expect(await usesOf('C01')).toEqual([])
  })

  it('comes back with its place, its reason and its note when unlinking is undone', async () => {
    const use = { on: '2026-11-01', account: null, case: begun.id, outcome: 'worked', note: '亲测' } as const
    await client.call('methods.logUse', { id: 'C07', ...use })
    const link = caseLink(client, begun.id, 'C07')
    await link(false)
    expect(await usesOf('C07')).toEqual([])
    await link(true)
    expect((await read()).methods).toEqual(begun.methods)
    expect(await usesOf('C07')).toEqual([{ id: begun.id, outcome: 'worked', note: '亲测' }])
  })

  it('is not noted while nobody knows how the case ended', async () => {
    await client.call('cases.save', { ...(await read()), outcome: null })
    await caseLink(client, begun.id, 'C01')(true)
    expect(await usesOf('C01')).toEqual([])
  })
})

describe('a case changed on the map while its page saves it', () => {
  it('keeps both changes', async () => {
    await Promise.all([
      changeCase(client, begun.id, (document) => ({ ...document, title: '改名' })),
      changeCase(client, begun.id, (document) => ({ ...document, status: 'closed' })),
    ])
    expect(await read()).toMatchObject({ title: '改名', status: 'closed', methods: begun.methods })
  })
})
