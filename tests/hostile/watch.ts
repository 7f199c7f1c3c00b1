import type { Page } from 'playwright'
import type { Verdict } from './payload.ts'
import type { Subject } from './subject.ts'
import type { Canary } from './canary.ts'

/** Names that a preview has of its own accord, with a diagram drawn and without. */
export type Known = ReadonlySet<string>

/** What the window and its preview look like from outside the content: all of it stays as it is, whatever is shown. */
interface Looks {
  globals: string[]
  frameGlobals: string[]
  mark: boolean
  address: string
  frameAddress: string
  sentinel: string
  polluted: boolean
  natives: boolean
  alive: string[]
}

/** Longest time, in milliseconds, that the window may leave a question unanswered. */
const answerLimit = 2_000

/** Watches one piece of content from before it is shown until everything in it was clicked. */
export interface Watch {
  /** From here on the reader has clicked: an address of the web may be opened now. */
  clicked(): Promise<void>
  /** What came about that must not, with the evidence. */
  verdicts(): Promise<Map<Verdict, string>>
}

export async function startWatch({
  subject,
  canary,
  known,
}: {
  subject: Subject
  canary: Canary
  known: Known
}): Promise<Watch> {
  const { page } = subject
  const before = await looksOf(page)
  const windows = await subject.windows()
  const opened = (await subject.openings()).length
  const foreign = subject.foreignRequests().length
  canary.forget()
  let withoutGesture: string[] = []
  const pulse = startPulse(page)

  return {
    async clicked() {
      withoutGesture = (await subject.openings()).slice(opened)
    },
    async verdicts() {
      const found = new Map<Verdict, string>()
      const say = (verdict: Verdict, isBroken: boolean, evidence: string) => {
        if (isBroken && !found.has(verdict)) found.set(verdict, evidence)
      }
      const longest = await pulse.stop()
      say('hang', longest > answerLimit, `no answer for ${Math.round(longest)} ms`)
      say('crash', subject.hasCrashed() || page.isClosed(), 'the page is gone')
      if (found.has('crash')) return found
      const after = await looksOf(page)
      const fresh = (now: string[], then: string[]) => now.filter((name) => !then.includes(name))
      // The window counts its frames among its names, and the preview is the one it may have.
      const globals = fresh(after.globals, [...before.globals, '0'])
      const frameGlobals = after.frameGlobals.filter((name) => !known.has(name))
      say(
        'script',
        globals.length + frameGlobals.length > 0,
        `made ${[...globals, ...frameGlobals].join(', ')}`,
      )
      say('script', after.alive.length > 0, `alive in the preview: ${after.alive.join(', ')}`)
      say('network', canary.hits().length > 0, canary.hits().join(', '))
      const reached = subject.foreignRequests().slice(foreign)
      say('network', reached.length > 0, reached.join(', '))
      say('navigate', !after.mark, 'the window was loaded anew')
      say('navigate', after.address !== before.address, after.address)
      say('navigate', !/^$|\/preview\/index\.html$/.test(after.frameAddress), after.frameAddress)
      say('popup', (await subject.windows()) > windows, 'another window or tab')
      say('openExternal', withoutGesture.length > 0, `unasked: ${withoutGesture.join(', ')}`)
      const odd = (await subject.openings()).slice(opened).filter((url) => !/^(?:https?:|mailto:)/.test(url))
      say('openExternal', odd.length > 0, odd.join(', '))
      say('escapeStyle', after.sentinel !== before.sentinel, `${before.sentinel} became ${after.sentinel}`)
      say('pollute', after.polluted, '({}).polluted')
      say('clobber', !after.natives, 'a name of the page means something else')
      return found
    },
  }
}

/** Asks the window again and again whether it still hears. */
function startPulse(page: Page): { stop: () => Promise<number> } {
  let longest = 0
  let isOn = true
  const beating = (async () => {
    while (isOn) {
      const asked = performance.now()
      const limit = new Promise<void>((resolve) => setTimeout(resolve, 20_000).unref())
      await Promise.race([page.evaluate(() => 0).catch(() => undefined), limit])
      longest = Math.max(longest, performance.now() - asked)
      await new Promise((resolve) => setTimeout(resolve, 60))
    }
  })()
  return {
    async stop() {
      isOn = false
      await beating
      return longest
    },
  }
}

/** Sets the mark that a reload would wipe out. */
export async function markPage(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.defineProperty(document, 'trivetHostileMark', { value: true, configurable: true })
  })
}

/** The names in the preview that is shown now. */
export async function knownNames(page: Page): Promise<Known> {
  return new Set((await looksOf(page)).frameGlobals)
}

async function looksOf(page: Page): Promise<Looks> {
  const frame = page.frames().find((candidate) => candidate.url().includes('/preview/'))
  const looks = frame
    ?.evaluate(() => ({
      globals: Object.getOwnPropertyNames(window),
      address: location.href.replace(/[?#].*$/, ''),
      natives:
        typeof document.getElementById === 'function' &&
        document.body instanceof HTMLBodyElement &&
        typeof window.parent.postMessage === 'function',
      polluted: 'polluted' in {},
      alive: [
        ...document.querySelectorAll(
          'main :is(script, iframe, object, embed, frame, form, input, button[formaction], link, meta, base, audio, video, portal, webview, area, [href], [onerror], [onload], [onclick], [onfocus], [ontoggle], [id], [name], [style*="fixed"])',
        ),
      ]
        .map((element) => element.outerHTML.slice(0, 80))
        .slice(0, 3),
    }))
    .catch(() => undefined)
  // A frame that is too busy to answer is ended by the app; what it looked like is not asked for ever.
  const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), 1_500))
  const inFrame = await Promise.race([looks, late])
  const inWindow = await page.evaluate(() => {
    const rail = document.querySelector('nav')
    const box = rail?.getBoundingClientRect()
    const style = rail ? getComputedStyle(rail) : null
    const top = box ? document.elementFromPoint(box.x + box.width / 2, box.y + 20) : null
    return {
      globals: Object.getOwnPropertyNames(window),
      mark: 'trivetHostileMark' in document,
      address: location.href.replace(/#.*$/, ''),
      sentinel: [
        box && [box.x, box.y, box.width, box.height].map(Math.round).join(' '),
        style && [style.display, style.visibility, style.color, style.opacity].join(' '),
        top !== null && rail?.contains(top) === true ? 'uncovered' : 'covered',
        getComputedStyle(document.body).display,
      ].join(', '),
      polluted: 'polluted' in {},
      natives:
        typeof document.getElementById === 'function' &&
        document.body instanceof HTMLBodyElement &&
        document.getElementById('root') instanceof HTMLDivElement &&
        typeof window.fetch === 'function',
    }
  })
  return {
    ...inWindow,
    frameGlobals: inFrame?.globals ?? [],
    frameAddress: inFrame?.address ?? '',
    polluted: inWindow.polluted || inFrame?.polluted === true,
    natives: inWindow.natives && inFrame?.natives !== false,
    alive: inFrame?.alive ?? [],
  }
}
