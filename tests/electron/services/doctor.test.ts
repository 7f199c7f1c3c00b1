import { chmod, mkdir, readdir, readFile, rename, rm, symlink, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createClient, type Client } from '#shared/api/client.ts'
import { checkReportSchema, type CheckReport, type FindingCode } from '#shared/domain/doctor.ts'
import { locales } from '#shared/domain/locale.ts'
import { messagesFor } from '#shared/i18n/messages.ts'
import { startApp, type StartedApp } from '../../support/start-app.ts'

let started: StartedApp
let client: Client
let folder: string
let noteId: string

const at = (place: string) => join(folder, place)
const notePlace = () => `notes/${noteId}.json`

/** A closed workspace with one note in two versions; it is looked at from outside, as a repair does. */
beforeEach(async () => {
  started = await startApp()
  client = createClient({
    call: (method, input) => started.app.dispatch(method, input),
    subscribe: (listener) => started.app.subscribe(listener),
    close: () => undefined,
  })
  const status = await client.call('workspace.status', {})
  if (status.state !== 'open') throw new Error('The workspace is not open.')
  folder = status.path
  const note = await client.call('notes.create', { title: '拜访纪要', body: 'first' })
  await client.call('notes.save', { ...note, body: 'second' })
  noteId = note.id
  await client.call('workspace.close', {})
})
afterEach(() => started.stop())

async function handle(): Promise<string> {
  started.dialog.answer = folder
  const choice = await client.call('workspace.chooseFolder', {})
  return choice?.handle ?? ''
}
const check = async () => client.call('doctor.check', { folder: await handle() })
const repair = async () => client.call('doctor.repair', { folder: await handle(), dryRun: false })

function codes({ findings }: CheckReport): string[] {
  return findings.map(({ code, place }) => `${code} ${place}`)
}

/** Every file of the workspace with its bytes. */
async function bytesOf(path: string): Promise<Record<string, string>> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return Object.fromEntries(
    await Promise.all(files.sort().map(async (file) => [file, await readFile(file, 'latin1')] as const)),
  )
}

describe('the check of a workspace', () => {
  it('finds nothing where nothing is wrong', async () => {
    expect(codes(await check())).toEqual([])
  })

  it.each<[FindingCode, string, () => Promise<unknown>]>([
    ['manifest-damaged', 'workspace.json', () => writeFile(at('workspace.json'), '{')],
    ['manifest-missing', 'workspace.json', () => unlink(at('workspace.json'))],
    ['document-damaged', 'NOTE', () => writeFile(at(notePlace()), '')],
    ['document-damaged', 'NOTE', () => writeFile(at(notePlace()), '\0\0\0')],
    ['document-damaged', 'NOTE', () => writeFile(at(notePlace()), '[]')],
    ['document-newer', 'NOTE', () => change(notePlace(), { schema: 99 })],
    ['document-damaged', 'notes/another.json', () => copyNoteTo('another')],
    ['temporary-file', `maps/.trivet-${'a'.repeat(16)}.tmp`, () => put(`maps/.trivet-${'a'.repeat(16)}.tmp`)],
    ['foreign-file', 'notes/x (conflicted copy).json', () => put('notes/x (conflicted copy).json')],
    [
      'damaged-copy',
      'notes/x.json.corrupt-20260131T080000000Z',
      () => put('notes/x.json.corrupt-20260131T080000000Z'),
    ],
    ['lock-stale', '.trivet/lock', () => putLock(4_194_303)],
    ['change-damaged', '.trivet/batches/b1.forward.json', () => put('.trivet/batches/b1.forward.json')],
    ['former-names-damaged', '.trivet/former-names.json', () => put('.trivet/former-names.json')],
    [
      'attachment-damaged',
      `attachments/${'0'.repeat(64)}.png`,
      () => put(`attachments/${'0'.repeat(64)}.png`),
    ],
    ['permissions-open', 'NOTE', () => chmod(at(notePlace()), 0o644)],
    ['permissions-open', 'notes', () => chmod(at('notes'), 0o755)],
    ['link-in-place-of-file', 'NOTE', () => linkNote(true)],
    ['link-leads-nowhere', 'NOTE', () => linkNote(false)],
    ['folder-missing', 'maps', () => rm(at('maps'), { recursive: true })],
    ['broken-link', 'NOTE', () => change(notePlace(), { body: '[[谁也不是]]' })],
    [
      'attachment-missing',
      `attachments/${'1'.repeat(64)}.png`,
      () => change(notePlace(), { body: `![](trivet://attachment/${'1'.repeat(64)}.png)` }),
    ],
  ])('finds %s at %s, says so in both languages, and changes nothing', async (code, place, harm) => {
    await harm()
    const before = await bytesOf(started.folder)
    const report = checkReportSchema.parse(await check())
    expect(codes(report)).toContain(`${code} ${place === 'NOTE' ? notePlace() : place}`)
    expect(await bytesOf(started.folder)).toEqual(before)
    for (const locale of locales) {
      const { text, advice } = messagesFor(locale).doctor.finding[code]
      expect(text('a', 'b').length * advice.length).toBeGreaterThan(0)
    }
  })

  it.runIf(process.platform === 'linux')('finds names that another computer takes for one', async () => {
    await copyNoteTo(noteId.toUpperCase())
    expect(codes(await check()).join('\n')).toContain('names-collide')
  })

  it('takes the lock of another computer for one that may be held', async () => {
    await putLock(1, 'elsewhere')
    expect(await check()).toMatchObject({ isWell: false, holder: { hostname: 'elsewhere' } })
    await expect(repair()).rejects.toMatchObject({ code: 'file-busy' })
  })

  it('is no workspace’s business where there is none', async () => {
    folder = started.folder
    await expect(check()).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('the repair of a workspace', () => {
  it('puts the last good copy back and keeps the damaged bytes', async () => {
    const good = await readFile(at(notePlace()), 'utf8')
    await writeFile(at(notePlace()), 'cut in the mid')
    const { steps, check: after } = await repair()
    expect(steps).toMatchObject([{ code: 'restore-copy', place: notePlace(), outcome: 'done' }])
    expect(await readFile(at(notePlace()), 'utf8')).toBe(good)
    expect(await readFile(at(steps[0]?.keptAs ?? ''), 'utf8')).toBe('cut in the mid')
    expect(codes(after)).toEqual([`damaged-copy ${steps[0]?.keptAs}`])
  })

  it('puts a manifest back that is damaged, and one that is gone', async () => {
    const good = await readFile(at('workspace.json'), 'utf8')
    for (const harm of [() => writeFile(at('workspace.json'), '{'), () => unlink(at('workspace.json'))]) {
      await harm()
      expect((await repair()).check.counts.error).toBe(0)
      expect(await readFile(at('workspace.json'), 'utf8')).toBe(good)
    }
  })

  it('moves what was left behind aside, drops a stale lock and takes back rights of others', async () => {
    const place = `notes/.trivet-${'b'.repeat(16)}.tmp`
    await put(place, 'half')
    await putLock(4_194_303)
    await chmod(at(notePlace()), 0o666)
    const { steps, check: after } = await repair()
    expect(steps.map(({ code, outcome }) => `${code} ${outcome}`).sort()).toEqual([
      'drop-lock done',
      'move-aside done',
      'tighten done',
    ])
    const kept = steps.find(({ code }) => code === 'move-aside')?.keptAs ?? ''
    expect(await readFile(at(kept), 'utf8')).toBe('half')
    expect(codes(after)).toEqual([])
    expect(await readdir(at('.trivet'))).not.toContain('lock')
  })

  it('finishes a change of many notes that was interrupted', async () => {
    const patch = { id: noteId, before: { body: 'second' }, after: { body: 'third' } }
    await put('.trivet/batches/b1.forward.json', JSON.stringify([patch]))
    expect(codes(await check())).toEqual(['change-unfinished .trivet/batches/b1.forward.json'])
    expect((await repair()).steps).toMatchObject([{ code: 'finish-change', outcome: 'done' }])
    expect(JSON.parse(await readFile(at(notePlace()), 'utf8'))).toMatchObject({ body: 'third' })
    expect(codes(await check())).toEqual([])
  })

  it('loses no byte of anything, whatever was wrong', async () => {
    await writeFile(at(notePlace()), 'damaged bytes')
    await put('.trivet/batches/b1.forward.json', 'not a journal')
    await put('notes/stranger.txt', 'mine')
    await writeFile(at('workspace.json'), 'not a manifest')
    await repair()
    const present = Object.values(await bytesOf(folder))
    for (const text of ['damaged bytes', 'not a journal', 'mine', 'not a manifest'])
      expect(present).toContain(text)
  })

  it('leaves alone what has no good copy', async () => {
    await rename(join(started.settingsDir, 'history'), join(started.settingsDir, 'lost'))
    await writeFile(at(notePlace()), 'damaged')
    expect((await repair()).steps).toEqual([])
    expect(await readFile(at(notePlace()), 'utf8')).toBe('damaged')
  })
})

async function put(place: string, text = 'x'): Promise<void> {
  await mkdir(join(at(place), '..'), { recursive: true, mode: 0o700 })
  await writeFile(at(place), text, { mode: 0o600 })
}

async function change(place: string, fields: object): Promise<void> {
  const document = JSON.parse(await readFile(at(place), 'utf8')) as object
  await writeFile(at(place), JSON.stringify({ ...document, ...fields }))
}

async function copyNoteTo(name: string): Promise<void> {
  await put(`notes/${name}.json`, await readFile(at(notePlace()), 'utf8'))
}

async function linkNote(leadsSomewhere: boolean): Promise<void> {
  await rename(at(notePlace()), join(started.folder, 'moved.json'))
  await symlink(join(started.folder, leadsSomewhere ? 'moved.json' : 'nowhere.json'), at(notePlace()))
}

async function putLock(pid: number, hostname?: string): Promise<void> {
  const { hostname: here } = await import('node:os')
  const lock = { hostname: hostname ?? here(), pid, carrier: 'cli', since: '2026-01-31T08:00:00.000Z' }
  await put('.trivet/lock', JSON.stringify({ ...lock, token: 't', process: null }))
}
