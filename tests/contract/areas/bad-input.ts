import { beforeAll, describe, expect, it } from 'vitest'
import { contract } from '#shared/api/contract.ts'
import { openFreshWorkspace, type Probe } from '../probe.ts'

export function describeBadInput(probe: () => Probe): void {
  describe('bad input', () => {
    beforeAll(async () => {
      await openFreshWorkspace(probe())
    })

    it.each(Object.keys(contract))('is refused by %s without a trace', async (method) => {
      const before = await probe().call('workspace.status', {})
      for (const input of [null, 'text', 42, true, [], [{}], { unexpected: 1 }, { id: {} }]) {
        const result = await probe().send(method, input)
        expect({ input, result }).toMatchObject({
          input,
          result: { ok: false, error: { code: 'invalid-input' } },
        })
      }
      expect(await probe().call('workspace.status', {})).toEqual(before)
      expect(await probe().call('notes.list', {})).toEqual([])
    })

    it.each(['', 'notes', 'notes.purge', 'toString', 'constructor', '__proto__', 'hasOwnProperty'])(
      'is a method named %j',
      async (method) => {
        expect(await probe().send(method, {})).toMatchObject({ ok: false, error: { code: 'unknown-method' } })
      },
    )

    it.each(['../../etc/passwd', 'a/b', 'a\\b', '.', 'x', 'CON.json', 'ä', 'a'.repeat(65), 'a\u0000b'])(
      'is an id like %j',
      async (id) => {
        expect(await probe().send('notes.get', { id })).toMatchObject({
          ok: false,
          error: { code: 'invalid-input', fields: ['id'] },
        })
      },
    )

    it('is a key that would change every object', async () => {
      const note = await probe().call('notes.create', { title: 'Kept', body: '' })
      const hostile: unknown = JSON.parse(
        JSON.stringify(note).replace(/\}$/, ',"__proto__":{"polluted":true},"extra":{"__proto__":{"x":1}}}'),
      )
      const result = await probe().send('notes.save', hostile)
      // A carrier may drop such a key on the way; what it must not do is arrive.
      if (!result.ok) expect(result.error.code).toBe('invalid-input')
      expect(JSON.stringify(await probe().call('notes.get', { id: note.id }))).not.toContain('__proto__')
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
      await probe().call('notes.remove', { id: note.id })
    })

    it('is data too deep to be saved', async () => {
      const note = await probe().call('notes.create', { title: 'Kept', body: '' })
      const deep: unknown = JSON.parse('['.repeat(200) + ']'.repeat(200))
      expect(await probe().send('notes.save', { ...note, extra: deep })).toMatchObject({
        ok: false,
        error: { code: 'invalid-input' },
      })
      expect(await probe().call('notes.save', note)).toMatchObject({ revision: 2 })
      await probe().call('notes.remove', { id: note.id })
    })
  })
}
