import { execFile } from 'node:child_process'
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createClient } from '#shared/api/client.ts'
import { locales } from '#shared/domain/locale.ts'
import { messagesFor } from '#shared/i18n/messages.ts'
import { namesOfCommands } from '#electron/cli/commands.ts'
import { createApp } from '#electron/app.ts'
import { createCommandLineDesk, type CommandLineDesk } from '../../support/command-line.ts'
import { resourcesDir, startApp } from '../../support/start-app.ts'

const project = join(import.meta.dirname, '../../..')
let desk: CommandLineDesk
let noteId: string

beforeAll(async () => {
  desk = await createCommandLineDesk()
  expect((await desk.trivet('new --sample ~/work')).code).toBe(0)
  const listed = (await desk.trivet('list notes -w ~/work --json')).json()
  noteId = (listed as { result: { documents: { id: string }[] } }).result.documents[0]?.id ?? ''
})
afterAll(() => desk.clear())

describe('the command line', () => {
  it('helps in both languages, for the whole and for each command', async () => {
    for (const locale of locales) {
      const { summaryOf, whole } = {
        whole: await desk.trivet(`--help --locale ${locale}`),
        summaryOf: messagesFor(locale).commandLine.commands,
      }
      expect(whole.code).toBe(0)
      for (const name of namesOfCommands()) {
        expect(whole.output).toContain(summaryOf[name].summary)
        const { code, output } = await desk.trivet(`${name} --help --locale ${locale}`)
        expect([code, output.split('\n')[0]]).toEqual([0, summaryOf[name].summary])
      }
    }
  })

  it.each([
    ['', 'Usage'],
    ['contents', 'no command “contents”'],
    ['list --force', 'no option --force'],
    ['list --repair', '“list” has no option --repair'],
    ['search', 'search WORDS'],
    ['list notes accounts', 'That is too much'],
    ['list ducks', 'account | note'],
    ['search x --limit 0', '--limit'],
    ['search x --kind', 'needs a value'],
    ['search x --json=yes', 'takes no value'],
    ['search x --kind note --kind case', 'twice'],
    ['show ../../etc/passwd', 'trivet://'],
    ['list --locale fr', 'zh-CN or en'],
  ])('does not understand “%s” and changes nothing', async (words, said) => {
    const { code, output, errors } = await desk.trivet(words)
    expect(code).toBe(2)
    expect(output).toBe('')
    expect(errors).toContain(said)
  })

  it('answers programs with one JSON value, failures too', async () => {
    expect((await desk.trivet('list -w ~/work --json')).json()).toMatchObject({
      command: 'list',
      ok: true,
      result: { counts: { account: 1, note: 5, method: 63 } },
    })
    const missing = await desk.trivet('show nobody -w ~/work --json')
    expect(missing.code).toBe(1)
    expect(missing.json()).toEqual({
      command: 'show',
      ok: false,
      error: { code: 'not-found', message: 'There is nothing of that name in this workspace.' },
    })
  })

  it('finds what the window finds, and says by its exit code that there is nothing', async () => {
    const found = await desk.trivet('search 禾岭 --kind account -w ~/work --locale zh-CN --json')
    expect(found.code).toBe(1)
    const english = (await desk.trivet('search promotion --kind note -w ~/work --json')).json()
    expect(english).toMatchObject({
      result: { hits: [{ kind: 'note', link: expect.stringMatching(/^trivet:\/\/note\//) as string }] },
    })
    expect((await desk.trivet('search qqqqqqqq -w ~/work')).code).toBe(1)
  })

  it('shows a document by its id and by its link', async () => {
    const byId = await desk.trivet(`show ${noteId} -w ~/work`)
    const byLink = await desk.trivet(`show trivet://note/${noteId} -w ~/work`)
    expect(byId.output).toMatch(/^# /)
    expect(byLink.output).toBe(byId.output)
    expect((await desk.trivet(`show trivet://account/${noteId} -w ~/work`)).code).toBe(1)
    const whole = (await desk.trivet(`show ${noteId} -w ~/work --json`)).json()
    const stored = JSON.parse(
      await readFile(join(desk.folder, 'work/notes', `${noteId}.json`), 'utf8'),
    ) as unknown
    expect(whole).toMatchObject({ result: { document: stored } })
  })

  it('refuses to make a workspace of one, of its own folders and of the home folder', async () => {
    for (const folder of ['~/work', '~/settings/inside', '/']) {
      const { code, errors } = await desk.trivet(`new ${folder}`)
      expect([code, errors]).toEqual([1, expect.stringContaining('[folder-not-allowed]')])
    }
  })

  it('reads beside a Trivet that is open, leaves no trace, and does not write', async () => {
    const app = await startApp({ workspace: false, workspaceDir: join(desk.folder, 'work') })
    try {
      const client = createClient({
        call: (method, input) => app.app.dispatch(method, input),
        subscribe: (listener) => app.app.subscribe(listener),
        close: () => undefined,
      })
      expect(await client.call('workspace.status', {})).toMatchObject({ state: 'open', readOnly: null })
      const lock = join(desk.folder, 'work/.trivet/lock')
      const before = await readFile(lock, 'utf8')
      for (const words of ['list', 'search promotion', `show ${noteId}`]) {
        expect((await desk.trivet(`${words} -w ~/work`)).code).toBe(0)
      }
      expect(await readFile(lock, 'utf8')).toBe(before)
    } finally {
      await app.stop()
    }
  })

  it('neither opens the workspace of the window by itself nor changes which one that is', async () => {
    const names = async () => (await readdir(join(desk.folder, 'settings')).catch(() => [])).sort()
    const before = await names()
    await desk.trivet('list -w ~/work')
    expect(await names()).toEqual(before)
    expect((await desk.trivet('list')).errors).toContain('[no-workspace]')
    const app = await createApp({
      settingsDir: join(desk.folder, 'settings'),
      resourcesDir,
      workspaceDir: null,
      version: '1',
      platform: (await platformOfWindow()).platform,
      log: () => undefined,
    })
    expect(await app.dispatch('workspace.status', {})).toEqual({ ok: true, value: { state: 'none' } })
    await app.close()
  })

  it('keeps titles from steering a terminal, and leaves a pipe what was written', async () => {
    const { createTerminal } = await import('#electron/cli/terminal.ts')
    const written = { terminal: '', pipe: '' }
    const title = 'a\u001b]0;owned\u0007b\u202ec'
    const sink = (name: 'terminal' | 'pipe') => ({
      isTTY: name === 'terminal',
      write: (text: string) => {
        written[name] += text
      },
    })
    for (const name of ['terminal', 'pipe'] as const) {
      createTerminal(sink(name), sink(name), {}).print([[{ text: title }]])
    }
    expect(written).toEqual({ terminal: 'a\uFFFD]0;owned\uFFFDb\uFFFDc\n', pipe: `${title}\n` })
  })

  it('marks what was found in a terminal, and only there', async () => {
    const words = 'search promotion --kind note -w ~/work'
    expect((await desk.trivet(words)).output).not.toContain('\u001b')
    expect((await desk.trivet(words, { isTerminal: true })).output).toContain('\u001b[1m')
    desk.env['NO_COLOR'] = '1'
    expect((await desk.trivet(words, { isTerminal: true })).output).not.toContain('\u001b')
    delete desk.env['NO_COLOR']
  })

  it('ends a reading command at once when it is interrupted', async () => {
    const { code, errors } = await desk.trivet('list -w ~/work', { interrupted: AbortSignal.abort() })
    expect([code, errors]).toEqual([130, expect.stringContaining('[cancelled]')])
  })
})

describe('taking out and bringing in', () => {
  it('brings an export back into another workspace as it was, and says what it would do first', async () => {
    const planned = await desk.trivet('export -w ~/work --out ~/vault --dry-run --json')
    expect(planned.json()).toMatchObject({ result: { dryRun: true, counts: { unchanged: 0 } } })
    await expect(stat(join(desk.folder, 'vault'))).rejects.toMatchObject({ code: 'ENOENT' })
    expect((await desk.trivet('export -w ~/work --out ~/vault')).code).toBe(0)
    expect((await desk.trivet('export -w ~/work --out ~/vault --json')).json()).toMatchObject({
      result: { counts: { create: 0, update: 0, delete: 0, conflict: 0 } },
    })
    expect((await desk.trivet('new ~/other')).code).toBe(0)
    expect((await desk.trivet('import -w ~/other ~/vault --dry-run')).code).toBe(0)
    expect(await readdir(join(desk.folder, 'other/notes'))).toEqual([])
    expect((await desk.trivet('import -w ~/other ~/vault')).code).toBe(0)
    expect((await readdir(join(desk.folder, 'other/notes'))).sort()).toEqual(
      (await readdir(join(desk.folder, 'work/notes'))).sort(),
    )
  })

  it('ends an export by Ctrl+C with nothing half done, and takes it up again', async () => {
    const { code, errors } = await desk.trivet('export -w ~/work --out ~/stopped', {
      interrupted: AbortSignal.abort(),
    })
    expect([code, errors]).toEqual([130, expect.stringContaining('[cancelled]')])
    expect((await desk.trivet('export -w ~/work --out ~/stopped')).code).toBe(0)
    expect((await desk.trivet('export -w ~/work --out ~/stopped --dry-run --json')).json()).toMatchObject({
      result: { counts: { create: 0, update: 0, conflict: 0 } },
    })
  })

  it('tells how far it is in a terminal only, and takes the line away again', async () => {
    const shown = await desk.trivet('doctor -w ~/work', { isTerminal: true })
    expect(shown.errors).toContain('\r\u001b[K')
    expect((await desk.trivet('doctor -w ~/work')).errors).toBe('')
  })

  it('exports one account by its name, one document or one tag, and nothing that is not there', async () => {
    const [account] = (await readdir(join(desk.folder, 'work/accounts'))).map((name) =>
      name.replace('.json', ''),
    )
    for (const scope of [`--account ${account}`, `--scope note:${noteId}`, '--tag nothing']) {
      expect((await desk.trivet(`export -w ~/work --out ~/part --dry-run ${scope}`)).code).toBeLessThan(2)
    }
    expect((await desk.trivet('export -w ~/work --out ~/part --account Nobody')).code).toBe(1)
    expect((await desk.trivet('export -w ~/work --out ~/part --scope ../x')).code).toBe(2)
    expect((await desk.trivet('export -w ~/work --out ~/part --tag a --account b')).code).toBe(2)
  })

  it('names every file that an import did not take, and takes nothing in where it can’t write', async () => {
    await mkdir(join(desk.folder, 'loose'))
    await writeFile(join(desk.folder, 'loose/a.md'), '# A\n\n![](gone.png)\n')
    const { code, output } = await desk.trivet('import -w ~/work ~/loose --dry-run')
    expect([code, output]).toEqual([1, expect.stringContaining('gone.png')])
    expect((await desk.trivet('import ~/loose')).code).toBe(2)
    expect((await desk.trivet('import -w ~/work ~/nowhere')).errors).toContain('[folder-unreadable]')
  })

  it('backs up a workspace and restores it byte for byte, and never over another', async () => {
    await mkdir(join(desk.folder, 'backups'))
    expect((await desk.trivet('backup -w ~/work --out ~/backups')).code).toBe(0)
    const [name = ''] = await readdir(join(desk.folder, 'backups'))
    const file = join(desk.folder, 'backups', name)
    expect((await desk.trivetWith(['restore', file, join(desk.folder, 'back')])).code).toBe(0)
    const note = `notes/${noteId}.json`
    expect(await readFile(join(desk.folder, 'back', note), 'utf8')).toBe(
      await readFile(join(desk.folder, 'work', note), 'utf8'),
    )
    expect((await desk.trivetWith(['restore', file, join(desk.folder, 'work')])).code).toBe(1)
  })

  it('refuses to write beside a Trivet that is open, and names who has the workspace', async () => {
    const app = await startApp({ workspace: false, workspaceDir: join(desk.folder, 'other') })
    try {
      await app.app.dispatch('workspace.status', {})
      for (const words of ['import -w ~/other ~/loose', 'doctor --repair -w ~/other']) {
        const { code, errors } = await desk.trivet(words)
        expect([code, errors]).toEqual([1, expect.stringContaining(`process ${process.pid}`)])
        expect(errors).toContain('[workspace-locked]')
      }
    } finally {
      await app.stop()
    }
  })

  it('finds what is wrong by doctor, and mends it', async () => {
    await writeFile(join(desk.folder, 'back/notes', `${noteId}.json`), '')
    const found = await desk.trivet('doctor -w ~/back')
    expect([found.code, found.output]).toEqual([1, expect.stringContaining('[document-damaged]')])
    const left = `.trivet-${'c'.repeat(16)}.tmp`
    await writeFile(join(desk.folder, 'work', left), 'half')
    expect((await desk.trivet('doctor -w ~/work --repair --dry-run')).output).toContain('would be done')
    expect(await readdir(join(desk.folder, 'work'))).toContain(left)
    expect((await desk.trivet('doctor -w ~/work --repair')).code).toBe(0)
    expect(await readdir(join(desk.folder, 'work'))).not.toContain(left)
  })
})

it('runs as a program of its own, without Electron', async () => {
  const run = promisify(execFile)
  const { stdout } = await run(
    'npx',
    ['--no-install', 'tsx', 'electron/cli/index.ts', 'list', '--json', '-w', join(desk.folder, 'work')],
    {
      cwd: project,
      env: { ...process.env, ...desk.env },
    },
  )
  expect(JSON.parse(stdout)).toMatchObject({ ok: true })
  expect((await stat(join(desk.folder, 'work'))).isDirectory()).toBe(true)
})

async function platformOfWindow() {
  const { createBrowserPlatform } = await import('#electron/web/browser-platform.ts')
  return { platform: createBrowserPlatform({ documentsDir: join(desk.folder, 'documents') }) }
}
