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
})
afterAll(() => child.remove())

/** A closed workspace with the two notes that the child changes. */
async function prepare(): Promise<Bench> {
  const bench = await setUpBench()
  const store = await bench.create()
  await store.notes.create(noteFields('saved', 'old'), 'saved')
  await store.notes.create(noteFields('removed', 'kept'), 'removed')
  await store.close()
  await cp(bench.folder, join(bench.root, 'original'), { recursive: true })
  return bench
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

describe.skipIf(!canTrace)('a process that is killed in the middle of a change', () => {
  // The program also writes to wake its own threads, so most writes are no writes of files.
  test.each([
    ['openat', 2, 14],
    ['write', 9, 14],
    ['fsync', 1, 8],
    ['rename', 1, 5],
  ])('at any %s tears nothing and loses nothing acknowledged', { timeout: 120_000 }, async (...sweep) => {
    const [call, stride, least] = sweep
    const bench = await prepare()
    let point = 0
    // Killed at a later and later call, until a run comes through: then the whole change was met.
    for (let isOver = false; !isOver;) {
      point += process.env['EVERY_POINT'] ? 1 : stride
      await rm(bench.folder, { recursive: true })
      await cp(join(bench.root, 'original'), bench.folder, { recursive: true })
      const inject = `inject=${call}:signal=KILL:when=${point}`
      const run = await traceChanges(bench, ['-o', '/dev/null', '-e', `trace=${call}`, '-e', inject])
      isOver = (await run.ended) === null
      if (isOver) expect(run.lines).toEqual(['ready', 'saved', 'created', 'removed', 'restored'])
      await expectOldOrNew(bench, run.lines)
    }
    expect(point).toBeGreaterThan(least)
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
