import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { createApp } from '../app.ts'
import { findPlaces } from '../places.ts'
import { createBrowserPlatform } from './browser-platform.ts'
import { readCommandLine } from './command-line.ts'
import { startWebHost } from './host.ts'

/** Both this file and its bundle `out/main/web.cjs` lie two folders below the root. */
const root = join(import.meta.dirname, '../..')
/** A host nobody looks at for this long is forgotten; it should not stand open for ever. */
const idleMs = 30 * 60_000

function log(line: string): void {
  process.stderr.write(`${line}\n`)
}

function readVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return z.object({ version: z.string() }).parse(manifest).version
}

async function main(): Promise<void> {
  const { workspaceDir, port } = readCommandLine(process.argv.slice(2))
  const { settingsDir, documentsDir } = findPlaces()
  const app = await createApp({
    settingsDir,
    resourcesDir: join(root, 'resources'),
    workspaceDir,
    version: readVersion(),
    platform: createBrowserPlatform({ documentsDir }),
    log,
  })

  let ending: Promise<void> | null = null
  const end = () => {
    // The app first: its last saves still reach the windows.
    ending ??= app
      .close()
      .finally(() => host.close())
      .catch((error: unknown) => {
        log(error instanceof Error ? error.name : 'The host did not close cleanly.')
        process.exitCode = 1
      })
  }
  const host = await startWebHost({
    app,
    rendererDir: join(root, 'out/renderer'),
    port,
    log,
    idleMs,
    onIdle: () => {
      log('Nobody has used Trivet for half an hour, so it ends. Start it again when you need it.')
      end()
    },
  }).catch(async (error: unknown) => {
    await app.close()
    throw error
  })
  // The terminal going away counts as well: the host ends with whoever started it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)

  process.stdout.write(`Trivet: ${host.url}\n`)
  log('The address holds the key to your workspace: keep it to yourself. Ctrl+C ends Trivet.')
}

main().catch((error: unknown) => {
  log(error instanceof Error ? error.message : 'Trivet did not start.')
  process.exitCode = 2
})
