import type { Client } from '#shared/api/client.ts'
import type { Case } from '#shared/domain/case.ts'
import type { MethodUse } from '#shared/domain/method.ts'

/** What the log of a method says about a case: one use, or none. */
export type LoggedUse = Pick<MethodUse, 'on' | 'account' | 'case' | 'outcome' | 'note'> | null

/** By method id. Only the methods named here are touched. */
export type LoggedUses = Readonly<Record<string, LoggedUse>>

type Told = Pick<Case, 'id' | 'account' | 'outcome' | 'methods'>

/**
 * What the logs should say once the case reads like `after`: one use for each tool, none without an outcome. A use
 * that says the same already keeps its day and its note.
 */
export function usesFor(after: Told, before: LoggedUses, today: string): LoggedUses {
  const wanted = Object.entries(before).map(([method, use]) => {
    const isUsed = after.methods.some((tool) => tool.method === method)
    if (!isUsed || after.outcome === null) return [method, null] as const
    if (use?.outcome === after.outcome) return [method, use] as const
    const { account, outcome, id } = after
    return [method, { on: today, account, case: id, outcome, note: '' }] as const
  })
  return Object.fromEntries(wanted)
}

/** The same uses at the account that the case is about by now. */
export function usesAt(account: string | null, uses: LoggedUses): LoggedUses {
  return Object.fromEntries(Object.entries(uses).map(([method, use]) => [method, use && { ...use, account }]))
}

/** Reads what the logs of these methods say about the case. Methods that are gone are left out. */
export async function readUses(
  client: Client,
  caseId: string,
  methods: readonly string[],
): Promise<LoggedUses> {
  const known = new Set((await client.call('methods.list', {})).map(({ id }) => id))
  const uses: Record<string, LoggedUse> = {}
  for (const id of new Set(methods)) {
    if (!known.has(id)) continue
    const { usage } = await client.call('methods.get', { id })
    const use = usage.find((one) => one.case === caseId)
    uses[id] = use ? fieldsOf(use) : null
  }
  return uses
}

/** Makes the logs say what they should about the case, touching only what differs. */
export async function writeUses(client: Client, caseId: string, uses: LoggedUses): Promise<void> {
  for (const [id, wanted] of Object.entries(uses)) {
    const { usage } = await client.call('methods.get', { id })
    const logged = usage.filter((one) => one.case === caseId)
    const kept = logged.find((use) => isSame(use, wanted))
    for (const use of logged) {
      if (use !== kept) await client.call('methods.removeUse', { id, use: use.id })
    }
    if (wanted && !kept) await client.call('methods.logUse', { id, ...wanted })
  }
}

function fieldsOf({ on, account, case: caseId, outcome, note }: MethodUse): LoggedUse {
  return { on, account, case: caseId, outcome, note }
}

function isSame(use: MethodUse, wanted: LoggedUse): boolean {
  return (
    wanted !== null &&
    use.on === wanted.on &&
    use.account === wanted.account &&
    use.outcome === wanted.outcome &&
    use.note === wanted.note
  )
}
