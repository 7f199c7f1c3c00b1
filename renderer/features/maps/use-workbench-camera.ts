import { useEffect, useLayoutEffect, useRef } from 'react'
import type { MapLayout } from '#shared/map/layout.ts'
import { useCamera, type Camera } from './use-camera.ts'
import { useMapCamera, type MapCamera } from './use-map-camera.ts'
import type { MapViewState } from './use-map-view.ts'

/** The eye of a workbench: it is remembered with the view, and the panel that opens for a node never hides it. */
export function useWorkbenchCamera(
  layout: MapLayout,
  view: MapViewState,
  showsPanel: boolean,
): { camera: Camera; mapCamera: MapCamera } {
  const camera = useCamera()
  const mapCamera = useMapCamera(camera, layout, view)
  const { rememberCamera, openedFor } = view

  useEffect(() => {
    if (openedFor !== null) rememberCamera(camera.get())
    return camera.subscribe(() => rememberCamera(camera.get()))
  }, [camera, rememberCamera, openedFor])

  const { reveal } = mapCamera
  const shown = useRef(showsPanel)
  useLayoutEffect(() => {
    if (showsPanel && !shown.current && view.selection !== null) reveal(view.selection)
    shown.current = showsPanel
  }, [showsPanel, view.selection, reveal])

  return { camera, mapCamera }
}
