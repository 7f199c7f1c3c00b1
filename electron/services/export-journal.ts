import { z } from 'zod'
import { isVaultPath } from '#shared/markdown/vault-manifest.ts'

/**
 * Lies beside the manifest while an export writes, and says what it was about to write. After an interruption it is
 * how the next export knows its own new files, which the manifest doesn't name yet, from the user's.
 */
export const exportJournalName = '.trivet-export.pending.json'

const intentionSchema = z.object({
  id: z.string(),
  path: z.string().refine((path) => isVaultPath(path)),
  /** What the file may hold: what is to be written, and what is moved there before. */
  sha256: z.array(z.string()),
  /** The bytes of what is to be written; null where they were not at hand. */
  size: z.number().int().nonnegative().nullable(),
  of: z.array(z.number().int().nonnegative()),
})
export type Intention = z.infer<typeof intentionSchema>

const journalSchema = z.object({
  exports: z.array(z.object({ workspace: z.string(), scope: z.string() })),
  files: z.array(intentionSchema),
})
export type ExportJournal = z.infer<typeof journalSchema>

/** Null for a journal that can't be understood: it was being written, and nothing else was yet. */
export function parseJournal(text: string): ExportJournal | null {
  try {
    return journalSchema.parse(JSON.parse(text))
  } catch {
    return null
  }
}

export function formatJournal({ exports, files }: ExportJournal): string {
  const lines = files.map((file) => `    ${JSON.stringify(file)}`).join(',\n')
  return `{\n  "exports": ${JSON.stringify(exports)},\n  "files": [\n${lines}\n  ]\n}\n`
}

/** A page of memory: what a power cut cuts off, it cuts off at a multiple of that. */
const page = 4096

/**
 * Tells whether bytes are what a power cut leaves of a file that was written but not synced, and no work of a person:
 * nothing, a stretch of zeros, or a beginning that ends with a page. `whole` is what the file should hold, or its
 * size where only that is known.
 */
export function isTorn(bytes: Uint8Array, whole: Uint8Array | number, isText: boolean): boolean {
  if (bytes.length === 0) return true
  if (isText ? bytes.includes(0) : bytes.every((byte) => byte === 0)) return true
  const size = typeof whole === 'number' ? whole : whole.length
  if (bytes.length >= size || bytes.length % page !== 0) return false
  return typeof whole === 'number' || bytes.every((byte, index) => byte === whole[index])
}
