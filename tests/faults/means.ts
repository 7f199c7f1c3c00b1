import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

function has(command: string, ...args: string[]): boolean {
  return spawnSync(command, args).error === undefined
}

export const isRoot = process.getuid?.() === 0
/** Calls of another process can be refused, recorded and be its last. */
export const canTrace = has('strace', '-V')
/** A disk can be put into a folder. */
export const canMount = isRoot && process.platform === 'linux'
/** A disk can be put into a folder that knows no difference between upper and lower case. */
export const canMountWithoutCase = canMount && has('lowntfs-3g', '--help') && existsSync('/dev/fuse')
/** A process can be given to a user to whom permissions apply. */
export const canBecomeAnother = isRoot && has('setpriv', '--version')
/** A process can be forbidden to write large files. */
export const canLimitFiles = has('prlimit', '--version')

/** What is not run here, and what it would need. */
export function missingMeans(): [group: string, missing: string][] {
  const groups: [string, boolean, string][] = [
    ['kills, power cuts and refused calls', canTrace, 'strace'],
    ['full and read-only disks', canMount, 'root on Linux'],
    ['a folder that ignores case', canMountWithoutCase, 'root, ntfs-3g and /dev/fuse'],
    ['permissions', canBecomeAnother, 'root and setpriv'],
    ['the size limit of files', canLimitFiles, 'prlimit'],
  ]
  return groups.flatMap(([group, can, missing]) => (can ? [] : [[group, missing]]))
}
