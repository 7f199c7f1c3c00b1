import { useEffect, useRef, type PointerEvent } from 'react'
import { zoomedAt } from './camera.ts'
import type { Camera } from './use-camera.ts'

/** A press that moves further than this pans; a shorter one is a click. */
const dragThreshold = 4
const wheelSpeed = 0.0022
const pinchSpeed = 0.011
const lineHeight = 18

/**
 * Two fingers or the wheel pan, as in every other window; with Ctrl, Cmd or a pinch they zoom at the pointer.
 * Dragging pans from anywhere, nodes included.
 */
export function usePanZoom(camera: Camera) {
  const drag = useRef<{ x: number; y: number; moved: boolean } | null>(null)

  useEffect(() => {
    const element = camera.viewport()
    if (!element) return
    // React listens passively, and a passive listener can't keep the page from zooming.
    function onWheel(event: WheelEvent) {
      event.preventDefault()
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? lineHeight : 1
      const state = camera.get()
      if (event.ctrlKey || event.metaKey) {
        const box = camera.viewport()?.getBoundingClientRect()
        const at = { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) }
        // A pinch sends small steps, a wheel large ones.
        const speed = Math.abs(event.deltaY) < 40 ? pinchSpeed : wheelSpeed
        camera.set(zoomedAt(state, at, Math.exp(-event.deltaY * unit * speed)))
      } else {
        const across = event.shiftKey && event.deltaX === 0
        const dx = across ? event.deltaY : event.deltaX
        const dy = across ? 0 : event.deltaY
        camera.set({ ...state, x: state.x - dx * unit, y: state.y - dy * unit })
      }
    }
    element.addEventListener('wheel', onWheel, { passive: false })
    return () => element.removeEventListener('wheel', onWheel)
  }, [camera])

  function onPointerDown(event: PointerEvent<HTMLDivElement>) {
    if (event.button !== 0 && event.button !== 1) return
    const element = event.currentTarget
    drag.current = { x: event.clientX, y: event.clientY, moved: false }
    // A panel may open under the pointer meanwhile: the end is heard wherever it comes.
    function end() {
      window.removeEventListener('pointerup', end)
      window.removeEventListener('pointercancel', end)
      if (drag.current?.moved) swallowClick()
      drag.current = null
      delete element.dataset['panning']
    }
    window.addEventListener('pointerup', end)
    window.addEventListener('pointercancel', end)
  }

  function onPointerMove(event: PointerEvent<HTMLDivElement>) {
    const from = drag.current
    if (!from) return
    const dx = event.clientX - from.x
    const dy = event.clientY - from.y
    if (!from.moved) {
      if (Math.hypot(dx, dy) < dragThreshold) return
      from.moved = true
      event.currentTarget.setPointerCapture(event.pointerId)
      event.currentTarget.dataset['panning'] = ''
    }
    from.x = event.clientX
    from.y = event.clientY
    const state = camera.get()
    camera.set({ ...state, x: state.x + dx, y: state.y + dy })
  }

  return { onPointerDown, onPointerMove }
}

/** A press that panned is no click, though the browser sends one after it. */
function swallowClick(): void {
  const stop = (click: MouseEvent) => click.stopPropagation()
  window.addEventListener('click', stop, { capture: true, once: true })
  setTimeout(() => window.removeEventListener('click', stop, { capture: true }), 0)
}
