import { useLayoutEffect, useState, type RefObject } from 'react'

/** All rows of a short table are drawn; a longer one draws those in view, and all its rows are one height. */
export const longTable = 100
export const rowHeight = 32
const extraRows = 12

interface RowWindow {
  /** Positions of the rows to draw, in order; gaps between them are empty space. */
  drawn: readonly number[]
  isWindowed: boolean
  /** Scrolls a row into view, drawn or not. */
  reveal: (index: number) => void
}

/** Decides which rows of a scrolling table are drawn. The row with the focus always is. */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  activeIndex: number,
): RowWindow {
  const isWindowed = count > longTable
  const [view, setView] = useState({ top: 0, height: 640 })

  useLayoutEffect(() => {
    const element = scroller.current
    if (!element || !isWindowed) return
    const measure = () => {
      // Rounded to whole rows, so that a finger's breadth of scrolling draws nothing.
      const top = Math.floor(element.scrollTop / rowHeight) * rowHeight
      setView((old) =>
        old.top === top && old.height === element.clientHeight ? old : { top, height: element.clientHeight },
      )
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    element.addEventListener('scroll', measure, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', measure)
    }
  }, [scroller, isWindowed])

  function reveal(index: number): void {
    const element = scroller.current
    if (!element || !isWindowed || index < 0) return
    const top = index * rowHeight
    const height = element.clientHeight - 2 * rowHeight
    if (top < element.scrollTop) element.scrollTo({ top })
    else if (top > element.scrollTop + height) element.scrollTo({ top: top - height })
  }

  return { drawn: isWindowed ? rowsToDraw(view, count, activeIndex) : range(0, count), isWindowed, reveal }
}

/** The rows in view with some on either side, and the active one wherever it is. */
export function rowsToDraw(
  view: { top: number; height: number },
  count: number,
  activeIndex: number,
): readonly number[] {
  const first = Math.max(0, Math.min(Math.floor(view.top / rowHeight) - extraRows, count - 1))
  const last = Math.min(count, Math.ceil((view.top + view.height) / rowHeight) + extraRows)
  const drawn = range(first, Math.max(first, last))
  if (activeIndex < 0 || activeIndex >= count || (activeIndex >= first && activeIndex < last)) return drawn
  return activeIndex < first ? [activeIndex, ...drawn] : [...drawn, activeIndex]
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index)
}
