import { useCallback, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { isComposing } from '#renderer/ui/composition.ts'
import classes from './note-list.module.css'
import { rowsInView } from './rows-in-view.ts'

interface WindowedRowsProps {
  count: number
  rowHeight: number
  label: string
  /** Where the list was when it was last on screen. */
  initialScrollTop: number
  onScroll: (scrollTop: number) => void
  renderRow: (index: number) => ReactNode
}

const extraRows = 6

/** A list that draws only the rows in view, so that ten thousand scroll like ten. Arrow keys walk it. */
export function WindowedRows(props: WindowedRowsProps) {
  const { count, rowHeight, label, initialScrollTop, onScroll, renderRow } = props
  const scroller = useRef<HTMLDivElement>(null)
  const [view, setView] = useState({ top: initialScrollTop, height: 800 })

  const measure = useCallback(() => {
    const element = scroller.current
    if (element) setView({ top: element.scrollTop, height: element.clientHeight })
  }, [])

  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    element.scrollTop = initialScrollTop
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
    // Only the first position counts; later the list scrolls by itself.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [measure])

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    if (isComposing(event)) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const item = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null
    if (step === undefined || !item) return
    event.preventDefault()
    const index = Number(item.dataset['row']) + step
    if (index < 0 || index >= count) return
    const element = scroller.current
    if (!element) return
    const top = index * rowHeight
    if (top < element.scrollTop) element.scrollTop = top
    const overflow = top + rowHeight - element.scrollTop - element.clientHeight
    if (overflow > 0) element.scrollTop += overflow
    element.querySelector<HTMLElement>(`[data-row="${index}"] a`)?.focus({ preventScroll: true })
  }

  const { first, last } = rowsInView(view, rowHeight, count, extraRows)
  const rows: ReactNode[] = []
  for (let index = first; index < last; index += 1) {
    rows.push(
      <li
        key={index}
        data-row={index}
        className={classes.slot}
        style={{ height: rowHeight, transform: `translateY(${index * rowHeight}px)` }}
        aria-setsize={count}
        aria-posinset={index + 1}
      >
        {renderRow(index)}
      </li>,
    )
  }
  return (
    <div
      ref={scroller}
      className={classes.scroller}
      onScroll={(event) => {
        measure()
        onScroll(event.currentTarget.scrollTop)
      }}
      onKeyDown={onKeyDown}
    >
      <ul className={classes.rows} style={{ height: count * rowHeight }} aria-label={label}>
        {rows}
      </ul>
    </div>
  )
}
