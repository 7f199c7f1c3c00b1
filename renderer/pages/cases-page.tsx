import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useApiQuery } from '../api/hooks.ts'
import { CaseDocument } from '../features/cases/case-document.tsx'
import { emptyFilter } from '../features/cases/case-filter.ts'
import { CaseList } from '../features/cases/case-list.tsx'
import { FindAWay } from '../features/cases/find-a-way.tsx'
import { ExportButton } from '../features/exports/export-button.tsx'
import { VersionsButton } from '../features/versions/versions-button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { PaneLayout } from '../ui/pane-layout.tsx'
import { DocumentLinks } from './document-links.tsx'

/** Cases: the list, and the one that is open or the way into a new one. */
export function CasesPage() {
  const { caseId } = useParams({ strict: false })
  const { account } = useSearch({ strict: false })
  const navigate = useNavigate()
  const list = useApiQuery('cases.list', {})
  const [filter, setFilter] = useState(emptyFilter)

  return (
    <PaneLayout id="cases" list={<CaseList cases={list.data ?? []} filter={filter} onFilter={setFilter} />}>
      {list.error && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
      {caseId !== undefined ? (
        <CaseDocument
          caseId={caseId}
          exportButton={
            <>
              <DocumentLinks kind="case" id={caseId} />
              <VersionsButton kind="case" id={caseId} />
              <ExportButton scope={{ kind: 'case', id: caseId }} />
            </>
          }
          onOpenWorksheet={({ id, method }) =>
            void navigate({
              to: '/methods/$methodId/worksheets/$worksheetId',
              params: { methodId: method, worksheetId: id },
            })
          }
        />
      ) : (
        <FindAWay
          account={account ?? null}
          onAccount={(id) =>
            void navigate({ to: '/cases', search: id === null ? {} : { account: id }, replace: true })
          }
        />
      )}
    </PaneLayout>
  )
}
