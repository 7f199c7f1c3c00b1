import { createHash } from 'node:crypto'
import { z } from 'zod'
import { AppFailure } from '#shared/api/errors.ts'
import { nameKey } from '#shared/markdown/file-name.ts'
import { exportFormatVersion } from '#shared/markdown/front-matter.ts'
import { exportFolders } from '#shared/markdown/name-documents.ts'
import type { PlannedFile } from '#shared/markdown/plan-export.ts'

/** Lies at the root of an export and says which files are ours and what we wrote into them. */
export const exportManifestName = '.trivet-export.json'

const ownPath = new RegExp(
  `^(?:${exportFolders.join('|')})/[^/\\\\\\0]+\\.(?:md|svg|canvas|mm|png|jpg|gif|webp)$`,
)

const entrySchema = z.object({
  /** Names what the file shows and stays the same when its title changes, e.g. `note/k3f9`. */
  id: z.string(),
  // The manifest lies in a folder that others write to, so its paths are as untrusted as anybody's.
  path: z.string().regex(ownPath),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
export type ManifestEntry = z.infer<typeof entrySchema>

const manifestSchema = z.object({ schema: z.number().int().positive(), files: z.array(entrySchema) })

/** The files that earlier exports left in a folder, to look up by what they show and by path. */
export interface ExportManifest {
  byId: ReadonlyMap<string, ManifestEntry>
  byPath: ReadonlyMap<string, ManifestEntry>
}

/**
 * Reads the manifest of a folder. One that can't be understood counts as none: nothing in the folder is
 * ours then, and what is not ours is never overwritten.
 */
export function parseManifest(text: string | null): ExportManifest {
  const parsed = manifestSchema.safeParse(parseJson(text ?? ''))
  if (!parsed.success) return manifestOf([])
  if (parsed.data.schema > exportFormatVersion) {
    throw new AppFailure('document-newer', 'A newer Trivet exported into this folder.')
  }
  return manifestOf(parsed.data.files)
}

/** The entry of the file at a path, on systems that do and that don't tell case apart. */
export function entryAt(manifest: ExportManifest, path: string): ManifestEntry | undefined {
  return manifest.byPath.get(nameKey(path))
}

/** The manifest's text: the earlier entries with the new ones over them, in a fixed order. */
export function formatManifest(earlier: Iterable<ManifestEntry>, present: Iterable<ManifestEntry>): string {
  const entries = new Map<string, ManifestEntry>()
  for (const { id, path, sha256 } of [...earlier, ...present]) entries.set(id, { id, path, sha256 })
  const files = [...entries.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  return `${JSON.stringify({ schema: exportFormatVersion, files }, null, 2)}\n`
}

export function entryOf(file: PlannedFile): ManifestEntry {
  return { id: file.key, path: file.path, sha256: hashOf(file) }
}

/** What the bytes of a planned file hash to; an attachment carries it in its name. */
export function hashOf({ content, attachment }: PlannedFile): string {
  return attachment === undefined ? sha256(content) : attachment.slice(0, 64)
}

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

function manifestOf(entries: readonly ManifestEntry[]): ExportManifest {
  return {
    byId: new Map(entries.map((entry) => [entry.id, entry])),
    byPath: new Map(entries.map((entry) => [nameKey(entry.path), entry])),
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
