import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useApiQuery, useReadOnly } from '../api/hooks.ts'
import { ContentUpdateNotice } from '../features/content-updates/content-update-notice.tsx'
import { ExportButton } from '../features/exports/export-button.tsx'
import { VersionsButton } from '../features/versions/versions-button.tsx'
import { MethodDocument } from '../features/methods/method-document.tsx'
import { noFilter } from '../features/methods/method-filter.ts'
import { MethodList } from '../features/methods/method-list.tsx'
import { MethodOverview } from '../features/methods/method-overview.tsx'
import { OwnMethodDialog } from '../features/methods/own-method-dialog.tsx'
import { WorksheetDocument } from '../features/worksheets/worksheet-document.tsx'
import { WorksheetSection } from '../features/worksheets/worksheet-section.tsx'
import { DocumentPane } from '../ui/document-pane.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { PaneLayout } from '../ui/pane-layout.tsx'
import { DocumentLinks } from './document-links.tsx'

export function MethodsPage() {
  const { methodId, worksheetId } = useParams({ strict: false })
  const navigate = useNavigate()
  const [filter, setFilter] = useState(noFilter)
  const [editing, setEditing] = useState<'new' | 'this' | null>(null)
  const readOnly = useReadOnly()
  const list = useApiQuery('methods.list', {})
  const method = useApiQuery('methods.get', { id: methodId ?? '' }, { enabled: methodId !== undefined })
  const methods = list.data ?? []
  const failed = list.error ? list : method.error ? method : null

  // A sheet takes the whole width: its tables need it, and the way back is in its head.
  if (worksheetId !== undefined) {
    return (
      <WorksheetDocument
        key={worksheetId}
        worksheetId={worksheetId}
        exportButton={
          <>
            <VersionsButton kind="worksheet" id={worksheetId} />
            <ExportButton scope={{ kind: 'worksheet', id: worksheetId }} />
          </>
        }
        onRemoved={(id) => void navigate({ to: '/methods/$methodId', params: { methodId: id } })}
      />
    )
  }
  return (
    <PaneLayout
      id="methods"
      list={
        <MethodList
          methods={methods}
          filter={filter}
          onFilter={setFilter}
          onAdd={readOnly ? null : () => setEditing('new')}
        />
      }
    >
      {failed && (
        <DocumentPane>
          <ErrorNotice error={failed.error} onRetry={() => void failed.refetch()} />
        </DocumentPane>
      )}
      {!failed && methodId && method.data && (
        <MethodDocument
          method={method.data}
          all={methods}
          onEdit={() => setEditing('this')}
          onRemoved={() => void navigate({ to: '/methods' })}
          tool={<WorksheetSection method={method.data} />}
          links={<DocumentLinks kind="method" id={methodId} />}
        />
      )}
      {!failed && !methodId && list.data && (
        <MethodOverview
          methods={methods.filter(({ hidden }) => !hidden)}
          chosen={filter.pressure}
          onChoose={(pressure) => setFilter({ ...noFilter, pressure })}
          notice={<ContentUpdateNotice />}
        />
      )}
      <OwnMethodDialog
        opened={editing !== null}
        method={editing === 'this' ? (method.data ?? null) : null}
        onClose={() => setEditing(null)}
        onSaved={(id) => {
          setEditing(null)
          void navigate({ to: '/methods/$methodId', params: { methodId: id } })
        }}
      />
    </PaneLayout>
  )
}
