import type { Method } from '#shared/domain/method.ts'
import type { Worksheet } from '#shared/domain/worksheet.ts'
import { useApiMutation } from '../../api/hooks.ts'
import { useLocale, useMessages } from '../../ui/language.tsx'
import { VersionConflict } from '../../ui/version-conflict.tsx'
import { worksheetDifferences } from './worksheet-differences.ts'

interface WorksheetConflictProps {
  mine: Worksheet
  theirs: Worksheet
  method: Method
  onResolve: (choice: 'mine' | 'theirs') => Promise<void>
}

/** Lets the user choose between two versions of a sheet. */
export function WorksheetConflict({ mine, theirs, method, onResolve }: WorksheetConflictProps) {
  const texts = useMessages().worksheets.conflict
  const locale = useLocale()
  const keep = useApiMutation('notes.create')
  return (
    <VersionConflict
      texts={texts}
      name={mine.title}
      account={mine.account}
      differences={worksheetDifferences(mine, theirs, method, locale)}
      keep={keep}
      onResolve={onResolve}
    />
  )
}
