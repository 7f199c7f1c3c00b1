import { useLocalStorage } from '@mantine/hooks'
import { useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react'
import { useMessages } from './language.tsx'
import classes from './pane-layout.module.css'

const narrowest = 220
const widest = 520
const usual = 320
const keyStep = 16

export interface PaneLayoutProps {
  /** Names the layout, so that its width is remembered on this computer. */
  id: string
  list: ReactNode
  /** The document beside the list. */
  children: ReactNode
}

/** A list and a document side by side; the line between them moves by mouse and by arrow keys. */
export function PaneLayout({ id, list, children }: PaneLayoutProps) {
  const messages = useMessages().common
  const [width, setWidth] = useLocalStorage({ key: `trivet.pane.${id}`, defaultValue: usual })
  const drag = useRef<{ from: number; width: number } | null>(null)

  function moveTo(next: number) {
    setWidth(Math.round(Math.min(widest, Math.max(narrowest, next))))
  }

  function onPointerDown(event: PointerEvent<HTMLDivElement>) {
    event.currentTarget.setPointerCapture(event.pointerId)
    drag.current = { from: event.clientX, width }
  }

  function onPointerMove(event: PointerEvent<HTMLDivElement>) {
    if (drag.current) moveTo(drag.current.width + event.clientX - drag.current.from)
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const target = { ArrowLeft: width - keyStep, ArrowRight: width + keyStep, Home: narrowest, End: widest }[
      event.key
    ]
    if (target === undefined) return
    event.preventDefault()
    moveTo(target)
  }

  return (
    <div className={classes.layout} style={{ gridTemplateColumns: `${width}px 0 minmax(0, 1fr)` }}>
      <div className={classes.list}>{list}</div>
      <div
        className={classes.divider}
        role="separator"
        tabIndex={0}
        aria-orientation="vertical"
        aria-label={messages.resizeList}
        aria-valuenow={width}
        aria-valuemin={narrowest}
        aria-valuemax={widest}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={() => (drag.current = null)}
        onPointerCancel={() => (drag.current = null)}
        onDoubleClick={() => moveTo(usual)}
        onKeyDown={onKeyDown}
      />
      <div className={classes.document} data-document>
        {children}
      </div>
    </div>
  )
}
