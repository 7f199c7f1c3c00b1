import { useLocation, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { ExportButton } from '../features/exports/export-button.tsx'
import { MapsWorkspace, type OpenMap } from '../features/maps/maps-workspace.tsx'

/** Maps: the list, and the map that is open. */
export function MapsPage() {
  const { method } = useSearch({ from: '/maps' })
  const navigate = useNavigate()
  const open = useOpenMap()
  // Coming back to the map finds it as it was left, not as it was opened.
  const forgetMethod = useCallback(
    () => void navigate({ to: '/maps/pressures', search: {}, replace: true }),
    [navigate],
  )
  return (
    <MapsWorkspace
      open={open}
      method={method ?? null}
      onShown={forgetMethod}
      onMethod={(methodId) => void navigate({ to: '/maps/methods/$methodId', params: { methodId } })}
      exportButton={(map) => <ExportButton scope={{ kind: 'map', map }} />}
    />
  )
}

function useOpenMap(): OpenMap {
  const { accountId, methodId, mapId } = useParams({ strict: false })
  const { pathname } = useLocation()
  if (accountId !== undefined) return { kind: 'account', id: accountId }
  if (mapId !== undefined) return { kind: 'free', id: mapId }
  if (pathname.startsWith('/maps/methods')) return { kind: 'method', id: methodId ?? null }
  if (pathname.startsWith('/maps/competencies')) return { kind: 'competencies' }
  if (pathname.startsWith('/maps/playbook')) return { kind: 'playbook' }
  return { kind: 'pressures' }
}
