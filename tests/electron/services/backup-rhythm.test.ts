import { appendFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createClient, type Client } from '#shared/api/client.ts'
import type { LastBackup } from '#shared/domain/backup.ts'
import { isDue } from '#electron/services/backup-runs.ts'
import { startApp, type StartedApp } from '../../support/start-app.ts'

/** Days that don't depend on where the test runs: noon of the user's day. */
const on = (day: number) => new Date(2026, 0, day, 12).toISOString()

function made(at: string): LastBackup {
  return { at, outcome: 'made', code: null, fileName: 'a.zip', bytes: 1 }
}

describe('the automatic backup', () => {
  it.each([
    ['daily', null, 1, true],
    ['daily', made(on(1)), 1, false],
    ['daily', made(on(1)), 2, true],
    ['weekly', made(on(1)), 7, false],
    ['weekly', made(on(1)), 8, true],
    ['weekly', made(on(9)), 8, true],
    ['daily', { ...made(on(1)), outcome: 'failed' }, 1, true],
    ['off', null, 1, false],
  ] as const)('%s after %j is due on day %i: %s', (rhythm, last, day, due) => {
    expect(isDue(rhythm, last, on(day))).toBe(due)
  })
})

describe('kept backups', () => {
  interface Kept {
    started: StartedApp
    client: Client
    place: string
    /** Changes something and makes the backup. */
    run: (title: string) => Promise<void>
  }

  async function setUp(): Promise<Kept> {
    const started = await startApp()
    onTestFinished(() => started.stop())
    const client = createClient({
      call: (method, input) => started.app.dispatch(method, input),
      subscribe: (listener) => started.app.subscribe(listener),
      close: () => undefined,
    })
    const place = join(started.folder, 'drive')
    await mkdir(place)
    started.dialog.answer = place
    const choice = await client.call('backup.chooseFolder', {})
    await client.call('backup.saveSettings', { folder: choice?.handle ?? '', keep: 7 })
    return {
      ...{ started, client, place },
      run: async (title) => {
        await client.call('notes.create', { title, body: '' })
        await client.call('backup.runNow', {})
      },
    }
  }

  it('are as many as were asked for; others’ files and those somebody changed are never deleted', async () => {
    const { place, run } = await setUp()
    await writeFile(join(place, 'somebody-else-2020-01-01-000000.zip'), 'mine')
    await run('first')
    const [first = ''] = (await readdir(place)).filter((name) => name.startsWith('Trivet'))
    await appendFile(join(place, first), 'changed by somebody')
    for (let count = 2; count <= 10; count += 1) await run(`note ${count}`)
    const names = await readdir(place)
    expect(names).toContain('somebody-else-2020-01-01-000000.zip')
    expect(names).toContain(first)
    expect(names).toHaveLength(2 + 7)
  })

  it('say plainly when one could not be made, and are made again once the place is back', async () => {
    const { started, client, place, run } = await setUp()
    await rm(place, { recursive: true })
    await expect(run('unplugged')).rejects.toMatchObject({ code: 'folder-unreadable' })
    expect((await client.call('backup.status', {})).last).toMatchObject({
      outcome: 'failed',
      code: 'folder-unreadable',
    })
    expect(started.logged.join('\n')).toContain('The automatic backup failed')
    await mkdir(place)
    await client.call('backup.runNow', {})
    expect((await client.call('backup.status', {})).last).toMatchObject({ outcome: 'made', code: null })
    expect(await readdir(place)).toHaveLength(1)
  })
})
