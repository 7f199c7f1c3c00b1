import { defineConfig } from 'vitest/config'

/** The faults of the disk and of the process, thrown at the host without a window: a part of `npm run faults`. */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['tests/faults/host/**/*.test.ts'],
    testTimeout: 120_000,
    maxWorkers: 2,
  },
})
