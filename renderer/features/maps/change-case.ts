import type { Client } from '#shared/api/client.ts'
import { AppFailure } from '#shared/api/errors.ts'
import type { Case } from '#shared/domain/case.ts'

/** A case that is being saved elsewhere at the same moment is read again and tried this often. */
const attempts = 4

/** Changes the newest version of a case on disk, whoever wrote it. */
export async function changeCase(
  client: Client,
  id: string,
  change: (document: Case) => Case,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const latest = await client.call('cases.get', { id })
    try {
      await client.call('cases.save', change(latest))
      return
    } catch (error) {
      const isBusy = error instanceof AppFailure && error.code === 'conflict'
      if (!isBusy || attempt >= attempts) throw error
    }
  }
}
