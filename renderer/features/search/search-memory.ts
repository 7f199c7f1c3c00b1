import { z } from 'zod'

/** What the search remembers of a workspace on this computer: nothing that a document would miss. */
const memorySchema = z.object({
  /** What was open, the last first. */
  opened: z.array(z.string()).catch([]),
  /** What was searched for, the last first. */
  queries: z.array(z.string()).catch([]),
  /** The text in the field when the search was left. */
  last: z.string().catch(''),
})
export type SearchMemory = z.infer<typeof memorySchema>

const forgotten: SearchMemory = { opened: [], queries: [], last: '' }
const openedKept = 40
const queriesKept = 8

function keyFor(workspace: string): string {
  return `trivet.search ${workspace}`
}

/** Reads what is remembered; a browser that keeps nothing remembers nothing. */
export function recall(workspace: string): SearchMemory {
  try {
    return memorySchema.parse(JSON.parse(localStorage.getItem(keyFor(workspace)) ?? '{}'))
  } catch {
    return forgotten
  }
}

function change(workspace: string, how: (memory: SearchMemory) => Partial<SearchMemory>): void {
  const memory = recall(workspace)
  try {
    localStorage.setItem(keyFor(workspace), JSON.stringify({ ...memory, ...how(memory) }))
  } catch {
    // Full or forbidden storage costs a convenience, no work.
  }
}

export function rememberOpened(workspace: string, key: string): void {
  change(workspace, ({ opened }) => ({ opened: putFirst(opened, key).slice(0, openedKept) }))
}

/** Remembers a search that led somewhere. */
export function rememberQuery(workspace: string, query: string): void {
  const text = query.trim()
  if (text === '') return
  change(workspace, ({ queries }) => ({ queries: putFirst(queries, text).slice(0, queriesKept) }))
}

export function rememberLast(workspace: string, last: string): void {
  change(workspace, () => ({ last }))
}

export function forgetQueries(workspace: string): void {
  change(workspace, () => ({ queries: [] }))
}

function putFirst(list: readonly string[], item: string): string[] {
  return [item, ...list.filter((other) => other !== item)]
}
