import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright'
import { startWebHost } from '#electron/runtime/web-host.ts'
import { browserOptions } from '../support/launch-chromium.ts'
import { environmentFor, launchElectron, type Folders } from '../support/launch-electron.ts'
import { prepareWorkspace, withoutWindow } from '../support/prepare-workspace.ts'

/** A letter, and when the window had dealt with its key; milliseconds of a clock that only runs forward. */
interface Stroke {
  letter: string
  at: number
}

export interface CrashRound {
  /** How old the oldest letter was that was lost when all was killed, in milliseconds; 0 where none was. */
  lostMs: number
  typed: string
  /** What the next start of Trivet finds in the note. */
  found: string
  /** True where what was found is not the beginning of what was typed. */
  isGarbled: boolean
}

/** A window that shows a note, and the end of it and of its host, without a word of farewell. */
interface Victim {
  page: Page
  kill: () => Promise<void>
}

const letters = [...'客户要更多扣点我们让零点五个点换端架陈列 and some Latin 0.75 ']

/** Pseudo-random numbers from 0 to 1, the same for the same seed on every machine. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Types into a real window, kills window and host at a random moment, and looks at what is there afterwards. */
export async function crashWhileTyping(carrier: 'electron' | 'chromium', seed: number): Promise<CrashRound> {
  const folder = await mkdtemp(join(tmpdir(), 'trivet-crash-'))
  const folders = { settingsDir: join(folder, 'settings'), documentsDir: join(folder, 'documents') }
  try {
    await prepareWorkspace(folders, { workspace: true, sample: false, locale: 'zh-CN', theme: 'light' })
    const { id } = await withoutWindow(folders, (client) =>
      client.call('notes.create', { title: '', body: '' }),
    )
    const victim = carrier === 'electron' ? await startDesktop(folders) : await startBrowser(folders)
    const { strokes, killedAt } = await typeUntilKilled(victim, id, seededRandom(seed))
    const { body } = await withoutWindow(folders, (client) => client.call('notes.get', { id }))
    return judge(strokes, body, killedAt)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
}

async function typeUntilKilled({ page, kill }: Victim, id: string, random: () => number) {
  await page.locator('nav').first().waitFor()
  await page.evaluate((hash) => {
    location.hash = hash
  }, `#/playbook/notes/${id}`)
  await page.locator('.cm-content').click()
  const strokes: Stroke[] = []
  let killedAt = Infinity
  const end = new Promise<void>((resolve, reject) => {
    setTimeout(
      () => {
        killedAt = performance.now()
        kill().then(resolve, reject)
      },
      300 + random() * 3_700,
    )
  })
  for (let count = 0; killedAt === Infinity; count += 1) {
    const letter = letters[count % letters.length] ?? ' '
    // The last key may be on its way when the window dies, and then nobody may answer for it.
    const isIn = await Promise.race([
      page.keyboard.insertText(letter).then(
        () => true,
        () => false,
      ),
      end.then(() => false),
    ])
    strokes.push({ letter, at: isIn ? performance.now() : Infinity })
    // Fast typing, with a pause for thought now and then.
    const pause = random() < 0.04 ? 300 + random() * 500 : 15 + random() * 60
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
  await end
  return { strokes, killedAt }
}

function judge(strokes: readonly Stroke[], found: string, killedAt: number): CrashRound {
  const typed = strokes.map(({ letter }) => letter).join('')
  const oldestLost = strokes[[...found].length]
  return {
    typed,
    found,
    isGarbled: !typed.startsWith(found),
    lostMs: oldestLost ? Math.max(0, killedAt - oldestLost.at) : 0,
  }
}

async function startDesktop(folders: Folders): Promise<Victim> {
  const { app, page } = await launchElectron(folders)
  const child = app.process()
  return {
    page,
    async kill() {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGKILL')
      await gone
    },
  }
}

async function startBrowser(folders: Folders): Promise<Victim> {
  const host = await startWebHost([], environmentFor(folders), 'ignore')
  const server = await chromium.launchServer(browserOptions())
  const browser = await chromium.connect(server.wsEndpoint())
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await page.goto(host.url)
  return {
    page,
    async kill() {
      const { pid } = server.process()
      if (pid === undefined) throw new Error('The browser does not run.')
      const gone = new Promise((resolve) => browser.once('disconnected', resolve))
      host.kill()
      // With all its helpers: what is started may be a script, and the window a process below it.
      process.kill(-pid, 'SIGKILL')
      await Promise.all([host.ended, gone])
    },
  }
}
