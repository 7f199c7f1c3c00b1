import { readFile, stat, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { processIdentity } from '#electron/storage/process-identity.ts'
import { buildChild, startChild } from './child-process.ts'
import { noteFields } from './note-fields.ts'
import { pathsBelow, setUpBench, type Bench } from './workspace-fixture.ts'

let child: Awaited<ReturnType<typeof buildChild>>
beforeAll(async () => {
  child = await buildChild()
}, 60_000)
afterAll(() => child.remove())

function start(bench: Bench, command: string) {
  const started = startChild(process.execPath, [child.path, command, bench.folder, bench.historyDir])
  onTestFinished(() => void started.process.kill('SIGKILL'))
  return started
}

const locked = { name: 'WorkspaceFailure', problem: 'locked', canOpenReadOnly: true }

test('a second Trivet is told who has the workspace open, and may read', async () => {
  const bench = await setUpBench()
  const first = await bench.create()
  await first.notes.create(noteFields('a'))
  const second = start(bench, 'open')
  await second.ended
  expect(second.lines).toEqual(['{"problem":"locked","canOpenReadOnly":true,"holder":"cli"}'])
  const reader = start(bench, 'open-read-only')
  await reader.ended
  expect(reader.lines).toEqual(['{"readOnly":"locked","titles":["a"],"saving":"read-only"}'])
})

test('so is a second window of the same process', async () => {
  const bench = await setUpBench()
  await bench.create()
  await expect(bench.open()).rejects.toMatchObject({
    ...locked,
    holder: { hostname: hostname(), pid: process.pid, carrier: 'cli', since: bench.clock.now },
  })
})

test('the workspace is free again once it is closed', async () => {
  const bench = await setUpBench()
  await (await bench.create()).close()
  await (await bench.open()).close()
  expect(await pathsBelow(join(bench.folder, '.trivet'))).toEqual([])
})

test('the lock of a killed Trivet is taken over', async () => {
  const bench = await setUpBench()
  await (await bench.create()).close()
  const killed = start(bench, 'hold')
  await killed.said('ready')
  await expect(bench.open()).rejects.toMatchObject(locked)
  killed.process.kill('SIGKILL')
  await killed.ended
  const store = await bench.open()
  const lock = join(bench.folder, '.trivet', 'lock')
  expect(JSON.parse(await readFile(lock, 'utf8'))).toMatchObject({ pid: process.pid })
  expect((await stat(lock)).mode & 0o777).toBe(0o600)
  await store.close()
})

async function withLock(lock: object | string) {
  const bench = await setUpBench()
  await (await bench.create()).close()
  const text = typeof lock === 'string' ? lock : JSON.stringify(lock)
  await writeFile(join(bench.folder, '.trivet', 'lock'), text)
  return bench
}

const present = {
  hostname: hostname(),
  pid: process.pid,
  carrier: 'electron',
  since: '2026-01-31T08:00:00.000Z',
  token: 'someone',
  process: null,
}

test('a lock whose number now belongs to another program is stale', async () => {
  const bench = await withLock({ ...present, process: 'an-earlier-start/1' })
  await expect(bench.open()).resolves.toMatchObject({ readOnly: null })
})

test('a lock whose process still runs is kept, however old it says it is', async () => {
  const identity = await processIdentity(process.pid)
  for (const since of ['1970-01-01T00:00:00.000Z', '2099-01-01T00:00:00.000Z']) {
    const bench = await withLock({ ...present, process: identity, since })
    await expect(bench.open()).rejects.toMatchObject(locked)
  }
})

test('a lock of another computer is never taken', async () => {
  const bench = await withLock({ ...present, hostname: 'another-computer', pid: 999_999_999 })
  await expect(bench.open()).rejects.toMatchObject({ ...locked, holder: { hostname: 'another-computer' } })
})

test('a lock that a power cut has spoilt locks nobody out', async () => {
  for (const text of ['', '\0\0\0\0', '{"hostname":']) {
    const bench = await withLock(text)
    await expect(bench.open()).resolves.toMatchObject({ readOnly: null })
  }
})

test('of many that meet a stale lock at once, one gets it', async () => {
  const bench = await withLock({ ...present, pid: 999_999_999 })
  const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => bench.open()))
  expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1)
  for (const outcome of outcomes) {
    if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject(locked)
  }
})

test('a lock that somebody else has taken is not removed by closing', async () => {
  const bench = await setUpBench()
  const store = await bench.create()
  const lock = join(bench.folder, '.trivet', 'lock')
  await writeFile(lock, JSON.stringify(present))
  await store.close()
  expect(JSON.parse(await readFile(lock, 'utf8'))).toEqual(present)
})

test('two processes that save a hundred times each lose nothing', async () => {
  const bench = await setUpBench()
  await (await bench.create()).close()
  const first = start(bench, 'save-hundred')
  await first.said('ready')
  const refused = start(bench, 'save-hundred')
  refused.go()
  // The first holds the workspace until it is told to go, so the second can't be let in late by chance.
  await refused.ended
  expect(refused.lines).toEqual([])
  first.go()
  await first.ended
  const second = start(bench, 'save-hundred')
  await second.said('ready')
  second.go()
  await second.ended
  const acknowledged = [...first.lines, ...second.lines].filter((line) => line !== 'ready')
  expect(acknowledged).toHaveLength(100)
  const store = await bench.open()
  expect(store.damaged()).toEqual([])
  const notes = await store.notes.list()
  expect(notes.map((note) => note.title).sort()).toEqual(acknowledged.sort())
  expect(notes.every((note) => note.revision === 2 && note.body === 'saved twice')).toBe(true)
})
