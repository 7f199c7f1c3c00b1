import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

const run = promisify(execFile)
const project = join(import.meta.dirname, '../../..')

function trivet(words: string[], language: string) {
  return run('npx', ['--no-install', 'tsx', 'electron/cli/index.ts', ...words], {
    cwd: project,
    env: { ...process.env, LC_ALL: language },
  })
}

it('finds the built-in content complete and says so in the language of the system', async () => {
  const [chinese, english] = await Promise.all([
    trivet(['content', 'check'], 'zh_CN.UTF-8'),
    trivet(['content', 'check'], 'en_GB.UTF-8'),
  ])
  expect(english.stdout).toBe(
    [
      'Items of the source: 63 of 63',
      'Sub-pressures with methods and a case: 17 of 17',
      'Methods: 63 in Chinese, 63 in English',
      'Formulae: 43 of 43',
      'The built-in content is complete in both languages.',
      '',
    ].join('\n'),
  )
  expect(chinese.stdout).toContain('原文要点：63 / 63')
})

it('refuses a command that it does not know', async () => {
  await expect(trivet(['contents'], 'en_GB.UTF-8')).rejects.toMatchObject({ code: 2 })
})
