import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import type { Box, MapLayout } from '#shared/map/layout.ts'
import {
  centredOn,
  fitted,
  revealing,
  revealingBranch,
  smallestScale,
  zoomedAt,
  type CameraState,
  type Size,
} from './camera.ts'
import type { Camera } from './use-camera.ts'
import type { MapViewState } from './use-map-view.ts'

/** The map opens with text no smaller than this share of its size; the rest is a pan away. */
const readableScale = 0.62
const zoomStep = 1.25
/** A part that fills the screen may be larger than it ever is at work. */
const largestFrame = 1.7
const touches = ['pointerdown', 'wheel', 'keydown'] as const

export interface MapCamera {
  fit: () => void
  zoomBy: (direction: 1 | -1) => void
  actualSize: () => void
  /** Brings a node into view, at once or as soon as a layout shows it; or a part of the map. */
  reveal: (what: string | Box) => void
  /** Fills the window with a part of the map. */
  frame: (box: Box) => void
  /** Keeps a node where it is on screen when the next layout moves it. */
  hold: (id: string) => void
}

type OpenedView = Pick<MapViewState, 'folds' | 'rememberedCamera' | 'openedFor'>

/**
 * Keeps the eye where it was: what the user touches stays in its place on screen while the rest moves. A new
 * count of `folds` says that the whole map was folded anew: then all of it is shown. A map that was opened for one
 * node begins with that.
 */
export function useMapCamera(
  camera: Camera,
  layout: MapLayout,
  { folds, rememberedCamera: remembered, openedFor }: OpenedView,
): MapCamera {
  const before = useRef<MapLayout | null>(null)
  const held = useRef<string | null>(null)
  const awaited = useRef<string | null>(null)
  const fittedFolds = useRef(folds)
  const touched = useRef(remembered !== null || openedFor !== null)

  useLayoutEffect(() => {
    const previous = before.current
    const id = held.current
    const expected = awaited.current === null ? undefined : layout.byId.get(awaited.current)
    before.current = layout
    held.current = null
    if (expected) awaited.current = null
    if (!previous) {
      const target = openedFor === null ? undefined : layout.byId.get(openedFor)
      if (target) camera.set(centredOn(target, camera.size()))
      else camera.set(remembered ?? fitted(layout.bounds, camera.size(), readableScale))
    } else if (fittedFolds.current !== folds) {
      fittedFolds.current = folds
      camera.set(fitted(layout.bounds, camera.size(), readableScale), 'glide')
    } else if (id !== null) {
      const kept = keepingPlace(camera.get(), previous, layout, id) ?? camera.get()
      const next = showingBranch(kept, layout, id, camera.size())
      if (next !== camera.get()) camera.set(next, 'glide')
    }
    if (previous && expected) {
      const next = revealing(camera.get(), expected, camera.size())
      if (next) camera.set(next, 'glide')
    }
  }, [layout, camera, folds, remembered, openedFor])

  // Until the user moves the map it follows the size of its window.
  useEffect(() => {
    const element = camera.viewport()
    if (!element) return
    const mark = () => {
      touched.current = true
    }
    const observer = new ResizeObserver(() => {
      const shown = before.current
      if (!touched.current && shown) camera.set(fitted(shown.bounds, camera.size(), readableScale))
    })
    observer.observe(element)
    for (const type of touches) element.addEventListener(type, mark)
    return () => {
      observer.disconnect()
      for (const type of touches) element.removeEventListener(type, mark)
    }
  }, [camera])

  const zoom = useCallback(
    (factor: number) => {
      const { width, height } = camera.size()
      touched.current = true
      camera.set(zoomedAt(camera.get(), { x: width / 2, y: height / 2 }, factor), 'glide')
    },
    [camera],
  )

  return useMemo(
    () => ({
      fit() {
        if (before.current) camera.set(fitted(before.current.bounds, camera.size()), 'glide')
      },
      zoomBy: (direction) => zoom(direction === 1 ? zoomStep : 1 / zoomStep),
      actualSize: () => zoom(1 / camera.get().scale),
      reveal(what) {
        const placed = typeof what === 'string' ? before.current?.byId.get(what) : what
        awaited.current = placed || typeof what !== 'string' ? null : what
        const next = placed ? revealing(camera.get(), placed, camera.size()) : null
        if (next) camera.set(next, 'glide')
      },
      frame(box) {
        touched.current = true
        camera.set(fitted(box, camera.size(), smallestScale, largestFrame), 'glide')
      },
      hold(id) {
        held.current = id
      },
    }),
    [camera, zoom],
  )
}

/** Moves with a node from its old place to its new one; null where it did not move. */
function keepingPlace(
  state: CameraState,
  before: MapLayout,
  after: MapLayout,
  id: string,
): CameraState | null {
  const from = before.byId.get(id)
  const to = after.byId.get(id)
  if (!from || !to) return null
  const dx = (from.x - to.x) * state.scale
  const dy = (from.y + from.height / 2 - to.y - to.height / 2) * state.scale
  return dx === 0 && dy === 0 ? null : { ...state, x: state.x + dx, y: state.y + dy }
}

function showingBranch(state: CameraState, layout: MapLayout, id: string, view: Size): CameraState {
  const node = layout.byId.get(id)
  const children = layout.nodes.filter((other) => other.parent === id)
  return node && children.length > 0 ? revealingBranch(state, node, children, view) : state
}
