import { useEffect, useRef, useState, type PointerEvent } from 'react'
import type { TopicReference } from '#shared/domain/map-document.ts'
import { isComposing } from '../../ui/composition.ts'
import { nodeIdAt } from './map-canvas.tsx'
import type { DropMark } from './map-scene.ts'

const dragThreshold = 5
/** The part of a node, above and below, that means beside it and not into it. */
const edgeShare = 0.28

export interface DraggedMethod {
  id: string
  name: string
}

/** What is dragged: a document to link, or branches of the map itself. */
export type Dragged =
  | { kind: 'document'; reference: TopicReference; name: string }
  | { kind: 'nodes'; ids: readonly string[]; name: string }

export interface MapDrag {
  /** What is being dragged; null while nothing is. */
  dragged: Dragged | null
  /** The node under the pointer that would take it. */
  over: DropMark | null
  /** Where on screen the dragging began. */
  at: { x: number; y: number }
  start: (event: PointerEvent, dragged: Dragged) => void
}

interface MapDragOptions {
  accepts: (dragged: Dragged, mark: DropMark) => boolean
  onDrop: (dragged: Dragged, mark: DropMark) => void
}

/** Drags onto the map, by mouse, pen or finger. Escape lets go of it. */
export function useMapDrag({ accepts, onDrop }: MapDragOptions): MapDrag {
  const [dragged, setDragged] = useState<Dragged | null>(null)
  const [over, setOver] = useState<DropMark | null>(null)
  const [at, setAt] = useState({ x: 0, y: 0 })
  const latest = useRef({ accepts, onDrop })
  const stop = useRef<(() => void) | null>(null)
  useEffect(() => {
    latest.current = { accepts, onDrop }
  })
  useEffect(() => () => stop.current?.(), [])

  function start(down: PointerEvent, what: Dragged) {
    if (down.button !== 0) return
    const from = { x: down.clientX, y: down.clientY }
    let moving = false
    let target: DropMark | null = null

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
        setDragged(what)
        setAt({ x: event.clientX, y: event.clientY })
      }
      const next = markAt(event, (mark) => latest.current.accepts(what, mark))
      if (next?.id !== target?.id || next?.place !== target?.place) setOver(next)
      target = next
    }
    function drop() {
      const mark = target
      end()
      if (moving) swallowClick()
      if (moving && mark !== null) latest.current.onDrop(what, mark)
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

/** The place under the pointer that takes what is dragged; beside a node where that is meant, into it otherwise. */
function markAt(
  event: { clientX: number; clientY: number },
  accepts: (mark: DropMark) => boolean,
): DropMark | null {
  const element = document.elementFromPoint(event.clientX, event.clientY)?.closest('[data-node]')
  const id = nodeIdAt(element ?? null)
  if (!element || id === null) return null
  const box = element.getBoundingClientRect()
  const share = (event.clientY - box.top) / Math.max(1, box.height)
  const beside = share < edgeShare ? 'before' : share > 1 - edgeShare ? 'after' : null
  const wanted: DropMark[] = [
    ...(beside === null ? [] : [{ id, place: beside } as const]),
    { id, place: 'into' },
  ]
  return wanted.find(accepts) ?? null
}

/** A press that dragged is no click, though the browser sends one after it. */
function swallowClick(): void {
  const stop = (click: MouseEvent) => click.stopPropagation()
  window.addEventListener('click', stop, { capture: true, once: true })
  setTimeout(() => window.removeEventListener('click', stop, { capture: true }), 0)
}
