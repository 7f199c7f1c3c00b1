import type { Client } from '#shared/api/client.ts'
import { AppFailure } from '#shared/api/errors.ts'
import type { PortfolioRow } from '#shared/domain/portfolio.ts'

/** What can be written into the portfolio; the fields are those of the account. */
export const editableFields = ['tier', 'owner', 'period'] as const
export type EditableFields = Partial<Pick<PortfolioRow, (typeof editableFields)[number]>>

/** One account's part of an action: the fields as they were and as they are to be. */
export interface RowEdit {
  id: string
  before: EditableFields
  after: EditableFields
}

/** An edit that is shown before the host tells of it. */
export interface PendingEdit extends RowEdit {
  /** The revision of the account that holds it; null until it is saved. */
  revision: number | null
}

/** Somebody else may save the plan between our reading and writing it; then we read again. */
const attempts = 3

/** Rows as they will be once everything that is on its way is saved. */
export function withPending(rows: readonly PortfolioRow[], pending: readonly PendingEdit[]): PortfolioRow[] {
  return rows.map((row) => {
    const coming = pending.filter((edit) => isComing(edit, row))
    return coming.length === 0 ? row : coming.reduce((next, { after }) => ({ ...next, ...after }), row)
  })
}

/** Those edits that the rows don't hold yet. */
export function stillPending(rows: readonly PortfolioRow[], pending: readonly PendingEdit[]): PendingEdit[] {
  return pending.filter((edit) => rows.some((row) => isComing(edit, row)))
}

/**
 * Writes fields into the newest version of an account and gives its new revision. Fails with `conflict` where one
 * of them says something else by now than what was on screen.
 */
export async function saveRowEdit(client: Client, { id, before, after }: RowEdit): Promise<number> {
  for (let attempt = 1; ; attempt += 1) {
    const account = await client.call('accounts.get', { id })
    const isOverwritten = editableFields.some((field) => field in after && account[field] !== before[field])
    if (isOverwritten) throw new AppFailure('conflict', 'The field was changed elsewhere.')
    try {
      return (await client.call('accounts.save', { ...account, ...after })).revision
    } catch (error) {
      const isOvertaken = error instanceof AppFailure && error.code === 'conflict'
      if (!isOvertaken || attempt === attempts) throw error
    }
  }
}

/** The same edit the other way round. */
export function reversed({ id, before, after }: RowEdit): RowEdit {
  return { id, before: after, after: before }
}

function isComing(edit: PendingEdit, row: PortfolioRow): boolean {
  return edit.id === row.id && (edit.revision === null || row.revision < edit.revision)
}
