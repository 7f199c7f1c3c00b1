import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { attachmentTypeOf } from '#shared/domain/attachment.ts'
import { documentIdSchema } from '#shared/domain/document.ts'
import { folderOfKind } from './document-codec.ts'
import { idOfName } from './document-files.ts'
import { errnoOf, toStorageFailure } from './failures.ts'
import { attachmentFolder } from './workspace-folder.ts'
import { privateFolder } from './workspace-lock.ts'
import { manifestName } from './workspace-manifest.ts'

/** The file in a backup that says what is in it. */
export const backupManifestName = 'backup.json'

/** Where the versions lie in a backup; in the app's own folder they are outside the workspace. */
export const versionsFolder = 'versions'

/** One file that belongs into a backup: its path there, and where it lies now. */
export interface BackupFile {
  path: string
  from: string
}

const kindFolders: readonly string[] = Object.values(folderOfKind)
const formerNames = `${privateFolder}/former-names.json`
const trashFolder = `${privateFolder}/trash`
const daysOfUse = 'days-of-use.json'
const keptAside = /\.corrupt-\d{8}T\d{9}Z(?:-\d{1,4})?$/
const trashedName = /^[A-Za-z0-9_-]{1,64}\.\d{1,9}(?:\.\d{8}T\d{9}Z)?\.json$/
const versionName = /^\d{8,12}-day\d{1,9}-revision\d{1,9}[a-z-]{0,60}\.json$/

/**
 * What a path in a backup stands for, e.g. `notes`, `attachments`, `trash`, `versions`; null for any path that no
 * backup of ours has. Only what passes here is ever made a path on the disk.
 */
export function partOfBackup(path: string): string | null {
  const segments = path.split('/')
  const [first = '', second = '', third = '', fourth = ''] = segments
  if (path === formerNames) return 'workspace'
  if (segments.length === 1) return first.replace(keptAside, '') === manifestName ? 'workspace' : null
  if (segments.length === 2) {
    if (isKind(first)) return isDocument(second) ? first : null
    if (path === `${versionsFolder}/${daysOfUse}`) return versionsFolder
    return first === attachmentFolder && attachmentTypeOf(second) !== null ? first : null
  }
  if (segments.length !== 4) return null
  if (`${first}/${second}` === trashFolder) {
    const isTrashed =
      third === attachmentFolder ? attachmentTypeOf(fourth) !== null : trashedName.test(fourth)
    return (isKind(third) || third === attachmentFolder) && isTrashed ? 'trash' : null
  }
  const isVersion = isKind(second) && documentIdSchema.safeParse(third).success && versionName.test(fourth)
  return first === versionsFolder && isVersion ? versionsFolder : null
}

/** How many files each part of a backup has. */
export function countsOf(paths: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const path of paths) {
    const part = partOfBackup(path)
    if (part !== null) counts[part] = (counts[part] ?? 0) + 1
  }
  return counts
}

/** The manifest and the documents of a workspace: what has to be read in one breath. */
export async function documentsOf(workspace: string): Promise<{ files: BackupFile[]; leftOut: string[] }> {
  const names = await filesIn(workspace)
  const found = await Promise.all(
    kindFolders.map(async (kind) => (await filesIn(join(workspace, kind))).map((name) => `${kind}/${name}`)),
  )
  const own = names.filter((name) => partOfBackup(name) !== null)
  const hidden = (await filesIn(join(workspace, privateFolder))).map((name) => `${privateFolder}/${name}`)
  const paths = [...own, ...hidden.filter((path) => path === formerNames), ...found.flat()]
  return divide(workspace, paths)
}

/** Pictures and the trash: each file of them never changes, it only comes and goes. */
export async function attachmentsAndTrashOf(
  workspace: string,
): Promise<{ files: BackupFile[]; leftOut: string[] }> {
  const folders = [
    attachmentFolder,
    ...[...kindFolders, attachmentFolder].map((name) => `${trashFolder}/${name}`),
  ]
  const found = await Promise.all(
    folders.map(async (folder) =>
      (await filesIn(join(workspace, folder))).map((name) => `${folder}/${name}`),
    ),
  )
  return divide(workspace, found.flat())
}

/** The versions of a workspace, without the last good copies, which say what the documents say. */
export async function versionsOf(history: string): Promise<BackupFile[]> {
  const found: string[] = (await filesIn(history)).filter((name) => name === daysOfUse)
  for (const kind of kindFolders) {
    for (const id of await foldersIn(join(history, kind))) {
      const names = await filesIn(join(history, kind, id))
      found.push(...names.map((name) => `${kind}/${id}/${name}`))
    }
  }
  return found
    .map((path) => ({ path: `${versionsFolder}/${path}`, from: join(history, path) }))
    .filter(({ path }) => partOfBackup(path) !== null)
    .sort(byPath)
}

function divide(workspace: string, paths: readonly string[]): { files: BackupFile[]; leftOut: string[] } {
  const isOurs = (path: string) => partOfBackup(path) !== null
  return {
    files: paths
      .filter(isOurs)
      .map((path) => ({ path, from: join(workspace, path) }))
      .sort(byPath),
    // What a running save has just put down is neither ours nor somebody else's.
    leftOut: paths.filter((path) => !isOurs(path) && !path.endsWith('.tmp')).sort(),
  }
}

function byPath(one: BackupFile, other: BackupFile): number {
  return one.path < other.path ? -1 : 1
}

function isKind(name: string): boolean {
  return kindFolders.includes(name)
}

function isDocument(name: string): boolean {
  return idOfName(name.replace(keptAside, '')) !== null
}

/** The ordinary files of a folder. A link to a document is followed by whoever reads it, as the store does. */
async function filesIn(folder: string): Promise<string[]> {
  return (await listed(folder))
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map(({ name }) => name)
}

async function foldersIn(folder: string): Promise<string[]> {
  return (await listed(folder)).filter((entry) => entry.isDirectory()).map(({ name }) => name)
}

async function listed(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true })
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return []
    throw toStorageFailure(error, 'list a folder of the workspace')
  }
}
