import type { Output, ParsedInput } from '#shared/api/contract.ts'
import { AppFailure } from '#shared/api/errors.ts'
import { attachmentByteLimit, attachmentPixelLimit, attachmentsIn } from '#shared/domain/attachment.ts'
import { readImageHeader } from '#shared/domain/image-header.ts'
import type { WorkspaceStore } from '../storage/ports.ts'
import { decodeBase64 } from './base64.ts'
import type { WorkspaceService } from './workspace.ts'

export interface AttachmentService {
  add(input: ParsedInput<'attachments.add'>): Promise<Output<'attachments.add'>>
  get(file: string): Promise<Output<'attachments.get'>>
  list(): Promise<Output<'attachments.list'>>
  /** Moves attachments to the trash; one that is in use by now stays. Answers with those that were moved. */
  remove(files: readonly string[]): Promise<string[]>
  restore(files: readonly string[]): Promise<void>
}

export function createAttachmentService({ workspace }: { workspace: WorkspaceService }): AttachmentService {
  const attachments = async () => (await workspace.store()).attachments

  return {
    async add({ base64 }) {
      const bytes = decodeBase64(base64)
      if (bytes.length > attachmentByteLimit) throw new AppFailure('too-large', 'The file is too large.')
      // What the sender says the file is counts for nothing: a script may come under any name.
      const header = readImageHeader(bytes)
      if (header === null)
        throw new AppFailure('file-not-supported', 'The file is no picture of a known kind.')
      const { type, width, height } = header
      if (width * height > attachmentPixelLimit)
        throw new AppFailure('too-large', 'The picture has too many pixels.')
      return { file: await (await attachments()).add(bytes, type), bytes: bytes.length, width, height }
    },
    async get(file) {
      const { type, bytes } = await (await attachments()).read(file)
      return { type, base64: Buffer.from(bytes).toString('base64') }
    },
    async list() {
      const store = await workspace.store()
      const [files, uses] = await Promise.all([store.attachments.list(), countUses(store)])
      return files.map(({ file, bytes }) => ({ file, bytes, uses: uses.get(file) ?? 0 }))
    },
    async remove(files) {
      const store = await workspace.store()
      const uses = await countUses(store)
      const unused = files.filter((file) => !uses.has(file))
      for (const file of unused) await store.attachments.remove(file)
      return unused
    },
    async restore(files) {
      const store = await attachments()
      for (const file of files) await store.restore(file)
    },
  }
}

/** How many documents name each attachment. */
async function countUses(store: WorkspaceStore): Promise<Map<string, number>> {
  const [notes, trashed, ...others] = await Promise.all([
    store.notes.list(),
    store.trashedTexts(),
    store.accounts.list(),
    store.worksheets.list(),
    store.cases.list(),
    store.reviews.list(),
    store.assessments.list(),
    store.methods.list(),
    store.playbook.list(),
  ])
  const texts = [
    ...notes.map(({ body }) => body),
    ...trashed,
    ...others.flat().map((document) => JSON.stringify(document)),
  ]
  const uses = new Map<string, number>()
  for (const text of texts) {
    for (const file of attachmentsIn(text)) uses.set(file, (uses.get(file) ?? 0) + 1)
  }
  return uses
}
