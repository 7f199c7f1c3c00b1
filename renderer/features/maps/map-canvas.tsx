import {
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
  type Ref,
} from 'react'
import { drawnLinks } from '#shared/map/drawn-links.ts'
import type { MapLayout } from '#shared/map/layout.ts'
import type { MapModel, MapNode } from '#shared/map/model.ts'
import { isComposing } from '../../ui/composition.ts'
import { useMessages } from '../../ui/language.tsx'
import { seenArea } from './camera.ts'
import { crossCurves, sharedSubjects } from './cross-links.ts'
import classes from './map-canvas.module.css'
import { linkIdAt } from './scene-link.ts'
import type { SelectHow } from './selecting.ts'
import { stepFor } from './map-navigation.ts'
import { createMapScene, type DropMark, type MapScene } from './map-scene.ts'
import type { Camera } from './use-camera.ts'
import type { MapCamera } from './use-map-camera.ts'
import { usePanZoom } from './use-pan-zoom.ts'

/** A map with more visible nodes changes without gliding. */
const mostGliding = 400

export interface MapCanvasHandle {
  /** Puts the focus on a node, wherever it is. */
  focusNode: (id: string) => void
}

export interface MapCanvasProps {
  handle?: Ref<MapCanvasHandle>
  map: MapModel
  layout: MapLayout
  collapsed: ReadonlySet<string>
  selection: string | null
  /** Every selected node; the one with the focus among them. */
  selected: ReadonlySet<string>
  dropTarget: DropMark | null
  found: ReadonlySet<string>
  spotlight: ReadonlySet<string> | null
  /** The line of the user's own that is selected. */
  link: string | null
  onSelectLink: (id: string) => void
  camera: Camera
  mapCamera: MapCamera
  onSelect: (id: string | null, how: SelectHow) => void
  onToggle: (id: string) => void
  onOpen: (node: MapNode) => void
  /** Answers a key on a node before the map does; true says that it has. */
  onKey: (event: KeyboardEvent, node: MapNode) => boolean
  /** A press on a node; true says that it begins a drag of the node instead of a pan. */
  onGrab: (event: PointerEvent, node: MapNode) => boolean
  /** What lies over the map and moves with it. */
  children?: ReactNode
}

/** The map itself: an SVG tree that is walked by keys, with every node drawn once and moved as a whole. */
export function MapCanvas(props: MapCanvasProps) {
  const { map, layout, collapsed, selection, selected, dropTarget, found, spotlight } = props
  const { camera, mapCamera } = props
  const messages = useMessages().maps
  const [hovered, setHovered] = useState<string | null>(null)
  const tree = useRef<SVGSVGElement>(null)
  const scene = useRef<MapScene | null>(null)
  const pressed = useRef(false)
  const pan = usePanZoom(camera)
  const attachViewport = useCallback(
    (element: HTMLElement | null) => camera.attachViewport(element),
    [camera],
  )
  const attachWorld = useCallback((element: HTMLElement | null) => camera.attachWorld(element), [camera])
  const subjects = useMemo(() => sharedSubjects(map), [map])
  const pointed = hovered === null ? undefined : layout.byId.get(hovered)
  const looked = pointed && subjects.has(pointed.node.subject) ? pointed.id : selection
  const crossed = useMemo(
    () => (looked === null ? null : crossCurves(map, layout, looked, subjects)),
    [map, layout, looked, subjects],
  )
  const links = useMemo(() => drawnLinks(map.links, layout), [map.links, layout])
  const tabbable = selection !== null && layout.byId.has(selection) ? selection : map.root.id

  useLayoutEffect(() => {
    if (!tree.current) return
    scene.current ??= createMapScene(tree.current)
    const drawn = scene.current
    const look = () => drawn.look(seenArea(camera.get(), camera.size()), camera.get().scale)
    look()
    return camera.subscribe(look)
  }, [camera])

  useLayoutEffect(() => {
    scene.current?.draw({
      layout,
      collapsed,
      selected,
      tabbable,
      related: crossed?.ends ?? nothing,
      curves: crossed?.paths ?? [],
      links,
      link: props.link,
      dropTarget,
      found,
      spotlight,
    })
    // A layout of another size may make what is seen stand for more or less of the map.
    scene.current?.look(seenArea(camera.get(), camera.size()), camera.get().scale)
  }, [
    layout,
    collapsed,
    selected,
    tabbable,
    crossed,
    links,
    props.link,
    dropTarget,
    found,
    spotlight,
    camera,
  ])

  // The window may grow without the map moving.
  useEffect(() => {
    const element = camera.viewport()
    if (!element) return
    const observer = new ResizeObserver(() => {
      scene.current?.look(seenArea(camera.get(), camera.size()), camera.get().scale)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [camera])

  const focusNode = useCallback((id: string) => {
    scene.current?.element(id)?.focus({ preventScroll: true })
  }, [])
  useImperativeHandle(props.handle, () => ({ focusNode }), [focusNode])

  function onFocus(event: FocusEvent) {
    const id = nodeIdAt(event.target)
    // A press may still become a pan; what it selects is decided by the click.
    if (id === null || pressed.current) return
    if (!selected.has(id)) props.onSelect(id, 'only')
    mapCamera.reveal(id)
  }

  function onClick(event: MouseEvent) {
    if (isOverlay(event.target)) return
    const id = nodeIdAt(event.target)
    const link = linkIdAt(event.target)
    if (link !== null) {
      props.onSelectLink(link)
      return
    }
    if (id === null) {
      props.onSelect(null, 'only')
      return
    }
    props.onSelect(id, event.shiftKey ? 'range' : event.ctrlKey || event.metaKey ? 'toggle' : 'only')
    focusNode(id)
    if (isOnKnob(event.target)) props.onToggle(id)
  }

  function onDoubleClick(event: MouseEvent) {
    const placed = layout.byId.get(nodeIdAt(event.target) ?? '')
    if (placed && !isOnKnob(event.target)) props.onOpen(placed.node)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (isComposing(event)) return
    const placed = layout.byId.get(nodeIdAt(event.target) ?? '')
    if (!placed) return
    if (props.onKey(event, placed.node)) {
      event.preventDefault()
      return
    }
    if (event.ctrlKey || event.metaKey || event.altKey || !act(event, placed.id)) return
    event.preventDefault()
  }

  /** Answers a key on a node; false leaves it to the window. */
  function act(event: KeyboardEvent, id: string): boolean {
    const placed = layout.byId.get(id)
    if (!placed) return false
    switch (event.key) {
      case 'Enter':
        props.onOpen(placed.node)
        return true
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
        const step = stepFor(layout, id, event.key)
        if (step?.kind === 'toggle') props.onToggle(id)
        else if (step) {
          props.onSelect(step.to, event.shiftKey ? 'range' : 'only')
          focusNode(step.to)
        }
        return step !== null || event.key.startsWith('Arrow')
      }
    }
  }

  function onPointerDown(event: PointerEvent<HTMLDivElement>) {
    pressed.current = true
    // The click comes right after, and what it focuses is its own choice.
    const release = () => setTimeout(() => (pressed.current = false))
    addEventListener('pointerup', release, { once: true })
    addEventListener('pointercancel', release, { once: true })
    if (isOverlay(event.target)) return
    const placed = layout.byId.get(nodeIdAt(event.target) ?? '')
    if (placed && !isOnKnob(event.target) && props.onGrab(event, placed.node)) return
    pan.onPointerDown(event)
  }

  return (
    <div
      className={classes.viewport}
      ref={attachViewport}
      onPointerDown={onPointerDown}
      onPointerMove={pan.onPointerMove}
      onFocus={onFocus}
      onClick={onClick}
      onDoubleClick={onDoubleClick}
      onKeyDown={onKeyDown}
      onPointerOver={(event) => setHovered(nodeIdAt(event.target))}
      onPointerLeave={() => setHovered(null)}
      data-map-viewport
    >
      <div className={classes.world} ref={attachWorld} data-map-world>
        {/* The scene owns what is inside. */}
        <svg
          ref={tree}
          className={classes.map}
          data-gliding={layout.nodes.length <= mostGliding || undefined}
          role="tree"
          aria-label={messages.canvas(map.root.text)}
          aria-multiselectable={selected.size > 1 || undefined}
          width={1}
          height={1}
        />
        {props.children}
      </div>
    </div>
  )
}

const nothing: ReadonlySet<string> = new Set()

/** The id of the node that an element belongs to. */
export function nodeIdAt(target: EventTarget | null): string | null {
  const element = target instanceof Element ? target.closest('[data-node]') : null
  return element?.getAttribute('data-node') ?? null
}

function isOnKnob(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[data-knob]') !== null
}

/** Fields that lie over the map take their own presses. */
function isOverlay(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[data-map-overlay]') !== null
}
