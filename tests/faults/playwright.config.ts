import { defineConfig } from 'playwright/test'
import everyday from '../e2e/playwright.config.ts'
import type { CarrierOption } from '../e2e/fixtures.ts'
import type { FaultOption } from './typing-crash.spec.ts'

/** The faults that a window sees, as often as it takes to believe them: a part of `npm run faults`. */
export default defineConfig<FaultOption, CarrierOption>({
  ...everyday,
  testDir: '.',
  testMatch: '*.spec.ts',
  globalSetup: '../e2e/global-setup.ts',
  // One at a time: a second window would only slow the first one down.
  workers: 1,
  projects: [
    { name: 'chromium', use: { carrier: 'chromium', rounds: 60 } },
    { name: 'electron', use: { carrier: 'electron', rounds: 40 }, grep: /@both/ },
  ],
})
