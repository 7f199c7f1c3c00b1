import { describe, expect, it } from 'vitest'
import { readPlaywrightReport, readVitestReport, summarise } from '../support/suites.ts'

const assertion = (fullName: string, status: string) => ({ fullName, status })

describe('the count of a run', () => {
  it('holds every unit test, and a file that could not be loaded as a failure', () => {
    const report = {
      success: false,
      testResults: [
        { name: 'a.test.ts', status: 'passed', assertionResults: [assertion('a one', 'passed')] },
        {
          name: 'b.test.ts',
          status: 'failed',
          assertionResults: [assertion('b one', 'failed'), assertion('b two', 'pending')],
        },
        { name: 'c.test.ts', status: 'failed', assertionResults: [] },
      ],
    }
    expect(readVitestReport(report)).toEqual({ passed: 1, skipped: 1, failures: ['b one', 'c.test.ts'] })
  })

  it('takes an error outside every test for a failure', () => {
    const report = {
      success: false,
      testResults: [{ name: 'a.test.ts', status: 'passed', assertionResults: [assertion('a', 'passed')] }],
    }
    expect(readVitestReport(report).failures).toHaveLength(1)
    expect(readPlaywrightReport({ suites: [], errors: [{ message: 'no build' }] }).failures).toEqual([
      'playwright: no build',
    ])
  })

  it('holds every end-to-end test by carrier, and does not forgive a second try', () => {
    const test = (status: string) => ({ projectName: 'electron', status })
    const report = {
      errors: [],
      suites: [
        {
          title: 'notes.spec.ts',
          specs: [
            { title: 'saves', tests: [test('expected'), { projectName: 'chromium', status: 'unexpected' }] },
          ],
          suites: [
            {
              title: 'in Chinese',
              specs: [
                { title: 'types', tests: [test('flaky')] },
                { title: 'pastes', tests: [test('skipped')] },
              ],
            },
          ],
        },
      ],
    }
    expect(readPlaywrightReport(report)).toEqual({
      passed: 1,
      skipped: 1,
      failures: ['[chromium] notes.spec.ts › saves', '[electron] notes.spec.ts › in Chinese › types'],
    })
  })

  it('ends in one plain line', () => {
    expect(summarise({ passed: 3, skipped: 0, failures: [] })).toBe('3 passed, 0 failed')
    expect(summarise({ passed: 3, skipped: 2, failures: ['x'] })).toBe('3 passed, 1 failed, 2 skipped')
  })
})
