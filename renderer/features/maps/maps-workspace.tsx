import { useApiQuery } from '../../api/hooks.ts'
import { useCallback, type ReactNode } from 'react'
import type { MapReference } from '#shared/domain/export.ts'
import { DocumentPane } from '../../ui/document-pane.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useMessages } from '../../ui/language.tsx'
import { PaneLayout } from '../../ui/pane-layout.tsx'
import { AccountMap, CompetencyMap, MethodMap, PlaybookMap, PressureMap } from './data-maps.tsx'
import { FreeMap } from './free/free-map.tsx'
import { useFreeMaps } from './free/use-free-maps.ts'
import { MapList } from './map-list.tsx'

/** Which map is open. */
export type OpenMap =
  | { kind: 'pressures' | 'competencies' | 'playbook' }
  /** Null for the method that there is most to tell of. */
  | { kind: 'method'; id: string | null }
  | { kind: 'account'; id: string }
  | { kind: 'free'; id: string }

export interface MapsWorkspaceProps {
  open: OpenMap
  /** The method that the map of the library is opened for. */
  method: string | null
  /** Called once the map shows that method. */
  onShown: () => void
  onMethod: (id: string) => void
  /** The page brings the button, so that this feature knows no other. */
  exportButton: (map: MapReference) => ReactNode
}

/** The list of maps beside the one that is open. */
export function MapsWorkspace({ open, method, onShown, onMethod, exportButton }: MapsWorkspaceProps) {
  const { common } = useMessages()
  const accounts = useApiQuery('accounts.list', {})
  const methods = useApiQuery('methods.list', {})
  const free = useFreeMaps()
  const error = accounts.error ?? methods.error
  const list = accounts.data
  const accountName = useCallback(
    (id: string) => list?.find((account) => account.id === id)?.name ?? common.untitled,
    [list, common],
  )

  function shown(): ReactNode {
    if (!methods.data) return null
    const shared = { methods: methods.data, accountName }
    switch (open.kind) {
      case 'pressures':
        return <PressureMap {...shared} exportButton={exportButton(open)} method={method} onShown={onShown} />
      case 'competencies':
        return <CompetencyMap {...shared} exportButton={exportButton(open)} />
      case 'playbook':
        return <PlaybookMap {...shared} exportButton={exportButton(open)} />
      case 'method':
        return <MethodMap {...shared} exportButton={exportButton} methodId={open.id} onMethod={onMethod} />
      case 'account':
        return <AccountMap key={open.id} {...shared} exportButton={exportButton(open)} accountId={open.id} />
      case 'free':
        return (
          <FreeMap
            key={open.id}
            {...shared}
            exportButton={exportButton(open)}
            mapId={open.id}
            onRemove={free.remove}
          />
        )
    }
  }

  return (
    <PaneLayout id="maps" list={<MapList accounts={accounts.data ?? []} free={free} open={open} />}>
      {error ? (
        <DocumentPane>
          <ErrorNotice
            error={error}
            onRetry={() => void Promise.all([accounts.refetch(), methods.refetch()])}
          />
        </DocumentPane>
      ) : (
        shown()
      )}
    </PaneLayout>
  )
}
