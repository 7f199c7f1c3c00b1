import type { ReactNode } from 'react'
import classes from './document-pane.module.css'

/** The scrolling surface of a document; `wide` drops the reading width, for tables and maps. */
export function DocumentPane({ wide = false, children }: { wide?: boolean; children: ReactNode }) {
  return (
    <div className={classes.pane}>
      <article className={wide ? classes.wide : classes.reading}>{children}</article>
    </div>
  )
}
