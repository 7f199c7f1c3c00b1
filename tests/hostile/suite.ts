import { startCanary, type Canary } from './canary.ts'
import { contentOf, type Payload, type Verdict } from './payload.ts'
import { play, type Stage } from './stage.ts'
import { startSubject, type CarrierName, type Subject } from './subject.ts'
import { knownNames, markPage, type Known } from './watch.ts'

export interface Tally {
  passed: number
  failed: number
  skipped: number
}

/** Says of each payload that brought something about what it was, and of each that could not be put anywhere why. */
export interface Listener {
  violation(payload: Payload, carrier: CarrierName, broken: [Verdict, string][]): void
  skipped(payload: Payload, carrier: CarrierName, reason: string): void
}

/** Plays a corpus through one carrier. `corpusFor` is given the address that must never be asked. */
export async function playCorpus(
  carrier: CarrierName,
  corpusFor: (canary: string) => readonly Payload[],
  listener: Listener,
): Promise<Tally> {
  const canary = await startCanary()
  const tally: Tally = { passed: 0, failed: 0, skipped: 0 }
  let stage = await setUp(carrier, canary)
  try {
    for (const payload of corpusFor(canary.address)) {
      const content = contentOf(payload)
      if (content === null) {
        tally.skipped++
        listener.skipped(payload, carrier, 'too long once its repetitions are written out')
        continue
      }
      const outcome = await play(stage, payload, content).catch((error: unknown) => {
        const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
        return { staged: false as const, reason: message.slice(0, 200) }
      })
      if (!outcome.staged) {
        tally.skipped++
        listener.skipped(payload, carrier, outcome.reason)
        stage = await renewed(stage, carrier, canary)
        continue
      }
      const broken = [...outcome.found].filter(([verdict]) => payload.mustNot.includes(verdict))
      if (broken.length > 0) {
        tally.failed++
        listener.violation(payload, carrier, broken)
      } else tally.passed++
      // What one payload has broken must not be laid at the next one's door.
      if (outcome.found.size > 0) stage = await renewed(stage, carrier, canary)
    }
  } finally {
    await stage.subject.close()
    await canary.close()
  }
  return tally
}

async function renewed(stage: Stage, carrier: CarrierName, canary: Canary): Promise<Stage> {
  await stage.subject.close().catch(() => undefined)
  return setUp(carrier, canary)
}

/** A fresh app that has shown an ordinary note with a diagram, so that everything a preview has of its own is known. */
async function setUp(carrier: CarrierName, canary: Canary): Promise<Stage> {
  const subject = await startSubject(carrier)
  try {
    return { subject, canary, known: await showPlainNote(subject), paths: new Map() }
  } catch (error) {
    await subject.close()
    throw error
  }
}

async function showPlainNote({ page, call }: Subject): Promise<Known> {
  const body = '# Plain\n\n```mermaid\ngraph TD\n  A-->B\n```\n\n[^1]\n\n[^1]: x\n'
  const { id } = await call('notes.create', { title: 'Plain', body })
  await page.evaluate((hash) => {
    localStorage.setItem('trivet.notes.view', '"split"')
    location.hash = hash
  }, `#/playbook/notes/${id}`)
  await page.frameLocator('iframe[data-preview="shown"]').locator('main img').waitFor({ timeout: 30_000 })
  await markPage(page)
  return knownNames(page)
}
