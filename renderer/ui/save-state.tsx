import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconLock, IconPencil } from '@tabler/icons-react'
import { AppFailure } from '#shared/api/errors.ts'
import { useMessages } from './language.tsx'
import { notSavedText } from './not-saved-text.ts'
import classes from './save-state.module.css'

export type SaveStatus = 'saved' | 'unsaved' | 'saving' | 'failed' | 'read-only'

export interface SaveStateProps {
  state: SaveStatus
  /** Why saving failed. */
  error?: unknown
  /** True while Trivet goes on trying by itself. */
  isRetrying?: boolean
  onRetry?: () => void
}

/** Tells whether what is on screen is on disk. `saved` may be shown only once the write has answered. */
export function SaveState({ state, error, isRetrying = false, onRetry }: SaveStateProps) {
  const messages = useMessages()
  const code = error instanceof AppFailure ? error.code : null
  return (
    <span className={classes.state} data-state={state} role="status">
      {state === 'saved' && <IconCheck size={14} aria-hidden />}
      {(state === 'unsaved' || state === 'saving') && <IconPencil size={14} aria-hidden />}
      {state === 'failed' && <IconAlertTriangle size={14} aria-hidden />}
      {state === 'read-only' && <IconLock size={14} aria-hidden />}
      <span {...(code !== null && { title: messages.errors[code] })}>
        {state === 'failed' ? notSavedText(messages, code, isRetrying) : messages.common.saveState[state]}
      </span>
      {state === 'failed' && onRetry && (
        <Button size="compact-xs" onClick={onRetry}>
          {messages.common.retry}
        </Button>
      )}
    </span>
  )
}
