import { useLayoutEffect, useRef, type FocusEvent, type KeyboardEvent } from 'react'
import { isComposing } from '../../../ui/composition.ts'

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** Makes a table full of figures one stop of Tab; arrows go from figure to figure. Spread it over the table. */
export function useFigureGrid() {
  const table = useRef<HTMLTableElement>(null)

  // After every drawing: figures that came or went may have been the stop.
  useLayoutEffect(() => {
    const figures = figuresIn(table.current)
    const stop = figures.find((figure) => figure.tabIndex === 0 && figure.dataset.stop !== undefined)
    setStop(figures, stop ?? figures[0])
  })

  function onFocus({ target }: FocusEvent<HTMLTableElement>): void {
    const figures = figuresIn(table.current)
    setStop(
      figures,
      figures.find((figure) => figure === target),
    )
  }

  function onKeyDown(event: KeyboardEvent<HTMLTableElement>): void {
    if (isComposing(event)) return
    const step = steps[event.key]
    const cell = event.target instanceof Element ? event.target.closest('td') : null
    const row = cell?.closest('tr')
    if (!step || !cell || !row || !table.current?.contains(cell)) return
    const rows = [...table.current.tBodies].flatMap((body) => [...body.rows])
    let [y, x] = [rows.indexOf(row), cell.cellIndex]
    for (;;) {
      ;[y, x] = [y + step[0], x + step[1]]
      const next = rows[y]?.cells[x]
      if (!next) return
      const [figure] = figuresIn(next)
      if (!figure) continue
      event.preventDefault()
      figure.focus()
      return
    }
  }

  return { ref: table, 'data-figures': true, onFocus, onKeyDown }
}

function figuresIn(element: HTMLElement | null): HTMLElement[] {
  return [...(element?.querySelectorAll<HTMLElement>('[data-figure]') ?? [])]
}

function setStop(figures: readonly HTMLElement[], stop: HTMLElement | undefined): void {
  if (!stop) return
  for (const figure of figures) {
    figure.tabIndex = figure === stop ? 0 : -1
    if (figure === stop) figure.dataset.stop = ''
    else delete figure.dataset.stop
  }
}
