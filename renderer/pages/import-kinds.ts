import type { ComponentType } from 'react'
import type { Messages } from '#shared/i18n/messages.ts'
import { RestoreDialog } from '../features/backups/restore-dialog.tsx'
import { ImportView } from '../features/imports/import-view.tsx'
import { TableImportView } from '../features/table-import/table-import-view.tsx'

/** One way of bringing something in; each is a tab of the import page. */
export interface ImportKind {
  /** Stands in the address. */
  name: string
  label: (messages: Messages) => string
  View: ComponentType
}

/** What the import page offers, in its order. What is dropped on the window goes to the first. */
export const importKinds: readonly ImportKind[] = [
  { name: 'notes', label: ({ imports }) => imports.notes, View: ImportView },
  { name: 'table', label: ({ tableImport }) => tableImport.tab, View: TableImportView },
  { name: 'backup', label: ({ backups }) => backups.tab, View: RestoreDialog },
]
