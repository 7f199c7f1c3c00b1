import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', 'tests/fixtures/**', 'tests/bench/**', 'node_modules/**'],
    testTimeout: 20_000,
    // Two cores: more workers only take turns.
    maxWorkers: 2,
  },
})
