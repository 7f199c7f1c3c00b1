import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { projectDir } from '#electron/runtime/project.ts'
import { budget, budgetAnnotation, isMet, type BudgetName } from './budget.ts'

interface Row {
  name: string
  ratio: number | null
  goal: number
  met: boolean
}

interface Suite {
  specs: { tests: { annotations: { type: string; description?: string | undefined }[] }[] }[]
  suites?: Suite[] | undefined
}
const suiteSchema: z.ZodType<Suite> = z.object({
  specs: z.array(
    z.object({
      tests: z.array(
        z.object({
          annotations: z.array(z.object({ type: z.string(), description: z.string().optional() })),
        }),
      ),
    }),
  ),
  get suites() {
    return z.array(suiteSchema).optional()
  },
})
const measuredSchema = z.object({ name: z.string(), ratio: z.number() })

/** `npm run bench [-- --json FILE] [-- SPEC]`: every promise about speed, measured one after the other. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { json: { type: 'string' } },
    allowPositionals: true,
  })
  const folder = await mkdtemp(join(tmpdir(), 'trivet-bench-'))
  try {
    const report = join(folder, 'report.json')
    const code = await playwright(report, positionals)
    const { suites } = z
      .object({ suites: z.array(suiteSchema) })
      .parse(JSON.parse(await readFile(report, 'utf8')))
    const measured = new Map(suites.flatMap(measuredIn).map(({ name, ratio }) => [name, ratio]))
    const rows = (Object.keys(budget) as BudgetName[])
      .filter((name) => positionals.length === 0 || measured.has(name))
      .map((name) => rowOf(name, measured.get(name) ?? null))
    for (const { name, ratio, goal, met } of rows) {
      const found = ratio === null ? 'not measured' : ratio.toFixed(2)
      process.stdout.write(`${met ? 'met   ' : 'MISSED'}  ${name.padEnd(34)} ${found} (goal ${goal})\n`)
    }
    if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify({ rows }, null, 2)}\n`)
    process.exitCode = code === 0 && rows.length > 0 && rows.every(({ met }) => met) ? 0 : 1
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function rowOf(name: BudgetName, ratio: number | null): Row {
  const promise: { atMost?: number; atLeast?: number } = budget[name]
  const goal = promise.atMost ?? promise.atLeast ?? 0
  return { name, ratio, goal, met: ratio !== null && isMet(name, ratio) }
}

function measuredIn(suite: Suite): { name: string; ratio: number }[] {
  return [
    ...suite.specs.flatMap(({ tests }) =>
      tests.flatMap(({ annotations }) =>
        annotations
          .filter(({ type }) => type === budgetAnnotation)
          .map(({ description = '' }) => measuredSchema.parse(JSON.parse(description))),
      ),
    ),
    ...(suite.suites ?? []).flatMap(measuredIn),
  ]
}

function playwright(report: string, filters: readonly string[]): Promise<number> {
  const args = [
    ...['node_modules/playwright/cli.js', 'test', '--config', 'tests/bench/playwright.config.ts'],
    ...['--reporter=list,json', ...filters],
  ]
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report }
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: projectDir, env, stdio: 'inherit' })
    child.once('error', reject)
    child.once('close', (code) => {
      resolve(code ?? 1)
    })
  })
}

await main()
