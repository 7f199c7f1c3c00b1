import { createHash } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { exportWarningSchema } from '#shared/domain/export.ts'
import { readBytes, writeDurably } from './durable-file.ts'
import { decodeJson } from './json-text.ts'

const fileSchema = z.tuple([z.string(), z.number(), z.number(), z.number(), z.number(), z.string()])

const stateSchema = z.object({
  schema: z.literal(1),
  root: z.string(),
  /** When the files were looked at, in milliseconds. */
  seenAt: z.number(),
  /** What the export was made from, in one hash; null where it did not go through without a conflict. */
  made: z.string().nullable(),
  /** The hash of the manifest. */
  manifest: z.string(),
  /** How many files the export consists of. */
  count: z.number().int(),
  warnings: z.array(exportWarningSchema),
  moreWarnings: z.number().int(),
  /** Path, size, times of the last change of content and of anything, number, and hash. */
  files: z.array(fileSchema),
})
export type ExportState = z.infer<typeof stateSchema>

/** What each export folder looked like when it was last written, as git's index does it. Losing it only costs time. */
export interface ExportStateStore {
  /** Null where there is none, or none that can be understood. */
  read(root: string): Promise<ExportState | null>
  write(state: Omit<ExportState, 'schema'>): Promise<void>
}

/** Keeps the states beside the settings: in the folder itself a sync engine would carry them to another computer. */
export function createExportStateStore(settingsDir: string): ExportStateStore {
  const folder = join(settingsDir, 'exports')
  const fileOf = (root: string) =>
    join(folder, `${createHash('sha256').update(root).digest('hex').slice(0, 32)}.json`)

  return {
    async read(root) {
      const bytes = await readBytes(fileOf(root)).catch(() => null)
      if (bytes === null) return null
      const decoded = decodeJson(bytes)
      const parsed = decoded.ok ? stateSchema.safeParse(decoded.value) : null
      return parsed?.success && parsed.data.root === root ? parsed.data : null
    },
    async write(state) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const text = JSON.stringify({ schema: 1, ...state })
      await writeDurably(fileOf(state.root), text, { durable: false })
    },
  }
}
