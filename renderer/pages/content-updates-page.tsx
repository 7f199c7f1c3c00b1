import { useApiQuery } from '../api/hooks.ts'
import { ContentUpdates } from '../features/content-updates/content-updates.tsx'
import { DocumentPane } from '../ui/document-pane.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'

export function ContentUpdatesPage() {
  const updates = useApiQuery('content.updates', {})
  const methods = useApiQuery('methods.list', {}).data ?? []
  return (
    <DocumentPane>
      {updates.error && <ErrorNotice error={updates.error} onRetry={() => void updates.refetch()} />}
      {updates.data && <ContentUpdates updates={updates.data} methods={methods} />}
    </DocumentPane>
  )
}
