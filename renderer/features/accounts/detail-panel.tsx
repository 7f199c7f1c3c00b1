import { CloseButton } from '@mantine/core'
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { isComposing } from '../../ui/composition.ts'
import { useMessages } from '../../ui/language.tsx'
import classes from './detail-panel.module.css'

interface DetailPanelProps {
  title: string
  onClose: () => void
  children: ReactNode
}

/** All of one row, below its table. Opening it takes the focus there, Escape leads back. */
export function DetailPanel({ title, onClose, children }: DetailPanelProps) {
  const { common } = useMessages()
  const heading = useRef<HTMLHeadingElement>(null)

  useEffect(() => {
    heading.current?.scrollIntoView({ block: 'start' })
    heading.current?.focus({ preventScroll: true })
  }, [])

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (isComposing(event)) return
    // What opened above the page closes first; its keys come through here as well.
    const isHere = event.target instanceof Node && event.currentTarget.contains(event.target)
    if (event.key === 'Escape' && isHere && !event.defaultPrevented) onClose()
  }

  return (
    <section className={classes.panel} aria-label={title} onKeyDown={onKeyDown}>
      <div className={classes.head}>
        <h3 className={classes.title} tabIndex={-1} ref={heading}>
          {title}
        </h3>
        <CloseButton aria-label={common.close} onClick={onClose} />
      </div>
      {children}
    </section>
  )
}

/** A named line of facts. */
export function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <div className={classes.label} aria-hidden>
        {label}
      </div>
      <div>{children}</div>
    </div>
  )
}
