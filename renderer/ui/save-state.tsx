import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconLock, IconPencil } from '@tabler/icons-react'
import { AppFailure } from '#shared/api/errors.ts'
import { useMessages } from './language.tsx'
import classes from './save-state.module.css'

export type SaveStatus = 'saved' | 'unsaved' | 'saving' | 'failed' | 'read-only'

export interface SaveStateProps {
  state: SaveStatus
  /** Why saving failed. */
  error?: unknown
  onRetry?: () => void
}

/** Tells whether what is on screen is on disk. `saved` may be shown only once the write has answered. */
export function SaveState({ state, error, onRetry }: SaveStateProps) {
  const messages = useMessages()
  const reason = error instanceof AppFailure ? messages.errors[error.code] : null
  return (
    <span className={classes.state} data-state={state} role="status">
      {state === 'saved' && <IconCheck size={14} aria-hidden />}
      {(state === 'unsaved' || state === 'saving') && <IconPencil size={14} aria-hidden />}
      {state === 'failed' && <IconAlertTriangle size={14} aria-hidden />}
      {state === 'read-only' && <IconLock size={14} aria-hidden />}
      <span>{messages.common.saveState[state]}</span>
      {state === 'failed' && reason && <span className={classes.reason}>{reason}</span>}
      {state === 'failed' && onRetry && (
        <Button size="compact-xs" onClick={onRetry}>
          {messages.common.retry}
        </Button>
      )}
    </span>
  )
}
