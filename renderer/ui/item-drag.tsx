import { useEffect, useRef, useState, type PointerEvent as ReactPointerEvent, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { isComposing } from './composition.ts'
import classes from './item-drag.module.css'

/** Where an item would land: on an element with `data-drop`, and on which part of it from the top down. */
export interface DropPlace {
  target: string
  part: 'before' | 'into' | 'after'
}

interface ItemDragOptions {
  accepts: (id: string, place: DropPlace) => boolean
  onDrop: (id: string, place: DropPlace) => void
  /** Hears of a drop on a place that does not accept the item, to say why. */
  onRefuse?: (id: string, place: DropPlace) => void
}

export interface ItemDrag {
  dragged: string | null
  over: DropPlace | null
  /** Begins with a press on an item; a press that does not move stays a click. */
  grab: (event: ReactPointerEvent, id: string, name: string) => void
  /** What follows the pointer; draw it anywhere. */
  ghost: ReactNode
}

interface DragState {
  id: string
  name: string
  at: { x: number; y: number }
  over: DropPlace | null
}

const threshold = 5
const edge = 0.28

/**
 * Drags items with the pointer onto elements that carry `data-drop`. Escape gives up. Whoever uses it offers
 * another way by keyboard.
 */
export function useItemDrag({ accepts, onDrop, onRefuse }: ItemDragOptions): ItemDrag {
  const [drag, setDrag] = useState<DragState | null>(null)
  const giveUp = useRef<() => void>(() => {})
  useEffect(() => () => giveUp.current(), [])

  function grab(press: ReactPointerEvent, id: string, name: string) {
    if (press.button !== 0) return
    giveUp.current()
    const from = { x: press.clientX, y: press.clientY }
    let moved = false
    let over: DropPlace | null = null

    function onMove({ clientX: x, clientY: y }: PointerEvent) {
      if (!moved && Math.hypot(x - from.x, y - from.y) < threshold) return
      const place = placeAt(x, y)
      const next = place && accepts(id, place) ? place : null
      const changed = next?.target !== over?.target || next?.part !== over?.part
      if (moved && !changed) return
      moved = true
      over = next
      setDrag({ id, name, at: { x, y }, over })
    }
    function onUp({ clientX: x, clientY: y }: PointerEvent) {
      const place = over
      end()
      if (!moved) return
      swallowClick()
      if (place) {
        onDrop(id, place)
        return
      }
      const refused = placeAt(x, y)
      if (refused && refused.target !== id) onRefuse?.(id, refused)
    }
    function onKey(event: KeyboardEvent) {
      if (isComposing(event) || event.key !== 'Escape' || !moved) return
      event.preventDefault()
      event.stopPropagation()
      end()
    }
    function end() {
      window.removeEventListener('pointermove', onMove)
      window.removeEventListener('pointerup', onUp)
      window.removeEventListener('pointercancel', end)
      window.removeEventListener('keydown', onKey, { capture: true })
      setDrag(null)
    }
    giveUp.current = end
    window.addEventListener('pointermove', onMove)
    window.addEventListener('pointerup', onUp)
    window.addEventListener('pointercancel', end)
    window.addEventListener('keydown', onKey, { capture: true })
  }

  return {
    dragged: drag?.id ?? null,
    over: drag?.over ?? null,
    grab,
    ghost: drag && <Ghost name={drag.name} at={drag.at} />,
  }
}

function placeAt(x: number, y: number): DropPlace | null {
  const element = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-drop]')
  const target = element?.dataset['drop']
  if (!element || target === undefined) return null
  const { top, height } = element.getBoundingClientRect()
  const part = (y - top) / height
  return { target, part: part < edge ? 'before' : part > 1 - edge ? 'after' : 'into' }
}

/** A press that dragged is no click, though the browser sends one after it. */
function swallowClick(): void {
  const stop = (click: MouseEvent) => click.stopPropagation()
  window.addEventListener('click', stop, { capture: true, once: true })
  setTimeout(() => window.removeEventListener('click', stop, { capture: true }), 0)
}

/** It follows the pointer without anything being drawn again. */
function Ghost({ name, at }: { name: string; at: { x: number; y: number } }) {
  const element = useRef<HTMLDivElement>(null)
  const [start] = useState(at)
  useEffect(() => {
    function follow(event: PointerEvent) {
      element.current?.style.setProperty('translate', `${event.clientX}px ${event.clientY}px`)
    }
    document.body.dataset['dragging'] = ''
    window.addEventListener('pointermove', follow)
    return () => {
      delete document.body.dataset['dragging']
      window.removeEventListener('pointermove', follow)
    }
  }, [])
  return createPortal(
    <div className={classes.ghost} ref={element} style={{ translate: `${start.x}px ${start.y}px` }}>
      {name}
    </div>,
    document.body,
  )
}
