import { useState } from 'react'
import type { Output } from '#shared/api/contract.ts'
import type { ImportTarget } from '#shared/table-import/import-fields.ts'
import { useReadOnly } from '../../api/hooks.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useMessages } from '../../ui/language.tsx'
import { ChooseTable } from './choose-table.tsx'
import { MatchTable } from './match-table.tsx'
import type { OpenedTable } from './opened-table.ts'
import { TableReport } from './table-report.tsx'

export interface FinishedTable {
  report: Output<'tables.apply'>
  target: ImportTarget
}

/** Accounts, contacts and actions from a table: choose it, match it, look, and read what was not taken. */
export function TableImportView() {
  const messages = useMessages()
  const readOnly = useReadOnly()
  const [target, setTarget] = useState<ImportTarget>('accounts')
  const [table, setTable] = useState<OpenedTable | null>(null)
  const [finished, setFinished] = useState<FinishedTable | null>(null)

  function startOver(): void {
    setTable(null)
    setFinished(null)
  }

  if (readOnly) return <EmptyState title={messages.imports.readOnly} />
  if (finished) return <TableReport finished={finished} onAgain={startOver} />
  if (!table) return <ChooseTable target={target} onTarget={setTarget} onTable={setTable} />
  return (
    <MatchTable
      key={`${table.name} ${table.encoding}`}
      table={table}
      target={target}
      onTarget={setTarget}
      onTable={setTable}
      onFinished={setFinished}
    />
  )
}
