import { useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { DragGhost } from './drag-ghost.tsx'
import type { Account } from '#shared/domain/account.ts'
import type { MethodSummary } from '#shared/domain/method.ts'
import type { MapLayout } from '#shared/map/layout.ts'
import { findNode, type MapModel, type MapNode } from '#shared/map/model.ts'
import { useReadOnly } from '../../api/hooks.ts'
import classes from './map-document.module.css'
import { MapPanel } from './map-panel.tsx'
import { MapStage } from './map-stage.tsx'
import { useCamera } from './use-camera.ts'
import { useLinkEditing } from './use-link-editing.ts'
import { useMapCamera } from './use-map-camera.ts'
import { useMapDrag } from './use-map-drag.ts'
import type { MapViewState } from './use-map-view.ts'

export interface MapWorkbenchProps {
  map: MapModel
  layout: MapLayout
  view: MapViewState
  methods: readonly MethodSummary[]
  account: Account | null
  showsPanel: boolean
  presenting: number | null
  onPresent: (step: number | null) => void
  onOpen: (node: MapNode) => void
}

/** A map of the data and the panel beside it, with everything that links a method and takes it away again. */
export function MapWorkbench(props: MapWorkbenchProps) {
  const { map, layout, view, methods, account, showsPanel, presenting, onPresent, onOpen } = props
  const readOnly = useReadOnly()
  const camera = useCamera()
  const mapCamera = useMapCamera(camera, layout, view)
  const { rememberCamera, openedFor } = view
  const selected = useMemo(
    () => (view.selection === null ? null : findNode(map, view.selection)),
    [map, view.selection],
  )

  useEffect(() => {
    if (openedFor !== null) rememberCamera(camera.get())
    return camera.subscribe(() => rememberCamera(camera.get()))
  }, [camera, rememberCamera, openedFor])

  // The panel that opens for a node must not hide it.
  const { reveal } = mapCamera
  const shown = useRef(showsPanel)
  useLayoutEffect(() => {
    if (showsPanel && !shown.current && view.selection !== null) reveal(view.selection)
    shown.current = showsPanel
  }, [showsPanel, view.selection, reveal])

  const editing = useLinkEditing({ map, methods, account, readOnly, view, mapCamera })
  const drag = useMapDrag({ accepts: editing.accepts, onDrop: editing.drop })

  return (
    <div className={classes.workbench}>
      <MapStage
        map={map}
        layout={layout}
        view={view}
        camera={camera}
        mapCamera={mapCamera}
        drag={drag}
        editing={editing}
        presenting={presenting}
        onPresent={onPresent}
        onOpen={onOpen}
      />
      {showsPanel && (
        <MapPanel
          node={selected}
          methods={methods}
          account={account}
          readOnly={readOnly}
          onLink={editing.changeLink}
          onOpen={onOpen}
          onDragStart={(event, method) => drag.start(event, { kind: 'method', ...method })}
        />
      )}
      {drag.dragged && <DragGhost name={drag.dragged.name} at={drag.at} />}
    </div>
  )
}
