import { Popover } from '@mantine/core'
import { useLayoutEffect, useRef, useState } from 'react'
import { figureInWords, missingInWords } from '#shared/i18n/figure-text.ts'
import type { PlanFigure } from '#shared/plan/figure.ts'
import { isComposing } from './composition.ts'
import { FigureExplanation } from './figure-explanation.tsx'
import classes from './figure.module.css'
import { useLocale, useMessages } from './language.tsx'

interface FigureProps {
  figure: PlanFigure
  /** The year or span that the figure is for, as it shall be read. */
  period?: string
  /** What the figure is called, to screen readers; needed where no heading says it. */
  label?: string
  /** Decimals shown; money and shares have two unless said otherwise. */
  digits?: number
  /** Says the unit with the figure, where no heading does. */
  withUnit?: boolean
  /** Writes a plus before what is above 0, for differences. */
  signed?: boolean
}

/** A computed figure. A click or Enter shows how it came about: formula, inputs, tax basis, period, source. */
export function Figure(props: FigureProps) {
  const { figure, period, label, digits, withUnit = false, signed = false } = props
  const locale = useLocale()
  const { figures } = useMessages()
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const missing = missingInWords(locale, figure.result)
  const format = { withUnit, signed, ...(digits !== undefined && { digits }) }
  const text = missing === null ? figureInWords(locale, figure, format) : figures.notComputable
  const name = label === undefined ? text : `${label} ${text}`

  // In a table that is filled in, or one full of figures, Tab does not stop at each; arrows reach them.
  useLayoutEffect(() => {
    if (button.current?.closest('[role="gridcell"], [data-figures]')) button.current.tabIndex = -1
  }, [])

  /** Where the focus already went elsewhere, e.g. into the cell that was clicked, it stays there. */
  function close() {
    if (panel.current?.contains(document.activeElement)) button.current?.focus({ preventScroll: true })
    setOpen(false)
  }

  return (
    <span className={classes.frame}>
      <button
        ref={button}
        type="button"
        className={`${classes.figure} ${missing === null ? '' : classes.missing}`}
        data-figure={figure.formula?.id ?? 'entered'}
        title={missing ?? undefined}
        aria-label={missing === null ? figures.explain(name) : `${name}: ${missing}`}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
        onKeyDown={(event) => {
          // The panel takes the focus a moment after it opens; Escape may be quicker.
          if (!isComposing(event) && event.key === 'Escape' && isOpen) setOpen(false)
        }}
      >
        {text}
      </button>
      {/* Made only when it opens: a table has hundreds of figures. */}
      {isOpen && (
        <Popover opened width={340} position="bottom-end" onChange={close}>
          <Popover.Target>
            <span className={classes.anchor} onClick={close} />
          </Popover.Target>
          <Popover.Dropdown ref={panel} className={classes.panel} aria-label={figures.explain(name)}>
            <FigureExplanation figure={figure} {...(period !== undefined && { period })} />
          </Popover.Dropdown>
        </Popover>
      )}
    </span>
  )
}
