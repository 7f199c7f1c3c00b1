import { defineConfig } from 'playwright/test'
import type { CarrierOption } from './fixtures.ts'

export default defineConfig<CarrierOption>({
  testDir: '.',
  globalSetup: './global-setup.ts',
  outputDir: '../../test-results',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // Two cores; a window, its helpers and the app's own process fill them.
  workers: 1,
  retries: 0,
  forbidOnly: true,
  reporter: [['list']],
  projects: [
    { name: 'electron', use: { carrier: 'electron' }, grepInvert: /@chromium/ },
    { name: 'chromium', use: { carrier: 'chromium' }, grepInvert: /@electron/ },
  ],
})
