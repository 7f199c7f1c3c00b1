import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { openFreshWorkspace, type Probe } from '../probe.ts'

const page = `---
title: "年度谈判"
tags:
  - "谈判"
created: "2026-01-31T08:00:00.000Z"
updated: "2026-02-01T08:00:00.000Z"
ka_id: "imported-note"
ka_type: "note"
ka_schema: 1
---

先谈账期，再谈扣点。
`
const choices = { conflicts: 'keep-mine' as const }

export function describeImports(probe: () => Probe): void {
  describe('import', () => {
    let folder: string
    beforeAll(async () => {
      folder = await openFreshWorkspace(probe())
    })

    it('takes a file that a window hands over, shows what it holds, and writes it', async () => {
      const base64 = Buffer.from(page).toString('base64')
      const source = await probe().call('import.upload', { name: '年度谈判.md', base64 })
      expect(source).toMatchObject({ name: '年度谈判.md', kind: 'file' })
      const preview = await probe().call('import.inspect', { source: source.handle, locale: 'zh-CN' })
      expect(preview).toMatchObject({ format: 'trivet', documentsInAll: 1, issuesInAll: 0 })
      expect(preview.documents[0]).toMatchObject({ kind: 'note', title: '年度谈判', state: 'new' })
      expect(await probe().call('notes.list', {})).toEqual([])

      const report = await probe().call('import.apply', { plan: preview.plan, choices })
      expect(report.counts).toMatchObject({ created: 1, replaced: 0 })
      const note = await probe().call('notes.get', { id: 'imported-note' })
      expect(note).toMatchObject({ body: '先谈账期，再谈扣点。\n', createdAt: '2026-01-31T08:00:00.000Z' })

      const undone = await probe().call('import.undo', { token: report.token ?? '' })
      expect(undone).toMatchObject({ changed: 1, left: 0 })
      expect(await probe().call('notes.list', {})).toEqual([])
    })

    it('asks for a folder where there is a dialog, and refuses a handle that nobody was given', async () => {
      const outside = `${folder}-to-import`
      await mkdir(outside)
      await writeFile(join(outside, 'note.md'), page)
      const { answerDialog } = probe().carrier
      if (answerDialog) {
        await answerDialog(outside)
        const source = await probe().call('import.choose', { what: 'folder' })
        expect(source?.kind).toBe('folder')
        const preview = await probe().call('import.inspect', { source: source?.handle ?? '', locale: 'en' })
        expect(preview.documents.map(({ from }) => from)).toEqual(['note.md'])
      } else {
        await probe().fail('import.choose', { what: 'folder' }, 'not-supported')
      }
      await probe().fail('import.inspect', { source: outside, locale: 'en' }, 'folder-not-allowed')
      await probe().fail('import.apply', { plan: 'nobody', choices }, 'not-found')
      await probe().fail('import.undo', { token: 'nobody' }, 'not-found')
    })
  })
}
