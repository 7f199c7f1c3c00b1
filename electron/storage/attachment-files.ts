import { createHash } from 'node:crypto'
import { lstat, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { AppFailure } from '#shared/api/errors.ts'
import { attachmentFile, attachmentTypeOf } from '#shared/domain/attachment.ts'
import { readImageHeader, type ImageType } from '#shared/domain/image-header.ts'
import {
  makeFolder,
  namesIn,
  readBytes,
  renamePatiently,
  syncFolder,
  writeDurably,
  type WriteOptions,
} from './durable-file.ts'
import { errnoOf, toStorageFailure } from './failures.ts'
import { createKeyedQueue } from './keyed-queue.ts'

/**
 * The pictures of a workspace, each in a file named after its own bytes. Failures are `AppFailure`s: not-found,
 * read-only, document-damaged, disk-full, permission-denied, file-busy, storage-failed.
 */
export interface AttachmentFiles {
  /** Keeps bytes and returns their name. Resolves only when they are on disk; the same bytes are kept once. */
  add(bytes: Uint8Array, type: ImageType): Promise<string>
  /** Reads an attachment whose bytes are what its name says. */
  read(file: string): Promise<{ type: ImageType; bytes: Uint8Array }>
  list(): Promise<{ file: string; bytes: number }[]>
  /** Moves an attachment to the trash. */
  remove(file: string): Promise<void>
  /** Takes an attachment back out of the trash. */
  restore(file: string): Promise<void>
  /** Resolves when nothing is being written. */
  idle(): Promise<void>
}

export interface AttachmentPlaces {
  folder: string
  trash: string
  isReadOnly: boolean
  writeOptions: WriteOptions
}

export function createAttachmentFiles({
  folder,
  trash,
  isReadOnly,
  writeOptions,
}: AttachmentPlaces): AttachmentFiles {
  const queue = createKeyedQueue()

  /** Changes of one file take turns, and nothing changes in a workspace that is open for reading. */
  function change<T>(file: string, task: () => Promise<T>): Promise<T> {
    if (isReadOnly) throw new AppFailure('read-only', 'The workspace is open for reading only.')
    return queue.run(file, task)
  }

  async function read(file: string): Promise<{ type: ImageType; bytes: Uint8Array }> {
    const type = typeOf(file)
    const path = join(folder, file)
    if ((await sizeOf(path)) === null) throw new AppFailure('not-found', 'There is no such attachment.')
    const bytes = await readBytes(path)
    if (bytes === null) throw new AppFailure('not-found', 'There is no such attachment.')
    // A name can be given to any bytes, by a sync engine or by hand; only the right ones are ever shown.
    if (attachmentFile(sha256(bytes), type) !== file || readImageHeader(bytes)?.type !== type) {
      throw new AppFailure('document-damaged', 'The attachment is not what its name says.')
    }
    return { type, bytes }
  }

  return {
    read,
    async add(bytes, type) {
      const file = attachmentFile(sha256(bytes), type)
      return change(file, async () => {
        const isKept = await read(file).then(
          () => true,
          () => false,
        )
        if (!isKept) {
          await createFolder(folder)
          await writeDurably(join(folder, file), bytes, writeOptions)
        }
        return file
      })
    },
    async list() {
      const files = (await namesIn(folder)).filter((name) => attachmentTypeOf(name) !== null).sort()
      const sizes = await Promise.all(files.map((file) => sizeOf(join(folder, file))))
      return files.flatMap((file, index) => {
        const bytes = sizes[index] ?? null
        return bytes === null ? [] : [{ file, bytes }]
      })
    },
    async remove(file) {
      typeOf(file)
      await change(file, async () => {
        if ((await sizeOf(join(folder, file))) === null)
          throw new AppFailure('not-found', 'There is no such attachment.')
        await createFolder(trash)
        await move(join(folder, file), join(trash, file))
      })
    },
    async restore(file) {
      typeOf(file)
      await change(file, async () => {
        if ((await sizeOf(join(folder, file))) !== null) return
        if ((await sizeOf(join(trash, file))) === null)
          throw new AppFailure('not-found', 'It is not in the trash.')
        await createFolder(folder)
        await move(join(trash, file), join(folder, file))
      })
    },
    idle: () => queue.idle(),
  }
}

/** Every name goes through here before it becomes part of a path. */
function typeOf(file: string): ImageType {
  const type = attachmentTypeOf(file)
  if (type === null) throw new AppFailure('not-found', 'This is not the name of an attachment.')
  return type
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** The size of an ordinary file; null when there is none, and for a link, which may lead anywhere. */
async function sizeOf(path: string): Promise<number | null> {
  try {
    const stats = await lstat(path)
    return stats.isFile() ? stats.size : null
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null
    throw toStorageFailure(error, 'look at an attachment')
  }
}

async function createFolder(path: string): Promise<void> {
  try {
    await makeFolder(path)
  } catch (error) {
    throw toStorageFailure(error, 'create the folder of the attachments')
  }
}

async function move(from: string, to: string): Promise<void> {
  try {
    await renamePatiently(from, to)
    // The new name first: were the power cut between the two, a name too many is better than none.
    await syncFolder(dirname(to))
    await syncFolder(dirname(from))
  } catch (error) {
    throw toStorageFailure(error, 'move an attachment')
  }
}

/** The words of every document in the trash, as they lie on the disk: what they show is not thrown away either. */
export async function readTrashedTexts(
  trashFolder: string,
  kindFolders: readonly string[],
): Promise<string[]> {
  const paths = await Promise.all(
    kindFolders.map(async (kind) => {
      const names = await namesIn(join(trashFolder, kind))
      return names.filter((name) => name.endsWith('.json')).map((name) => join(trashFolder, kind, name))
    }),
  )
  // A file that can't be read now names nothing that could be kept for it.
  return Promise.all(paths.flat().map((path) => readFile(path, 'utf8').catch(() => '')))
}
