import { z } from 'zod'
import { importTableSchema } from '#shared/table-import/import-table.ts'
import type { ImportTarget } from '#shared/table-import/import-fields.ts'
import type { FileMatch } from '#shared/table/match-columns.ts'

const memorySchema = z.object({
  heads: z.array(z.string()),
  hasNames: z.boolean(),
  sources: importTableSchema.shape.sources,
})

function keyFor(target: ImportTarget): string {
  return `trivet.table-import.${target}`
}

/** How the columns of a table with these heads were matched the last time; null where they never were. */
export function recallMatch(target: ImportTarget, heads: readonly string[]): FileMatch | null {
  try {
    const kept = memorySchema.parse(JSON.parse(localStorage.getItem(keyFor(target)) ?? 'null'))
    const isSame = JSON.stringify(kept.heads) === JSON.stringify(heads)
    return isSame ? { hasNames: kept.hasNames, sources: kept.sources } : null
  } catch {
    return null
  }
}

/** Keeps a matching for the next table with the same heads. */
export function rememberMatch(target: ImportTarget, heads: readonly string[], match: FileMatch): void {
  try {
    localStorage.setItem(keyFor(target), JSON.stringify({ heads, ...match }))
  } catch {
    // A forbidden storage only costs the memory of the choice.
  }
}
