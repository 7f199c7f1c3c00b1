import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { contentSecurityPolicy, previewContentSecurityPolicy } from '#shared/api/content-security-policy.ts'
import { startWebHost, type WebHost } from '#electron/web/host.ts'
import { bodyLimit } from '#electron/web/routes.ts'
import { startApp, type StartedApp } from '../../support/start-app.ts'

let folder: string
let started: StartedApp
let host: WebHost
let port: number
let logged: string[]

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trivet-host-'))
  const rendererDir = join(folder, 'renderer')
  await mkdir(join(rendererDir, 'preview'), { recursive: true })
  await mkdir(join(rendererDir, 'assets'))
  await mkdir(join(folder, 'renderer-evil'))
  await writeFile(join(rendererDir, 'index.html'), '<!doctype html><title>Trivet</title>')
  await writeFile(join(rendererDir, 'preview', 'index.html'), '<!doctype html><title>Preview</title>')
  await writeFile(join(rendererDir, 'assets', 'app-1a2b.js'), 'export {}')
  await writeFile(join(folder, 'secret.txt'), 'secret')
  await writeFile(join(folder, 'renderer-evil', 'twin.txt'), 'secret')
  await symlink(join(folder, 'secret.txt'), join(rendererDir, 'link.txt'))
  await symlink(folder, join(rendererDir, 'linked'))
  logged = []
  started = await startApp()
  host = await startWebHost({ app: started.app, rendererDir, log: (line) => logged.push(line) })
  port = Number(new URL(host.origin).port)
})

afterEach(async () => {
  await host.close()
  await started.stop()
  await rm(folder, { recursive: true, force: true })
})

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: string
}

interface Question {
  path?: string
  method?: string
  headers?: Record<string, string>
  body?: string | Buffer
}

function ask({ path = '/', method = 'GET', headers = {}, body }: Question): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      { host: '127.0.0.1', port, path, method, headers, agent: false },
      (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (chunk: string) => (text += chunk))
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text })
        })
      },
    )
    request.on('error', reject)
    request.end(body)
  })
}

/** A call as the window makes it; tests bend one thing at a time. */
function callHeaders(): Record<string, string> {
  return {
    'Content-Type': 'application/json',
    'X-Trivet-Token': host.token,
    Origin: host.origin,
    'Sec-Fetch-Site': 'same-origin',
  }
}
const statusCall = JSON.stringify({ method: 'workspace.status', input: {} })

function call(change: Record<string, string | null> = {}, body: string | Buffer = statusCall) {
  const headers: Record<string, string> = callHeaders()
  for (const [name, value] of Object.entries(change)) {
    if (value === null) Reflect.deleteProperty(headers, name)
    else headers[name] = value
  }
  return ask({ path: '/api', method: 'POST', headers, body })
}

/** Sends bytes as they are and returns what comes back until the host closes. */
function sendRaw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    let received = ''
    socket.on('data', (chunk) => (received += chunk.toString('latin1')))
    socket.on('close', () => resolve(received))
    socket.on('error', reject)
  })
}

describe('the address of the host', () => {
  // Only Linux lists its listening sockets in files.
  it.runIf(process.platform === 'linux')('listens on 127.0.0.1 and nowhere else', async () => {
    const hexPort = port.toString(16).toUpperCase().padStart(4, '0')
    const tables = await Promise.all(
      ['/proc/net/tcp', '/proc/net/tcp6'].map((path) => readFile(path, 'utf8')),
    )
    const listening = tables
      .join('\n')
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .filter(([, local, , state]) => state === '0A' && local?.endsWith(`:${hexPort}`))
      .map(([, local]) => local)
    expect(listening).toEqual([`0100007F:${hexPort}`])
  })

  it('carries a new key of at least 128 bits in the fragment at every start', async () => {
    expect(host.url).toBe(`${host.origin}/#token=${host.token}`)
    expect(Buffer.from(host.token, 'base64url').length).toBeGreaterThanOrEqual(16)
    const other = await startWebHost({ app: started.app, rendererDir: join(folder, 'renderer') })
    await other.close()
    expect(other.token).not.toBe(host.token)
  })

  it.each(['127.0.0.1', 'localhost'])('answers to %s with its port', async (name) => {
    const origin = `http://${name}:${port}`
    expect((await call({ Host: `${name}:${port}`, Origin: origin })).status).toBe(200)
    expect((await ask({ headers: { Host: `${name}:${port}` } })).status).toBe(200)
  })

  it.each([
    'evil.test',
    '127.0.0.1',
    'localhost',
    '127.0.0.1.evil.test:PORT',
    'localhost.evil.test:PORT',
    '127.0.0.1:1',
    '0.0.0.0:PORT',
    '2130706433:PORT',
    '0x7f.1:PORT',
    '127.1:PORT',
    '[::1]:PORT',
    '[::ffff:127.0.0.1]:PORT',
    'localhost.:PORT',
    'LOCALHOST:PORT',
    'user@localhost:PORT',
    'localhost:PORT/',
  ])('refuses the host %j with an empty answer, for files and for calls', async (name) => {
    const Host = name.replace('PORT', String(port))
    for (const answer of [await ask({ headers: { Host } }), await call({ Host })]) {
      expect({ status: answer.status, body: answer.body }).toEqual({ status: 403, body: '' })
      expect(answer.headers['content-security-policy']).toBe(contentSecurityPolicy)
    }
  })

  it.each([
    ['no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n'],
    ['an empty host', 'GET / HTTP/1.1\r\nHost: \r\nConnection: close\r\n\r\n'],
    ['two hosts', 'GET / HTTP/1.1\r\nHost: OWN\r\nHost: OWN\r\nConnection: close\r\n\r\n'],
    [
      'one of ours and one foreign',
      'GET / HTTP/1.1\r\nHost: OWN\r\nHost: evil.test\r\nConnection: close\r\n\r\n',
    ],
    ['an absolute target', 'GET http://OWN/ HTTP/1.1\r\nHost: OWN\r\nConnection: close\r\n\r\n'],
    ['the target of a server', 'OPTIONS * HTTP/1.1\r\nHost: OWN\r\nConnection: close\r\n\r\n'],
    ['a tunnel', 'CONNECT example.com:443 HTTP/1.1\r\nHost: OWN\r\n\r\n'],
    ['an upgrade', 'GET /api HTTP/1.1\r\nHost: OWN\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n'],
  ])('refuses %s', async (_name, text) => {
    const answer = await sendRaw(text.replaceAll('OWN', `127.0.0.1:${port}`))
    expect(answer).toMatch(/^HTTP\/1\.1 403 /)
    expect(answer).toContain('Content-Security-Policy: ')
    expect(answer.split('\r\n\r\n')[1]?.replace(/^0$/, '')).toBe('')
  })

  it('does not look at forwarding headers', async () => {
    const headers = {
      Host: 'evil.test',
      'X-Forwarded-Host': `127.0.0.1:${port}`,
      Forwarded: `host=127.0.0.1:${port}`,
    }
    expect((await ask({ headers })).status).toBe(403)
    expect((await call({ 'X-Forwarded-Host': 'evil.test' })).status).toBe(200)
  })

  it('answers what is not HTTP with the same headers', async () => {
    const answer = await sendRaw('NONSENSE\r\n\r\n')
    expect(answer).toMatch(/^HTTP\/1\.1 400 /)
    expect(answer).toContain('X-Content-Type-Options: nosniff')
  })
})

describe('a call', () => {
  it('is answered with host, token, origin and type in order', async () => {
    const answer = await call()
    expect(answer.status).toBe(200)
    expect(JSON.parse(answer.body)).toMatchObject({ ok: true, value: { state: 'open' } })
    expect(answer.headers['cache-control']).toBe('no-store')
  })

  it.each([
    ['no token', { 'X-Trivet-Token': null }, 401],
    ['an empty token', { 'X-Trivet-Token': '' }, 401],
    ['a wrong token', { 'X-Trivet-Token': 'A'.repeat(43) }, 401],
    ['no origin', { Origin: null }, 403],
    ['the origin null', { Origin: 'null' }, 403],
    ['a foreign origin', { Origin: 'http://evil.test' }, 403],
    ['an origin that starts like ours', { Origin: 'http://127.0.0.1:PORT.evil.test' }, 403],
    ['the origin of another port', { Origin: 'http://127.0.0.1:1' }, 403],
    ['our other name as the origin', { Origin: 'http://localhost:PORT' }, 403],
    ['a secure origin', { Origin: 'https://127.0.0.1:PORT' }, 403],
    ['another page of this computer', { 'Sec-Fetch-Site': 'same-site' }, 403],
    ['a page elsewhere', { 'Sec-Fetch-Site': 'cross-site' }, 403],
    ['an address typed by hand', { 'Sec-Fetch-Site': 'none' }, 403],
    ['a form', { 'Content-Type': 'application/x-www-form-urlencoded' }, 415],
    ['plain text', { 'Content-Type': 'text/plain' }, 415],
    ['JSON in another encoding', { 'Content-Type': 'application/json; charset=utf-16' }, 415],
    ['no type', { 'Content-Type': null }, 415],
  ])('is refused with %s', async (_name, change, status) => {
    const own = Object.fromEntries(
      Object.entries(change).map(([name, value]) => [name, value?.replace('PORT', String(port)) ?? null]),
    )
    const answer = await call(own)
    expect(answer.status).toBe(status)
    expect(JSON.parse(answer.body)).toMatchObject({ ok: false })
  })

  it('never takes the token from the address or a cookie', async () => {
    const { 'X-Trivet-Token': token = '', ...headers } = callHeaders()
    const inAddress = await ask({ path: `/api?token=${token}`, method: 'POST', headers, body: statusCall })
    const inCookie = await call({ 'X-Trivet-Token': null, Cookie: `token=${token}; X-Trivet-Token=${token}` })
    expect([inAddress.status, inCookie.status]).toEqual([401, 401])
  })

  it.each([
    ['not JSON', '{'],
    ['nothing', ''],
    ['a list', '[]'],
    ['no method', '{"input":{}}'],
    ['a method that is no text', '{"method":1,"input":{}}'],
    ['more than a call', '{"method":"workspace.status","input":{},"path":"/etc"}'],
    ['bytes that are not UTF-8', Buffer.from([0x22, 0xff, 0x22])],
  ])('is refused when it is %s', async (_name, body) => {
    const answer = await call({}, body)
    expect(answer.status).toBe(400)
    expect(JSON.parse(answer.body)).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
  })

  it('takes a long note, and refuses what is over the limit', async () => {
    const note = (length: number) =>
      JSON.stringify({ method: 'notes.create', input: { title: 'Long', body: 'x'.repeat(length) } })
    expect((await call({}, note(bodyLimit - 1000))).status).toBe(200)
    expect((await call({}, note(bodyLimit))).status).toBe(413)
  })

  it('takes more only from the call that brings a file', async () => {
    const attachment = (length: number) =>
      JSON.stringify({ method: 'attachments.add', input: { name: '', type: '', base64: 'A'.repeat(length) } })
    expect((await call({}, attachment(bodyLimit * 2))).status).toBe(200)
    expect((await call({}, attachment(bodyLimit * 4))).status).toBe(413)
    expect((await call({}, ` ${attachment(bodyLimit * 2)}`)).status).toBe(413)
  })

  it('gives up on a body without a declared length before it is whole', async () => {
    const headers = Object.entries({
      Host: `127.0.0.1:${port}`,
      'Transfer-Encoding': 'chunked',
      ...callHeaders(),
    })
    const head = `POST /api HTTP/1.1\r\n${headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`
    const chunk = `100000\r\n${' '.repeat(0x100000)}\r\n`
    const { answer, sent } = await new Promise<{ answer: string; sent: number }>((resolve) => {
      const socket: Socket = connect(port, '127.0.0.1')
      let answer = ''
      let sent = 0
      socket.write(head)
      const push = () => {
        // Without an end the sender would go on for a gigabyte.
        if (socket.destroyed || sent >= 1024) return
        sent += 1
        socket.write(chunk, () => setImmediate(push))
      }
      push()
      socket.on('data', (data) => {
        answer += data.toString('latin1')
      })
      socket.on('error', () => {})
      socket.on('close', () => resolve({ answer, sent }))
    })
    expect(answer).toMatch(/^HTTP\/1\.1 413 /)
    expect(sent).toBeLessThan(1024)
  })

  it('makes whoever guesses tokens wait, and says so once', async () => {
    for (let count = 0; count < 9; count += 1) await call({ 'X-Trivet-Token': 'guess' })
    const before = Date.now()
    await call({ 'X-Trivet-Token': 'guess' })
    await call({ 'X-Trivet-Token': 'guess' })
    expect(Date.now() - before).toBeGreaterThanOrEqual(1900)
    expect(logged.filter((line) => line.includes('wrong token'))).toHaveLength(1)
    expect((await call()).status).toBe(200)
  })

  it('is never made by GET, PUT or DELETE, and OPTIONS is refused everywhere', async () => {
    const call = encodeURIComponent(statusCall)
    const answers = await Promise.all([
      ask({ path: `/api?call=${call}`, headers: callHeaders() }),
      ask({ path: '/api', method: 'HEAD', headers: callHeaders() }),
      ask({ path: '/api', method: 'PUT', headers: callHeaders(), body: statusCall }),
      ask({ path: '/api', method: 'DELETE', headers: callHeaders() }),
    ])
    expect(answers.map((answer) => answer.status)).toEqual([405, 405, 405, 405])
    for (const path of ['/', '/api', '/api/events', '/nowhere']) {
      const headers = { ...callHeaders(), 'Access-Control-Request-Method': 'POST' }
      const answer = await ask({ path, method: 'OPTIONS', headers })
      expect({ status: answer.status, body: answer.body }).toEqual({ status: 403, body: '' })
    }
  })
})

describe('the files of the window', () => {
  it('are served without a token and with their type', async () => {
    const [index, same, script] = await Promise.all(
      ['/', '/index.html', '/assets/app-1a2b.js?v=1'].map((path) => ask({ path })),
    )
    expect(index?.body).toContain('Trivet')
    expect(same?.body).toBe(index?.body)
    expect(index?.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(script?.headers['content-type']).toBe('text/javascript; charset=utf-8')
  })

  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/assets/../index.html',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/%252e%252e/secret.txt',
    '/..\\secret.txt',
    '/..%5csecret.txt',
    '/../renderer-evil/twin.txt',
    '/-evil/twin.txt',
    '/index.html%00.txt',
    '/%00',
    '//etc/passwd',
    '/etc/passwd',
    '/link.txt',
    '/linked/secret.txt',
    '/assets',
    '/assets/',
    '/INDEX.HTML',
    '/workspace.json',
    '/constructor',
    '/__proto__',
  ])('end at %s: there is nothing', async (path) => {
    const answer = await ask({ path })
    expect({ status: answer.status, body: answer.body }).toEqual({ status: 404, body: '' })
  })

  it('are not changed by anybody', async () => {
    for (const method of ['POST', 'PUT', 'DELETE']) {
      expect((await ask({ path: '/index.html', method, headers: callHeaders() })).status).toBe(405)
    }
  })
})

describe('every answer', () => {
  const common = {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
  }
  const shell = {
    ...common,
    'content-security-policy': contentSecurityPolicy,
    'cross-origin-resource-policy': 'same-origin',
    'x-frame-options': 'DENY',
  }

  it('carries the security headers, errors included, and never lets another origin in', async () => {
    const answers = await Promise.all([
      ask({ path: '/' }),
      ask({ path: '/', method: 'HEAD' }),
      ask({ path: '/nowhere' }),
      ask({ path: '/', method: 'DELETE' }),
      ask({ path: '/', headers: { Host: 'evil.test' } }),
      ask({ path: '/api/nowhere' }),
      call(),
      call({ Origin: 'http://evil.test' }),
      call({ 'X-Trivet-Token': 'wrong' }),
      call({ 'Content-Type': 'text/plain' }),
      call({}, '{'),
    ])
    expect(answers.map((answer) => answer.status)).toEqual([
      200, 200, 404, 405, 403, 404, 200, 403, 401, 415, 400,
    ])
    for (const { headers } of answers) {
      expect(headers).toMatchObject(shell)
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([])
      expect(headers['set-cookie']).toBeUndefined()
    }
  })

  it('lets only the preview stand in a frame, and only in one of ours', async () => {
    const { headers } = await ask({ path: '/preview/index.html' })
    expect(headers).toMatchObject({
      ...common,
      'content-security-policy': previewContentSecurityPolicy,
      'x-frame-options': 'SAMEORIGIN',
    })
  })
})

describe('events', () => {
  it('are refused without the token or from another page', async () => {
    const own = { 'X-Trivet-Token': host.token }
    const ask401 = await ask({ path: '/api/events' })
    const askOther = await ask({ path: '/api/events', headers: { ...own, Origin: 'http://evil.test' } })
    const askCross = await ask({ path: '/api/events', headers: { ...own, 'Sec-Fetch-Site': 'cross-site' } })
    expect([ask401.status, askOther.status, askCross.status]).toEqual([401, 403, 403])
  })

  it('stream to the window with a sign of life, and end when the host ends', async () => {
    await host.close()
    host = await startWebHost({ app: started.app, rendererDir: join(folder, 'renderer'), heartbeatMs: 50 })
    port = Number(new URL(host.origin).port)
    const response = await fetch(`${host.origin}/api/events`, { headers: { 'X-Trivet-Token': host.token } })
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    expect(response.headers.get('cache-control')).toBe('no-store')
    const text = response.text()
    await started.app.dispatch('notes.create', { title: 'Heard', body: '' })
    await pause(200)
    await host.close()
    expect(await text).toContain('data: {"type":"documents-changed","kind":"note"')
    expect((await text).match(/^:$/gm)?.length).toBeGreaterThanOrEqual(2)
  })
})

describe('many and slow clients', () => {
  it('keep nobody waiting: a hundred half-open ones leave a normal call quick', async () => {
    const slow = await Promise.all(
      Array.from(
        { length: 100 },
        () =>
          new Promise<Socket>((resolve) => {
            const socket = connect(port, '127.0.0.1', () => {
              socket.write(`POST /api HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n`)
              resolve(socket)
            })
            socket.on('error', () => {})
          }),
      ),
    )
    const before = performance.now()
    const answer = await call()
    const took = performance.now() - before
    await pause(50)
    const open = slow.filter((socket) => !socket.destroyed && socket.readyState === 'open').length
    for (const socket of slow) socket.destroy()
    expect(answer.status).toBe(200)
    expect(took).toBeLessThan(500)
    expect(open).toBeLessThanOrEqual(64)
  })

  it('are let go within ten seconds: told that they were late, or without a word where they had asked nothing', async () => {
    const before = Date.now()
    // A browser opens connections ahead of need. What it is told on one would answer the call that it sends next.
    const [late, silent] = await Promise.all([
      sendRaw(`GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n`),
      sendRaw(''),
    ])
    expect(Date.now() - before).toBeLessThanOrEqual(10_500)
    expect(late).toMatch(/^HTTP\/1\.1 408 /)
    expect(silent).toBe('')
  })

  it('do not keep the host from closing', async () => {
    const idle = connect(port, '127.0.0.1')
    idle.on('error', () => {})
    await call()
    const before = Date.now()
    await host.close()
    expect(Date.now() - before).toBeLessThan(2_000)
    idle.destroy()
  })
})

describe('a host that nobody looks at', () => {
  it('says so once the time is up, but not while a window listens', async () => {
    let idle = 0
    const watched = await startWebHost({
      app: started.app,
      rendererDir: join(folder, 'renderer'),
      idleMs: 100,
      onIdle: () => (idle += 1),
    })
    const listening = new AbortController()
    await fetch(`${watched.origin}/api/events`, {
      headers: { 'X-Trivet-Token': watched.token },
      signal: listening.signal,
    })
    // A slow computer may take longer than the host's patience to get here.
    idle = 0
    await pause(400)
    expect(idle).toBe(0)
    listening.abort()
    await expect.poll(() => idle, { timeout: 10_000 }).toBeGreaterThan(0)
    await watched.close()
  })
})
