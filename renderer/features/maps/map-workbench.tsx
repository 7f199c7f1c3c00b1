import { useMemo } from 'react'
import type { Account } from '#shared/domain/account.ts'
import type { MethodSummary } from '#shared/domain/method.ts'
import type { CaseStory } from '#shared/map/map-material.ts'
import { findNode, type MapNode } from '#shared/map/model.ts'
import { useReadOnly } from '../../api/hooks.ts'
import { DragGhost } from './drag-ghost.tsx'
import classes from './map-document.module.css'
import type { WorkbenchProps } from './map-document.tsx'
import { MapPanel } from './map-panel.tsx'
import { MapViews } from './map-views.tsx'
import { useLinkEditing } from './use-link-editing.ts'
import { useMapDrag } from './use-map-drag.ts'
import { useWorkbenchCamera } from './use-workbench-camera.ts'

export interface MapWorkbenchProps extends WorkbenchProps {
  methods: readonly MethodSummary[]
  account: Account | null
  cases: readonly CaseStory[]
  onOpen: (node: MapNode) => void
}

/** A map of the data and the panel beside it, with everything that links a method and takes it away again. */
export function MapWorkbench(props: MapWorkbenchProps) {
  const { map, layout, view, methods, account, cases, showsPanel, onOpen } = props
  const readOnly = useReadOnly()
  const { camera, mapCamera } = useWorkbenchCamera(layout, view, showsPanel)
  const selected = useMemo(
    () => (view.selection === null ? null : findNode(map, view.selection)),
    [map, view.selection],
  )
  const editing = useLinkEditing({ map, methods, account, cases, readOnly, view, mapCamera })
  const drag = useMapDrag({ accepts: editing.accepts, onDrop: editing.drop })

  return (
    <div className={classes.workbench}>
      <MapViews
        {...props}
        camera={camera}
        mapCamera={mapCamera}
        drag={drag}
        editing={editing}
        onOpen={onOpen}
      />
      {showsPanel && (
        <MapPanel
          node={selected}
          methods={methods}
          account={account}
          cases={cases}
          readOnly={readOnly}
          onLink={editing.changeLink}
          onOpen={onOpen}
          onDragStart={(event, { id, name }) =>
            drag.start(event, { kind: 'document', reference: { kind: 'method', id }, name })
          }
        />
      )}
      {drag.dragged && <DragGhost name={drag.dragged.name} at={drag.at} />}
    </div>
  )
}
