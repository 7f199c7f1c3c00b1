import { spawn, spawnSync } from 'node:child_process'
import { cp, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { buildChild, startChild, type Child } from './child-process.ts'
import { noteFields } from './note-fields.ts'
import { pathsBelow, setUpBench, type Bench } from './workspace-fixture.ts'

// On a developer's machine without strace these are skipped; in CI a missing strace fails them.
const canTrace = spawnSync('strace', ['-V']).status === 0 || Boolean(process.env['CI'])

let child: Awaited<ReturnType<typeof buildChild>>
beforeAll(async () => {
  child = await buildChild()
}, 60_000)
afterAll(() => child.remove())

/** A closed workspace with the two notes that the child changes. */
async function prepare(): Promise<Bench> {
  const bench = await setUpBench()
  const store = await bench.create()
  await store.notes.create(noteFields('saved', 'old'), 'saved')
  await store.notes.create(noteFields('removed', 'kept'), 'removed')
  await store.close()
  await cp(bench.folder, join(bench.root, 'original', 'workspace'), { recursive: true })
  await cp(bench.historyDir, join(bench.root, 'original', 'history'), { recursive: true })
  return bench
}

async function startAnew(bench: Bench): Promise<void> {
  await rm(bench.folder, { recursive: true })
  await rm(bench.historyDir, { recursive: true })
  await cp(join(bench.root, 'original'), bench.root, { recursive: true })
}

/** Attaches strace once the child is ready, so that only the changes themselves are counted. */
async function traceChanges(bench: Bench, strace: string[]): Promise<Child> {
  const started = startChild(
    process.execPath,
    [child.path, 'change-all', bench.folder, bench.historyDir],
    // Calls are counted for each thread; with one worker the count is that of the whole change.
    { UV_THREADPOOL_SIZE: '1' },
  )
  onTestFinished(() => void started.process.kill('SIGKILL'))
  await started.said('ready')
  const tracer = spawn('strace', ['-f', ...strace, '-p', String(started.process.pid)])
  const traced = new Promise<void>((resolve) => tracer.on('close', () => resolve()))
  await new Promise<void>((resolve, reject) => {
    let text = ''
    tracer.stderr.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      if (text.includes('attached')) resolve()
    })
    void traced.then(() => reject(new Error(`strace did not attach: ${text}`)))
  })
  started.go()
  await Promise.all([started.ended, traced])
  return started
}

/** Whatever was acknowledged is there, whatever was not is old or new, and nothing lies about. */
async function expectOldOrNew(bench: Bench, said: string[]): Promise<void> {
  const store = await bench.open()
  expect(store.damaged()).toEqual([])
  const { revision, body } = await store.notes.get('saved')
  const isNew = said.includes('saved') || revision === 2
  expect([revision, body]).toEqual(isNew ? [2, 'new'] : [1, 'old'])
  const titles = (await store.notes.list()).map((note) => note.title)
  if (said.includes('created')) expect(titles).toContain('created')
  if (said.includes('restored')) expect(titles).toContain('removed')
  if (!titles.includes('removed')) await store.notes.restore('removed')
  expect(await store.notes.get('removed')).toMatchObject({ body: 'kept' })
  expect((await pathsBelow(bench.folder)).filter((path) => path.endsWith('.tmp'))).toEqual([])
  await store.close()
}

/** Which calls of a whole change touch files of ours, counted as strace counts: for each thread. */
async function pointsOf(call: string): Promise<number[]> {
  const bench = await prepare()
  const log = join(bench.root, 'calls')
  await traceChanges(bench, ['-y', '-o', log, '-e', `trace=${call}`])
  const counts = new Map<string, number>()
  const points = new Set<number>()
  for (const line of (await readFile(log, 'utf8')).split('\n')) {
    const thread = new RegExp(`^(\\d+) +${call}\\(`).exec(line)?.[1]
    if (thread === undefined) continue
    const count = (counts.get(thread) ?? 0) + 1
    counts.set(thread, count)
    if (!line.includes(bench.root)) continue
    points.add(count)
    // Threads also wake each other by a write, now and then one more or less.
    if (call === 'write') points.add(count - 1).add(count + 1)
  }
  return [...points].filter((point) => point > 0)
}

describe.skipIf(!canTrace)('a process that is killed in the middle of a change', () => {
  test.each([
    ['openat', 14],
    ['write', 6],
    ['fsync', 8],
    ['rename', 4],
  ])('at any %s tears nothing and loses nothing acknowledged', { timeout: 120_000 }, async (call, least) => {
    const found = await pointsOf(call)
    expect(found.length).toBeGreaterThanOrEqual(least)
    // Some of them keep the run short; `npm run faults` takes all, of everything that a user does.
    const stride = call === 'openat' ? 4 : 2
    const points = found.filter((_, index) => index % stride === 0)
    const bench = await prepare()
    for (const point of points) {
      await startAnew(bench)
      const inject = `inject=${call}:signal=KILL:when=${point}`
      const run = await traceChanges(bench, ['-o', '/dev/null', '-e', `trace=${call}`, '-e', inject])
      // How often threads wake each other and the watch looks again is not the same in each run.
      if (call === 'fsync' || call === 'rename') expect(await run.ended).toBe('SIGKILL')
      await expectOldOrNew(bench, run.lines)
    }
  })
})

test.skipIf(!canTrace)(
  'syncs the file before it is renamed and the folder before it says saved',
  async () => {
    const bench = await prepare()
    const log = join(bench.root, 'calls')
    await traceChanges(bench, ['-y', '-o', log, '-e', 'trace=fsync,rename,write'])
    const calls = (await readFile(log, 'utf8')).split('\n')
    function indexOf(pattern: RegExp, from = 0): number {
      const found = calls.findIndex((line, index) => index >= from && pattern.test(line))
      if (found < 0) throw new Error(`no ${pattern} after line ${from} of:\n${calls.join('\n')}`)
      return found
    }
    const notes = `${bench.folder}/notes`.replaceAll('/', '\\/')
    const written = indexOf(new RegExp(`write\\(\\d+<${notes}\\/\\.trivet-[0-9a-f]+\\.tmp>`))
    const synced = indexOf(new RegExp(`fsync\\(\\d+<${notes}\\/\\.trivet-[0-9a-f]+\\.tmp>`), written)
    const renamed = indexOf(new RegExp(`rename\\("${notes}\\/\\.trivet-.*"${notes}\\/saved\\.json"`), synced)
    const folderSynced = indexOf(new RegExp(`fsync\\(\\d+<${notes}>`), renamed)
    const acknowledged = indexOf(/write\(1<.*"saved\\n"/, folderSynced)
    expect(calls.findIndex((line) => /write\(1<.*"saved\\n"/.test(line))).toBe(acknowledged)
  },
)

test.skipIf(!canTrace).each([
  ['fsync', 'the file', 'EIO', '1'],
  ['fsync', 'the folder', 'EIO', '2'],
  ['rename', 'the new file', 'EROFS', '1+'],
])('does not say saved when the %s of %s fails with %s', async (call, _what, errno, when) => {
  const bench = await prepare()
  const inject = `inject=${call}:error=${errno}:when=${when}`
  const run = await traceChanges(bench, ['-o', '/dev/null', '-e', `trace=${call}`, '-e', inject])
  expect(run.lines).toEqual(['ready'])
  await expectOldOrNew(bench, run.lines)
})
