import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { openFreshWorkspace, type Probe } from '../probe.ts'

export function describeDoctor(probe: () => Probe): void {
  describe('the check of a workspace', () => {
    let path: string

    beforeAll(async () => {
      path = await openFreshWorkspace(probe())
    })

    it('finds nothing in a fresh one, and its own lock is no finding', async () => {
      expect(await probe().call('doctor.check', {})).toMatchObject({
        isWell: true,
        counts: { error: 0, warning: 0 },
        holder: null,
      })
    })

    it('says what a repair would do, and does it with the workspace open again afterwards', async () => {
      const place = `notes/.trivet-${'0'.repeat(16)}.tmp`
      await writeFile(join(path, place), 'half a note', { mode: 0o600 })
      const planned = await probe().call('doctor.repair', { dryRun: true })
      expect(planned).toMatchObject({
        steps: [{ code: 'move-aside', place, outcome: 'planned' }],
        check: { isWell: false, findings: [{ code: 'temporary-file', place }] },
      })
      expect(await probe().call('doctor.repair', { dryRun: false })).toMatchObject({
        steps: [
          { code: 'move-aside', outcome: 'done', keptAs: expect.stringContaining('set-aside') as string },
        ],
        check: { isWell: true },
      })
      expect(await probe().call('workspace.status', {})).toMatchObject({
        state: 'open',
        readOnly: null,
        path,
      })
    })

    it('knows no folder that was not chosen', async () => {
      await probe().fail('doctor.check', { folder: 'no-handle' }, 'folder-not-allowed')
    })
  })
}
