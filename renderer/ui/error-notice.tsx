import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { AppFailure } from '#shared/api/errors.ts'
import classes from './error-notice.module.css'
import { useMessages } from './language.tsx'

interface ErrorNoticeProps {
  error: unknown
  /** What to say where the text of the code would say too little. */
  text?: string | undefined
  onRetry?: () => void
}

/** Says what went wrong in the user's language, and the way out. */
export function ErrorNotice({ error, text, onRetry }: ErrorNoticeProps) {
  const messages = useMessages()
  const failure = error instanceof AppFailure ? error : null
  return (
    <div className={classes.notice} role="alert">
      <IconAlertTriangle size={18} className={classes.icon} aria-hidden />
      <div className={classes.words}>
        <p className={classes.text}>{text ?? messages.errors[failure?.code ?? 'internal']}</p>
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
