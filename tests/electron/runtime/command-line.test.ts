import { expect, it } from 'vitest'
import { readCommandLine } from '#electron/runtime/command-line.ts'

it('takes a folder from where the user typed it', () => {
  expect(readCommandLine(['--workspace', 'plans', '--web'], { INIT_CWD: '/home/user' })).toEqual({
    workspaceDir: '/home/user/plans',
    web: true,
    smoke: false,
  })
  expect(readCommandLine(['--smoke'], {})).toEqual({ workspaceDir: null, web: false, smoke: true })
})

it('refuses what it does not know', () => {
  expect(() => readCommandLine(['--wrokspace', 'plans'], {})).toThrow('--wrokspace')
  expect(() => readCommandLine(['plans'], {})).toThrow()
})
