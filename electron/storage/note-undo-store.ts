import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { noteUndoSchema, type NoteUndo } from '#shared/domain/note-undo.ts'
import { readBytes, writeDurably } from './durable-file.ts'
import { decodeJson } from './json-text.ts'
import { createKeyedQueue } from './keyed-queue.ts'

/** What undo could do to each note when it was left. It lies outside of workspaces, and losing it loses no words. */
export interface NoteUndoStore {
  /** Null where there is none, or none that can be understood. */
  read(workspaceId: string, noteId: string): Promise<NoteUndo | null>
  write(workspaceId: string, noteId: string, undo: NoteUndo): Promise<void>
  remove(workspaceId: string, noteId: string): Promise<void>
  /** Resolves when nothing is being written. */
  idle(): Promise<void>
}

/** Beyond that the histories that were written longest ago go. */
const totalLimit = 32 * 1024 * 1024
/** Looking at every file takes a while, and a few writes cannot change the sum by much. */
const writesBetweenLooks = 50

export function createNoteUndoStore(settingsDir: string, limit = totalLimit): NoteUndoStore {
  const root = join(settingsDir, 'undo')
  const queue = createKeyedQueue()
  let writes = 0

  const fileOf = (workspaceId: string, noteId: string) => join(root, workspaceId, `${noteId}.json`)

  return {
    async read(workspaceId, noteId) {
      const bytes = await readBytes(fileOf(workspaceId, noteId)).catch(() => null)
      if (bytes === null) return null
      const decoded = decodeJson(bytes)
      const parsed = decoded.ok ? noteUndoSchema.safeParse(decoded.value) : null
      return parsed?.success ? parsed.data : null
    },
    write: (workspaceId, noteId, undo) => {
      const path = fileOf(workspaceId, noteId)
      return queue.run(path, async () => {
        await mkdir(join(root, workspaceId), { recursive: true, mode: 0o700 })
        await writeDurably(path, JSON.stringify(undo), { durable: false })
        if (writes % writesBetweenLooks === 0) await dropOldest(root, limit)
        writes += 1
      })
    },
    remove: (workspaceId, noteId) => {
      const path = fileOf(workspaceId, noteId)
      return queue.run(path, () => rm(path, { force: true }))
    },
    idle: () => queue.idle(),
  }
}

async function dropOldest(root: string, limit: number): Promise<void> {
  const names = await readdir(root, { recursive: true })
  const files = await Promise.all(
    names
      .filter((name) => name.endsWith('.json'))
      .map(async (name) => {
        const path = join(root, name)
        const { size, mtimeMs } = await stat(path)
        return { path, size, mtimeMs }
      }),
  )
  let total = files.reduce((sum, { size }) => sum + size, 0)
  for (const { path, size } of files.sort((a, b) => a.mtimeMs - b.mtimeMs)) {
    if (total <= limit) return
    await rm(path, { force: true })
    total -= size
  }
}
