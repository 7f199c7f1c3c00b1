import { isDeepStrictEqual } from 'node:util'
import { AppFailure } from '#shared/api/errors.ts'
import type { DocumentHeader, DocumentKind } from '#shared/domain/document.ts'
import type { ImportedAttachment } from '#shared/import/import-bundle.ts'
import { readImageHeader } from '#shared/domain/image-header.ts'
import { codecOfKind } from '../storage/codec-of-kind.ts'
import { createImportJournal, type JournalledChange } from '../storage/import-journal.ts'
import { forEachAtOnce } from '../storage/keyed-queue.ts'
import type { DocumentStore, WorkspaceStore } from '../storage/ports.ts'
import type { Job } from './jobs.ts'
import { describeFailure, type Log } from './log.ts'
import { storesByKind } from './stores-by-kind.ts'

/** One document of a change of many: what must stand there now, and what is to; null where there is none. */
export type DocumentChange = JournalledChange

const documentsAtOnce = 16

/**
 * Makes changes of whole documents as one, with the pictures that come with them. All are made or, where one fails or
 * the user ends it, none; a crash in the middle leaves all or none at the next opening. Everything that is replaced
 * keeps a version. Answers with how many pictures were not here before. Fails with `conflict` where a document is not what the change says it was.
 */
export async function changeDocuments(
  store: WorkspaceStore,
  id: string,
  {
    attachments,
    changes,
  }: { attachments: readonly ImportedAttachment[]; changes: readonly DocumentChange[] },
  { job, log }: { job: Job; log: Log },
): Promise<{ attachments: number }> {
  if (store.readOnly !== null) throw new AppFailure('read-only', store.readOnly)
  const journal = createImportJournal(store.path)
  const here = new Set((await store.attachments.list()).map(({ file }) => file))
  const arriving = attachments.filter(({ file }) => !here.has(file))
  const files = arriving.map(({ file }) => file)
  const total = changes.length + arriving.length
  let done = 0
  const step = () => job.report('writing', (done += 1), total)
  await journal.begin(id, files, changes)
  try {
    for (const attachment of arriving) {
      job.checkpoint()
      await addAttachment(store, attachment)
      step()
    }
    await journal.turnForward(id)
    await store.together(() =>
      everyOrNone(changes, async (change) => {
        job.checkpoint()
        await makeChange(store, change.kind, change.before, change.after)
        step()
      }),
    )
  } catch (error) {
    await journal.turnBack(id).catch((failure: unknown) => {
      log(`An import was not marked as given up: ${describeFailure(failure)}`)
    })
    await store.together(() => settle(store, id, { direction: 'back', attachments: files, changes }, log))
    throw error
  }
  await journal.remove(id)
  return { attachments: arriving.length }
}

/** Brings to its end what a crash left of an import, in a workspace that is being opened. */
export async function recoverImports(store: WorkspaceStore, log: Log): Promise<void> {
  if (store.readOnly !== null) return
  for (const { id, ...pending } of await createImportJournal(store.path).pending()) {
    await settle(store, id, pending, log)
  }
}

/** Ends at the first failure, when what was begun has come to its end, and fails with it. */
async function everyOrNone<T>(items: readonly T[], task: (item: T) => Promise<void>): Promise<void> {
  const failures: unknown[] = []
  await forEachAtOnce(items, documentsAtOnce, async (item) => {
    if (failures.length > 0) return
    await task(item).catch((error: unknown) => failures.push(error))
  })
  if (failures.length > 0) throw failures[0]
}

async function addAttachment(store: WorkspaceStore, { file, bytes }: ImportedAttachment): Promise<void> {
  const type = readImageHeader(bytes)?.type
  if (type === undefined)
    throw new AppFailure('file-not-supported', 'An attachment is no picture of a known kind.')
  const name = await store.attachments.add(bytes, type)
  if (name !== file) throw new AppFailure('internal', 'An attachment is not what its name says.')
}

async function makeChange<K extends DocumentKind>(
  store: WorkspaceStore,
  kind: K,
  before: JournalledChange['before'],
  after: JournalledChange['after'],
): Promise<void> {
  const documents = storesByKind(store)[kind]
  const { schema } = codecOfKind[kind]
  if (after !== null) {
    await documents.place(schema.parse(after), { over: before === null ? null : schema.parse(before) })
  } else if (before !== null) {
    await documents.remove(before.id)
  }
}

async function withdraw<K extends DocumentKind>(
  store: WorkspaceStore,
  kind: K,
  document: JournalledChange['after'],
): Promise<void> {
  if (document !== null) await storesByKind(store)[kind].withdraw(codecOfKind[kind].schema.parse(document))
}

/** What can be asked of documents of any kind. */
type Shelf = Pick<DocumentStore<DocumentHeader>, 'get'>

interface Unsettled {
  direction: 'forward' | 'back'
  attachments: readonly string[]
  changes: readonly DocumentChange[]
}

/** Brings every document to one side of a change, and forgets the change when all are there. */
async function settle(
  store: WorkspaceStore,
  id: string,
  { direction, attachments, changes }: Unsettled,
  log: Log,
): Promise<void> {
  let isThrough = true
  async function attempt(task: () => Promise<void>): Promise<void> {
    await task().catch((error: unknown) => {
      // The journal stays, and the next opening tries again.
      isThrough = false
      log(`A part of an import was not brought to one side: ${describeFailure(error)}`)
    })
  }
  await forEachAtOnce(changes, documentsAtOnce, ({ kind, id: document, before, after }) =>
    attempt(async () => {
      const [from, to] = direction === 'forward' ? [before, after] : [after, before]
      const documents = storesByKind(store)[kind]
      const present = await find(documents, document)
      // Who says something else by now was changed by somebody since, and what they wrote stays.
      if (isDeepStrictEqual(present, to) || !isDeepStrictEqual(present, from)) return
      // What never was a document of the user's does not go to the trash for them to find.
      if (direction === 'back' && to === null) await withdraw(store, kind, from)
      else await makeChange(store, kind, from, to)
    }),
  )
  if (direction === 'back') {
    const bodies = (await store.notes.list()).map(({ body }) => body)
    const unused = attachments.filter((file) => !bodies.some((body) => body.includes(file)))
    for (const file of unused) await attempt(() => removeAttachment(store, file))
  }
  if (isThrough) await createImportJournal(store.path).remove(id)
}

async function removeAttachment(store: WorkspaceStore, file: string): Promise<void> {
  await store.attachments.remove(file).catch((error: unknown) => {
    // It had not arrived yet.
    if (!(error instanceof AppFailure && error.code === 'not-found')) throw error
  })
}

async function find(documents: Shelf, id: string): Promise<DocumentHeader | null> {
  try {
    return await documents.get(id)
  } catch (error) {
    if (error instanceof AppFailure && error.code === 'not-found') return null
    throw error
  }
}
