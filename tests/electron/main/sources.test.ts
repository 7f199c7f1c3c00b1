import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { contentSecurityPolicy } from '#shared/api/content-security-policy.ts'
import { projectDir } from '#electron/runtime/project.ts'

interface Source {
  path: string
  text: string
}

function sourcesIn(...folders: string[]): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(join(projectDir, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|tsx|cjs|html)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => ({
        path: path.slice(projectDir.length).replaceAll('\\', '/').replace(/^\//, ''),
        text: readFileSync(path, 'utf8'),
      })),
  )
}

function pathsWith(pattern: RegExp, sources: readonly Source[]): string[] {
  return sources.filter(({ text }) => pattern.test(text)).map(({ path }) => path)
}

const ofWindow = sourcesIn('electron/main', 'electron/preload')

describe('what is shipped', () => {
  it('[item 1] loads neither script, style nor picture from an address', () => {
    const fetched =
      /(\b(fetch|import|loadURL|WebSocket|EventSource)\(|\b(src|href)=\{?)\s*['"`](https?|wss?):/
    expect(pathsWith(fetched, sourcesIn('renderer', 'electron/main', 'electron/preload'))).toEqual([])
  })

  it('[item 4] asks for the sandbox and never for less of it', () => {
    const main = ofWindow.find(({ path }) => path === 'electron/main/index.ts')?.text ?? ''
    const [beforeReady = '', afterReady = ''] = main.split('app.whenReady()')
    expect(beforeReady).toContain('app.enableSandbox()')
    expect(afterReady).not.toBe('')
    const switches = [...main.matchAll(/appendSwitch\(\s*'([^']+)'/g)].map(([, name]) => name)
    expect(switches).toEqual(['enable-features'])
    expect(pathsWith(/appendSwitch/, ofWindow)).toEqual(['electron/main/index.ts'])
    expect(pathsWith(/disable-web-security|allow-running-insecure|ignore-certificate/, ofWindow)).toEqual([])
  })

  it('[item 2] [item 3] [item 8] [item 9] [item 10] makes every window with the one set of preferences', () => {
    const windows = pathsWith(/new BrowserWindow\(/, ofWindow)
    expect(windows.length).toBeGreaterThan(0)
    const own = ofWindow.filter(({ path }) => windows.includes(path))
    const others = own.filter(
      ({ text }) => !/webPreferences: \{ \.\.\.webPreferences, preload(:|\s)/.test(text),
    )
    expect(others.map(({ path }) => path)).toEqual([])
    expect(pathsWith(/nodeIntegration: true|contextIsolation: false|enableBlinkFeatures/, ofWindow)).toEqual(
      [],
    )
  })

  it('[item 17] takes calls in one place, where the caller is looked at', () => {
    expect(pathsWith(/\bipcMain\b|\bipc\.(handle|on)\(/, ofWindow)).toEqual(['electron/main/ipc.ts'])
  })

  it('[item 15] hands addresses to the system in one place', () => {
    expect(pathsWith(/openExternal\(/, ofWindow)).toEqual(['electron/main/platform.ts'])
    const platform = ofWindow.find(({ path }) => path === 'electron/main/platform.ts')?.text ?? ''
    expect(platform).toContain('allowExternal(')
  })
})

it('[item 7] forbids by its policy what has no need to be', () => {
  const rules = Object.fromEntries(
    contentSecurityPolicy.split('; ').map((rule) => {
      const [name = '', ...sources] = rule.split(' ')
      return [name, sources.join(' ')]
    }),
  )
  expect(rules).toMatchObject({
    'default-src': "'none'",
    'script-src': "'self'",
    'connect-src': "'self'",
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
  })
  expect(contentSecurityPolicy).not.toMatch(/unsafe-eval|\*|https?:/)
})

/** The lines of Electron that were kept up on a day; the calendar can't be asked from here, so it is written down. */
const supported = { majors: [45, 44, 43], looked: '2026-11-24' }

it('[item 16] is locked to a line of Electron that is kept up', () => {
  const lock = z
    .object({ packages: z.object({ 'node_modules/electron': z.object({ version: z.string() }) }) })
    .parse(JSON.parse(readFileSync(join(projectDir, 'package-lock.json'), 'utf8')))
  const [major] = lock.packages['node_modules/electron'].version.split('.').map(Number)
  expect(supported.majors, `the lines as of ${supported.looked}`).toContain(major)
})
