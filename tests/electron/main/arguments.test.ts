import { expect, it } from 'vitest'
import { parseArguments } from '#electron/main/arguments.ts'

it('reads its own arguments among those of Chromium', () => {
  const argv = ['/opt/trivet', '--no-sandbox', '--workspace', 'plans', '--inspect=0', '--smoke']
  expect(parseArguments(argv, '/home/user')).toEqual({ workspaceDir: '/home/user/plans', smoke: true })
  expect(parseArguments(['/opt/trivet', '--workspace=/data/计划'], '/')).toEqual({
    workspaceDir: '/data/计划',
    smoke: false,
  })
  expect(parseArguments(['/opt/trivet'], '/')).toEqual({ workspaceDir: null, smoke: false })
})
