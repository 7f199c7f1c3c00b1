import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { AppFailure } from '#shared/api/errors.ts'
import classes from './error-notice.module.css'
import { useMessages } from './language.tsx'

/** Says what went wrong in the user's language, and the way out. */
export function ErrorNotice({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const messages = useMessages()
  const failure = error instanceof AppFailure ? error : null
  return (
    <div className={classes.notice} role="alert">
      <IconAlertTriangle size={18} className={classes.icon} aria-hidden />
      <div className={classes.words}>
        <p className={classes.text}>{messages.errors[failure?.code ?? 'internal']}</p>
        {failure?.message && (
          <details className={classes.detail}>
            <summary>{messages.common.details}</summary>
            <code>
              {failure.code}: {failure.message}
            </code>
          </details>
        )}
      </div>
      {onRetry && (
        <Button size="xs" onClick={onRetry}>
          {messages.common.retry}
        </Button>
      )}
    </div>
  )
}
