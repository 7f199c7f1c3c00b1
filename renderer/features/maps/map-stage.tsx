import { useEffect, useMemo, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { drawnLinks } from '#shared/map/drawn-links.ts'
import type { MapLayout } from '#shared/map/layout.ts'
import { branchBox } from '#shared/map/picture-parts.ts'
import type { MapModel, MapNode } from '#shared/map/model.ts'
import { isComposing } from '../../ui/composition.ts'
import { MapCanvas, type MapCanvasHandle } from './map-canvas.tsx'
import type { MapEditing } from './map-editing.ts'
import { LinkField } from './link-field.tsx'
import { MapSearch } from './map-search.tsx'
import classes from './map-stage.module.css'
import { Minimap } from './minimap.tsx'
import { NodeField } from './node-field.tsx'
import { litAt, presentationSteps } from './presentation.ts'
import { Presenter } from './presenter.tsx'
import { selectionAfter, type SelectHow } from './selecting.ts'
import type { Camera } from './use-camera.ts'
import type { MapCamera } from './use-map-camera.ts'
import type { MapDrag } from './use-map-drag.ts'
import { useMapSearch } from './use-map-search.ts'
import type { MapViewState } from './use-map-view.ts'
import { ZoomControls } from './zoom-controls.tsx'

export interface MapStageProps {
  map: MapModel
  layout: MapLayout
  view: MapViewState
  camera: Camera
  mapCamera: MapCamera
  drag: MapDrag
  editing: MapEditing
  /** The step that a presentation has come to; null while there is none. */
  presenting: number | null
  onPresent: (step: number | null) => void
  onOpen: (node: MapNode) => void
  children?: ReactNode
}

/** The map with what floats over it: search, zoom, the small map, and the steps of a presentation. */
export function MapStage(props: MapStageProps) {
  const { map, layout, view, camera, mapCamera, drag, editing, presenting, onPresent, onOpen } = props
  const isPresenting = presenting !== null
  const canvas = useRef<MapCanvasHandle>(null)
  const search = useMapSearch(map, (id) => {
    view.open(id)
    view.select(id)
    mapCamera.reveal(id)
  })
  const found = useMemo(() => new Set(search.found), [search.found])
  const { stage, ...presentation } = usePresentation(props)
  const written = editing.writing === null ? undefined : layout.byId.get(editing.writing.id)

  const namedLink = drawnLinks(map.links, layout).find(({ id }) => id === editing.writing?.link)

  const { focus, link } = editing
  // A line that is selected or named is seen with its name.
  useEffect(() => {
    const drawn = drawnLinks(map.links, layout).find(({ id }) => id === link)
    if (drawn) mapCamera.reveal({ x: drawn.middle.x - 90, y: drawn.middle.y - 20, width: 180, height: 40 })
  }, [link, map.links, layout, mapCamera])

  useEffect(() => {
    if (focus === null) return
    mapCamera.reveal(focus.id)
    canvas.current?.focusNode(focus.id)
  }, [focus, mapCamera])

  function select(id: string | null, how: SelectHow) {
    if (id === null || how === 'only') view.select(id)
    else view.selectAll(selectionAfter(layout, view.selected, view.selection, id, how), id)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (isComposing(event) || event.altKey || event.shiftKey) return
    if (event.key.toLowerCase() !== 'f' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    event.stopPropagation()
    search.open()
  }

  return (
    <div
      ref={stage}
      className={classes.stage}
      data-presenting={isPresenting || undefined}
      onKeyDown={onKeyDown}
    >
      <MapCanvas
        handle={canvas}
        map={map}
        layout={layout}
        collapsed={view.collapsed}
        selection={view.selection}
        selected={view.selected}
        dropTarget={drag.over}
        found={found}
        spotlight={presentation.lit}
        camera={camera}
        mapCamera={mapCamera}
        link={editing.link}
        onSelectLink={editing.selectLink}
        onSelect={(id, how) => {
          if (id !== view.selection) editing.selectLink(null)
          select(id, how)
        }}
        onToggle={(id) => {
          mapCamera.hold(id)
          view.toggle(id)
        }}
        onOpen={onOpen}
        onKey={editing.onKey}
        onGrab={(event, node) => {
          if (!editing.canGrab(node)) return false
          const ids = view.selected.has(node.id) ? [...view.selected] : [node.id]
          drag.start(event, { kind: 'nodes', ids, name: node.text })
          return true
        }}
      >
        {editing.writing && namedLink && (
          <LinkField key={namedLink.id} link={namedLink} writing={editing.writing} />
        )}
        {editing.writing && written && !namedLink && (
          <NodeField key={editing.writing.id} placed={written} writing={editing.writing} />
        )}
      </MapCanvas>
      {props.children}
      {search.isOpen && (
        <MapSearch
          query={search.query}
          current={search.found.length === 0 ? 0 : search.at + 1}
          count={search.found.length}
          onQuery={search.setQuery}
          onStep={search.step}
          onClose={() => {
            search.close()
            canvas.current?.focusNode(view.selection ?? map.root.id)
          }}
        />
      )}
      {!isPresenting && (
        <ZoomControls
          camera={camera}
          mapCamera={mapCamera}
          form={view.form}
          onForm={view.setForm}
          onSearch={search.open}
        />
      )}
      {!isPresenting && <Minimap layout={layout} camera={camera} />}
      {isPresenting && (
        <Presenter
          title={presentation.title}
          step={presentation.step}
          count={presentation.count}
          onStep={onPresent}
          onLeave={() => onPresent(null)}
        />
      )}
    </div>
  )
}

/** The steps of a presentation, each of which lights one branch and fills the screen with it. */
function usePresentation({ map, layout, view, mapCamera, presenting, onPresent }: MapStageProps) {
  const stage = useRef<HTMLDivElement>(null)
  const isPresenting = presenting !== null
  const steps = useMemo(() => presentationSteps(map), [map])
  const step = Math.min(presenting ?? 0, steps.length - 1)
  const current = isPresenting ? steps[step] : undefined
  const id = current?.id ?? null
  const lit = useMemo(() => (current ? litAt(map, current) : null), [map, current])
  const { collapsed, fold, open } = view
  const folded = useRef(collapsed)
  const leave = useRef(onPresent)
  useEffect(() => {
    leave.current = onPresent
    if (!isPresenting) folded.current = collapsed
  })

  useEffect(() => {
    if (!isPresenting) return
    // The page fills the window in any case; the whole screen is the browser's to give.
    stage.current?.requestFullscreen().catch(() => undefined)
    function onChange() {
      if (!document.fullscreenElement) leave.current(null)
    }
    document.addEventListener('fullscreenchange', onChange)
    return () => {
      document.removeEventListener('fullscreenchange', onChange)
      if (document.fullscreenElement) void document.exitFullscreen()
      fold(folded.current)
    }
  }, [isPresenting, fold])

  useEffect(() => {
    if (id !== null && id !== map.root.id) open(id)
  }, [id, map.root.id, open])

  useEffect(() => {
    const box = id === null ? null : branchBox(layout, id)
    if (box) mapCamera.frame(box)
  }, [id, layout, mapCamera])

  return { stage, lit, step, count: steps.length, title: current?.text ?? '' }
}
