import {
  useCallback,
  useMemo,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
} from 'react'
import type { MapLayout } from '#shared/map/layout.ts'
import type { MapModel, MapNode } from '#shared/map/model.ts'
import { isComposing } from '../../ui/composition.ts'
import { useMessages } from '../../ui/language.tsx'
import { crossCurves, sharedSubjects } from './cross-links.ts'
import classes from './map-canvas.module.css'
import { MapEdge } from './map-edge.tsx'
import { stepFor } from './map-navigation.ts'
import { MapNodeView } from './map-node.tsx'
import type { Camera } from './use-camera.ts'
import type { MapCamera } from './use-map-camera.ts'
import { usePanZoom } from './use-pan-zoom.ts'

/** A map with more visible nodes changes without gliding. */
const mostGliding = 400

export interface MapCanvasProps {
  map: MapModel
  layout: MapLayout
  collapsed: ReadonlySet<string>
  selection: string | null
  dropTarget: string | null
  camera: Camera
  mapCamera: MapCamera
  onSelect: (id: string | null) => void
  onToggle: (id: string) => void
  onOpen: (node: MapNode) => void
  onRemove: (node: MapNode, parent: MapNode) => void
}

/** The map itself: an SVG tree that is walked by keys, with every node drawn once and moved as a whole. */
export function MapCanvas(props: MapCanvasProps) {
  const { map, layout, collapsed, selection, dropTarget, camera, mapCamera } = props
  const messages = useMessages().maps
  const [hovered, setHovered] = useState<string | null>(null)
  const tree = useRef<SVGSVGElement>(null)
  const pan = usePanZoom(camera)
  const attachViewport = useCallback(
    (element: HTMLElement | null) => camera.attachViewport(element),
    [camera],
  )
  const attachWorld = useCallback((element: HTMLElement | null) => camera.attachWorld(element), [camera])
  const subjects = useMemo(() => sharedSubjects(map), [map])
  const pointed = hovered === null ? undefined : layout.byId.get(hovered)
  const spotlight = pointed && subjects.has(pointed.node.subject) ? pointed.id : selection
  const crossed = useMemo(
    () => (spotlight === null ? null : crossCurves(layout, spotlight, subjects)),
    [layout, spotlight, subjects],
  )
  const tabbable = selection !== null && layout.byId.has(selection) ? selection : map.root.id

  function focusNode(id: string) {
    const element = tree.current?.querySelector<SVGGElement>(`[data-node="${CSS.escape(id)}"]`)
    element?.focus({ preventScroll: true })
  }

  function onFocus(event: FocusEvent) {
    const id = nodeIdAt(event.target)
    // A press may still become a pan; what it selects is decided by the click.
    if (id === null || pan.isPressed()) return
    props.onSelect(id)
    mapCamera.reveal(id)
  }

  function onClick(event: MouseEvent) {
    const id = nodeIdAt(event.target)
    if (id === null) {
      props.onSelect(null)
      return
    }
    focusNode(id)
    props.onSelect(id)
    if (isOnKnob(event.target)) props.onToggle(id)
  }

  function onDoubleClick(event: MouseEvent) {
    const placed = layout.byId.get(nodeIdAt(event.target) ?? '')
    if (placed && !isOnKnob(event.target)) props.onOpen(placed.node)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return
    const id = nodeIdAt(event.target)
    if (id === null || !act(event.key, id)) return
    event.preventDefault()
  }

  /** Answers a key on a node; false leaves it to the window. */
  function act(key: string, id: string): boolean {
    const placed = layout.byId.get(id)
    if (!placed) return false
    switch (key) {
      case 'Enter':
        props.onOpen(placed.node)
        return true
      case 'Delete':
      case 'Backspace': {
        const parent = layout.byId.get(placed.parent ?? '')
        if (!parent || placed.node.kind !== 'method') return false
        focusNode(parent.id)
        props.onRemove(placed.node, parent.node)
        return true
      }
      case '+':
      case '=':
        mapCamera.zoomBy(1)
        return true
      case '-':
        mapCamera.zoomBy(-1)
        return true
      case '0':
        mapCamera.fit()
        return true
      default: {
        const step = stepFor(layout, id, key)
        if (step?.kind === 'toggle') props.onToggle(id)
        else if (step) focusNode(step.to)
        return step !== null || key.startsWith('Arrow')
      }
    }
  }

  return (
    <div
      className={classes.viewport}
      ref={attachViewport}
      {...pan.handlers}
      onFocus={onFocus}
      onClick={onClick}
      onDoubleClick={onDoubleClick}
      onKeyDown={onKeyDown}
      onPointerOver={(event) => setHovered(nodeIdAt(event.target))}
      onPointerLeave={() => setHovered(null)}
      data-map-viewport
    >
      <div className={classes.world} ref={attachWorld} data-map-world>
        <svg
          ref={tree}
          className={classes.map}
          data-gliding={layout.nodes.length <= mostGliding || undefined}
          role="tree"
          aria-label={messages.canvas(map.root.text)}
          width={1}
          height={1}
        >
          <g role="presentation">
            {layout.edges.map((edge) => (
              <MapEdge
                key={edge.id}
                path={edge.path}
                form={edge.form}
                source={edge.to.node.source}
                depth={edge.to.depth}
              />
            ))}
          </g>
          <g role="presentation" className={classes.crossings}>
            {crossed?.paths.map((path) => (
              <path key={path} d={path} />
            ))}
          </g>
          <g role="presentation">
            {layout.nodes.map((placed) => (
              <MapNodeView
                key={placed.id}
                placed={placed}
                expanded={placed.node.children.length === 0 ? null : !collapsed.has(placed.id)}
                selected={placed.id === selection}
                related={crossed?.ends.has(placed.id) ?? false}
                dropTarget={placed.id === dropTarget}
                tabbable={placed.id === tabbable}
              />
            ))}
          </g>
        </svg>
      </div>
    </div>
  )
}

/** The id of the node that an element belongs to. */
export function nodeIdAt(target: EventTarget | null): string | null {
  const element = target instanceof Element ? target.closest('[data-node]') : null
  return element?.getAttribute('data-node') ?? null
}

function isOnKnob(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[data-knob]') !== null
}
