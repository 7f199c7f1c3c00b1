import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AppEvent } from '#shared/api/events.ts'
import { build, isStale } from '#electron/runtime/build.ts'
import { readEvent } from '#renderer/api/wire.ts'
import { pageTransport } from '../support/page-transport.ts'
import { ensureDisplay } from '../support/display.ts'
import { launchElectron } from '../support/launch-electron.ts'
import { describeContract } from './contract-suite.ts'

describeContract('over IPC, in a real window', async () => {
  if (await isStale()) await build()
  const display = await ensureDisplay()
  const folder = await mkdtemp(join(tmpdir(), 'trivet-ipc-'))
  const folders = { settingsDir: join(folder, 'settings'), documentsDir: join(folder, 'documents') }
  const { app, page } = await launchElectron(folders)
  const listeners = new Set<(event: AppEvent) => void>()
  await page.exposeFunction('passOn', (raw: unknown) => {
    const event = readEvent(raw)
    if (event) for (const listener of listeners) listener(event)
  })
  await page.evaluate(() => {
    const { passOn } = window as unknown as { passOn: (event: unknown) => void }
    window.trivet?.subscribe((event) => {
      passOn(event)
    })
  })
  // What the system would open outside the app is not what this suite is about.
  await app.evaluate(({ shell }) => {
    shell.openExternal = () => Promise.resolve()
    shell.showItemInFolder = () => undefined
  })
  const transport = pageTransport(() => page)
  return {
    transport: {
      ...transport,
      subscribe(listener) {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    },
    async answerDialog(path) {
      await app.evaluate(({ dialog }, answer) => {
        dialog.showOpenDialog = () =>
          Promise.resolve({ canceled: answer === null, filePaths: answer === null ? [] : [answer] })
        dialog.showSaveDialog = () => Promise.resolve({ canceled: answer === null, filePath: answer ?? '' })
      }, path)
    },
    async stop() {
      await app.close()
      await rm(folder, { recursive: true, force: true })
      display.stop()
    },
  }
})
