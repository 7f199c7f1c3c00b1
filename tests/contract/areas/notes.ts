import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Output } from '#shared/api/contract.ts'
import { openFreshWorkspace, type Probe } from '../probe.ts'

export function describeNotes(probe: () => Probe): void {
  describe('notes', () => {
    let path: string
    let note: Output<'notes.get'>
    beforeAll(async () => {
      path = await openFreshWorkspace(probe())
      note = await probe().call('notes.create', {
        title: '谈判笔记',
        body: '# 开场\n\n先听，后说。',
        methods: ['D05'],
        pressures: ['C1'],
      })
    })

    it('start with what they are about', async () => {
      expect(note).toMatchObject({ methods: ['D05'], pressures: ['C1'], accounts: [], tags: [], revision: 1 })
      expect(await probe().call('notes.get', { id: note.id })).toEqual(note)
    })

    it('are kept letter for letter', async () => {
      const body = '𠮷野家 “引号”\r\n\tTab \u2028 e\u0301 🥢\n```mermaid\nmindmap\n```\n'
      note = await probe().call('notes.save', { ...note, body, tags: ['话术'] })
      expect((await probe().call('notes.get', { id: note.id })).body).toBe(body)
    })

    it('are listed with the one changed last first', async () => {
      const second = await probe().call('notes.create', { title: 'Second', body: '' })
      expect((await probe().call('notes.list', {})).map(({ id }) => id)).toEqual([second.id, note.id])
      note = await probe().call('notes.save', { ...note, pinned: true })
      expect((await probe().call('notes.list', {})).map(({ id }) => id)).toEqual([note.id, second.id])
    })

    it('saved by two windows at once are saved by one of them', async () => {
      const results = await Promise.all(
        ['one', 'two'].map((body) => probe().send('notes.save', { ...note, body })),
      )
      const codes = results.map((result) => (result.ok ? 'ok' : result.error.code)).sort()
      expect(codes).toEqual(['conflict', 'ok'])
      note = await probe().call('notes.get', { id: note.id })
    })

    it('are removed and restored', async () => {
      probe().forget()
      await probe().call('notes.remove', { id: note.id })
      await probe().hear('documents-changed', ({ kind, ids }) => kind === 'note' && ids.includes(note.id))
      await probe().fail('notes.get', { id: note.id }, 'not-found')
      await probe().fail('notes.save', note, 'not-found')
      await probe().call('trash.restore', { kind: 'note', id: note.id })
      expect(await probe().call('notes.get', { id: note.id })).toEqual(note)
    })

    it('that are damaged leave the others alone and are named in the status', async () => {
      await probe().call('workspace.close', {})
      await writeFile(join(path, 'notes', 'broken-note.json'), '{"schema": 1, "id": "broken-no')
      const { recent } = await probe().call('workspace.suggestions', {})
      const folder = recent.find((choice) => choice.path === path)?.handle ?? ''
      const status = await probe().call('workspace.open', { folder, readOnly: false })
      expect(status).toMatchObject({ state: 'open', damaged: [{ kind: 'note', id: 'broken-note' }] })
      expect((await probe().call('notes.list', {})).length).toBe(2)
      await probe().fail('notes.get', { id: 'broken-note' }, 'document-damaged')
    })
  })
}
