import { unzipSync } from 'fflate'
import type { Page } from 'playwright'
import { AppFailure } from '#shared/api/errors.ts'
import { bytesBelow, changedFiles, newFiles } from './disk.ts'
import { nameKey, problemOfPath } from './file-rules.ts'
import type { Payload, Verdict } from './payload.ts'
import type { Subject } from './subject.ts'
import { startWatch, type Known } from './watch.ts'
import type { Canary } from './canary.ts'

/** What came of one payload: what it brought about, or why it could not be put where it belongs. */
export type Outcome = { staged: true; found: Map<Verdict, string> } | { staged: false; reason: string }

export interface Stage {
  subject: Subject
  canary: Canary
  known: Known
  /** Paths of exported files that were given out so far, by what they are to the most forgetful file system. */
  paths: Map<string, string>
}

/** Puts the content where its payload says, looks at it, clicks everything, and says what came about. */
export async function play(stage: Stage, payload: Payload, content: string): Promise<Outcome> {
  switch (payload.where) {
    case 'note':
      return showNote(stage, 'Hostile note', content)
    case 'title':
      return showNote(stage, content, 'Plain words.')
    case 'mermaid':
      return showNote(stage, 'Hostile diagram', content.includes('```') ? content : fenced(content))
    case 'import':
      return bringIn(stage, content)
    case 'filename':
      return exportAs(stage, content)
  }
}

function fenced(source: string): string {
  return `\`\`\`mermaid\n${source}\n\`\`\`\n`
}

async function showNote(stage: Stage, title: string, body: string): Promise<Outcome> {
  const { subject } = stage
  const { id } = await subject.call('notes.create', { title, body })
  const before = await bytesBelow(subject.folder)
  const watch = await startWatch(stage)
  await open(subject.page, `#/playbook/notes/${id}`)
  await untilAtRest(subject.page)
  await watch.clicked()
  await clickEverything(subject.page)
  // What a click on a task has changed is on disk before the next note is looked at.
  await subject.page
    .locator(`[data-note-id="${id}"]:not([data-save-state="saved"])`)
    .waitFor({ state: 'detached', timeout: 3_000 })
    .catch(() => undefined)
  const found = await watch.verdicts()
  if (!found.has('crash')) {
    // The note itself may change: a click on a task is the reader's own.
    const isOwn = (path: string) => path.includes(id) || /(?:^|\/)(?:\.trivet|settings)\//.test(path)
    const changed = changedFiles(before, await bytesBelow(subject.folder), isOwn)
    if (changed.length > 0) found.set('ipc', `changed ${changed.join(', ')}`)
  }
  return { staged: true, found }
}

async function open(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    localStorage.setItem('trivet.notes.view', '"split"')
    location.hash = to
  }, hash)
}

/** Waits until the preview says nothing new any more, or was ended. */
async function untilAtRest(page: Page): Promise<void> {
  let last = ''
  let same = 0
  const giveUp = performance.now() + 8_000
  while (performance.now() < giveUp && same < 4) {
    await page.waitForTimeout(70)
    const preview = page.locator('[data-preview]')
    const state = await preview.getAttribute('data-preview', { timeout: 500 }).catch(() => null)
    if (state === 'stopped') return
    const frame = page.frames().find((candidate) => candidate.url().includes('/preview/'))
    const text = await withinTime(
      frame?.evaluate(() => {
        const waiting = document.querySelector('main [aria-busy="true"], main [data-pending]')
        return `${document.querySelector('main')?.innerHTML.length ?? -1} ${waiting !== null}`
      }),
    )
    const now = state === 'shown' && text !== null ? text : ''
    same = now !== '' && now === last ? same + 1 : 0
    last = now
  }
}

/** What the frame answers, or null where it is too busy to. */
async function withinTime<T>(answer: Promise<T> | undefined): Promise<T | null> {
  if (!answer) return null
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), 400))
  return Promise.race([answer.catch(() => null), late])
}

/** Clicks as a reader would who clicks on everything: left, in the middle, and by Enter. */
async function clickEverything(page: Page): Promise<void> {
  const frame = page.frameLocator('iframe[data-preview="shown"]')
  const things = frame.locator(
    'main :is(a, area, summary, label, img, button, [role="link"], [role="button"], [tabindex])',
  )
  const count = await withinTime(things.count())
  for (let index = 0; index < Math.min(count ?? 0, 6); index++) {
    const thing = things.nth(index)
    for (const button of ['left', 'middle'] as const) {
      await thing.click({ button, force: true, timeout: 250 }).catch(() => undefined)
    }
    await thing.press('Enter', { timeout: 250 }).catch(() => undefined)
    // A link of ours may have led elsewhere inside the app; then the rest is out of sight.
    if ((await page.locator('iframe[data-preview="shown"]').count()) === 0) return
  }
}

const endings: [RegExp, string][] = [
  [/^\s*(?:<\?xml[^>]*>)?\s*(?:<!DOCTYPE[^>[]*(?:\[[\s\S]*?\])?\s*>)?\s*<opml/i, 'opml'],
  [/^\s*(?:<\?xml[^>]*>)?\s*(?:<!DOCTYPE[^>[]*(?:\[[\s\S]*?\])?\s*>)?\s*<map/i, 'mm'],
  [/^\s*[{[]/, 'canvas'],
  [/^\s*mindmap\b/, 'mmd'],
]

/** Brings a file in by every way there is: among notes, and as a map. */
async function bringIn(stage: Stage, content: string): Promise<Outcome> {
  const { subject } = stage
  const ending = endings.find(([opening]) => opening.test(content))?.[1] ?? 'md'
  const before = await bytesBelow(subject.folder)
  const watch = await startWatch(stage)
  const created: { kind: string; id: string }[] = []
  const refusals: string[] = []
  const attempt = async (step: () => Promise<void>) => {
    try {
      await step()
    } catch (error) {
      if (!(error instanceof AppFailure)) throw error
      refusals.push(error.code)
    }
  }
  await attempt(async () => {
    const base64 = Buffer.from(content).toString('base64')
    const source = await subject.call('import.upload', { name: `hostile.${ending}`, base64 })
    const preview = await subject.call('import.inspect', { source: source.handle, locale: 'en' })
    const choices = { conflicts: 'keep-both' as const }
    const report = await subject.call('import.apply', { plan: preview.plan, choices })
    created.push(...report.documents.map(({ kind, id }) => ({ kind, id })))
  })
  await attempt(async () => {
    const text = content.slice(0, 4_000_000)
    const draft = await subject.call('maps.import', { name: `hostile.${ending}`, text })
    if (draft.outcome === 'refused') return
    const map = await subject.call('maps.create', { title: 'Hostile map', content: draft.content })
    created.push({ kind: 'map', id: map.id })
  })
  const found = new Map<Verdict, string>()
  if (refusals.includes('internal')) found.set('crash', 'an error of ours instead of a refusal')
  await watch.clicked()
  for (const { kind, id } of created.slice(0, 3)) {
    const place = { note: 'playbook/notes', map: 'maps/own', account: 'accounts', case: 'cases' }[kind]
    if (place === undefined) continue
    await open(subject.page, `#/${place}/${id}`)
    await untilAtRest(subject.page)
    await clickEverything(subject.page)
  }
  for (const [verdict, evidence] of await watch.verdicts()) found.set(verdict, evidence)
  if (found.has('crash')) return { staged: true, found }
  const after = await bytesBelow(subject.folder)
  const isApps = (path: string) => /(?:^|\/)(?:\.trivet|settings)\//.test(path)
  const changed = changedFiles(before, after, isApps)
  if (changed.length > 0) found.set('overwrite', `changed ${changed.join(', ')}`)
  const made = newFiles(before, after, (path) => isApps(path) || path.startsWith('documents/Trivet'))
  if (made.length > 0) found.set('writeOutside', `made ${made.join(', ')}`)
  if (created.length === 0 && newFiles(before, after, isApps).length > 0) {
    found.set('dataLoss', `refused, and yet made ${newFiles(before, after, isApps).join(', ')}`)
  }
  const saved = await subject
    .call('notes.create', { title: 'After it', body: 'x' })
    .then(({ id }) => subject.call('notes.get', { id }))
    .catch(() => null)
  if (saved === null) found.set('dataLoss', 'nothing can be saved any more')
  return { staged: true, found }
}

/** Gives a document the name as its title, twice, and looks at the names of the files that it becomes. */
async function exportAs(stage: Stage, title: string): Promise<Outcome> {
  const { subject, paths } = stage
  const before = await bytesBelow(subject.folder)
  const watch = await startWatch(stage)
  const found = new Map<Verdict, string>()
  const ids: string[] = []
  for (const body of ['one', 'two']) {
    const { id } = await subject.call('notes.create', { title, body })
    ids.push(id)
    const { base64 } = await subject.call('export.archive', { scope: { kind: 'note', id }, locale: 'en' })
    const names = Object.keys(unzipSync(Buffer.from(base64, 'base64'))).filter((path) => path.endsWith('.md'))
    if (names.length === 0) found.set('collide', 'nothing was exported')
    for (const path of names) {
      const problem = problemOfPath(path)
      if (problem !== null) found.set(/step|below/.test(problem) ? 'writeOutside' : 'invalidName', problem)
      const other = paths.get(nameKey(path))
      if (other !== undefined) found.set('collide', `${path} is also the file of another document`)
      paths.set(nameKey(path), id)
    }
  }
  await watch.clicked()
  for (const [verdict, evidence] of await watch.verdicts()) found.set(verdict, evidence)
  const after = await bytesBelow(subject.folder)
  const isOwn = (path: string) =>
    ids.some((id) => path.includes(id)) || /(?:^|\/)(?:\.trivet|settings)\//.test(path)
  const made = newFiles(before, after, isOwn)
  if (made.length > 0) found.set('writeOutside', `made ${made.join(', ')}`)
  const changed = changedFiles(before, after, isOwn)
  if (changed.length > 0) found.set('overwrite', `changed ${changed.join(', ')}`)
  return { staged: true, found }
}
