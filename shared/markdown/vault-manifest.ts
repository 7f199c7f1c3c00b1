import { z } from 'zod'
import { AppFailure } from '../api/errors.ts'
import { documentIdSchema, documentKinds, type DocumentKind } from '../domain/document.ts'
import { vaultOptionsSchema, type VaultOptions } from '../domain/export.ts'
import { nameKey } from './file-name.ts'
import { exportFolders } from './name-documents.ts'

/** Lies at the root of an export and says which files are ours and what we wrote into them. */
export const vaultManifestName = '.trivet-export.json'

/** Holds the documents themselves, one file each, for a way back without loss. */
export const vaultDataFolder = '.trivet'

/** Where deleted files go on a computer that lends no trash of its own. */
export const vaultTrashFolder = '.trivet-trash'

/** Version of the manifest and of how a vault is laid out. */
const vaultManifestVersion = 2

const endings = ['md', 'svg', 'canvas', 'mm', 'png', 'jpg', 'gif', 'webp']
const ownPath = new RegExp(`^(?:${exportFolders.join('|')})/[^/\\\\\\0]+\\.(?:${endings.join('|')})$`)
const dataPath = new RegExp(`^\\.trivet/(${documentKinds.join('|')})/([^/\\\\\\0]+)\\.json$`)

const entrySchema = z.object({
  /** Names what the file shows and stays the same when its title changes, e.g. `note/k3f9` or `data/note/k3f9`. */
  id: z.string(),
  // The manifest lies in a folder that others write to, so its paths are as untrusted as anybody's.
  path: z.string().refine((path) => isVaultPath(path)),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Which of `exports` want the file there, by their place in the list. */
  of: z.array(z.number().int().nonnegative()).default(() => []),
})
export type VaultEntry = z.infer<typeof entrySchema>

/** What was exported into the folder: which part of which workspace. */
const vaultExportSchema = z.object({ workspace: z.string(), scope: z.string() })
export type VaultExport = z.infer<typeof vaultExportSchema>

const manifestSchema = z.object({
  schema: z.number().int().positive(),
  options: vaultOptionsSchema.nullable().default(null),
  exports: z.array(vaultExportSchema).default(() => []),
  files: z.array(entrySchema),
})

/** The files that earlier exports left in a folder, to look up by what they show and by path. */
export interface VaultManifest {
  options: VaultOptions | null
  exports: readonly VaultExport[]
  byId: ReadonlyMap<string, VaultEntry>
  /** By `nameKey` of the path: some systems tell case apart and some don't. */
  byPath: ReadonlyMap<string, VaultEntry>
}

/**
 * Reads the manifest of a folder. One that can't be understood counts as none: nothing in the folder is
 * ours then, and what is not ours is never overwritten. Fails with `document-newer` where a newer Trivet wrote it.
 */
export function parseVaultManifest(text: string | null): VaultManifest {
  const value = parseJson(text ?? '')
  const version = z.object({ schema: z.number() }).safeParse(value)
  if (version.success && version.data.schema > vaultManifestVersion) {
    throw new AppFailure('document-newer', 'A newer Trivet exported into this folder.')
  }
  const parsed = manifestSchema.safeParse(value)
  const { options, exports, files } = parsed.success
    ? parsed.data
    : { options: null, exports: [], files: [] as VaultEntry[] }
  return {
    options,
    exports,
    byId: new Map(files.map((entry) => [entry.id, entry])),
    byPath: new Map(files.map((entry) => [nameKey(entry.path), entry])),
  }
}

/** The manifest's text, in a fixed order and one line a file, so that a tool shows what changed. */
export function formatVaultManifest(manifest: {
  options: VaultOptions
  exports: readonly VaultExport[]
  entries: Iterable<VaultEntry>
}): string {
  const { locale, profile, links, data, zone } = manifest.options
  const entries = [...manifest.entries].sort((a, b) => (a.id < b.id ? -1 : 1))
  const lines = (items: readonly object[]) =>
    items.length === 0 ? '[]' : `[\n${items.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`
  const files = entries.map(({ id, path, sha256, of }) => ({ id, path, sha256, of }))
  const exports = manifest.exports.map(({ workspace, scope }) => ({ workspace, scope }))
  return `{
  "schema": ${vaultManifestVersion},
  "options": ${JSON.stringify({ locale, profile, links, data, zone })},
  "exports": ${lines(exports)},
  "files": ${lines(files)}
}
`
}

/** The entry of the file at a path, on systems that do and that don't tell case apart. */
export function entryAt(manifest: VaultManifest, path: string): VaultEntry | undefined {
  return manifest.byPath.get(nameKey(path))
}

/** Where the document itself lies in a vault. */
export function dataPathOf(kind: DocumentKind, id: string): string {
  return `${vaultDataFolder}/${kind}/${id}.json`
}

/** Names the file of a document itself in the manifest; its Markdown is `kind/id`. */
export function dataKeyOf(kind: DocumentKind, id: string): string {
  return `data/${kind}/${id}`
}

/** Which document lies at a path of a vault; null for every other file. */
export function documentAt(path: string): { kind: DocumentKind; id: string } | null {
  const match = dataPath.exec(path)
  const kind = documentKinds.find((known) => known === match?.[1])
  const id = documentIdSchema.safeParse(match?.[2])
  return kind && id.success ? { kind, id: id.data } : null
}

/** Tells whether a path is one that an export may write: a folder of ours and a plain name in it. */
export function isVaultPath(path: string): boolean {
  return ownPath.test(path) || documentAt(path) !== null
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
