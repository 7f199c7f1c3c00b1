import { useCallback, useState, useSyncExternalStore } from 'react'
import type { CameraState, Size } from './camera.ts'

/** How long after the last movement the map is drawn sharp again. */
const restAfter = 160

export interface Camera {
  /** The element that holds the map and is moved as a whole. */
  attachWorld: (element: HTMLElement | null) => void
  /** The window that the map is seen through. */
  attachViewport: (element: HTMLElement | null) => void
  viewport: () => HTMLElement | null
  size: () => Size
  get: () => CameraState
  /** Moves at once, or in a short glide that the nodes of a changed layout share. */
  set: (state: CameraState, how?: 'glide') => void
  subscribe: (listener: () => void) => () => void
}

/** Pan and zoom as one CSS transform on one element: no node is drawn again while the map moves. */
export function useCamera(): Camera {
  const [camera] = useState(createCamera)
  return camera
}

function createCamera(): Camera {
  const listeners = new Set<() => void>()
  let state: CameraState = { x: 0, y: 0, scale: 1 }
  let world: HTMLElement | null = null
  let viewport: HTMLElement | null = null
  let rest: ReturnType<typeof setTimeout> | undefined

  function show(how?: 'glide') {
    if (!world) return
    const element = world
    element.dataset['motion'] = how ?? 'direct'
    element.style.transform = `translate(${state.x}px, ${state.y}px) scale(${state.scale})`
    clearTimeout(rest)
    if (how === undefined) rest = setTimeout(() => delete element.dataset['motion'], restAfter)
  }

  return {
    attachWorld(element) {
      world = element
      show()
    },
    attachViewport(element) {
      viewport = element
    },
    viewport: () => viewport,
    size: () => ({ width: viewport?.clientWidth ?? 0, height: viewport?.clientHeight ?? 0 }),
    get: () => state,
    set(next, how) {
      state = next
      show(how)
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The zoom in whole percent; only what shows it is drawn again. */
export function useZoomPercent(camera: Camera): number {
  const percent = useCallback(() => Math.round(camera.get().scale * 100), [camera])
  return useSyncExternalStore(camera.subscribe, percent)
}
