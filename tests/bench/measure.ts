import type { Locator, Page } from 'playwright/test'

/** The value below which a share (0 to 1) of all values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** The slow ones of a round: one in twenty is slower. */
export function slow(values: readonly number[]): number {
  return quantile(values, 0.95)
}

/** What was measured in one round: the thing itself, and next to it the plainest thing of its kind. */
export interface Round {
  measured: readonly number[]
  plain: readonly number[]
}

/**
 * How many times as long as the plain thing, in a round like most: the median over the rounds. A machine that is
 * busy for a moment spoils one round; what is slow by itself is slow in all of them.
 */
export function usualRatio(
  rounds: readonly Round[],
  of: (values: readonly number[]) => number,
  against = of,
): number {
  return median(rounds.map(({ measured, plain }) => of(measured) / against(plain)))
}

/** Takes rounds in turn: once the thing, once the plain one. */
export async function inTurn(
  count: number,
  measure: () => Promise<number[]>,
  plain: () => Promise<number[]>,
): Promise<Round[]> {
  const rounds: Round[] = []
  for (let round = 0; round < count; round += 1) {
    rounds.push({ plain: await plain(), measured: await measure() })
  }
  return rounds
}

/** Tells how long (ms) a page's own thread worked for a task, whatever else the machine did meanwhile. */
type Meter = (task: () => Promise<unknown>) => Promise<number>

const meters = new WeakMap<Page, Meter>()

async function meterOf(page: Page): Promise<Meter> {
  const known = meters.get(page)
  if (known) return known
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const worked = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000
  }
  const meter: Meter = async (task) => {
    const before = await worked()
    await task()
    return (await worked()) - before
  }
  meters.set(page, meter)
  return meter
}

/** The work (ms) of a page's own thread from the start of a task until its outcome has been drawn. */
export async function taskWork(page: Page, task: () => Promise<unknown>): Promise<number> {
  await page.bringToFront()
  const meter = await meterOf(page)
  return meter(async () => {
    await task()
    await page.evaluate(scrollAndDraw, { element: null, top: 0 })
  })
}

const framesPerScroll = 24
const pixelsPerFrame = 96
const word = 'negotiate'

/** The work (ms) of each frame while something scrolls down, three rows a frame. */
export async function scrollWork(page: Page, scroller: Locator): Promise<number[]> {
  await page.bringToFront()
  const meter = await meterOf(page)
  const element = await scroller.elementHandle()
  const scrollTo = (top: number) => page.evaluate(scrollAndDraw, { element, top })
  await scrollTo(0)
  const works: number[] = []
  for (let frame = 1; frame <= framesPerScroll; frame += 1) {
    works.push(await meter(() => scrollTo(frame * pixelsPerFrame)))
  }
  return works
}

/** The work (ms) from a key until what it wrote has been drawn, for each key of a word. */
export async function keyWork(page: Page, field: Locator): Promise<number[]> {
  await page.bringToFront()
  const meter = await meterOf(page)
  await field.focus()
  const works: number[] = []
  for (const key of word) {
    works.push(
      await meter(async () => {
        await page.keyboard.press(key)
        await page.evaluate(scrollAndDraw, { element: null, top: 0 })
      }),
    )
  }
  return works
}

/** Runs in the page: scrolls, where there is something to scroll, and waits until the frame has been drawn. */
async function scrollAndDraw({ element, top }: { element: Element | null; top: number }): Promise<void> {
  if (element) element.scrollTop = top
  for (let frame = 0; frame < 2; frame += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }
}

/** A page with nothing but a table of plain text that scrolls. */
export function openPlainTable(page: Page, rows: number, columns: number): Promise<Page> {
  const cells = Array.from({ length: columns }, (_, column) => `<td>${column * 137}</td>`).join('')
  const body = Array.from({ length: rows }, () => `<tr>${cells}</tr>`).join('')
  return openPlain(
    page,
    `<div id="scroller" style="height:550px;overflow:auto;background:white">` +
      `<table style="width:100%;font-size:13px;line-height:31px">${body}</table></div>`,
  )
}

/** A page with nothing but a field. A page of its own: a caret that blinks beside a table makes it draw anew. */
export function openPlainField(page: Page): Promise<Page> {
  return openPlain(page, '<input aria-label="Plain">')
}

async function openPlain(page: Page, content: string): Promise<Page> {
  const plain = await page.context().newPage()
  await plain.setContent(content)
  return plain
}
