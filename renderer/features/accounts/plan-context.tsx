import { createContext, useContext, useMemo, useSyncExternalStore, type ReactNode } from 'react'
import type { Account } from '#shared/domain/account.ts'
import type { MethodSummary } from '#shared/domain/method.ts'
import type { PlanEdit } from './account-edits.ts'

/** What can be done with a plan, whatever is written in it. */
export interface PlanTools {
  readOnly: boolean
  /** When the plan was opened; how long ago something was changed is told from then. */
  openedAt: string
  methods: readonly MethodSummary[]
  type: (change: (account: Account) => Account) => void
  commit: (label: string, edit: PlanEdit) => void
  /** Brings what is not saved yet to the disk. */
  flush: () => Promise<void>
  /** The plan as it is at this moment, for what happens and not for what is drawn. */
  present: () => Account
  /** Brings word of every change; the answer ends it. */
  subscribe: (listener: () => void) => () => void
  /** The button that makes a pack of a review; the page brings it, so that this feature knows no other. */
  packButton: (reviewId: string) => ReactNode
}

/** What the sections of a plan work with. */
export interface Plan extends PlanTools {
  account: Account
}

export const PlanContext = createContext<PlanTools | null>(null)

/** The tools alone: whoever uses them is not drawn anew while somebody writes. */
export function usePlanTools(): PlanTools {
  const plan = useContext(PlanContext)
  if (!plan) throw new Error('usePlan needs a plan document above it.')
  return plan
}

/** The whole plan: whoever uses it is drawn anew with every letter that is written anywhere in it. */
export function usePlan(): Plan {
  const tools = usePlanTools()
  const account = useSyncExternalStore(tools.subscribe, tools.present)
  return { ...tools, account }
}

/**
 * Some fields of the plan: whoever uses them is drawn anew only when one of these has changed. Keep the list of their
 * names outside the component.
 */
export function usePlanFields<Field extends keyof Account>(fields: readonly Field[]): Pick<Account, Field> {
  const { present, subscribe } = usePlanTools()
  const select = useMemo(() => fieldsOf(present, fields), [present, fields])
  return useSyncExternalStore(subscribe, select)
}

/** Reads the plan, and gives the one from before as long as the fields are the same. */
function fieldsOf(present: () => Account, fields: readonly (keyof Account)[]): () => Account {
  let known = present()
  return () => {
    const account = present()
    if (fields.some((field) => known[field] !== account[field])) known = account
    return known
  }
}

/** One value of the plan, e.g. one of its lists; it has to be the same object while nothing of it has changed. */
export function usePlanValue<Value>(select: (account: Account) => Value): Value {
  const { present, subscribe } = usePlanTools()
  return useSyncExternalStore(subscribe, () => select(present()))
}

/** Names a new item inside a plan. */
export function newItemId(): string {
  return crypto.randomUUID()
}
