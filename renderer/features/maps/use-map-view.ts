import { useCallback, useEffect, useRef, useState } from 'react'
import type { MapModel } from '#shared/map/model.ts'
import { initialView, revealed, toggled } from '#shared/map/view.ts'
import type { CameraState } from './camera.ts'
import { recallView, rememberView } from './view-memory.ts'

export interface MapViewState {
  collapsed: ReadonlySet<string>
  selection: string | null
  /** Counts the times that the whole map was folded anew. */
  folds: number
  /** Where the eye was when this map was last left; null on the first visit. */
  rememberedCamera: CameraState | null
  select: (id: string | null) => void
  toggle: (id: string) => void
  /** Opens a node and all above it. */
  open: (id: string) => void
  fold: (collapsed: ReadonlySet<string>) => void
  rememberCamera: (state: CameraState) => void
}

/** How this map is looked at: what is folded, what is selected, and where the eye was last time. */
export function useMapView(map: MapModel): MapViewState {
  const mapId = map.root.id
  const [remembered] = useState(() => recallView(mapId))
  const [collapsed, setCollapsed] = useState(() => remembered?.collapsed ?? initialView(map).collapsed)
  const [selection, select] = useState<string | null>(remembered?.selection ?? null)
  const [folds, setFolds] = useState(0)
  const camera = useRef<CameraState | null>(remembered?.camera ?? null)
  const latest = useRef({ collapsed, selection })
  useEffect(() => {
    latest.current = { collapsed, selection }
  })
  useEffect(
    () => () => {
      if (camera.current) rememberView(mapId, { ...latest.current, camera: camera.current })
    },
    [mapId],
  )

  return {
    collapsed,
    selection,
    folds,
    rememberedCamera: remembered?.camera ?? null,
    select,
    toggle: useCallback((id: string) => setCollapsed((closed) => toggled(closed, id)), []),
    open: useCallback((id: string) => {
      setCollapsed((closed) => {
        const open = revealed(closed, id)
        open.delete(id)
        return open.size === closed.size ? closed : open
      })
    }, []),
    fold: useCallback((next: ReadonlySet<string>) => {
      setCollapsed(next)
      setFolds((count) => count + 1)
    }, []),
    rememberCamera: useCallback((state: CameraState) => {
      camera.current = state
    }, []),
  }
}
