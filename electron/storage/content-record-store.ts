import { join } from 'node:path'
import { AppFailure } from '#shared/api/errors.ts'
import { contentRecordSchema, type ContentRecord } from '#shared/content/content-record.ts'
import { createDurableFile, keepAside, makeFolder, readBytes } from './durable-file.ts'
import { toStorageFailure } from './failures.ts'

/** The built-in content that the user of this computer last saw. */
export interface ContentRecordStore {
  /** Null when there is none, or none that can be understood. */
  read(): Promise<ContentRecord | null>
  write(record: ContentRecord): Promise<void>
}

/**
 * Keeps the record beside the settings, not in a workspace: built-in content belongs to the app on this
 * computer. A workspace shared by two computers would be told of the newer one's texts by one and of the older
 * one's by the other, and two workspaces on one computer would tell the same news twice.
 */
export function createContentRecordStore(folder: string, now: () => string): ContentRecordStore {
  const path = join(folder, 'seen-content.json')
  const file = createDurableFile(path, (value) => contentRecordSchema.parse(value))

  /** The record holds no words of the user, so an unreadable one gives way; its bytes are kept all the same. */
  async function readOr(whenDamaged: () => Promise<void>): Promise<ContentRecord | null> {
    try {
      return await file.read()
    } catch (error) {
      if (!(error instanceof AppFailure) || error.code !== 'document-damaged') throw error
      await whenDamaged()
      return null
    }
  }

  async function keepDamaged(): Promise<void> {
    const bytes = await readBytes(path)
    if (bytes !== null) await keepAside(path, bytes, now())
  }

  return {
    read: () => readOr(() => Promise.resolve()),
    async write(record) {
      try {
        await makeFolder(folder)
      } catch (error) {
        throw toStorageFailure(error, 'create the settings folder')
      }
      await readOr(keepDamaged)
      await file.write(record)
    },
  }
}
