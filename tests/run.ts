import { prepare } from './e2e/global-setup.ts'
import { runPlaywright, runVitest, summarise, type Outcome } from './support/suites.ts'
import { ensureSystemPackages } from './support/system-packages.ts'

/** Sees to everything that the tests need, runs them all and closes with one line that counts them. */
async function main(): Promise<Outcome> {
  ensureSystemPackages()
  await prepare()
  const outcomes = [await runVitest(), await runPlaywright()]
  return {
    passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
    skipped: outcomes.reduce((sum, { skipped }) => sum + skipped, 0),
    failures: outcomes.flatMap(({ failures }) => failures),
  }
}

const outcome = await main().catch((error: unknown): Outcome => {
  const reason = error instanceof Error ? error.message : String(error)
  return { passed: 0, skipped: 0, failures: [reason] }
})
for (const failure of outcome.failures) process.stdout.write(`failed: ${failure}\n`)
process.stdout.write(`${summarise(outcome)}\n`)
process.exitCode = outcome.failures.length > 0 || outcome.passed === 0 ? 1 : 0
