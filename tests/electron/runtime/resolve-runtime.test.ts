import { describe, expect, it } from 'vitest'
import { hasDisplay } from '#electron/runtime/display.ts'
import { resolveRuntime, type RuntimeQuestions } from '#electron/runtime/resolve-runtime.ts'

/** A computer on which nothing is found, and a list of what was asked of it. */
function computer(change: Partial<RuntimeQuestions> = {}) {
  const asked: string[] = []
  const questions: RuntimeQuestions = {
    webAsked: false,
    hasDisplay: true,
    findOverride: () => null,
    findInstalled: () => null,
    download: () => Promise.resolve(null),
    findTestRuntime: () => Promise.resolve(null),
    ...change,
  }
  const listen =
    <T>(name: string, find: () => T) =>
    () => {
      asked.push(name)
      return find()
    }
  return {
    asked,
    questions: {
      ...questions,
      findOverride: listen('override', () => questions.findOverride()),
      findInstalled: listen('installed', () => questions.findInstalled()),
      download: listen('download', () => questions.download()),
      findTestRuntime: listen('test', () => questions.findTestRuntime()),
    },
  }
}

describe('what Trivet runs on', () => {
  it('is the browser when it is asked for, without looking any further', async () => {
    const { asked, questions } = computer({ webAsked: true, findInstalled: () => '/electron' })
    expect(await resolveRuntime(questions)).toEqual({ carrier: 'browser', reason: 'asked' })
    expect(asked).toEqual([])
  })

  it('is the browser where no window can be shown', async () => {
    const { asked, questions } = computer({ hasDisplay: false, findInstalled: () => '/electron' })
    expect(await resolveRuntime(questions)).toEqual({ carrier: 'browser', reason: 'no-display' })
    expect(asked).toEqual([])
  })

  it('is the Electron that the user names before the installed one', async () => {
    const { questions } = computer({ findOverride: () => '/named', findInstalled: () => '/installed' })
    expect(await resolveRuntime(questions)).toEqual({
      carrier: 'electron',
      source: 'override',
      executable: '/named',
    })
  })

  it('is fetched only when there is none', async () => {
    const { asked, questions } = computer({ findInstalled: () => '/installed' })
    expect(await resolveRuntime(questions)).toMatchObject({ source: 'installed' })
    expect(asked).toEqual(['override', 'installed'])
  })

  it('is the old Electron of the tests only when the real one cannot be had', async () => {
    const { asked, questions } = computer({ findTestRuntime: () => Promise.resolve('/old') })
    expect(await resolveRuntime(questions)).toMatchObject({ source: 'test', executable: '/old' })
    expect(asked).toEqual(['override', 'installed', 'download', 'test'])
  })

  it('is the browser at last', async () => {
    expect(await resolveRuntime(computer().questions)).toEqual({ carrier: 'browser', reason: 'no-electron' })
  })
})

describe('a display', () => {
  it('is taken for granted on macOS and Windows and looked for elsewhere', () => {
    expect(hasDisplay('darwin', {})).toBe(true)
    expect(hasDisplay('win32', {})).toBe(true)
    expect(hasDisplay('linux', {})).toBe(false)
    expect(hasDisplay('linux', { DISPLAY: '' })).toBe(false)
    expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true)
    expect(hasDisplay('linux', { DISPLAY: '', WAYLAND_DISPLAY: 'wayland-0' })).toBe(true)
  })
})
