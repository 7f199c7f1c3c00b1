import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { projectDir } from '#electron/runtime/project.ts'

/** What a suite came to. A failure is the test's full name, or what kept the suite from running. */
export interface Outcome {
  passed: number
  skipped: number
  failures: string[]
}

const vitestSchema = z.object({
  success: z.boolean(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
})

/** Reads vitest's report. A file that could not even be loaded is a failure like any other. */
export function readVitestReport(report: unknown): Outcome {
  const { success, testResults } = vitestSchema.parse(report)
  const tests = testResults.flatMap((file) => file.assertionResults)
  const failures = tests.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName)
  for (const file of testResults) {
    const isExplained = file.assertionResults.some(({ status }) => status === 'failed')
    if (file.status === 'failed' && !isExplained) failures.push(file.name)
  }
  if (!success && failures.length === 0) failures.push('vitest: an error outside every test')
  const passed = tests.filter(({ status }) => status === 'passed').length
  return {
    passed,
    skipped: tests.filter(({ status }) => !['passed', 'failed'].includes(status)).length,
    failures,
  }
}

interface PlaywrightSuite {
  title: string
  specs: { title: string; tests: { projectName: string; status: string }[] }[]
  suites?: PlaywrightSuite[] | undefined
}
const playwrightSuiteSchema: z.ZodType<PlaywrightSuite> = z.object({
  title: z.string(),
  specs: z.array(
    z.object({
      title: z.string(),
      tests: z.array(z.object({ projectName: z.string(), status: z.string() })),
    }),
  ),
  get suites() {
    return z.array(playwrightSuiteSchema).optional()
  },
})
const playwrightSchema = z.object({
  suites: z.array(playwrightSuiteSchema),
  errors: z.array(z.object({ message: z.string().optional() })),
})

/** Reads Playwright's report. A test that passed only at the second try has failed once too often. */
export function readPlaywrightReport(report: unknown): Outcome {
  const { suites, errors } = playwrightSchema.parse(report)
  const tests = suites.flatMap((suite) => flatten(suite, ''))
  const failures = tests
    .filter(({ status }) => status === 'unexpected' || status === 'flaky')
    .map(({ name }) => name)
  for (const { message } of errors) failures.push(`playwright: ${message ?? 'an error outside every test'}`)
  return {
    passed: tests.filter(({ status }) => status === 'expected').length,
    skipped: tests.filter(({ status }) => status === 'skipped').length,
    failures,
  }
}

function flatten(suite: PlaywrightSuite, above: string): { name: string; status: string }[] {
  const path = above ? `${above} › ${suite.title}` : suite.title
  return [
    ...suite.specs.flatMap(({ title, tests }) =>
      tests.map(({ projectName, status }) => ({ name: `[${projectName}] ${path} › ${title}`, status })),
    ),
    ...(suite.suites ?? []).flatMap((child) => flatten(child, path)),
  ]
}

/** The last line of a run. */
export function summarise({ passed, skipped, failures }: Outcome): string {
  return `${passed} passed, ${failures.length} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/** Runs the unit, contract and storage tests, or those of another configuration. */
export function runVitest(config = 'tests/vitest.config.ts'): Promise<Outcome> {
  return runSuite('vitest', readVitestReport, (report) => ({
    args: [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--config',
      config,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    environment: {},
  }))
}

/** Runs the end-to-end tests in Electron and in Chromium, or those of another configuration. */
export function runPlaywright(config = 'tests/e2e/playwright.config.ts'): Promise<Outcome> {
  return runSuite('playwright', readPlaywrightReport, (report) => ({
    args: ['node_modules/playwright/cli.js', 'test', '--config', config, '--reporter=list,json'],
    environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  }))
}

async function runSuite(
  name: string,
  read: (report: unknown) => Outcome,
  command: (report: string) => { args: string[]; environment: Record<string, string> },
): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'trivet-tests-'))
  const report = join(folder, 'report.json')
  try {
    const { args, environment } = command(report)
    const code = await new Promise((resolve, reject) => {
      const options = { cwd: projectDir, env: { ...process.env, ...environment }, stdio: 'inherit' } as const
      const child = spawn(process.execPath, args, options)
      child.once('error', reject)
      child.once('close', resolve)
    })
    const outcome = read(JSON.parse(await readFile(report, 'utf8')))
    if (code !== 0 && outcome.failures.length === 0)
      outcome.failures.push(`${name} ended with code ${String(code)}`)
    return outcome
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { passed: 0, skipped: 0, failures: [`${name} gave no report: ${reason}`] }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
