import { useParams } from '@tanstack/react-router'
import { ExportButton } from '../features/exports/export-button.tsx'
import { MapsWorkspace } from '../features/maps/maps-workspace.tsx'

/** Maps: the list, and the map of the library or of one account. */
export function MapsPage() {
  const { accountId } = useParams({ strict: false })
  const map = accountId ? { kind: 'account' as const, id: accountId } : { kind: 'pressures' as const }
  return (
    <MapsWorkspace
      accountId={accountId ?? null}
      exportButton={<ExportButton scope={{ kind: 'map', map }} />}
    />
  )
}
