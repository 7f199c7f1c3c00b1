import { createHash } from 'node:crypto'
import { basename, join } from 'node:path'
import type { DamagedFile, WorkspaceManifest } from '#shared/domain/workspace.ts'
import { decodeDocument, folderOfKind, workspaceCodec } from './document-codec.ts'
import { idOfName } from './document-files.ts'
import { keepAside, makeFolder, namesIn, readBytes, writeDurably } from './durable-file.ts'
import { decodeJson, formatJson, isJsonObject } from './json-text.ts'

/** The file that makes a folder a workspace. */
export const manifestName = 'workspace.json'

/** What a folder says about itself. */
export type ManifestFound =
  | { state: 'none' }
  | { state: 'good'; manifest: WorkspaceManifest }
  | { state: 'newer'; manifest: WorkspaceManifest }
  | {
      state: 'damaged'
      /** The last good manifest, or a stand-in to read the documents with. */
      manifest: WorkspaceManifest
      report: DamagedFile
      /** Null when the file is gone altogether. */
      bytes: Uint8Array | null
    }

/**
 * Reads `workspace.json`. A folder that has documents but no manifest is a damaged workspace, not an empty
 * folder. Copies of manifests are found by the folder's path, because a damaged one can't say its id.
 */
export async function readManifest(folder: string, historyDir: string, now: string): Promise<ManifestFound> {
  const path = join(folder, manifestName)
  const bytes = await readBytes(path)
  if (bytes === null && !(await holdsDocuments(folder))) return { state: 'none' }
  const decoded = bytes === null ? null : decodeDocument(workspaceCodec, bytes, null)
  if (decoded?.state === 'good') return { state: 'good', manifest: decoded.document }
  if (decoded?.state === 'newer') {
    return { state: 'newer', manifest: decoded.document ?? standIn(folder, now, bytes) }
  }
  const copy = await readBytes(copyPath(historyDir, folder)).catch(() => null)
  const remembered = copy === null ? null : decodeDocument(workspaceCodec, copy, null)
  const recovered = remembered?.state === 'good' ? remembered.document : null
  const manifest = recovered ?? standIn(folder, now, null)
  return {
    state: 'damaged',
    manifest,
    bytes,
    report: {
      kind: 'workspace',
      id: manifest.id,
      path,
      keptAs: null,
      recovered: recovered !== null,
      recoveredFrom: recovered?.updatedAt ?? null,
    },
  }
}

/** Keeps a copy of a good manifest outside the workspace. Failing to is no reason not to open. */
export async function rememberManifest(
  folder: string,
  historyDir: string,
  manifest: WorkspaceManifest,
): Promise<void> {
  const path = copyPath(historyDir, folder)
  const text = formatJson(manifest)
  try {
    const present = await readBytes(path)
    if (present !== null && Buffer.from(present).toString('utf8') === text) return
    await makeFolder(join(historyDir, 'manifests'))
    await writeDurably(path, text)
  } catch {
    // The copy is a second net; the manifest itself lies in the workspace.
  }
}

/** Puts a recovered manifest in its place, after keeping what was there. */
export async function healManifest(
  folder: string,
  found: Extract<ManifestFound, { state: 'damaged' }>,
  now: string,
): Promise<void> {
  const path = join(folder, manifestName)
  if (found.bytes !== null) found.report.keptAs = await keepAside(path, found.bytes, now)
  await writeDurably(path, formatJson(found.manifest))
}

/** Tells whether a folder has anything in it that looks like a document of ours. */
export async function holdsDocuments(folder: string): Promise<boolean> {
  for (const name of Object.values(folderOfKind)) {
    for (const file of await namesIn(join(folder, name)).catch(() => [])) {
      if (idOfName(file) === null) continue
      const bytes = await readBytes(join(folder, name, file)).catch(() => null)
      const json = bytes === null ? null : decodeJson(bytes)
      if (json?.ok === true && isJsonObject(json.value) && typeof json.value['schema'] === 'number')
        return true
    }
  }
  return false
}

function copyPath(historyDir: string, folder: string): string {
  return join(historyDir, 'manifests', `${fingerprint(folder)}.json`)
}

function fingerprint(folder: string): string {
  return createHash('sha256').update(folder).digest('hex').slice(0, 24)
}

/** Enough of a manifest to read the documents of a folder with; never written. */
function standIn(folder: string, now: string, bytes: Uint8Array | null): WorkspaceManifest {
  const json = bytes === null ? null : decodeJson(bytes)
  const said = json?.ok === true && isJsonObject(json.value) ? json.value : {}
  const name = typeof said['name'] === 'string' ? said['name'] : basename(folder)
  const schema = typeof said['schema'] === 'number' ? said['schema'] : workspaceCodec.version
  return { schema, revision: 0, id: `folder-${fingerprint(folder)}`, name, createdAt: now, updatedAt: now }
}
