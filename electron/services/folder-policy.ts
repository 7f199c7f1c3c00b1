import { realpath } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, parse, relative, resolve, sep } from 'node:path'
import { AppFailure } from '#shared/api/errors.ts'

/** Folders that a workspace or an export must keep away from. */
export interface ReservedFolders {
  /** Neither this folder itself nor one above it; folders in it are fine. */
  home: string
  /** Neither these folders nor anything in them. */
  closed: readonly string[]
}

/**
 * Refuses folders that a workspace or an export would spoil: a drive's root, the home folder and what is
 * above it, and whatever lies in a closed folder. Links are followed first, so that a link is no way round.
 */
export async function assertAllowedFolder(folder: string, reserved: ReservedFolders): Promise<void> {
  if (!isAbsolute(folder) || folder.includes('\0')) throw refused('The path is not an absolute one.')
  const [place, home] = await Promise.all([realFolder(folder), realFolder(reserved.home)])
  if (parse(place).root === place) throw refused('The folder is the root of a drive.')
  if (isInside(home, place)) throw refused('The folder is the home folder or holds it.')
  for (const closed of await Promise.all(reserved.closed.map(realFolder))) {
    if (isInside(place, closed)) throw refused('The folder is closed: it belongs to Trivet itself.')
  }
}

/** Tells whether a place is a folder or lies in it, links followed. */
export async function liesIn(path: string, folder: string): Promise<boolean> {
  const [place, around] = await Promise.all([realFolder(path), realFolder(folder)])
  return isInside(place, around)
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
