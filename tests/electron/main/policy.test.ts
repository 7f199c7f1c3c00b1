import { describe, expect, it } from 'vitest'
import {
  allowExternal,
  allowPermission,
  appAddress,
  createPolicy,
  webPreferences,
  type Caller,
} from '#electron/main/policy.ts'

const hostile = [
  'https://example.com/',
  'http://localhost/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,x',
  'blob:https://example.com/1',
  'app://trivet.evil/index.html',
  'app://trivet-evil/index.html',
  'app://trivet@evil/index.html',
  'app://user@trivet/index.html',
  'app://trivet:1/index.html',
  'app://trivet/index.html/../other.html',
  'app://trivet/index.html?x',
  'app://trivet/preview/index.html',
  'APP://evil/',
  '',
  'nonsense',
]

describe('the policy of the window', () => {
  const policy = createPolicy()

  it('[item 13] lets the window go only to where it is', () => {
    expect(hostile.filter((address) => policy.allowNavigation(address))).toEqual([])
    expect(policy.allowNavigation(appAddress)).toBe(true)
    expect(policy.allowNavigation(`${appAddress}#/notes/1`)).toBe(true)
  })

  it('shows nothing in a frame but the preview', () => {
    expect(hostile.filter((address) => policy.allowFrame(address))).toEqual([
      'app://trivet/preview/index.html',
    ])
  })

  it('[item 1] asks nobody but itself for anything', () => {
    const outside = hostile.filter((address) =>
      /^(https?|file|javascript|app:\/\/(?!trivet\/))/i.test(address),
    )
    expect(outside.filter((address) => policy.allowRequest(address))).toEqual([])
    expect(policy.allowRequest('app://trivet/assets/index.js')).toBe(true)
  })

  it('keeps downloads to what the window itself has made', () => {
    expect(hostile.filter((address) => policy.allowDownload(address))).toEqual([])
    expect(policy.allowDownload('blob:app://trivet/0b5f')).toBe(true)
    expect(policy.allowDownload('blob:app://trivet.evil/0b5f')).toBe(false)
  })

  it('[item 17] listens to its own document and to nobody else', () => {
    const own: Caller = { url: `${appAddress}#/today`, origin: 'app://trivet', parent: null }
    expect(policy.allowCaller(own)).toBe(true)
    expect(policy.allowCaller(null)).toBe(false)
    expect(policy.allowCaller({ ...own, parent: own })).toBe(false)
    expect(policy.allowCaller({ ...own, origin: 'null' })).toBe(false)
    expect(policy.allowCaller({ ...own, origin: 'https://example.com' })).toBe(false)
    for (const url of hostile) expect(policy.allowCaller({ ...own, url }), url).toBe(false)
  })

  it('[item 15] hands links over by the same rule as the host, and nothing that is not text', () => {
    expect(allowExternal('https://example.com/')).toBe('https://example.com/')
    for (const address of ['file:///etc/passwd', 'javascript:1', '', null, {}, ['https://example.com/']]) {
      expect(allowExternal(address)).toBeNull()
    }
  })

  it('[item 5] grants no permission', () => {
    expect(allowPermission()).toBe(false)
  })

  it('[item 2] [item 3] [item 4] [item 6] [item 8] [item 9] [item 10] [item 11] makes windows with every guard on, and cannot be changed while it runs', () => {
    expect(webPreferences).toEqual({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
    })
    expect(Object.isFrozen(webPreferences)).toBe(true)
  })
})

describe('the policy while working on Trivet', () => {
  const policy = createPolicy('http://127.0.0.1:5173/')

  it('trusts the development server and no neighbour of it', () => {
    expect(policy.allowNavigation('http://127.0.0.1:5173/')).toBe(true)
    expect(policy.allowRequest('ws://127.0.0.1:5173/?token=1')).toBe(true)
    expect(policy.allowRequest('http://127.0.0.1:5174/')).toBe(false)
    expect(
      policy.allowCaller({ url: 'http://127.0.0.1:5173/', origin: 'http://127.0.0.1:5173', parent: null }),
    ).toBe(true)
  })
})
