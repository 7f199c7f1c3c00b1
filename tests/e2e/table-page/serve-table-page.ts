import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build, preview } from 'vite'

/** Builds the page with a table and serves it; no part of the app knows of it. */
export async function serveTablePage(): Promise<{ url: string; stop: () => Promise<void> }> {
  const root = import.meta.dirname
  const outDir = await mkdtemp(join(tmpdir(), 'trivet-table-page-'))
  const shared = { root, configFile: false, logLevel: 'error' } as const
  await build({ ...shared, plugins: [react()], build: { outDir, emptyOutDir: true, minify: false } })
  const server = await preview({ ...shared, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } })
  const url = server.resolvedUrls?.local[0]
  if (url === undefined) throw new Error('The page with the table has no address.')
  return {
    url,
    async stop() {
      await server.close()
      await rm(outDir, { recursive: true, force: true })
    },
  }
}
