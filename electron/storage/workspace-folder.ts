import { access, constants, mkdir, readdir, realpath, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { AppFailure } from '#shared/api/errors.ts'
import { folderOfKind } from './document-codec.ts'
import { makeFolder, removeAbandonedFiles, removeStrayFiles, syncFolder } from './durable-file.ts'
import { errnoOf, toStorageFailure } from './failures.ts'
import { WorkspaceFailure } from './ports.ts'
import { holdsDocuments, manifestName } from './workspace-manifest.ts'
import { privateFolder, removeStrayLocks } from './workspace-lock.ts'

/** Where the pictures of a workspace lie; made when the first is kept. */
export const attachmentFolder = 'attachments'

/** Files that systems put into folders by themselves. */
const systemFiles = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini', '.localized'])

/** Tells what a folder holds, before it is opened or made a workspace. */
export async function inspectFolder(
  path: string,
): Promise<'empty' | 'workspace' | 'other-files' | 'missing'> {
  let names: string[]
  try {
    names = await readdir(await realpath(path))
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return 'missing'
    if (errnoOf(error) === 'ENOTDIR') return 'other-files'
    throw new AppFailure('folder-unreadable', `look into a folder: ${errnoOf(error) ?? ''}`, { cause: error })
  }
  if (names.includes(manifestName)) return 'workspace'
  if (names.every((name) => systemFiles.has(name))) return 'empty'
  return (await holdsDocuments(path)) ? 'workspace' : 'other-files'
}

/** Follows links to the real folder and makes sure that it can be listed. */
export async function resolveFolder(path: string): Promise<string> {
  try {
    const folder = await realpath(path)
    await readdir(folder)
    return folder
  } catch (error) {
    const errno = errnoOf(error)
    if (errno === 'ENOENT') throw new WorkspaceFailure('missing', 'no such folder', { cause: error })
    if (errno === 'ENOTDIR') throw new WorkspaceFailure('not-a-workspace', 'not a folder', { cause: error })
    throw new WorkspaceFailure('unreadable', `the folder: ${errno ?? 'unknown error'}`, { cause: error })
  }
}

/** Creates a folder with its parents; a folder that is there already keeps its permissions. */
export async function createFolder(path: string): Promise<string> {
  try {
    await makeFolder(path)
    return await realpath(path)
  } catch (error) {
    if (errnoOf(error) === 'EEXIST' || errnoOf(error) === 'ENOTDIR') {
      throw new AppFailure('folder-not-allowed', 'a file stands in the way', { cause: error })
    }
    throw toWorkspaceFailure(error, false)
  }
}

/** Creates the folders of the documents where they are missing. */
export async function createKindFolders(folder: string): Promise<void> {
  for (const name of Object.values(folderOfKind)) {
    await mkdir(join(folder, name), { mode: 0o700 }).catch((error: unknown) => {
      if (errnoOf(error) !== 'EEXIST') throw error
    })
  }
  await syncFolder(folder)
}

/** Clears away what a crashed save left in a workspace and with its versions. Only for the holder of the lock. */
export async function removeStrays(folder: string, historyDir: string): Promise<void> {
  const kinds = Object.values(folderOfKind)
  const journals = ['batches', 'imports'].map((name) => join(privateFolder, name))
  for (const name of ['.', privateFolder, attachmentFolder, ...journals, ...kinds])
    await removeStrayFiles(join(folder, name))
  await removeStrayLocks(folder)
  // A copy of the workspace that is open elsewhere keeps its versions in the same place.
  for (const name of ['.', ...kinds]) await removeAbandonedFiles(join(historyDir, name))
}

export async function isWritable(folder: string): Promise<boolean> {
  return access(folder, constants.W_OK).then(
    () => true,
    () => false,
  )
}

export async function isDiskFull(folder: string): Promise<boolean> {
  return statfs(folder).then(
    (system) => system.bavail === 0,
    () => false,
  )
}

/** Says which problem screen an error at opening for writing leads to. */
export function toWorkspaceFailure(error: unknown, canOpenReadOnly: boolean): WorkspaceFailure | AppFailure {
  if (error instanceof WorkspaceFailure) return error
  const failure = toStorageFailure(error, 'open the workspace for writing')
  const options = { canOpenReadOnly, cause: error }
  if (failure.code === 'disk-full') return new WorkspaceFailure('disk-full', failure.message, options)
  if (failure.code === 'permission-denied') return new WorkspaceFailure('read-only', failure.message, options)
  return failure
}
