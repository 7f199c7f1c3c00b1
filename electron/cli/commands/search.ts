import { AppFailure } from '#shared/api/errors.ts'
import { searchKinds, type MarkedText, type SearchAnswer, type SearchHit } from '#shared/domain/search.ts'
import { deepLinkKindSchema, writeDeepLink } from '#shared/link/deep-link.ts'
import { choiceOf, type Answer, type Call, type Command } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { openWorkspace } from '../open-workspace.ts'
import type { Line, Span } from '../terminal.ts'

const usualLimit = 20

/** One thing found; part of the JSON of `trivet search`. */
interface Hit {
  kind: SearchHit['kind']
  id: string
  title: string
  context: string
  snippet: string | null
  updatedAt: string | null
  /** Null for what has no address, such as a word of the glossary. */
  link: string | null
}

/** `trivet search WORDS`: finds as the search of the window does. */
export const searchCommand: Command = {
  name: 'search',
  options: ['workspace', 'kind', 'limit'],
  words: { least: 1, most: Infinity },
  interrupt: 'at-once',
  async run(call) {
    const kind = choiceOf(call.args, 'kind', searchKinds) ?? null
    const limit = limitIn(call.args.values.limit)
    const { host } = await openWorkspace(call, 'read')
    const answer = await host.client.call('search.query', {
      text: call.args.words.join(' '),
      locale: call.locale,
      scope: 'everything',
      asker: 'cli',
      turn: 1,
      ...{ kind, limit },
    })
    return inWords(answer, kind, call)
  },
}

function limitIn(said: string | undefined): number {
  if (said === undefined) return usualLimit
  const limit = /^\d{1,3}$/.test(said) ? Number(said) : 0
  if (limit < 1 || limit > 500)
    throw new AppFailure('invalid-input', '--limit: 1 – 500', { fields: ['limit'] })
  return limit
}

function inWords(answer: SearchAnswer, kind: SearchHit['kind'] | null, { messages }: Call): Answer {
  const { nothingFound, moreFound, kinds } = messages.commandLine
  const hits = answer.hits.map(hitOf)
  const all = Object.values(answer.counts).reduce((sum, count) => sum + count, 0)
  const total = kind === null ? all : (answer.counts[kind] ?? 0)
  const data = { total, counts: answer.counts, hits }
  if (hits.length === 0) return { data, lines: [nothingFound], exitCode: exitCodes.findings }
  const lines: Line[] = answer.hits.flatMap((hit): Line[] => {
    const { link } = hitOf(hit)
    const context = hit.context === '' ? '' : ` · ${hit.context}`
    const head: Span[] = [
      ...spansOf(hit.title),
      { text: `  ${kinds[hit.kind]}${context}  ${link ?? ''}`.trimEnd(), faint: true },
    ]
    return hit.snippet ? [head, [{ text: '    ' }, ...spansOf(hit.snippet)]] : [head]
  })
  if (total > hits.length) lines.push([{ text: moreFound(total - hits.length), faint: true }])
  return { data, lines, exitCode: exitCodes.well }
}

function hitOf({ kind, id, title, context, snippet, updatedAt }: SearchHit): Hit {
  const linked = deepLinkKindSchema.safeParse(kind)
  const link = linked.success ? writeDeepLink({ action: 'open', kind: linked.data, id }) : null
  return { kind, id, title: title.text, context, snippet: snippet?.text ?? null, updatedAt, link }
}

/** What was searched for stands out; a snippet keeps to one line. */
function spansOf({ text, marks }: MarkedText): Span[] {
  const line = (part: string) => part.replace(/\s/g, ' ')
  let at = 0
  const spans = marks.flatMap(([from, to]) => {
    const pair = [{ text: line(text.slice(at, from)) }, { text: line(text.slice(from, to)), strong: true }]
    at = to
    return pair
  })
  return [...spans, { text: line(text.slice(at)) }]
}
