import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useApiQuery } from '../api/hooks.ts'
import { MethodDocument } from '../features/methods/method-document.tsx'
import { noFilter } from '../features/methods/method-filter.ts'
import { MethodList } from '../features/methods/method-list.tsx'
import { MethodOverview } from '../features/methods/method-overview.tsx'
import { DocumentPane } from '../ui/document-pane.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { PaneLayout } from '../ui/pane-layout.tsx'

export function MethodsPage() {
  const { methodId } = useParams({ strict: false })
  const [filter, setFilter] = useState(noFilter)
  const list = useApiQuery('methods.list', {})
  const method = useApiQuery('methods.get', { id: methodId ?? '' }, { enabled: methodId !== undefined })
  const methods = list.data ?? []
  const failed = list.error ? list : method.error ? method : null

  return (
    <PaneLayout id="methods" list={<MethodList methods={methods} filter={filter} onFilter={setFilter} />}>
      {failed && (
        <DocumentPane>
          <ErrorNotice error={failed.error} onRetry={() => void failed.refetch()} />
        </DocumentPane>
      )}
      {!failed && methodId && method.data && <MethodDocument method={method.data} all={methods} />}
      {!failed && !methodId && list.data && (
        <MethodOverview
          methods={methods}
          chosen={filter.pressure}
          onChoose={(pressure) => setFilter({ ...noFilter, pressure })}
        />
      )}
    </PaneLayout>
  )
}
