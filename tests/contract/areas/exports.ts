import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { openFreshWorkspace, type Probe } from '../probe.ts'

export function describeExports(probe: () => Probe): void {
  describe('export', () => {
    let noteId: string
    beforeAll(async () => {
      await openFreshWorkspace(probe(), true)
      noteId = (await probe().call('notes.create', { title: '出口', body: '正文在此' })).id
    })

    it('writes into a folder and reports every file', async () => {
      const { fresh } = await probe().call('workspace.suggestions', {})
      await mkdir(fresh.path)
      const input = { scope: { kind: 'everything' as const }, folder: fresh.handle, locale: 'zh-CN' as const }
      const planned = await probe().call('export.plan', input)
      expect(await readdir(fresh.path)).toEqual([])
      const report = await probe().call('export.apply', input)
      expect(report).toEqual(planned)
      expect(report.folder).toBe(fresh.path)
      const file = report.steps.find(({ title }) => title === '出口')
      expect(file?.action).toBe('create')
      expect(await readFile(join(fresh.path, file?.path ?? ''), 'utf8')).toContain('正文在此')

      const again = await probe().call('export.apply', input)
      expect(again.counts).toEqual({
        ...{ conflict: 0, delete: 0, rename: 0, update: 0, create: 0 },
        unchanged: report.counts.create,
      })
      const recalled = await probe().call('export.recall', { folder: fresh.handle })
      expect(recalled).toMatchObject({
        folder: { path: fresh.path },
        options: { profile: 'plain', data: true },
      })
      expect(await probe().call('export.recall', {})).toEqual(recalled)
    })

    it('packs the same into an archive', async () => {
      const { fileName, base64, report } = await probe().call('export.archive', {
        scope: { kind: 'note', id: noteId },
        locale: 'zh-CN',
      })
      expect(fileName).toMatch(/\.zip$/)
      const files = unzipSync(Buffer.from(base64, 'base64'))
      const path = report.steps.find(({ title }) => title === '出口')?.path ?? ''
      expect(new TextDecoder().decode(files[path])).toContain('正文在此')
    })

    it('refuses what is not there and folders nobody chose', async () => {
      const scope = { kind: 'note' as const, id: 'nobody' }
      await probe().fail('export.archive', { scope, locale: 'en' }, 'not-found')
      await probe().fail(
        'export.apply',
        { scope: { kind: 'everything' }, folder: '/tmp', locale: 'en' },
        'folder-not-allowed',
      )
    })
  })
}
