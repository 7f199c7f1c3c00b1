import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { openFreshWorkspace, type Probe } from '../probe.ts'

export function describeWorkspace(probe: () => Probe): void {
  describe('without a workspace', () => {
    it('has nothing open, and says so to every call that needs one', async () => {
      expect(await probe().call('workspace.status', {})).toEqual({ state: 'none' })
      await probe().fail('today.get', {}, 'no-workspace')
      await probe().fail('accounts.list', {}, 'no-workspace')
      await probe().fail('notes.create', { title: '', body: '' }, 'no-workspace')
      await probe().fail('workspace.addSample', { locale: 'en' }, 'no-workspace')
      await probe().fail('workspace.retry', { readOnly: false }, 'no-workspace')
      await probe().fail('export.archive', { scope: { kind: 'everything' }, locale: 'en' }, 'no-workspace')
    })

    it('offers a new folder in the documents of the user', async () => {
      const { fresh, recent, problem } = await probe().call('workspace.suggestions', {})
      expect(fresh).toMatchObject({ contents: 'missing' })
      expect({ recent, problem }).toEqual({ recent: [], problem: null })
    })

    it('knows a folder only by a handle it gave out', async () => {
      for (const folder of ['/tmp', '../..', 'unknown']) {
        await probe().fail('workspace.open', { folder, readOnly: false }, 'folder-not-allowed')
        await probe().fail('workspace.create', { folder, sample: false, locale: 'en' }, 'folder-not-allowed')
      }
    })
  })

  describe('a workspace', () => {
    let path: string
    beforeAll(async () => {
      path = await openFreshWorkspace(probe())
    })

    it('is empty at first and named after its folder', async () => {
      expect(await probe().call('workspace.status', {})).toEqual({
        state: 'open',
        path,
        name: 'Trivet',
        readOnly: null,
        damaged: [],
        newer: [],
      })
      expect(await probe().call('accounts.list', {})).toEqual([])
      expect(await probe().call('notes.list', {})).toEqual([])
      expect(await probe().call('today.get', {})).toEqual({
        items: [],
        staleAccounts: [],
        recentNotes: [],
        accounts: 0,
        notes: 0,
      })
    })

    it('gets the sample on request, labelled, and only once', async () => {
      await probe().call('workspace.addSample', { locale: 'zh-CN' })
      const accounts = await probe().call('accounts.list', {})
      const notes = await probe().call('notes.list', {})
      expect(accounts.length).toBeGreaterThan(0)
      expect(notes.length).toBeGreaterThan(0)
      const cases = await probe().call('cases.list', {})
      expect(cases.length).toBeGreaterThan(0)
      expect([...accounts, ...notes, ...cases].every((item) => item.sample)).toBe(true)
      const ids = new Set(accounts.map((account) => account.id))
      expect(notes.some((note) => note.accounts.length > 0)).toBe(true)
      expect(notes.flatMap((note) => note.accounts).filter((id) => !ids.has(id))).toEqual([])
      expect(cases.filter(({ account }) => account === null || !ids.has(account))).toEqual([])

      await probe().call('workspace.addSample', { locale: 'zh-CN' })
      expect(await probe().call('accounts.list', {})).toEqual(accounts)
      expect(await probe().call('notes.list', {})).toEqual(notes)
      expect(await probe().call('cases.list', {})).toEqual(cases)
    })

    it('is closed, is among the recent ones, and opens again with all it holds', async () => {
      const accounts = await probe().call('accounts.list', {})
      probe().forget()
      expect(await probe().call('workspace.close', {})).toEqual({ state: 'none' })
      await probe().hear('workspace-changed')
      await probe().fail('accounts.list', {}, 'no-workspace')
      const { recent } = await probe().call('workspace.suggestions', {})
      expect(recent).toMatchObject([{ path, contents: 'workspace' }])
      const folder = recent[0]?.handle ?? ''
      expect(await probe().call('workspace.open', { folder, readOnly: false })).toMatchObject({
        state: 'open',
        path,
        readOnly: null,
      })
      expect(await probe().call('accounts.list', {})).toEqual(accounts)
    })

    it('opened for reading only shows everything and changes nothing', async () => {
      const manifest = await readFile(join(path, 'workspace.json'))
      await probe().call('workspace.retry', { readOnly: true })
      expect(await probe().call('workspace.status', {})).toMatchObject({ state: 'open', readOnly: 'chosen' })
      const [account] = await probe().call('accounts.list', {})
      const plan = await probe().call('accounts.get', { id: account?.id ?? '' })
      await probe().fail('accounts.save', plan, 'read-only')
      await probe().fail('accounts.create', { name: 'New', tier: null, channel: null }, 'read-only')
      await probe().fail('notes.create', { title: 'New', body: '' }, 'read-only')
      await probe().fail('accounts.remove', { id: plan.id }, 'read-only')
      await probe().fail('methods.setPressure', { id: 'D05', pressure: 'M1', linked: true }, 'read-only')
      expect(await readFile(join(path, 'workspace.json'))).toEqual(manifest)
      expect(await probe().call('workspace.retry', { readOnly: false })).toMatchObject({ readOnly: null })
    })

    it('keeps the present one when a new one can’t be made', async () => {
      const { recent } = await probe().call('workspace.suggestions', {})
      const folder = recent[0]?.handle ?? ''
      await probe().fail('workspace.create', { folder, sample: false, locale: 'en' }, 'folder-not-allowed')
      expect(await probe().call('workspace.status', {})).toMatchObject({ state: 'open', path })
    })

    it('that is gone becomes a problem with a way out', async () => {
      await probe().call('workspace.close', {})
      await rename(path, `${path} moved`)
      const { recent } = await probe().call('workspace.suggestions', {})
      expect(recent).toMatchObject([{ path, contents: 'missing' }])
      const folder = recent[0]?.handle ?? ''
      const status = await probe().call('workspace.open', { folder, readOnly: false })
      const problem = { state: 'problem', path, problem: 'missing', holder: null, canOpenReadOnly: false }
      expect(status).toEqual(problem)
      expect(await probe().call('workspace.status', {})).toEqual(problem)
      await probe().fail('notes.list', {}, 'no-workspace')
      expect(await probe().call('workspace.suggestions', {})).toMatchObject({
        problem: { path, contents: 'missing' },
      })

      await rename(`${path} moved`, path)
      expect(await probe().call('workspace.retry', { readOnly: false })).toMatchObject({
        state: 'open',
        path,
      })
    })

    it('that is damaged or newer opens for reading only, byte for byte as it was', async () => {
      const newer = await openFreshWorkspace(probe())
      await probe().call('workspace.close', {})
      const manifest = join(newer, 'workspace.json')
      const changed = (await readFile(manifest, 'utf8')).replace('"schema": 1', '"schema": 99')
      await writeFile(manifest, changed)
      const { recent } = await probe().call('workspace.suggestions', {})
      const folder = recent[0]?.handle ?? ''
      expect(await probe().call('workspace.open', { folder, readOnly: false })).toMatchObject({
        state: 'problem',
        path: newer,
        problem: 'newer',
        canOpenReadOnly: true,
      })
      expect(await probe().call('workspace.retry', { readOnly: true })).toMatchObject({
        state: 'open',
        readOnly: 'newer',
      })
      expect(await readFile(manifest, 'utf8')).toBe(changed)
    })

    it('is made together with the sample when asked', async () => {
      const sampled = await openFreshWorkspace(probe(), true)
      expect((await probe().call('accounts.list', {})).length).toBeGreaterThan(0)
      expect(await probe().call('workspace.status', {})).toMatchObject({ path: sampled })
    })
  })

  describe('folders that are not chosen but asked for', () => {
    it('come from the native dialog where there is one', async () => {
      const { canChooseFolder } = await probe().call('app.info', {})
      if (!canChooseFolder) {
        await probe().fail('workspace.chooseFolder', {}, 'not-supported')
        await probe().fail('export.chooseFolder', {}, 'not-supported')
        return
      }
      await probe().carrier.answerDialog?.(null)
      expect(await probe().call('workspace.chooseFolder', {})).toBeNull()
      expect(await probe().call('export.chooseFolder', {})).toBeNull()
      const { fresh } = await probe().call('workspace.suggestions', {})
      await mkdir(fresh.path)
      await probe().carrier.answerDialog?.(fresh.path)
      const chosen = await probe().call('workspace.chooseFolder', {})
      expect(chosen).toEqual({ handle: fresh.handle, path: fresh.path, contents: 'empty' })
    })

    it('are shown in the file manager where there is one', async () => {
      const { canReveal } = await probe().call('app.info', {})
      const { fresh } = await probe().call('workspace.suggestions', {})
      await probe().fail('export.reveal', { folder: 'unknown' }, 'folder-not-allowed')
      if (canReveal) {
        expect(await probe().call('workspace.reveal', {})).toEqual({})
        expect(await probe().call('export.reveal', { folder: fresh.handle })).toEqual({})
      } else {
        await probe().fail('workspace.reveal', {}, 'not-supported')
        await probe().fail('export.reveal', { folder: fresh.handle }, 'not-supported')
      }
    })
  })
}
