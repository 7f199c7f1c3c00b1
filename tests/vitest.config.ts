import { defineConfig } from 'vitest/config'

/** Nothing here but functions of their input: these files need not load all they import anew, each for itself. */
const logic = ['tests/shared/**/*.test.ts', 'tests/renderer/**/*.test.ts']
const elsewhere = [
  'tests/faults/host/**',
  'tests/e2e/**',
  'tests/fixtures/**',
  'tests/bench/**',
  'node_modules/**',
]

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    testTimeout: 20_000,
    // Two cores: more workers only take turns.
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'logic', include: logic, exclude: elsewhere, isolate: false } },
      {
        extends: true,
        test: { name: 'host', include: ['tests/**/*.test.ts'], exclude: [...elsewhere, ...logic] },
      },
    ],
  },
})
