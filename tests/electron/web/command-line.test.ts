import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { readCommandLine } from '#electron/web/command-line.ts'

it('takes a workspace and a port, and needs neither', () => {
  expect(readCommandLine([])).toEqual({ workspaceDir: null, port: 0 })
  expect(readCommandLine(['--workspace', 'plans', '--port', '8080'])).toEqual({
    workspaceDir: resolve('plans'),
    port: 8080,
  })
})

it.each([
  [['--host', '0.0.0.0']],
  [['--address=0.0.0.0']],
  [['--port', 'all']],
  [['--port', '70000']],
  [['--port', '']],
  [['plans']],
])('refuses %j', (args) => {
  expect(() => readCommandLine(args)).toThrow()
})
