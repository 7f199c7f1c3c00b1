import { defineConfig } from 'playwright/test'
import type { CarrierOption } from '../e2e/fixtures.ts'
import everyday from '../e2e/playwright.config.ts'

/** Every screen in both languages and themes, looked at by a program: `npm run walk`. */
export default defineConfig<object, CarrierOption>({
  ...everyday,
  testDir: '.',
  globalSetup: '../e2e/global-setup.ts',
  projects: [{ name: 'chromium', use: { carrier: 'chromium' } }],
})
