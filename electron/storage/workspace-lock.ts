import { randomUUID } from 'node:crypto'
import { link, mkdir, open, rename, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { lockHolderSchema, type LockHolder } from '#shared/domain/workspace.ts'
import { namesIn, readBytes } from './durable-file.ts'
import { errnoOf } from './failures.ts'
import { decodeJson, formatJson } from './json-text.ts'
import { isProcessAlive, processIdentity } from './process-identity.ts'

const lockSchema = lockHolderSchema.extend({
  token: z.string(),
  process: z.string().nullable(),
})
type LockFile = z.infer<typeof lockSchema>

export type LockOutcome =
  { state: 'held'; release: () => Promise<void> } | { state: 'refused'; holder: LockHolder }

/** The folder in a workspace that holds what belongs to Trivet and not to the user. */
export const privateFolder = '.trivet'

const unfinishedLockDelay = 200

function lockPath(workspace: string): string {
  return join(workspace, privateFolder, 'lock')
}

/**
 * Takes the one place to write in a workspace. A lock is stale only when its process is known to be gone:
 * the clock never decides, and a lock of another computer is never taken. Disk errors are thrown raw.
 */
export async function takeLock(
  workspace: string,
  carrier: LockHolder['carrier'],
  since: string,
): Promise<LockOutcome> {
  await mkdir(join(workspace, privateFolder), { mode: 0o700 }).catch((error: unknown) => {
    if (errnoOf(error) !== 'EEXIST') throw error
  })
  const mine: LockFile = {
    hostname: hostname(),
    pid: process.pid,
    carrier,
    since,
    token: randomUUID(),
    process: await processIdentity(process.pid),
  }
  for (;;) {
    if (await putLock(workspace, mine)) return { state: 'held', release: () => releaseLock(workspace, mine) }
    let present = await readLock(workspace)
    if (present === null) {
      // Without hard links a lock is empty for a moment while it is written.
      await sleep(unfinishedLockDelay)
      present = await readLock(workspace)
    }
    if (present !== null && (await isAlive(present))) {
      return { state: 'refused', holder: lockHolderSchema.parse(present) }
    }
    await clearStaleLock(workspace, present)
  }
}

/** Who holds the lock of a workspace at this moment; null when nobody does. */
export async function lockHolderOf(workspace: string): Promise<LockHolder | null> {
  const present = await readLock(workspace).catch(() => null)
  return present !== null && (await isAlive(present)) ? lockHolderSchema.parse(present) : null
}

/** Puts the lock in place, complete from its first moment; false when there is one already. */
async function putLock(workspace: string, lock: LockFile): Promise<boolean> {
  const path = lockPath(workspace)
  const draft = `${path}.${lock.token}`
  await writeNew(draft, formatJson(lock))
  try {
    await link(draft, path)
    return true
  } catch (error) {
    // ENOENT: whoever got the lock in the meantime has cleared the draft away.
    if (errnoOf(error) === 'EEXIST' || errnoOf(error) === 'ENOENT') return false
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EMLINK'].includes(errnoOf(error) ?? '')) throw error
    return await putLockWithoutLink(path, lock)
  } finally {
    await rm(draft, { force: true }).catch(() => undefined)
  }
}

/** Some file systems (exFAT, many network shares) know no hard links. */
async function putLockWithoutLink(path: string, lock: LockFile): Promise<boolean> {
  try {
    await writeNew(path, formatJson(lock))
    return true
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false
    throw error
  }
}

async function writeNew(path: string, text: string): Promise<void> {
  const handle = await open(path, 'wx', 0o600)
  try {
    await handle.writeFile(text)
    await handle.sync()
  } catch (error) {
    await rm(path, { force: true }).catch(() => undefined)
    throw error
  } finally {
    await handle.close()
  }
}

/** Null for no lock and for one whose content a crash has spoilt. */
async function readLock(workspace: string): Promise<LockFile | null> {
  const bytes = await readBytes(lockPath(workspace))
  if (bytes === null) return null
  const json = decodeJson(bytes)
  const parsed = json.ok ? lockSchema.safeParse(json.value) : null
  return parsed?.success === true ? parsed.data : null
}

async function isAlive(lock: LockFile): Promise<boolean> {
  if (lock.hostname !== hostname()) return true
  if (!isProcessAlive(lock.pid)) return false
  const present = await processIdentity(lock.pid)
  // The same number with another start is another program that was given the number later.
  return lock.process === null || present === null || lock.process === present
}

/**
 * Moves a stale lock away. Moving is atomic, so of two programs that saw the same stale lock one gets it;
 * should the other have moved a fresh lock, it sees that by the token and puts it back.
 */
async function clearStaleLock(workspace: string, stale: LockFile | null): Promise<void> {
  const path = lockPath(workspace)
  const aside = `${path}.${randomUUID()}`
  try {
    await rename(path, aside)
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return
    throw error
  }
  const bytes = await readBytes(aside)
  const json = bytes === null ? null : decodeJson(bytes)
  const moved = json?.ok === true ? lockSchema.safeParse(json.value) : null
  const movedToken = moved?.success === true ? moved.data.token : null
  if (movedToken !== (stale?.token ?? null)) {
    await link(aside, path).catch(() => rename(aside, path))
  }
  await rm(aside, { force: true })
}

/** Removes what other programs left when they died while they took the lock. Only for its holder. */
export async function removeStrayLocks(workspace: string): Promise<void> {
  const folder = join(workspace, privateFolder)
  const strays = (await namesIn(folder)).filter((name) => /^lock\.[0-9a-f-]{36}$/.test(name))
  await Promise.all(strays.map((name) => rm(join(folder, name), { force: true })))
}

async function releaseLock(workspace: string, lock: LockFile): Promise<void> {
  const present = await readLock(workspace).catch(() => null)
  if (present?.token === lock.token) await rm(lockPath(workspace), { force: true })
}
