import { useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { DragGhost } from './drag-ghost.tsx'
import type { Account } from '#shared/domain/account.ts'
import type { MethodSummary } from '#shared/domain/method.ts'
import type { MapLayout } from '#shared/map/layout.ts'
import { findNode, type MapModel, type MapNode } from '#shared/map/model.ts'
import { useReadOnly } from '../../api/hooks.ts'
import { linkedMethods, nodeOf, targetOf, type LinkTarget } from './link-target.ts'
import { MapCanvas } from './map-canvas.tsx'
import classes from './map-document.module.css'
import { MapPanel } from './map-panel.tsx'
import { useCamera } from './use-camera.ts'
import { useMapCamera } from './use-map-camera.ts'
import type { MapViewState } from './use-map-view.ts'
import { useMethodDrag, type DraggedMethod } from './use-method-drag.ts'
import { useMethodLinks } from './use-method-links.ts'
import { ZoomControls } from './zoom-controls.tsx'

export interface MapWorkbenchProps {
  map: MapModel
  layout: MapLayout
  view: MapViewState
  methods: readonly MethodSummary[]
  account: Account | null
  showsPanel: boolean
  onOpen: (node: MapNode) => void
}

/** The canvas and the panel beside it, with everything that links a method and takes it away again. */
export function MapWorkbench(props: MapWorkbenchProps) {
  const { map, layout, view, methods, account, showsPanel, onOpen } = props
  const readOnly = useReadOnly()
  const camera = useCamera()
  const mapCamera = useMapCamera(camera, layout, view)
  const setLink = useMethodLinks()
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

  function changeLink(method: DraggedMethod, target: LinkTarget, linked: boolean) {
    if (linkedMethods(target, methods, account).includes(method.id) === linked) return
    const node = nodeOf(map, target)
    if (node && linked) {
      mapCamera.hold(view.selection ?? node.id)
      view.open(node.id)
    }
    // The node that goes away hands the selection to what it hung on.
    if (node && !linked && view.selection === `${node.id}/${method.id}`) view.select(node.id)
    void setLink(method, target, linked)
  }

  const drag = useMethodDrag(
    (id) => acceptedBy(map, id) !== null,
    (method, id) => {
      const target = acceptedBy(map, id)
      if (target) changeLink(method, target, true)
    },
  )

  return (
    <div className={classes.workbench}>
      <div className={classes.stage}>
        <MapCanvas
          map={map}
          layout={layout}
          collapsed={view.collapsed}
          selection={view.selection}
          dropTarget={drag.over}
          camera={camera}
          mapCamera={mapCamera}
          onSelect={view.select}
          onToggle={(id) => {
            mapCamera.hold(id)
            view.toggle(id)
          }}
          onOpen={onOpen}
          onRemove={(node, parent) => {
            const target = targetOf(parent)
            if (readOnly || !target || node.reference.kind !== 'method') return
            changeLink({ id: node.reference.id, name: node.label }, target, false)
          }}
        />
        <ZoomControls camera={camera} mapCamera={mapCamera} />
      </div>
      {showsPanel && (
        <MapPanel
          node={selected}
          methods={methods}
          account={account}
          readOnly={readOnly}
          onLink={changeLink}
          onOpen={onOpen}
          onDragStart={drag.start}
        />
      )}
      {drag.dragged && <DragGhost name={drag.dragged.name} at={drag.at} />}
    </div>
  )
}

function acceptedBy(map: MapModel, id: string): LinkTarget | null {
  const node = findNode(map, id)
  return node && targetOf(node)
}
