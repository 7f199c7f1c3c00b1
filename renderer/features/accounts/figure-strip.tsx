import type { ReactNode } from 'react'
import classes from './figure-strip.module.css'

export interface StripItem {
  id: string
  label: string
  value: ReactNode
  /** Said small below it, e.g. how it is meant. */
  note?: ReactNode
}

/** The few figures that a section is about, side by side. */
export function FigureStrip({ items }: { items: readonly StripItem[] }) {
  return (
    <dl className={classes.strip}>
      {items.map(({ id, label, value, note }) => (
        <div key={id} className={classes.item} data-strip={id}>
          <dt>{label}</dt>
          <dd className={classes.value}>{value}</dd>
          {note !== undefined && <dd className={classes.note}>{note}</dd>}
        </div>
      ))}
    </dl>
  )
}
