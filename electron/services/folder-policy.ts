import { realpath } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, parse, relative, resolve, sep } from 'node:path'
import { AppFailure } from '#shared/api/errors.ts'

/** Folders that a workspace must keep away from. */
export interface ReservedFolders {
  home: string
  settingsDir: string
  resourcesDir: string
}

/**
 * Refuses folders that a workspace would spoil: a drive's root, the home folder and what is above it, and
 * whatever lies in the app's own folders. Links are followed first, so that a link is no way round.
 */
export async function assertAllowedFolder(folder: string, reserved: ReservedFolders): Promise<void> {
  if (!isAbsolute(folder) || folder.includes('\0')) throw refused('The path is not an absolute one.')
  const [place, home, settings, resources] = await Promise.all(
    [folder, reserved.home, reserved.settingsDir, reserved.resourcesDir].map(realFolder),
  )
  if (place === undefined || home === undefined || settings === undefined || resources === undefined) return
  if (parse(place).root === place) throw refused('The folder is the root of a drive.')
  if (isInside(home, place)) throw refused('The folder is the home folder or holds it.')
  if (isInside(place, settings)) throw refused('The folder belongs to the settings of the app.')
  if (isInside(place, resources)) throw refused('The folder belongs to the app.')
}

/** Tells whether `path` is `folder` or lies somewhere in it. */
function isInside(path: string, folder: string): boolean {
  const way = relative(folded(folder), folded(path))
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way))
}

/** Names that differ only in case are one folder on most computers; treating them so everywhere is safe. */
function folded(path: string): string {
  return path.normalize('NFC').toLowerCase()
}

/** Follows links as far as the path exists; what does not exist yet is kept as written. */
async function realFolder(path: string): Promise<string> {
  const absolute = resolve(path)
  try {
    return await realpath(absolute)
  } catch {
    const parent = dirname(absolute)
    return parent === absolute ? absolute : join(await realFolder(parent), basename(absolute))
  }
}

function refused(detail: string): AppFailure {
  return new AppFailure('folder-not-allowed', detail)
}
