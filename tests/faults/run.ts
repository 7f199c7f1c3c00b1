import { prepare } from '../e2e/global-setup.ts'
import { ensureDisplay } from '../support/display.ts'
import { runPlaywright, runVitest, type Outcome } from '../support/suites.ts'
import { ensureSystemPackages } from '../support/system-packages.ts'
import { missingMeans } from './means.ts'

/** `npm run faults`: everything that can happen to a disk and to a process. The last line counts the tests. */
async function main(): Promise<Outcome> {
  ensureSystemPackages()
  await prepare()
  const display = await ensureDisplay()
  try {
    for (const [group, missing] of missingMeans()) print(`not run: ${group}: it needs ${missing}`)
    const outcomes = [
      await runVitest('tests/faults/vitest.config.ts'),
      await runPlaywright('tests/faults/playwright.config.ts'),
    ]
    return {
      passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
      skipped: outcomes.reduce((sum, { skipped }) => sum + skipped, 0),
      failures: outcomes.flatMap(({ failures }) => failures),
    }
  } finally {
    display.stop()
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

const started = performance.now()
const outcome = await main().catch((error: unknown): Outcome => {
  const reason = error instanceof Error ? error.message : String(error)
  return { passed: 0, skipped: 0, failures: [reason] }
})
for (const failure of outcome.failures) print(`failed: ${failure}`)
print(`${Math.round((performance.now() - started) / 60_000)} minutes`)
print(`${outcome.passed} passed, ${outcome.failures.length} failed, ${outcome.skipped} skipped`)
process.exitCode = outcome.failures.length > 0 || outcome.passed === 0 ? 1 : 0
