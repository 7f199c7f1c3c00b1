import { createContext, useContext } from 'react'
import type { AccountSummary } from '#shared/domain/account.ts'
import type { Case } from '#shared/domain/case.ts'
import type { MethodSummary } from '#shared/domain/method.ts'
import type { WorksheetSummary } from '#shared/domain/worksheet.ts'
import type { CaseEdit } from './case-edits.ts'

/** What it takes to open a worksheet. */
export type WorksheetPlace = Pick<WorksheetSummary, 'id' | 'method'>

/** What the steps of a case work with. */
export interface OpenCase {
  document: Case
  readOnly: boolean
  methods: readonly MethodSummary[]
  accounts: readonly AccountSummary[]
  /** Changes a text; saved after a pause. */
  type: (change: (document: Case) => Case) => void
  /** Makes a change of structure that can be taken back. */
  commit: (label: string, edit: CaseEdit) => void
  /** The same for a change that also shows in the log of methods: the outcome, or which tools there are. */
  commitLogged: (label: string, edit: CaseEdit) => void
  /** Does something that can fail, and says so where it does. */
  attempt: (work: () => Promise<unknown>) => void
  flush: () => Promise<void>
}

export const CaseContext = createContext<OpenCase | null>(null)

export function useOpenCase(): OpenCase {
  const open = useContext(CaseContext)
  if (!open) throw new Error('useOpenCase needs a case document above it.')
  return open
}
