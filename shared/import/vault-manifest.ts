import { z } from 'zod'
import { documentIdSchema, documentKinds, type DocumentKind } from '../domain/document.ts'
import { sourcePathOf } from './source-path.ts'

/** Lies at the root of an export and says what was written into it. */
export const vaultManifestName = '.trivet-export.json'

const manifestSchema = z.object({
  files: z.array(z.object({ id: z.string(), path: z.string(), sha256: z.string() })),
})

/** One file of an export: what it shows, where it lies, and what it was when it was written. */
export interface VaultEntry {
  key: string
  path: string
  sha256: string
}

export interface VaultManifest {
  byKey: ReadonlyMap<string, VaultEntry>
  byPath: ReadonlyMap<string, VaultEntry>
}

/** Reads the manifest of an export; null where there is none that can be read. */
export function readVaultManifest(bytes: Uint8Array | null): VaultManifest | null {
  const parsed = manifestSchema.safeParse(bytes === null ? null : parseJson(new TextDecoder().decode(bytes)))
  if (!parsed.success) return null
  const entries = parsed.data.files.flatMap(({ id, path, sha256 }): VaultEntry[] => {
    const safe = sourcePathOf(path)
    return safe === null ? [] : [{ key: id, path: safe, sha256 }]
  })
  return {
    byKey: new Map(entries.map((entry) => [entry.key, entry])),
    byPath: new Map(entries.map((entry) => [entry.path, entry])),
  }
}

const sidecarPath = /^\.trivet\/([a-z]+)\/([^/]+)\.json$/

/** The document that a file of an export holds whole; null for every other file. */
export function sidecarAt(path: string): { kind: DocumentKind; id: string } | null {
  const [, name, id] = sidecarPath.exec(path) ?? []
  const kind = documentKinds.find((one) => one === name)
  return kind !== undefined && id !== undefined && documentIdSchema.safeParse(id).success
    ? { kind, id }
    : null
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return null
  }
}
