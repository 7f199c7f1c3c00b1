import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createBrowserPlatform } from '#electron/web/browser-platform.ts'
import { startWebHost } from '#electron/web/host.ts'
import { createHttpTransport } from '#renderer/api/http-transport.ts'
import { startApp } from '../support/start-app.ts'
import { describeContract } from './contract-suite.ts'

describeContract('over HTTP', async () => {
  const started = await startApp({ workspace: false, createPlatform: createBrowserPlatform })
  const rendererDir = join(started.folder, 'renderer')
  await mkdir(rendererDir)
  const host = await startWebHost({ app: started.app, rendererDir })
  const transport = createHttpTransport({
    baseUrl: host.origin,
    token: host.token,
    // What a browser adds by itself to a call from a page of the host.
    fetch: (input, init) => {
      const headers = new Headers(init?.headers)
      headers.set('Origin', host.origin)
      headers.set('Sec-Fetch-Site', 'same-origin')
      return fetch(input, { ...init, headers })
    },
  })
  return {
    transport,
    async stop() {
      await host.close()
      await started.stop()
    },
  }
})
