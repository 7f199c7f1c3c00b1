import { readFile } from 'node:fs/promises'
import { errnoOf } from './failures.ts'

/**
 * Tells one life of a process number from the next: the system's start and the process's own. Null where
 * the system does not say it (outside Linux).
 */
export async function processIdentity(pid: number): Promise<string | null> {
  try {
    const [boot, stat] = await Promise.all([
      readFile('/proc/sys/kernel/random/boot_id', 'utf8'),
      readFile(`/proc/${pid}/stat`, 'utf8'),
    ])
    // The program's name stands in brackets and may itself hold spaces and brackets.
    const started = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
    return started === undefined ? null : `${boot.trim()}/${started}`
  } catch {
    return null
  }
}

/** Tells whether a process with this number runs on this machine. */
export function isProcessAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // It runs and belongs to somebody else.
    return errnoOf(error) === 'EPERM'
  }
}
