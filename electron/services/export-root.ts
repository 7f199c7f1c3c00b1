import { realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { AppFailure } from '#shared/api/errors.ts'
import { documentKinds } from '#shared/domain/document.ts'
import { exportFolders } from '#shared/markdown/name-documents.ts'
import { vaultDataFolder, vaultManifestName, vaultTrashFolder } from '#shared/markdown/vault-manifest.ts'
import { readBytes } from '../storage/durable-file.ts'
import { kindOf } from './export-disk.ts'
import { exportJournalName } from './export-journal.ts'
import { assertAllowedFolder, type ReservedFolders } from './folder-policy.ts'

/** Every folder below the root that an export may write into. */
export const vaultFolders: readonly string[] = [
  ...exportFolders,
  vaultDataFolder,
  ...documentKinds.map((kind) => `${vaultDataFolder}/${kind}`),
]

/**
 * The real path of a folder to export into. Fails with `folder-not-allowed` where an export would do harm or a link
 * would lead it elsewhere, `folder-unreadable` where there is no such folder.
 */
export async function openExportRoot(folder: string, reserved: ReservedFolders): Promise<string> {
  await assertAllowedFolder(folder, reserved)
  const root = await realpath(folder).catch((error: unknown) => {
    throw new AppFailure('folder-unreadable', 'The folder to export into is not there.', { cause: error })
  })
  if ((await kindOf(root)) !== 'folder') {
    throw new AppFailure('folder-unreadable', 'The place to export into is not a folder.')
  }
  if ((await kindOf(join(root, 'workspace.json'))) !== 'nothing') {
    throw new AppFailure('folder-not-allowed', 'The folder is a workspace.')
  }
  // A link in place of one of our folders would lead the export out of the root.
  for (const name of [...vaultFolders, vaultTrashFolder]) await assertKind(root, name, 'folder')
  for (const name of [vaultManifestName, exportJournalName]) await assertKind(root, name, 'file')
  return root
}

/** One of the files at the root as text; null when there is none. */
export async function readRootFile(root: string, name: string): Promise<string | null> {
  const bytes = await readBytes(join(root, name))
  return bytes === null ? null : new TextDecoder().decode(bytes)
}

async function assertKind(root: string, name: string, wanted: 'file' | 'folder'): Promise<void> {
  const kind = await kindOf(join(root, name))
  if (kind === wanted || kind === 'nothing') return
  throw new AppFailure('folder-not-allowed', `${name} in the export is not an ordinary ${wanted}.`)
}
