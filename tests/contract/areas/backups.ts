import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openFreshWorkspace, type Probe } from '../probe.ts'

export function describeBackups(probe: () => Probe): void {
  describe('backup', () => {
    it('packs a workspace, checks it and brings it back as another one', async () => {
      const folder = await openFreshWorkspace(probe(), true)
      const note = await probe().call('notes.create', { title: '备份', body: '正文在此' })
      const report = await probe().call('backup.create', { withVersions: true, job: 'making' })
      expect(report.leftOut).toEqual([])
      expect(report.counts['notes']).toBeGreaterThan(0)
      expect((await probe().call('backup.list', {})).map(({ fileName }) => fileName)).toContain(
        report.backup.fileName,
      )
      const { handle } = report.backup
      const check = await probe().call('backup.verify', { backup: handle })
      expect(check).toMatchObject({ state: 'whole', bad: [], good: report.files })

      const restored = await probe().call('backup.restore', { backup: handle, locale: 'zh-CN' })
      expect(restored.folder).toMatchObject({ contents: 'workspace' })
      expect(restored.folder.path).not.toBe(folder)
      await probe().call('workspace.open', { folder: restored.folder.handle, readOnly: false })
      expect(await probe().call('notes.get', { id: note.id })).toEqual(note)
      await probe().fail(
        'backup.restore',
        { backup: handle, folder: restored.folder.handle, locale: 'en' },
        'folder-not-allowed',
      )
    })

    it('comes as a download too', async () => {
      await openFreshWorkspace(probe())
      const { fileName, base64 } = await probe().call('backup.download', { withVersions: false })
      expect(fileName).toMatch(/-\d{4}-\d{2}-\d{2}-\d{6}\.zip$/)
      expect(Buffer.from(base64, 'base64').subarray(0, 2).toString()).toBe('PK')
    })

    it('is made in a rhythm that the user chooses, and says how the last one went', async () => {
      await openFreshWorkspace(probe())
      expect(await probe().call('backup.status', {})).toMatchObject({ rhythm: 'daily', last: null })
      const changed = await probe().call('backup.saveSettings', { rhythm: 'weekly', keep: 9 })
      expect(changed).toMatchObject({ rhythm: 'weekly', keep: 9, isOwnFolder: true })
      probe().forget()
      const { last } = await probe().call('backup.runNow', {})
      expect(last).toMatchObject({ outcome: 'made', code: null })
      await probe().hear('backups-changed')
      expect((await probe().call('backup.runNow', {})).last).toMatchObject({ outcome: 'unchanged' })
    })

    it('goes where a native dialog says, where there is one', async () => {
      const workspace = await openFreshWorkspace(probe())
      const { answerDialog } = probe().carrier
      const info = await probe().call('app.info', {})
      if (!info.canChooseFolder) {
        await probe().fail('backup.chooseFolder', {}, 'not-supported')
        await probe().fail('backup.chooseFile', {}, 'not-supported')
        return
      }
      await answerDialog?.(join(workspace, 'notes'))
      const inside = await probe().call('backup.chooseFolder', {})
      const folder = inside?.handle ?? ''
      await probe().fail('backup.create', { folder, withVersions: false }, 'folder-not-allowed')
      await probe().fail('backup.saveSettings', { folder }, 'folder-not-allowed')
      await answerDialog?.(null)
      expect(await probe().call('backup.chooseFile', {})).toBeNull()
    })
  })
}
