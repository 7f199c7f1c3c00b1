import dayjs from 'dayjs'
import type { Client } from '#shared/api/client.ts'
import { AppFailure } from '#shared/api/errors.ts'
import type { Case, CaseMethod } from '#shared/domain/case.ts'
import { readUses, usesAt, usesFor, writeUses, type LoggedUses } from '../../api/case-log.ts'

/** A case that is being saved elsewhere at the same moment is read again and tried this often. */
const attempts = 4

/** Changes the newest version of a case on disk, whoever wrote it, and answers with what it says then. */
export async function changeCase(
  client: Client,
  id: string,
  change: (document: Case) => Case,
): Promise<Case> {
  for (let attempt = 1; ; attempt += 1) {
    const latest = await client.call('cases.get', { id })
    try {
      return await client.call('cases.save', change(latest))
    } catch (error) {
      const isBusy = error instanceof AppFailure && error.code === 'conflict'
      if (!isBusy || attempt >= attempts) throw error
    }
  }
}

/**
 * Links a method to a case and takes it away again, with the log of its uses, as the page of the case does: a case
 * with an outcome is one use of every method in it. Each call knows what the one before it took away.
 */
export function caseLink(client: Client, id: string, method: string): (linked: boolean) => Promise<void> {
  let taken: { entry: CaseMethod; at: number } | null = null
  const logs = new Map<boolean, LoggedUses>()

  return async (linked) => {
    const after = await changeCase(client, id, (story) => {
      const at = story.methods.findIndex((entry) => entry.method === method)
      const entry = story.methods[at]
      const methods = withMethod(story.methods, method, linked, taken)
      if (entry) taken = { entry, at }
      return { ...story, methods }
    })
    if (after.outcome === null) return
    const logged = await readUses(client, id, [method])
    logs.set(!linked, logged)
    const wanted = logs.get(linked) ?? usesFor(after, logged, dayjs().format('YYYY-MM-DD'))
    await writeUses(client, id, usesAt(after.account, wanted))
  }
}

function withMethod(
  methods: readonly CaseMethod[],
  method: string,
  linked: boolean,
  taken: { entry: CaseMethod; at: number } | null,
): CaseMethod[] {
  const others = methods.filter((entry) => entry.method !== method)
  if (!linked) return others
  const there = methods.some((entry) => entry.method === method)
  if (there) return [...methods]
  const entry = taken?.entry ?? { id: crypto.randomUUID(), method, reason: '' }
  others.splice(taken?.at ?? others.length, 0, entry)
  return others
}
