import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { build, preview } from 'vite'
import { contentSecurityPolicy } from '#shared/api/content-security-policy.ts'

const html = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <link rel="icon" href="data:," />
    <title>A table</title>
    <link rel="stylesheet" href="/page.css" />
  </head>
  <body>
    <div id="root"></div>
    <script type="module" src="/page.js"></script>
  </body>
</html>
`

/** Builds the page with a table and serves it; no part of the app knows of it. */
export async function serveTablePage(): Promise<{ url: string; stop: () => Promise<void> }> {
  const input = fileURLToPath(import.meta.resolve('./main.tsx'))
  const outDir = await mkdtemp(join(tmpdir(), 'trivet-table-page-'))
  const shared = { root: import.meta.dirname, configFile: false, logLevel: 'error' } as const
  const names = { entryFileNames: '[name].js', assetFileNames: 'page[extname]' }
  await build({
    ...shared,
    plugins: [react()],
    build: {
      outDir,
      emptyOutDir: true,
      minify: false,
      cssCodeSplit: false,
      rolldownOptions: { input: { page: input }, output: names },
    },
  })
  await writeFile(join(outDir, 'index.html'), html)
  // Under the app's own policy: what needs more than that would fail there only.
  const headers = { 'Content-Security-Policy': contentSecurityPolicy }
  const server = await preview({
    ...shared,
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0, headers },
  })
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
