import { spawn } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { startChild, type Child } from '../../electron/storage/child-process.ts'
import type { Scenario } from './scenarios.ts'
import { resourcesDir } from '../../support/start-app.ts'
import type { Place } from './trivet.ts'

/** The calls that change what is on a disk. */
export const changingCalls = [
  'openat',
  'write',
  'pwrite64',
  'writev',
  'pwritev',
  'ftruncate',
  'fsync',
  'fdatasync',
  'rename',
  'renameat',
  'renameat2',
  'link',
  'linkat',
  'symlink',
  'unlink',
  'unlinkat',
  'mkdir',
  'mkdirat',
  'rmdir',
  'chmod',
  'fchmod',
  'copy_file_range',
  'sendfile',
] as const

/** What strace is told so that `readCalls` has everything that the disk was told. */
export function recordingTo(log: string): string[] {
  return ['-o', log, '-y', '-xx', '-s', '4000000', '-e', `trace=${changingCalls.join(',')}`]
}

/** The calls of a recording that touch a folder. */
export function touching(calls: readonly SystemCall[], root: string): SystemCall[] {
  return calls.filter(({ words, result }) => decoded(`${words} ${result}`).includes(root))
}

export interface Subject {
  program: string
  scenario: Scenario
  place: Place
}

/** Runs a scenario in a process of its own with strace upon it, from the moment that it is ready. */
export async function runTraced(
  { program, scenario, place }: Subject,
  strace: string[],
  threads: Threads = 'all',
): Promise<Child> {
  const started = startChild(process.execPath, [program, scenario.name, place.root], {
    TRIVET_FAULT_RESOURCES: resourcesDir,
    // Calls are counted for each thread; with one worker the count is that of the whole scenario.
    UV_THREADPOOL_SIZE: '1',
  })
  try {
    await started.said('ready')
    const tracer = await attach(started.process.pid ?? 0, strace, threads)
    started.go()
    await Promise.all([started.ended, tracer.ended])
    return started
  } finally {
    started.process.kill('SIGKILL')
  }
}

export interface Tracer {
  /** Lets the process go on as if it had never been there. */
  detach(): void
  ended: Promise<void>
}

/** A call has a number in each thread, so that one of them is met only by looking at its thread alone. */
type Threads = 'all' | 'main' | 'others'

/** Which threads made a call of a recorded run. */
export function threadsOf({ thread }: SystemCall, { process: { pid } }: Child): Threads {
  return thread === String(pid) ? 'main' : 'others'
}

/** Attaches strace to a running process; resolves when it is upon the threads that are wanted. */
export async function attach(pid: number, strace: string[], threads: Threads = 'all'): Promise<Tracer> {
  const others = threads === 'others' ? await readdir(`/proc/${pid}/task`) : []
  const wanted = threads === 'others' ? others.filter((thread) => thread !== String(pid)) : [String(pid)]
  const tracer = spawn('strace', [
    ...(threads === 'all' ? ['-f'] : []),
    ...strace,
    ...wanted.flatMap((thread) => ['-p', thread]),
  ])
  const ended = new Promise<void>((resolve) => tracer.on('close', () => resolve()))
  await new Promise<void>((resolve, reject) => {
    let text = ''
    tracer.stderr.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      if ((text.match(/attached/g) ?? []).length >= wanted.length) resolve()
    })
    void ended.then(() => reject(new Error(`strace did not attach: ${text}`)))
  })
  return { ended, detach: () => void tracer.kill('SIGINT') }
}

/** One call that came to its end, without those that failed. */
export interface SystemCall {
  thread: string
  name: string
  /** Its arguments as strace writes them, decoded: paths and bytes as Latin-1 text. */
  words: string
  result: string
  /** How many calls of this name this thread had made by then, this one among them: what `when=` counts. */
  count: number
}

/** Reads what strace wrote with `-f -y -xx`. Calls that another thread interrupted are put together again. */
export async function readCalls(log: string): Promise<SystemCall[]> {
  const calls: SystemCall[] = []
  const begun = new Map<string, { name: string; words: string; count: number }>()
  const counts = new Map<string, number>()
  for (const line of (await readFile(log, 'latin1')).split('\n')) {
    const resumed = /^(\d+) +<\.\.\. (\w+) resumed>(.*)$/s.exec(line)
    if (resumed) {
      const [, thread = '', name = '', rest = ''] = resumed
      const start = begun.get(thread)
      begun.delete(thread)
      if (start) add(thread, name, start.words + rest, start.count)
      continue
    }
    const [, thread = '', name = '', rest = ''] = /^(\d+) +(\w+)\((.*)$/s.exec(line) ?? []
    if (name === '') continue
    const key = `${thread} ${name}`
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    const words = rest.replace(/ <unfinished \.\.\.>$/, '')
    if (words !== rest) begun.set(thread, { name, words, count })
    else add(thread, name, rest, count)
  }
  return calls

  function add(thread: string, name: string, rest: string, count: number): void {
    const end = rest.lastIndexOf(') = ')
    const closed = end >= 0 ? end : rest.lastIndexOf(' = ')
    const result = rest.slice(closed).replace(/^\)? = /, '')
    if (result.startsWith('-1') || result.startsWith('?')) return
    calls.push({ thread, name, words: rest.slice(0, closed), result, count })
  }
}

/** Turns the `\x…` of strace into the bytes they stand for, as Latin-1 text. */
export function decoded(text: string): string {
  return text.replace(/\\x([0-9a-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
}
