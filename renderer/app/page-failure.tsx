import { Button } from '@mantine/core'
import type { ErrorComponentProps } from '@tanstack/react-router'
import { DocumentPane } from '../ui/document-pane.tsx'
import { useMessages } from '../ui/language.tsx'
import { PageHeader } from '../ui/page-header.tsx'

/** A page whose drawing failed. The rail stays, so every other page can still be reached. */
export function PageFailure({ error, reset }: ErrorComponentProps) {
  const messages = useMessages()
  return (
    <DocumentPane>
      <PageHeader title={messages.shell.pageFailureTitle} />
      <p>{messages.shell.pageFailureText}</p>
      <Button onClick={reset}>{messages.common.retry}</Button>
      <details>
        <summary>{messages.common.details}</summary>
        <code>{error instanceof Error ? error.message : String(error)}</code>
      </details>
    </DocumentPane>
  )
}
