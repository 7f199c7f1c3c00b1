import { open, rm, stat, statfs } from 'node:fs/promises'
import { AppFailure, type ErrorCode } from '#shared/api/errors.ts'
import type { BackupRhythm, LastBackup } from '#shared/domain/backup.ts'
import type { BackupRecord } from '../storage/backup-record-store.ts'

type Made = BackupRecord['made'][number]

const weekOfDays = 7
const millisecondsPerDay = 86_400_000
/** An automatic backup leaves at least so much room on the disk, for what the user saves by hand. */
const roomToLeave = 512 * 1024 * 1024
const sealLength = 64

/**
 * Whether the automatic backup is due: with the first use on another day, or a week after the last one. A failed one is
 * due again at once, and so is one that a clock set back has put into the future.
 */
export function isDue(rhythm: BackupRhythm, last: LastBackup | null, now: string): boolean {
  if (rhythm === 'off') return false
  if (last === null || last.outcome === 'failed' || last.at > now) return true
  if (rhythm === 'daily') return localDay(last.at) !== localDay(now)
  const days = (Date.parse(localDay(now)) - Date.parse(localDay(last.at))) / millisecondsPerDay
  return days >= weekOfDays
}

/** `2026-01-31` where the user is. */
export function localDay(instant: string): string {
  return localStamp(instant).slice(0, 10)
}

/** `2026-01-31-083000` where the user is. */
export function localStamp(instant: string): string {
  const date = new Date(instant)
  const two = (number: number) => String(number).padStart(2, '0')
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-')
  return `${day}-${two(date.getHours())}${two(date.getMinutes())}${two(date.getSeconds())}`
}

/** Whether a backup that we made still lies there as we made it: by its size and the seal at its end. */
export async function isStillThere({ path, bytes, seal }: Made): Promise<boolean> {
  try {
    if ((await stat(path)).size !== bytes) return false
    const handle = await open(path, 'r')
    try {
      const tail = Buffer.alloc(sealLength)
      await handle.read(tail, 0, sealLength, bytes - sealLength)
      return tail.toString('latin1') === seal
    } finally {
      await handle.close()
    }
  } catch {
    return false
  }
}

/**
 * Deletes the oldest automatic backups of a workspace, and only files that we made and nobody has touched: never one
 * that is not followed by as many whole ones as are to be kept. Returns those that are left.
 */
export async function deleteOldest(made: readonly Made[], workspace: string, keep: number): Promise<Made[]> {
  const own = made.filter((one) => one.workspace === workspace)
  const present: Made[] = []
  for (const one of own) if (await isStillThere(one)) present.push(one)
  const old = present.slice(0, Math.max(0, present.length - keep))
  const deleted = new Set<Made>()
  for (const one of old) {
    const isGone = await rm(one.path, { force: true }).then(
      () => true,
      () => false,
    )
    if (isGone) deleted.add(one)
  }
  return made.filter((one) => one.workspace !== workspace || (present.includes(one) && !deleted.has(one)))
}

/** Fails with `disk-full` where a backup of that size would leave too little room on its disk. */
export async function assertRoom(folder: string, bytes: number): Promise<void> {
  const system = await statfs(folder).catch(() => null)
  if (system === null || system.blocks === 0) return
  if (system.bavail * system.bsize < bytes + roomToLeave) {
    throw new AppFailure('disk-full', 'The backup would leave too little room on the disk.')
  }
}

/** What the record says of an attempt. */
export function lastOf(at: string, result: { path: string; bytes: number } | null): LastBackup {
  const fileName =
    result && result.path.slice(Math.max(result.path.lastIndexOf('/'), result.path.lastIndexOf('\\')) + 1)
  return { at, outcome: result ? 'made' : 'unchanged', code: null, fileName, bytes: result?.bytes ?? null }
}

export function failedAt(at: string, code: ErrorCode): LastBackup {
  return { at, outcome: 'failed', code, fileName: null, bytes: null }
}
