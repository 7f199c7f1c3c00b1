import { AppFailure } from '#shared/api/errors.ts'
import type { Client } from '#shared/api/client.ts'
import { documentIdSchema } from '#shared/domain/document.ts'
import type { Method } from '#shared/domain/method.ts'
import { parseDeepLink, writeDeepLink } from '#shared/link/deep-link.ts'
import type { Answer, Call, Command } from '../command.ts'
import { CommandFailure } from '../command-failure.ts'
import { listDocuments, listedKinds, type ListedKind } from '../documents.ts'
import { exitCodes } from '../exit-codes.ts'
import { openWorkspace } from '../open-workspace.ts'

/** `trivet show ID` or `trivet show trivet://…`: a document as Markdown, or whole as JSON. */
export const showCommand: Command = {
  name: 'show',
  options: ['workspace'],
  words: { least: 1, most: 1 },
  interrupt: 'at-once',
  async run(call) {
    const wanted = readWanted(call.args.words[0] ?? '')
    const { host } = await openWorkspace(call, 'read')
    const kind = wanted.kind ?? (await kindOf(host.client, wanted.id, call))
    const shown = await readDocument(host.client, kind, wanted.id, call)
    return inWords(kind, wanted.id, shown)
  },
}

function readWanted(word: string): { kind: ListedKind | null; id: string } {
  const link = parseDeepLink(word)
  const kind = link?.action === 'open' ? listedKinds.find((one) => one === link.kind) : undefined
  if (link?.action === 'open' && kind !== undefined) return { kind, id: link.id }
  if (documentIdSchema.safeParse(word).success) return { kind: null, id: word }
  throw new AppFailure('invalid-input', 'ID | trivet://…', { fields: ['ID'] })
}

/** Ids are made at random, so two kinds share one only where somebody copied a file; then the link says which. */
async function kindOf(client: Client, id: string, { locale, messages }: Call): Promise<ListedKind> {
  const found: ListedKind[] = []
  for (const kind of listedKinds) {
    const documents = await listDocuments(client, kind, locale, messages)
    if (documents.some((document) => document.id === id)) found.push(kind)
  }
  const [first, ...others] = found
  if (first === undefined) throw new AppFailure('not-found', `There is no document ${id}.`)
  if (others.length === 0) return first
  const links = found.map((kind) => writeDeepLink({ action: 'open', kind, id }))
  throw new CommandFailure('several', messages.commandLine.several(links.join(' ')), exitCodes.refused)
}

interface Shown {
  title: string
  text: string
  document: unknown
}

async function readDocument(client: Client, kind: ListedKind, id: string, call: Call): Promise<Shown> {
  if (kind === 'method') {
    const method = await client.call('methods.get', { id })
    return { title: method.text[call.locale].name, text: methodInWords(method, call), document: method }
  }
  const read = { id, kind, sequence: null, locale: call.locale }
  const { name, text } = await client.call('versions.read', read)
  return { title: name, text, document: await client.call(`${kind}s.get`, { id }) }
}

function methodInWords(method: Method, { locale }: Call): string {
  const { name, purpose, steps } = method.text[locale]
  return [`# ${name}`, '', purpose, '', ...steps.map((step, index) => `${index + 1}. ${step}`)].join('\n')
}

function inWords(kind: ListedKind, id: string, { title, text, document }: Shown): Answer {
  const link = writeDeepLink({ action: 'open', kind, id })
  const body = text.trimEnd()
  // A note's own text does not repeat its title.
  const heading = kind === 'note' && title !== '' ? [[{ text: `# ${title}`, strong: true }], ''] : []
  return { data: { kind, id, title, link, document }, lines: [...heading, body], exitCode: exitCodes.well }
}
