import { createContext, useContext } from 'react'
import type { Account } from '#shared/domain/account.ts'
import type { MethodSummary } from '#shared/domain/method.ts'
import type { PlanEdit } from './account-edits.ts'

/** What the sections of a plan work with. */
export interface Plan {
  account: Account
  readOnly: boolean
  /** When the plan was opened; how long ago something was changed is told from then. */
  openedAt: string
  methods: readonly MethodSummary[]
  type: (change: (account: Account) => Account) => void
  commit: (label: string, edit: PlanEdit) => void
  /** Brings what is not saved yet to the disk. */
  flush: () => Promise<void>
}

export const PlanContext = createContext<Plan | null>(null)

export function usePlan(): Plan {
  const plan = useContext(PlanContext)
  if (!plan) throw new Error('usePlan needs a plan document above it.')
  return plan
}

/** Names a new item inside a plan. */
export function newItemId(): string {
  return crypto.randomUUID()
}
