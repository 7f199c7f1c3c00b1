import { z } from 'zod'
import { payloadSchema, places, verdicts, type Payload } from './payload.ts'

/** What a file of payloads holds: what can be played, and what can't, or not wholly, with the reason. */
export interface Corpus {
  payloads: Payload[]
  /** Entries that can't be put anywhere, or of which there is nothing to judge. */
  unplayable: { id: string; reason: string }[]
  /** What is asked of an entry that is played, and that nothing here can judge. */
  unjudged: { id: string; reason: string }[]
}

const entrySchema = payloadSchema.extend({
  class: z.string().default(''),
  where: z.string(),
  mustNot: z.array(z.unknown()),
  expand: z.boolean().nullish(),
})

/**
 * Reads anyone's corpus. A strange entry is named and costs no other entry; of two with one id the second gets a
 * number. Throws where the text is no JSON or no list.
 */
export function readCorpus(text: string): Corpus {
  const json: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
  if (!Array.isArray(json)) throw new Error('a corpus is a list of payloads, and this is none')
  const corpus: Corpus = { payloads: [], unplayable: [], unjudged: [] }
  const uses = new Map<string, number>()
  for (const [index, entry] of json.entries()) {
    const given = nameOf(entry) ?? `entry ${index + 1}`
    const use = (uses.get(given) ?? 0) + 1
    uses.set(given, use)
    addEntry(corpus, use === 1 ? given : `${given} (${use})`, entry)
  }
  return corpus
}

function nameOf(entry: unknown): string | null {
  const named = z.object({ id: z.string().min(1) }).safeParse(entry)
  return named.success ? named.data.id : null
}

function addEntry(corpus: Corpus, id: string, entry: unknown): void {
  const refuse = (reason: string) => void corpus.unplayable.push({ id, reason })
  const parsed = entrySchema.safeParse(entry)
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      ({ path, message }) => `${path.join('.') || 'entry'}: ${message}`,
    )
    return refuse(problems.join('; '))
  }
  const { where, mustNot, expand, ...rest } = parsed.data
  const place = places.find((known) => known === where)
  if (place === undefined) return refuse(`no such place: ${where}`)
  const known = verdicts.filter((verdict) => mustNot.includes(verdict))
  const foreign = mustNot.filter((verdict) => !verdicts.some((own) => own === verdict))
  const names = `no such verdict: ${foreign.map((verdict) => JSON.stringify(verdict)).join(', ')}`
  if (known.length === 0) return refuse(foreign.length > 0 ? names : 'it says nothing that must not happen')
  if (foreign.length > 0) corpus.unjudged.push({ id, reason: names })
  corpus.payloads.push({ ...rest, id, where: place, mustNot: known, expand: expand === true })
}
