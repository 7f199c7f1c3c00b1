import { describe, expect, it } from 'vitest'
import type { Probe } from '../probe.ts'

export function describeJobs(probe: () => Probe): void {
  describe('long work', () => {
    it('that is over, or never was, is ended without an error', async () => {
      await expect(probe().call('jobs.cancel', { job: 'never-begun' })).resolves.toEqual({})
    })
  })
}
