import { useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import classes from './map-panel.module.css'

/** What is being dragged, under the pointer. It follows without anything being drawn again. */
export function DragGhost({ name, at }: { name: string; at: { x: number; y: number } }) {
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    function follow(event: PointerEvent) {
      element.current?.style.setProperty('translate', `${event.clientX}px ${event.clientY}px`)
    }
    window.addEventListener('pointermove', follow)
    return () => window.removeEventListener('pointermove', follow)
  }, [])
  return createPortal(
    <div className={classes.ghost} ref={element} style={{ translate: `${at.x}px ${at.y}px` }}>
      {name}
    </div>,
    document.body,
  )
}
