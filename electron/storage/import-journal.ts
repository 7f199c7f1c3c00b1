import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { attachmentFileSchema } from '#shared/domain/attachment.ts'
import { documentIdSchema, documentKinds } from '#shared/domain/document.ts'
import { makeFolder, namesIn, readBytes, renamePatiently, syncFolder, writeDurably } from './durable-file.ts'
import { toStorageFailure } from './failures.ts'
import { decodeJson } from './json-text.ts'
import { privateFolder } from './workspace-lock.ts'

const wholeDocumentSchema = z.looseObject({ id: documentIdSchema })

/** One document of a change: all of what it was, and of what it becomes; null where there is none. */
const documentChangeSchema = z.object({
  kind: z.enum(documentKinds),
  id: documentIdSchema,
  before: wholeDocumentSchema.nullable(),
  after: wholeDocumentSchema.nullable(),
})
export type JournalledChange = z.infer<typeof documentChangeSchema>

const headSchema = z.object({ attachments: z.array(attachmentFileSchema) })

/** `forward`: every document becomes what it was to become. `back`: every document becomes what it was. */
export type ImportDirection = 'forward' | 'back'

export interface PendingImport {
  id: string
  direction: ImportDirection
  /** Pictures that were not here before. */
  attachments: string[]
  changes: JournalledChange[]
}

/**
 * Imports that are not through yet, whole documents on both sides. One is written down before anything else is, and
 * leads back at first: a crash while its pictures arrive leaves nothing of it. From `turnForward` on a crash leaves
 * all of it.
 */
export interface ImportJournal {
  /** Resolves when all of it is on disk. */
  begin(id: string, attachments: readonly string[], changes: readonly JournalledChange[]): Promise<void>
  turnForward(id: string): Promise<void>
  /** Needs no room on a full disk. */
  turnBack(id: string): Promise<void>
  remove(id: string): Promise<void>
  /** What a crash left, the oldest first. */
  pending(): Promise<PendingImport[]>
}

const journalName = /^(?<id>[A-Za-z0-9][A-Za-z0-9_-]{1,63})\.(?<direction>forward|back)\.jsonl$/

export function createImportJournal(workspacePath: string): ImportJournal {
  const folder = join(workspacePath, privateFolder, 'imports')
  const pathOf = (id: string, direction: ImportDirection) => join(folder, `${id}.${direction}.jsonl`)

  async function turn(id: string, from: ImportDirection, to: ImportDirection): Promise<void> {
    try {
      await renamePatiently(pathOf(id, from), pathOf(id, to))
      await syncFolder(folder)
    } catch (error) {
      throw toStorageFailure(error, 'turn a running import')
    }
  }

  async function read(name: string): Promise<PendingImport | null> {
    const { id, direction } = journalName.exec(name)?.groups ?? {}
    const bytes = id === undefined ? null : await readBytes(join(folder, name))
    if (id === undefined || bytes === null) return null
    const [first, ...rest] = linesOf(bytes).map((line) => decodeJson(line))
    const head = headSchema.safeParse(first?.ok === true ? first.value : null)
    const changes = z.array(documentChangeSchema).safeParse(rest.map((line) => (line.ok ? line.value : null)))
    if (!head.success || !changes.success) return null
    return {
      id,
      direction: direction === 'forward' ? 'forward' : 'back',
      attachments: head.data.attachments,
      changes: changes.data,
    }
  }

  return {
    async begin(id, attachments, changes) {
      try {
        await makeFolder(folder)
      } catch (error) {
        throw toStorageFailure(error, 'create the folder of running imports')
      }
      await writeDurably(pathOf(id, 'back'), linesToBytes([{ attachments }, ...changes]))
    },
    turnForward: (id) => turn(id, 'back', 'forward'),
    turnBack: (id) => turn(id, 'forward', 'back'),
    async remove(id) {
      try {
        await rm(pathOf(id, 'forward'), { force: true })
        await rm(pathOf(id, 'back'), { force: true })
      } catch (error) {
        throw toStorageFailure(error, 'forget a running change')
      }
      // One that a power cut brings back would change again what was changed by hand since. All is done by now, so
      // that a disk that refuses this is no failure of the change.
      await syncFolder(folder).catch(() => undefined)
    },
    async pending() {
      const found: PendingImport[] = []
      for (const name of (await namesIn(folder)).sort()) {
        const entry = await read(name)
        if (entry) found.push(entry)
      }
      return found
    },
  }
}

/** One text for all of it would be longer than a text can be. */
function linesToBytes(values: readonly unknown[]): Uint8Array {
  return Buffer.concat(values.map((value) => Buffer.from(`${JSON.stringify(value)}\n`)))
}

function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = []
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf(0x0a, from)
    lines.push(bytes.subarray(from, end === -1 ? bytes.length : end))
    from = end === -1 ? bytes.length : end + 1
  }
  return lines
}
