import { createContext, useContext } from 'react'
import type { CellValue, MoneyUnit, Worksheet } from '#shared/domain/worksheet.ts'
import type { Place, WorksheetEdit } from './worksheet-edits.ts'

/** What the fields of a worksheet work with. */
export interface Sheet {
  worksheet: Worksheet
  moneyUnit: MoneyUnit
  readOnly: boolean
  /** Types into a place; the text field has its own undo. */
  type: (place: Place, cell: CellValue) => void
  typeLine: (field: string, index: number, text: string) => void
  /** Makes a change that can be taken back. */
  commit: (label: string, edit: WorksheetEdit) => void
  /** Values that belong into numeric fields and cells, in their own terms, by `placeKey`. */
  computed: ReadonlyMap<string, number>
}

export const SheetContext = createContext<Sheet | null>(null)

export function useSheet(): Sheet {
  const sheet = useContext(SheetContext)
  if (!sheet) throw new Error('useSheet needs a worksheet above it.')
  return sheet
}
