import type { OwnMethod } from '#shared/domain/method.ts'
import { useApiMutation } from '../../api/hooks.ts'
import { useMessages } from '../../ui/language.tsx'
import { VersionConflict } from '../../ui/version-conflict.tsx'
import { ownMethodDifferences } from './own-method-differences.ts'

interface OwnMethodConflictProps {
  mine: OwnMethod
  theirs: OwnMethod
  onResolve: (choice: 'mine' | 'theirs') => Promise<void>
}

/** Lets the user choose between what they wrote and what was saved elsewhere meanwhile. */
export function OwnMethodConflict({ mine, theirs, onResolve }: OwnMethodConflictProps) {
  const messages = useMessages()
  const keep = useApiMutation('notes.create')
  return (
    <VersionConflict
      texts={messages.methods.own.conflict}
      name={mine.name}
      differences={ownMethodDifferences(mine, theirs, messages)}
      keep={keep}
      onResolve={onResolve}
    />
  )
}
