import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { expect, test } from 'playwright/test'
import { startWebHost } from '#electron/runtime/web-host.ts'
import { browserOptions } from '../support/launch-chromium.ts'
import { environmentFor } from '../support/launch-electron.ts'
import { prepareWorkspace, withoutWindow } from '../support/prepare-workspace.ts'
import { attach } from './host/system-calls.ts'
import { canTrace } from './means.ts'

/** The error has to be seen within this time of the answer that tells of it. */
const visibleWithinMs = 1000

/** Writing itself is left alone: the host answers windows by the same call. */
const faults = [
  { call: 'openat', error: 'EACCES', said: 'Not saved: writing is not allowed' },
  { call: 'fsync', error: 'ENOSPC', said: 'Not saved: disk full' },
  { call: 'fsync', error: 'EIO', said: 'Not saved: disk error' },
  { call: 'rename', error: 'EROFS', said: 'Not saved: writing is not allowed' },
]

for (const { call, error, said } of faults) {
  test(`${error} at ${call} is seen within a second, the text stays, and is saved when it has passed`, async () => {
    test.skip(!canTrace, 'This needs strace.')
    test.setTimeout(120_000)
    const folder = await mkdtemp(join(tmpdir(), 'trivet-window-'))
    const folders = { settingsDir: join(folder, 'settings'), documentsDir: join(folder, 'documents') }
    await prepareWorkspace(folders, { workspace: true, sample: false, locale: 'en', theme: 'light' })
    const { id } = await withoutWindow(folders, (client) =>
      client.call('notes.create', { title: 'Plan', body: '' }),
    )
    const host = await startWebHost([], environmentFor(folders), 'ignore')
    const browser = await chromium.launch(browserOptions())
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
      await page.goto(host.url)
      await page.locator('nav').first().waitFor()
      await page.evaluate((hash) => {
        location.hash = hash
      }, `#/playbook/notes/${id}`)
      await page.locator('.cm-content').click()
      const state = page.locator(`[data-note-id="${id}"]`)
      await page.keyboard.type('first')
      await expect(state).toHaveAttribute('data-save-state', 'saved')

      const tracer = await attach(await hostProcess(), [
        ...['-o', '/dev/null', '-e', `trace=${call}`],
        ...['-e', `inject=${call}:error=${error}:when=1+`],
      ])
      const refused = page.waitForResponse(async (response) =>
        /"ok":false/.test(await response.text().catch(() => '')),
      )
      await page.keyboard.type(' second')
      await refused
      await expect(page.getByText(said).first()).toBeVisible({ timeout: visibleWithinMs })
      await expect(state).not.toHaveAttribute('data-save-state', 'saved')
      await expect(page.locator('.cm-content')).toContainText('first second')

      tracer.detach()
      await tracer.ended
      // What does not pass by itself is not tried again by itself.
      const again = page.getByRole('button', { name: 'Try again' })
      if (await again.isVisible()) await again.click()
      await expect(state).toHaveAttribute('data-save-state', 'saved', { timeout: 40_000 })
      await expect(page.getByText(said)).toHaveCount(0)
    } finally {
      await browser.close()
      await host.stop()
    }
    const { body } = await withoutWindow(folders, (client) => client.call('notes.get', { id }))
    expect(body).toBe('first second')
    await rm(folder, { recursive: true, force: true })
  })
}

async function hostProcess(): Promise<number> {
  const children = await readFile(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8')
  for (const pid of children.trim().split(' ')) {
    if ((await readFile(`/proc/${pid}/cmdline`, 'utf8')).includes('web.cjs')) return Number(pid)
  }
  throw new Error('There is no host.')
}
