import { EventEmitter } from 'node:events'
import type { Session } from 'electron'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createPolicy, appAddress } from '#electron/main/policy.ts'
import { declareAppScheme } from '#electron/main/protocol.ts'
import { secureContents, secureSession } from '#electron/main/security.ts'

interface Recorded {
  listeners: Map<string, (...parts: unknown[]) => void>
  schemes: unknown[]
  exposed: Record<string, object>
}

/** Electron itself, which is not there in plain Node: it only notes down what it is told. */
const electron = vi.hoisted((): Recorded => ({
  listeners: new Map(),
  schemes: [],
  exposed: {},
}))
vi.mock('electron', () => ({
  app: {
    on: (name: string, listener: (...parts: unknown[]) => void) => electron.listeners.set(name, listener),
  },
  protocol: { registerSchemesAsPrivileged: (schemes: unknown[]) => electron.schemes.push(...schemes) },
  contextBridge: {
    exposeInMainWorld: (name: string, value: object) => (electron.exposed[name] = value),
  },
  ipcRenderer: { on: () => undefined, invoke: () => Promise.resolve(), send: () => undefined },
}))

/** Every permission that Electron can be asked for, by request or by check. */
const permissions = [
  'accessibility-events',
  'background-sync',
  'clipboard-read',
  'clipboard-sanitized-write',
  'deprecated-sync-clipboard-read',
  'display-capture',
  'fileSystem',
  'fullscreen',
  'geolocation',
  'hid',
  'idle-detection',
  'keyboardLock',
  'media',
  'mediaKeySystem',
  'midi',
  'midiSysex',
  'notifications',
  'openExternal',
  'pointerLock',
  'serial',
  'speaker-selection',
  'storage-access',
  'top-level-storage-access',
  'unknown',
  'usb',
  'window-management',
]

describe('a session', () => {
  type Handler = (...parts: unknown[]) => unknown
  const handlers: Record<string, Handler> = {}
  const keep = (name: string) => (handler: Handler) => (handlers[name] = handler)
  const events = new EventEmitter()
  let isSpellChecked = true
  secureSession(
    Object.assign(events, {
      setPermissionRequestHandler: keep('request'),
      setPermissionCheckHandler: keep('check'),
      setDevicePermissionHandler: keep('device'),
      webRequest: { onBeforeRequest: keep('before') },
      setSpellCheckerEnabled: (isOn: boolean) => (isSpellChecked = isOn),
    }) as unknown as Session,
    createPolicy(),
  )

  it.each(permissions)(
    '[item 5] grants no %s: neither asked, nor checked, nor for a device',
    (permission) => {
      const answers: unknown[] = []
      handlers['request']?.({}, permission, (isGranted: unknown) => answers.push(isGranted))
      answers.push(handlers['check']?.({}, permission, 'app://trivet'))
      answers.push(handlers['device']?.({ deviceType: permission }))
      expect(answers).toEqual([false, false, false])
    },
  )

  it('[item 1] cancels what would leave the program, and fetches no dictionary', () => {
    const cancelled = (url: string) => {
      let answer: unknown
      handlers['before']?.({ url }, (said: unknown) => (answer = said))
      return answer
    }
    for (const url of [
      'https://example.com/',
      'http://localhost/',
      'ws://localhost/',
      'file:///etc/passwd',
    ]) {
      expect(cancelled(url), url).toEqual({ cancel: true })
    }
    expect(cancelled(appAddress)).toEqual({ cancel: false })
    expect(isSpellChecked).toBe(false)
  })

  it('lets nothing be downloaded that the window did not make', () => {
    const wasPrevented = (url: string) => {
      const preventDefault = vi.fn()
      events.emit('will-download', { preventDefault }, { getURL: () => url })
      return preventDefault.mock.calls.length === 1
    }
    expect(wasPrevented('https://example.com/a.exe')).toBe(true)
    expect(wasPrevented('blob:app://trivet/1')).toBe(false)
  })
})

describe('whatever shows a page', () => {
  let contents: EventEmitter
  let answerNewWindow: (details: unknown) => unknown

  beforeEach(() => {
    contents = new EventEmitter()
    secureContents(createPolicy())
    electron.listeners.get('web-contents-created')?.(
      {},
      Object.assign(contents, {
        setWindowOpenHandler: (handler: typeof answerNewWindow) => (answerNewWindow = handler),
      }),
    )
  })

  function wasPrevented(name: string, event: object, ...parts: unknown[]): boolean {
    const preventDefault = vi.fn()
    contents.emit(name, { ...event, preventDefault }, ...parts)
    return preventDefault.mock.calls.length === 1
  }

  it.each(['https://example.com/', 'about:blank', appAddress, 'javascript:1', ''])(
    '[item 14] opens no new window, not for %j',
    (url) => {
      expect(answerNewWindow({ url })).toEqual({ action: 'deny' })
    },
  )

  it('[item 11] [item 12] takes in no guest page', () => {
    expect(wasPrevented('will-attach-webview', {}, {}, { src: appAddress })).toBe(true)
  })

  it('[item 13] goes nowhere by itself, is redirected nowhere, and shows in frames only the preview', () => {
    const away = 'https://example.com/'
    expect(wasPrevented('will-navigate', {}, away)).toBe(true)
    expect(wasPrevented('will-navigate', {}, appAddress)).toBe(false)
    expect(wasPrevented('will-redirect', {}, appAddress)).toBe(true)
    const inFrame = (url: string, isMainFrame: boolean) =>
      wasPrevented('will-frame-navigate', { url, isMainFrame })
    expect(inFrame(away, true)).toBe(true)
    expect(inFrame(away, false)).toBe(true)
    expect(inFrame('app://trivet/preview/index.html', false)).toBe(false)
    expect(inFrame('app://trivet/preview/index.html', true)).toBe(true)
  })
})

it('[item 18] serves its files under a scheme that is secure, open to no other origin and under the policy', () => {
  declareAppScheme()
  expect(electron.schemes).toEqual([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
})

it('[item 20] gives the page two functions, and nothing that leads further', async () => {
  await import('#electron/preload/index.ts')
  expect(Object.keys(electron.exposed)).toEqual(['trivet'])
  const bridge = electron.exposed['trivet']
  expect(Object.isFrozen(bridge)).toBe(true)
  expect(Object.entries(bridge ?? {}).map(([name, value]) => [name, typeof value])).toEqual([
    ['call', 'function'],
    ['subscribe', 'function'],
  ])
})
