import { execFileSync } from 'node:child_process'
import {
  chmod,
  chown,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { resourcesDir } from '../../support/start-app.ts'
import { buildChild, startChild } from '../../electron/storage/child-process.ts'
import { canBecomeAnother, canLimitFiles, canMount, canMountWithoutCase, canTrace } from '../means.ts'
import { scenarios } from './scenarios.ts'
import { expectNextSave, expectNothingLeft, expectSound, prepareStage, type Stage } from './stage.ts'
import { attach } from './system-calls.ts'
import { openTrivet } from './trivet.ts'

const nobody = '65534'

let program: Awaited<ReturnType<typeof buildChild>>
beforeAll(async () => {
  program = await buildChild(new URL('./subject.ts', import.meta.url))
}, 120_000)
afterAll(() => program.remove())

async function withNotes(folder?: string): Promise<Stage> {
  const stage = await prepareStage(async (client) => {
    await client.call('notes.create', { title: 'Plan', body: 'old' })
  }, folder)
  onTestFinished(() => stage.remove())
  return stage
}

/** Runs a scenario in a process of its own, started through another program; answers with what it said. */
async function run(name: string, root: string, through: string[] = [], environment: NodeJS.ProcessEnv = {}) {
  const [file = '', ...args] = [...through, process.execPath, program.path, name, root]
  const started = startChild(file, args, { TRIVET_FAULT_RESOURCES: resourcesDir, ...environment })
  onTestFinished(() => void started.process.kill('SIGKILL'))
  await started.said('ready')
  started.go()
  await started.ended
  return started.lines
}

/** A disk of its own in a folder of its own; gone when the test ends. */
async function mountDisk(mount: (folder: string) => void): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'trivet-disk-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  mount(folder)
  onTestFinished(() => void execFileSync('umount', ['--lazy', folder]))
  return folder
}

const smallDisk = () =>
  mountDisk((folder) => void execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder]))

describe.skipIf(!canMount)('a disk', () => {
  test(
    'that is full to any byte refuses the save, keeps the old file, and takes it when there is room',
    { timeout: 240_000 },
    async () => {
      const disk = await smallDisk()
      const { place } = await withNotes(disk)
      const { client, ...trivet } = await openTrivet(place)
      const film = join(disk, 'film.mp4')
      let refused = 0
      try {
        for (let pages = 0; pages <= 24; pages += 1) {
          const [row] = await client.call('notes.list', {})
          const note = await client.call('notes.get', { id: row?.id ?? '' })
          const path = join(place.workspace, 'notes', `${note.id}.json`)
          const before = await readFile(path)
          await writeFile(film, Buffer.alloc(4_000_000)).catch(() => undefined)
          const free = Math.max(0, (await stat(film)).size - pages * 4096)
          await writeFile(film, Buffer.alloc(free))
          const outcome = await client.call('notes.save', { ...note, body: `${pages} `.repeat(8000) }).then(
            () => 'saved',
            (error: unknown) => error,
          )
          if (outcome !== 'saved') {
            refused += 1
            expect(outcome).toMatchObject({ code: 'disk-full' })
            expect((await readFile(path)).equals(before)).toBe(true)
          }
          expect(
            (await readdir(join(place.workspace, 'notes'))).filter((name) => name.endsWith('.tmp')),
          ).toEqual([])
          await rm(film)
          const again = await client.call('notes.get', { id: note.id })
          await client.call('notes.save', { ...again, body: 'with room' })
          expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ body: 'with room' })
        }
        expect(refused).toBeGreaterThan(2)
        await expectNextSave(client, place)
      } finally {
        await trivet.close()
      }
      await expectNothingLeft(place)
    },
  )

  test('that is read-only, or a folder that nothing can change, is opened for reading and says so', async () => {
    const disk = await smallDisk()
    const stage = await withNotes(disk)
    const settingsDir = await mkdtemp(join(tmpdir(), 'trivet-settings-'))
    onTestFinished(() => rm(settingsDir, { recursive: true, force: true }))
    const place = { ...stage.place, settingsDir }
    execFileSync('mount', ['-o', 'remount,ro', disk])
    const { client, ...trivet } = await openTrivet(place)
    try {
      expect(await client.call('workspace.status', {})).toMatchObject({
        state: 'problem',
        problem: 'read-only',
        canOpenReadOnly: true,
      })
      const status = await client.call('workspace.retry', { readOnly: true })
      expect(status).toMatchObject({ state: 'open', readOnly: 'folder-read-only' })
      const [note] = await client.call('notes.list', {})
      expect(note?.title).toBe('Plan')
      await expect(client.call('notes.remove', { id: note?.id ?? '' })).rejects.toMatchObject({
        code: 'read-only',
      })
    } finally {
      await trivet.close()
      execFileSync('mount', ['-o', 'remount,rw', disk])
    }
  })
})

test.skipIf(!canMountWithoutCase)(
  'a folder that ignores case keeps every document apart and takes every scenario',
  { timeout: 240_000 },
  async () => {
    const image = join(await mkdtemp(join(tmpdir(), 'trivet-image-')), 'image')
    onTestFinished(() => rm(join(image, '..'), { recursive: true, force: true }))
    await writeFile(image, '')
    execFileSync('truncate', ['-s', '24M', image])
    execFileSync('mkntfs', ['--force', '--fast', '--quiet', image], { stdio: 'ignore' })
    const disk = await mountDisk((folder) => {
      execFileSync('lowntfs-3g', ['-o', 'ignore_case,windows_names', image, folder])
    })
    for (const scenario of scenarios) {
      const stage = await prepareStage((client, place) => scenario.prepare(client, place), disk)
      const said = await run(scenario.name, stage.place.root)
      expect(
        [scenario.name, ...said].filter((line) => line.startsWith('failed') || line === scenario.name),
        said.join(),
      ).toEqual([scenario.name])
      await expectSound(scenario, stage.place, said)
      await stage.remove()
    }
  },
)

describe.skipIf(!canBecomeAnother)('a folder whose permissions apply', () => {
  const as = ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups']

  async function givenAway(stage: Stage): Promise<void> {
    await chmod(join(stage.place.root, '..'), 0o755)
    for (const path of ['', ...(await readdir(stage.place.root, { recursive: true }))])
      await chown(join(stage.place.root, path), Number(nobody), Number(nobody))
  }

  test('and that may not be written to keeps everything as it is and says so', async () => {
    const save = scenarios.find(({ name }) => name === 'a save')
    if (!save) throw new Error('There is no save.')
    const stage = await prepareStage((client, place) => save.prepare(client, place))
    onTestFinished(() => stage.remove())
    await givenAway(stage)
    await chmod(join(stage.place.workspace, 'notes'), 0o500)
    const said = await run('a save', stage.place.root, as)
    expect(said).toEqual(['ready', 'failed permission-denied', 'closed'])
    await chmod(join(stage.place.workspace, 'notes'), 0o700)
    await expectSound(save, stage.place, said)
  })
})

test(
  'every file is the owner’s alone, whatever the mask of the process says',
  { timeout: 240_000 },
  async () => {
    for (const scenario of scenarios) {
      const stage = await prepareStage((client, place) => scenario.prepare(client, place))
      const said = await run(scenario.name, stage.place.root, ['sh', '-c', 'umask 000; exec "$@"', 'sh'])
      expect(said.at(-1)).toBe('closed')
      for (const entry of await readdir(stage.place.root, { recursive: true, withFileTypes: true })) {
        const path = join(entry.parentPath, entry.name)
        const mode = ((await stat(path)).mode & 0o777).toString(8)
        expect([path, mode]).toEqual([path, entry.isDirectory() ? '700' : '600'])
      }
      await stage.remove()
    }
  },
)

test.skipIf(!canLimitFiles)(
  'a limit of the size of files is met like a full disk',
  { timeout: 120_000 },
  async () => {
    const save = scenarios.find(({ name }) => name === 'a save')
    if (!save) throw new Error('There is no save.')
    for (const bytes of [0, 100, 300, 600, 1200]) {
      const stage = await prepareStage((client, place) => save.prepare(client, place))
      const [file = '', ...args] = [process.execPath, program.path, 'a save', stage.place.root]
      const started = startChild(file, args, { TRIVET_FAULT_RESOURCES: resourcesDir })
      await started.said('ready')
      execFileSync('prlimit', [`--fsize=${bytes}`, '--pid', String(started.process.pid)])
      started.go()
      await started.ended
      const failed = started.lines.filter((line) => line.startsWith('failed'))
      expect(failed.every((line) => line === 'failed disk-full')).toBe(true)
      if (bytes <= 100) expect(failed).toHaveLength(1)
      await expectSound(save, stage.place, started.lines)
      await stage.remove()
    }
  },
)

describe.skipIf(!canTrace)('a file that another program holds', () => {
  test.each([
    { what: 'for nine seconds is waited for', held: 9000, expected: 'saved' },
    { what: 'for longer ends in an error', held: 14_000, expected: 'failed permission-denied' },
  ])('$what, while everything else is answered', { timeout: 120_000 }, async ({ held, expected }) => {
    const { place } = await withNotes()
    const { client, ...trivet } = await openTrivet(place)
    const [row] = await client.call('notes.list', {})
    const inject = ['-e', 'trace=rename', '-e', 'inject=rename:error=EPERM:when=1+']
    const tracer = await attach(process.pid, ['-o', '/dev/null', ...inject])
    const release = setTimeout(() => tracer.detach(), held)
    try {
      const started = performance.now()
      const saving = client.call('notes.create', { title: 'New', body: '' }).then(
        () => 'saved',
        (error: unknown) => `failed ${String((error as { code?: unknown }).code)}`,
      )
      await new Promise((resolve) => setTimeout(resolve, 1000))
      const asked = performance.now()
      expect((await client.call('notes.get', { id: row?.id ?? '' })).body).toBe('old')
      expect(performance.now() - asked).toBeLessThan(500)
      expect(await saving).toBe(expected)
      expect(performance.now() - started).toBeGreaterThan(Math.min(held, 10_000))
      tracer.detach()
      await tracer.ended
      const titles = (await client.call('notes.list', {})).map(({ title }) => title)
      expect(titles.includes('New')).toBe(expected === 'saved')
      await expectNextSave(client, place)
    } finally {
      clearTimeout(release)
      tracer.detach()
      await tracer.ended
      await trivet.close()
    }
    await expectNothingLeft(place)
  })
})

test('links of the file system stay links, and what they lead to is what is written', async () => {
  const stage = await withNotes()
  const { place } = stage
  const elsewhere = join(place.root, '..', 'elsewhere')
  await mkdir(elsewhere)
  await rename(place.workspace, join(elsewhere, 'workspace'))
  await symlink(join(elsewhere, 'workspace'), place.workspace)
  const notes = join(elsewhere, 'workspace', 'notes')
  const [file = ''] = await readdir(notes)
  await rename(join(notes, file), join(elsewhere, 'real.json'))
  await symlink(join(elsewhere, 'real.json'), join(notes, file))
  await cp(join(elsewhere, 'real.json'), join(elsewhere, 'untouched.json'))
  const { client, ...trivet } = await openTrivet(place)
  try {
    const id = file.replace('.json', '')
    const note = await client.call('notes.get', { id })
    await client.call('notes.save', { ...note, body: 'through the link' })
    expect(await readlink(join(notes, file))).toBe(join(elsewhere, 'real.json'))
    expect(JSON.parse(await readFile(join(elsewhere, 'real.json'), 'utf8'))).toMatchObject({
      body: 'through the link',
    })
    await client.call('notes.remove', { id })
    await client.call('trash.restore', { kind: 'note', id })
    expect((await client.call('notes.get', { id })).body).toBe('through the link')
  } finally {
    await trivet.close()
  }
  expect(await readlink(place.workspace)).toBe(join(elsewhere, 'workspace'))
})
