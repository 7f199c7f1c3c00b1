import { defineConfig } from 'playwright/test'
import type { CarrierOption } from '../e2e/fixtures.ts'
import everyday from '../e2e/playwright.config.ts'

/** Ratios against a floor or a peer, one after the other, so that nothing else takes the processor: `npm run bench`. */
export default defineConfig<object, CarrierOption>({
  ...everyday,
  testDir: '.',
  globalSetup: '../e2e/global-setup.ts',
  workers: 1,
  projects: [{ name: 'chromium', use: { carrier: 'chromium' } }],
})
