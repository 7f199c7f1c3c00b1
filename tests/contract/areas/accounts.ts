import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Output } from '#shared/api/contract.ts'
import { openFreshWorkspace, type Probe } from '../probe.ts'

export function describeAccounts(probe: () => Probe): void {
  describe('accounts', () => {
    let path: string
    let account: Output<'accounts.get'>
    beforeAll(async () => {
      path = await openFreshWorkspace(probe())
      account = await probe().call('accounts.create', {
        name: '  华联超市 ',
        tier: 'A',
        channel: 'modern-trade',
      })
    })

    it('start as an empty plan under a name', async () => {
      expect(account).toMatchObject({
        name: '华联超市',
        tier: 'A',
        channel: 'modern-trade',
        sample: false,
        revision: 1,
        objectives: [],
        actions: [],
      })
      expect(await probe().call('accounts.get', { id: account.id })).toEqual(account)
    })

    it('are saved whole, counted and told to every window', async () => {
      probe().forget()
      const saved = await probe().call('accounts.save', {
        ...account,
        pressures: [{ id: 'p1', pressure: 'M1', statement: '价格战', methods: ['D05'] }],
        actions: [
          {
            id: 'a1',
            title: '谈 JBP',
            owner: '李雷',
            accountable: '',
            consulted: '',
            informed: '',
            due: '2026-03-01',
            status: 'open',
            methods: [],
            objectives: [],
          },
        ],
        fromTheFuture: { kept: true },
      })
      expect(saved).toMatchObject({ revision: 2, fromTheFuture: { kept: true } })
      const event = await probe().hear('documents-changed')
      expect(event).toEqual({ type: 'documents-changed', kind: 'account', ids: [account.id], origin: 'app' })
      expect(await probe().call('accounts.list', {})).toMatchObject([
        { id: account.id, pressures: ['M1'], openActions: 1, nextDue: '2026-03-01' },
      ])
      expect(await probe().call('today.get', { day: '2026-02-28' })).toMatchObject({
        items: [{ kind: 'action', accountId: account.id, accountName: '华联超市', itemId: 'a1' }],
        accounts: 1,
      })
      expect(await probe().call('accounts.portfolio', {})).toMatchObject([
        { id: account.id, revision: 2, name: '华联超市', tier: 'A', openActions: 1, nextDue: '2026-03-01' },
      ])
      account = saved
    })

    it('are not saved over a newer revision', async () => {
      await probe().fail('accounts.save', { ...account, name: 'Mine', revision: 1 }, 'conflict')
      expect(await probe().call('accounts.get', { id: account.id })).toEqual(account)
    })

    it('name the entries that can’t be read', async () => {
      const wrong = { ...account, tier: 'Z', objectives: [{ id: 'o1', target: 'much' }] }
      const result = await probe().send('accounts.save', wrong)
      expect(result).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
      if (!result.ok)
        expect(result.error.fields).toEqual(expect.arrayContaining(['tier', 'objectives.0.target']))
    })

    it('are removed to the trash and come back as they were', async () => {
      const before = await probe().call('accounts.get', { id: account.id })
      await probe().call('accounts.remove', { id: account.id })
      await probe().fail('accounts.get', { id: account.id }, 'not-found')
      expect(await probe().call('accounts.list', {})).toEqual([])
      await probe().call('trash.restore', { kind: 'account', id: account.id })
      expect(await probe().call('accounts.get', { id: account.id })).toEqual(before)
      await probe().fail('trash.restore', { kind: 'account', id: 'never-there' }, 'not-found')
    })

    it('changed by another program are taken up', async () => {
      probe().forget()
      const file = join(path, 'accounts', `${account.id}.json`)
      await writeFile(file, (await readFile(file, 'utf8')).replaceAll('华联超市', '华联集团'))
      const event = await probe().hear('documents-changed', ({ origin }) => origin === 'outside')
      expect(event).toMatchObject({ kind: 'account', ids: [account.id] })
      expect(await probe().call('accounts.get', { id: account.id })).toMatchObject({ name: '华联集团' })
    })

    it('that nobody has are not found', async () => {
      await probe().fail('accounts.get', { id: 'nobody' }, 'not-found')
      await probe().fail('accounts.remove', { id: 'nobody' }, 'not-found')
      await probe().fail('accounts.save', { ...account, id: 'nobody' }, 'not-found')
    })
  })
}
