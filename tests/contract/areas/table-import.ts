import { describe, expect, it } from 'vitest'
import { openFreshWorkspace, type Probe } from '../probe.ts'

export function describeTableImport(probe: () => Probe): void {
  describe('tables', () => {
    const table = {
      rows: [
        ['Account', 'Contact', 'Influence'],
        ['华联', '王芳', 'high'],
        ['永辉', '赵敏', 'some'],
        ['', 'nobody’s', ''],
      ],
      target: 'people' as const,
      hasNames: true,
      sources: [
        { columnId: 'account', from: 0, scale: 'as-is' as const },
        { columnId: 'name', from: 1, scale: 'as-is' as const },
        { columnId: 'influence', from: 2, scale: 'as-is' as const },
      ],
      account: null,
      doubles: 'update' as const,
      createsAccounts: true,
    }

    it('are looked at without writing, taken whole, and taken back whole', async () => {
      await openFreshWorkspace(probe())
      const present = await probe().call('accounts.create', { name: '华联', tier: 'A', channel: null })
      const looked = await probe().call('tables.inspect', { table, locale: 'en' })
      expect(looked).toMatchObject({ counts: { new: 2, refused: 1 }, accounts: 2, newAccounts: 1 })
      expect(await probe().call('accounts.get', { id: present.id })).toEqual(present)

      const { token, problems } = await probe().call('tables.apply', { table, locale: 'en', job: 'table' })
      expect(problems).toEqual([
        { row: 3, column: 'influence', text: 'some', problem: 'no-option' },
        { row: 4, column: null, text: 'nobody’s', problem: 'no-account' },
      ])
      const changed = await probe().call('accounts.get', { id: present.id })
      expect(changed).toMatchObject({
        revision: 2,
        stakeholders: [{ name: '王芳', influence: 'high' }],
      })
      expect(Object.keys(changed.touched)).toEqual(['stakeholders'])
      expect((await probe().call('accounts.list', {})).map(({ name }) => name).sort()).toEqual(
        ['华联', '永辉'].sort(),
      )

      const undone = await probe().call('tables.undo', { token: token ?? '' })
      expect(undone).toMatchObject({ changed: 2, left: 0 })
      expect((await probe().call('accounts.get', { id: present.id })).stakeholders).toEqual([])
      expect(await probe().call('accounts.list', {})).toHaveLength(1)
      await probe().fail('tables.undo', { token: token ?? '' }, 'not-found')
      await probe().call('tables.undo', { token: undone.token ?? '' })
      expect(await probe().call('accounts.list', {})).toHaveLength(2)
    })
  })
}
