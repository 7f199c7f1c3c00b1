import { useEffect, useRef, useState, type PointerEvent } from 'react'
import { isComposing } from '../../ui/composition.ts'
import { nodeIdAt } from './map-canvas.tsx'

const dragThreshold = 5

export interface DraggedMethod {
  id: string
  name: string
}

export interface MethodDrag {
  /** What is being dragged; null while nothing is. */
  dragged: DraggedMethod | null
  /** The node under the pointer that would take it. */
  over: string | null
  /** Where on screen the dragging began. */
  at: { x: number; y: number }
  start: (event: PointerEvent, method: DraggedMethod) => void
}

/** Drags a method from the list onto the map, by mouse, pen or finger. Escape lets go of it. */
export function useMethodDrag(
  accepts: (nodeId: string) => boolean,
  onDrop: (method: DraggedMethod, nodeId: string) => void,
): MethodDrag {
  const [dragged, setDragged] = useState<DraggedMethod | null>(null)
  const [over, setOver] = useState<string | null>(null)
  const [at, setAt] = useState({ x: 0, y: 0 })
  const latest = useRef({ accepts, onDrop })
  const stop = useRef<(() => void) | null>(null)
  useEffect(() => {
    latest.current = { accepts, onDrop }
  })
  useEffect(() => () => stop.current?.(), [])

  function start(down: PointerEvent, method: DraggedMethod) {
    if (down.button !== 0) return
    const from = { x: down.clientX, y: down.clientY }
    let moving = false
    let target: string | null = null

    function end() {
      window.removeEventListener('pointermove', move)
      window.removeEventListener('pointerup', drop)
      window.removeEventListener('pointercancel', end)
      window.removeEventListener('keydown', cancel, true)
      stop.current = null
      setDragged(null)
      setOver(null)
    }
    function move(event: globalThis.PointerEvent) {
      if (!moving && Math.hypot(event.clientX - from.x, event.clientY - from.y) < dragThreshold) return
      if (!moving) {
        moving = true
        setDragged(method)
        setAt({ x: event.clientX, y: event.clientY })
      }
      const id = nodeIdAt(document.elementFromPoint(event.clientX, event.clientY))
      target = id !== null && latest.current.accepts(id) ? id : null
      setOver(target)
    }
    function drop() {
      const nodeId = target
      end()
      if (moving && nodeId !== null) latest.current.onDrop(method, nodeId)
    }
    function cancel(event: KeyboardEvent) {
      if (isComposing(event) || event.key !== 'Escape') return
      event.stopPropagation()
      end()
    }

    stop.current?.()
    stop.current = end
    window.addEventListener('pointermove', move)
    window.addEventListener('pointerup', drop)
    window.addEventListener('pointercancel', end)
    window.addEventListener('keydown', cancel, true)
  }

  return { dragged, over, at, start }
}
