import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { ExportButton } from '../features/exports/export-button.tsx'
import { MapsWorkspace } from '../features/maps/maps-workspace.tsx'

/** Maps: the list, and the map of the library or of one account. */
export function MapsPage() {
  const { accountId } = useParams({ strict: false })
  const { method } = useSearch({ from: '/maps' })
  const navigate = useNavigate()
  const map = accountId ? { kind: 'account' as const, id: accountId } : { kind: 'pressures' as const }
  // Coming back to the map finds it as it was left, not as it was opened.
  const forgetMethod = useCallback(
    () => void navigate({ to: '/maps/pressures', search: {}, replace: true }),
    [navigate],
  )
  return (
    <MapsWorkspace
      accountId={accountId ?? null}
      method={method ?? null}
      onShown={forgetMethod}
      exportButton={<ExportButton scope={{ kind: 'map', map }} />}
    />
  )
}
