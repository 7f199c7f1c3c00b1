import type { KeyboardEvent, ReactNode } from 'react'
import { isComposing } from './composition.ts'
import classes from './list-pane.module.css'

export interface ListPaneProps {
  title: string
  /** How many rows are shown, or a text such as `12 / 63`. */
  count?: ReactNode
  /** Buttons at the right of the title. */
  actions?: ReactNode
  /** Search field and chips, kept in view while the rows scroll. */
  filters?: ReactNode
  children: ReactNode
}

/** The list of a section: a head that stays and rows that scroll. */
export function ListPane({ title, count, actions, filters, children }: ListPaneProps) {
  return (
    <section className={classes.pane} aria-label={title} data-list-pane>
      <div className={classes.head}>
        <h2 className={classes.title}>{title}</h2>
        {count !== undefined && <span className={classes.count}>{count}</span>}
        {actions && <div className={classes.actions}>{actions}</div>}
      </div>
      {filters && <div className={classes.filters}>{filters}</div>}
      <div className={classes.rows} onKeyDown={moveAlongRows}>
        {children}
      </div>
    </section>
  )
}

/** Up and down walk along the rows, so that a long list need not be crossed by the Tab key. */
function moveAlongRows(event: KeyboardEvent<HTMLDivElement>) {
  if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  const row = event.target instanceof Element ? event.target.closest('a[href]') : null
  if (step === undefined || !row) return
  const rows = [...event.currentTarget.querySelectorAll<HTMLAnchorElement>('a[href]')]
  const next = rows[rows.findIndex((other) => other === row) + step]
  if (!next) return
  event.preventDefault()
  next.focus()
}
