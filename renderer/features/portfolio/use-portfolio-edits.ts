import { useRef, useState } from 'react'
import type { PortfolioRow } from '#shared/domain/portfolio.ts'
import { useClient } from '../../api/hooks.ts'
import type { TableEdit } from '../../ui/data-table/table-edit.ts'
import { useUndo } from '../../ui/undo.tsx'
import {
  editableFields,
  reversed,
  saveRowEdit,
  stillPending,
  withPending,
  type EditableFields,
  type PendingEdit,
  type RowEdit,
} from './pending-edits.ts'

/** Saves what is written into the table, each account for itself, and shows it meanwhile. */
export function usePortfolioEdits(saved: readonly PortfolioRow[]) {
  const client = useClient()
  const undo = useUndo()
  const [pending, setPending] = useState<readonly PendingEdit[]>([])
  const [error, setError] = useState<unknown>(null)
  const last = useRef<Promise<unknown>>(Promise.resolve())

  /** One action after the other: the second may rest on what the first one wrote. */
  function save(edits: readonly RowEdit[]): Promise<void> {
    const shown = edits.map((edit): PendingEdit => ({ ...edit, revision: null }))
    setPending((present) => [...stillPending(saved, present), ...shown])
    const run = last.current.then(async () => {
      for (const edit of shown) {
        const revision = await saveRowEdit(client, edit)
        setPending((present) => present.map((one) => (one === edit ? { ...one, revision } : one)))
      }
    })
    last.current = run.catch(() => setPending((present) => present.filter((one) => !shown.includes(one))))
    return run
  }

  function onEdit(edit: TableEdit<PortfolioRow>): void {
    const edits = edit.patches.map(({ id, before, after }) => ({
      id,
      before: editable(before),
      after: editable(after),
    }))
    setError(null)
    save(edits).then(
      () =>
        undo.push({
          label: edit.label,
          undo: () => save(edits.map(reversed)),
          redo: () => save(edits),
        }),
      setError,
    )
  }

  return { rows: withPending(saved, pending), onEdit, error }
}

function editable(patch: Partial<PortfolioRow>): EditableFields {
  return Object.fromEntries(
    editableFields.flatMap((field) => (field in patch ? [[field, patch[field]]] : [])),
  )
}
