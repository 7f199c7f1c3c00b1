import { AppFailure } from '#shared/api/errors.ts'
import type { Answer, Call, Command } from '../command.ts'
import { listDocuments, listedKinds, type ListedDocument, type ListedKind } from '../documents.ts'
import { exitCodes } from '../exit-codes.ts'
import { openWorkspace } from '../open-workspace.ts'

/** `trivet list [KIND]`: how much there is of each kind, or the documents of one. */
export const listCommand: Command = {
  name: 'list',
  options: ['workspace'],
  words: { least: 0, most: 1 },
  interrupt: 'at-once',
  async run(call) {
    const kind = kindIn(call.args.words[0])
    const { host } = await openWorkspace(call, 'read')
    const list = (one: ListedKind) => listDocuments(host.client, one, call.locale, call.messages)
    if (kind !== null) return documentsInWords(await list(kind))
    const lists = await Promise.all(listedKinds.map(async (one) => [one, (await list(one)).length] as const))
    return countsInWords(Object.fromEntries(lists), call)
  },
}

/** `note` and `notes` mean the same. */
function kindIn(word: string | undefined): ListedKind | null {
  if (word === undefined) return null
  const kind = listedKinds.find((one) => word === one || word === `${one}s`)
  if (kind === undefined) {
    throw new AppFailure('invalid-input', `KIND: ${listedKinds.join(' | ')}`, { fields: ['KIND'] })
  }
  return kind
}

function documentsInWords(documents: ListedDocument[]): Answer {
  const width = Math.max(0, ...documents.map(({ id }) => id.length))
  const lines = documents.map(({ id, title }) => [
    { text: `${id.padEnd(width)}  `, faint: true },
    { text: title },
  ])
  return { data: { documents }, lines, exitCode: exitCodes.well }
}

function countsInWords(counts: Partial<Record<ListedKind, number>>, { messages }: Call): Answer {
  const lines = listedKinds.map((kind) => [
    { text: `${kind.padEnd(12)}${String(counts[kind] ?? 0).padStart(6)}  ` },
    { text: messages.commandLine.kinds[kind], faint: true },
  ])
  return { data: { counts }, lines, exitCode: exitCodes.well }
}
