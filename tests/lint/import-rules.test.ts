import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ESLint } from 'eslint'
import { describe, expect, it } from 'vitest'
import { projectDir } from '#electron/runtime/project.ts'

const planted = join(projectDir, 'tests/fixtures/violations')

/**
 * Each file under `tests/fixtures/violations` breaks one import rule. Its first lines say where in the tree it
 * would stand (`// at:`) and which rule must refuse it (`// rule:`), with a word of the message (`// says:`).
 */
function readViolation(name: string) {
  const text = readFileSync(join(planted, name), 'utf8')
  const mark = (key: string) => new RegExp(`^// ${key}: (.+)$`, 'm').exec(text)?.[1] ?? ''
  return { text, at: mark('at'), rule: mark('rule'), says: mark('says') }
}

// Types need files that exist; the import rules do not look at types.
const eslint = new ESLint({
  cwd: projectDir,
  overrideConfig: [
    {
      files: ['**/*.{ts,tsx}'],
      languageOptions: { parserOptions: { projectService: false, project: false, program: null } },
    },
  ],
  ruleFilter: ({ ruleId }) => ['import-x/', 'no-restricted-'].some((prefix) => ruleId.startsWith(prefix)),
})

describe('an import that the house does not allow', () => {
  const names = readdirSync(planted)

  it.each(names)('is refused: %s', async (name) => {
    const { text, at, rule, says } = readViolation(name)
    const [result] = await eslint.lintText(text, { filePath: join(projectDir, at) })
    const messages = result?.messages ?? []
    expect(messages.map(({ ruleId }) => ruleId)).toEqual([rule])
    expect(messages[0]?.message).toContain(says)
  })

  it('is planted for every rule there is', () => {
    expect(names.length).toBeGreaterThanOrEqual(20)
  })

  it('is all that is refused: the real neighbours of the planted files pass', async () => {
    const results = await eslint.lintFiles([
      'shared/domain/command.ts',
      'electron/app.ts',
      'electron/main/ipc.ts',
      'renderer/app/main.tsx',
    ])
    expect(results.flatMap(({ messages }) => messages)).toEqual([])
  })
})
