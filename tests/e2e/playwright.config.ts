import { defineConfig } from 'playwright/test'
import type { CarrierOption } from './fixtures.ts'

/*
 * Where a new end-to-end test goes. All of `npm test` has ten minutes on two cores, so a test is here only if no
 * cheaper one can fail for the same reason: arithmetic, rules and texts belong to the unit tests, what the host answers
 * to `tests/contract`. What is left says in its title where it runs:
 *
 * - Without a tag: in Chromium only. That is the place of everything that the window does alike wherever it runs.
 * - `@both`: in Electron too, because the way in between is part of what is proven: calls and events, files and what
 *   survives a restart, keys that a menu also knows, input methods, frames and policies. And one journey through each
 *   feature.
 * - `@electron`: in Electron only: windows, menus, dialogs of the system, the guards of the process.
 *
 * What is measured, not proven, is in `tests/bench` and runs alone: `npm run bench`.
 *
 * Tests run side by side, each on folders, a host and a window of its own: they share nothing but the processor. None
 * measures time more closely than a busy machine allows, and none waits for a time where it could wait for what is to
 * happen.
 */
export default defineConfig<object, CarrierOption>({
  testDir: '.',
  globalSetup: './global-setup.ts',
  outputDir: '../../test-results',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  reporter: [['list']],
  projects: [
    {
      name: 'electron',
      testDir: '..',
      testMatch: ['e2e/**/*.spec.ts'],
      use: { carrier: 'electron' },
      grep: /@both|@electron/,
    },
    {
      name: 'chromium',
      testDir: '..',
      testMatch: ['e2e/**/*.spec.ts', 'faults/typing-crash.spec.ts'],
      use: { carrier: 'chromium' },
      grepInvert: /@electron/,
    },
  ],
})
